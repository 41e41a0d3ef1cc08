"""What a court would still miss, one thing after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from justice_desk.rules.ages import Birth
from justice_desk.rules.consent import ConsentFacts, ConsentReason, PersonInCase
from justice_desk.rules.readiness import (
    _REASONS,
    _WORDS,
    Court,
    Heard,
    Lacking,
    PartyReach,
    Standing,
    lacking,
)
from justice_desk.terms.enums import CaseStatus, ConsentPurpose, MaybeCrime, PartyRole
from justice_desk.terms.sittings import DocketResult

TODAY = date(2026, 11, 25)
BEFORE = TODAY - timedelta(days=30)
WHO, OTHER, GUARDIAN = UUID(int=1), UUID(int=2), UUID(int=3)
COURT = Court(id=UUID(int=9), type="tribunal_instance", name="Tribunal inventé", since=BEFORE)
LEAD = PartyReach(
    person=PersonInCase(
        WHO, "Fatoumata Exemple", frozenset({PartyRole.CLAIMANT}), Birth(1985, estimated=True)
    ),
    place=True,
)
AGAINST = PartyReach(
    person=PersonInCase(OTHER, "Moussa Exemple", frozenset({PartyRole.RESPONDENT})), phone=True
)
KEEP = ConsentFacts(purpose=ConsentPurpose.FILE, given_by=WHO, given_on=BEFORE)
HAND = ConsentFacts(
    purpose=ConsentPurpose.REFERRAL, given_by=WHO, given_on=BEFORE, receiver_id=COURT.id
)
READY = Standing(
    category="FON",
    status=CaseStatus.IN_COURT,
    today=TODAY,
    parties=(LEAD, AGAINST),
    consents=(KEEP, HAND),
    courts=(COURT,),
)


def codes(of: Standing = READY, **changes: Any) -> list[Lacking]:
    return [reason.code for reason in lacking(replace(of, **changes))]


def words(of: Standing = READY, **changes: Any) -> str:
    return " ".join(reason.told for reason in lacking(replace(of, **changes)))


def heard(result: DocketResult, **more: Any) -> Heard:
    return Heard(result=result, on=TODAY - timedelta(days=3), **more)


def test_nothing_is_missing() -> None:
    assert lacking(READY) == ()


@pytest.mark.parametrize("status", [CaseStatus.CLOSED, CaseStatus.DRAFT])
def test_a_case_that_is_not_open_is_not_called(status: CaseStatus) -> None:
    assert codes(status=status) == [Lacking.NOT_OPEN]


@pytest.mark.parametrize(
    "status",
    [one for one in CaseStatus if one not in {CaseStatus.CLOSED, CaseStatus.DRAFT}],
)
def test_only_a_mediation_holds_an_open_case_back(status: CaseStatus) -> None:
    assert codes(status=status) == ([Lacking.MEDIATION] if status is CaseStatus.MEDIATION else [])


def test_an_agreement_is_watched_to_its_end() -> None:
    assert codes(watched_until=TODAY) == []
    assert codes(watched_until=date(2026, 12, 24)) == [Lacking.WATCH]
    assert "24" in words(watched_until=date(2026, 12, 24))


def test_nobody_is_judged_twice() -> None:
    assert codes(judged_on=BEFORE) == [Lacking.JUDGED]
    assert "26 octobre 2026" in words(judged_on=BEFORE)
    told = heard(DocketResult.RESERVED)
    assert codes(judged_on=BEFORE, heard=told) == [Lacking.JUDGED]


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (DocketResult.JUDGED, Lacking.JUDGED),
        (DocketResult.RESERVED, Lacking.RESERVED),
        (DocketResult.STRUCK_OUT, Lacking.STRUCK_OUT),
    ],
)
def test_what_came_of_the_last_hearing_holds_it_back(result: DocketResult, code: Lacking) -> None:
    assert codes(heard=heard(result)) == [code]
    assert Lacking.NO_COURT in codes(heard=heard(result), courts=())


def test_a_case_that_was_put_off_is_ready_again() -> None:
    assert codes(heard=heard(DocketResult.ADJOURNED)) == []


@pytest.mark.parametrize("result", DocketResult)
def test_a_court_that_was_seized_since_hears_it_anew(result: DocketResult) -> None:
    again = replace(COURT, since=TODAY - timedelta(days=1))
    assert codes(heard=heard(result), courts=(COURT, again)) == []


def test_the_day_of_the_judgment_is_told_where_it_is_known() -> None:
    until = heard(DocketResult.RESERVED, until=date(2026, 12, 17))
    assert "17" in words(heard=until)
    assert "22" in words(heard=heard(DocketResult.RESERVED))


def test_whoever_is_in_danger_has_help_first() -> None:
    assert codes(endangered=True) == [Lacking.DANGER]
    assert codes(endangered=True, helped=True) == []


def test_a_case_that_no_court_has_is_not_called() -> None:
    assert codes(courts=()) == [Lacking.NO_COURT]


@pytest.mark.parametrize(
    ("category", "crime", "counts"),
    [
        ("FON", MaybeCrime.NO, False),
        ("FON", MaybeCrime.TO_CHECK, False),
        ("FON", MaybeCrime.YES, True),
        ("VOL", MaybeCrime.NO, True),
    ],
)
def test_the_prosecutor_counts_where_the_matter_is_penal(
    category: str, crime: MaybeCrime, *, counts: bool
) -> None:
    prosecutor = replace(COURT, type="parquet")
    found = codes(category=category, crime=crime, courts=(prosecutor,))
    assert found == ([] if counts else [Lacking.NO_COURT])


def test_the_consent_is_that_for_the_court_that_has_it_last() -> None:
    higher = replace(COURT, id=UUID(int=10), type="cour_appel", name="Cour inventée")
    found = lacking(replace(READY, courts=(COURT, higher)))
    assert [reason.code for reason in found] == [Lacking.COURT_CONSENT]
    assert "Cour inventée" in found[0].told
    for_all = replace(HAND, receiver_id=None, receiver_type="cour_appel")
    assert codes(courts=(COURT, higher), consents=(KEEP, for_all)) == []


def test_no_consent_is_ever_assumed() -> None:
    assert codes(consents=()) == [Lacking.FILE_CONSENT, Lacking.COURT_CONSENT]
    assert codes(consents=(HAND,)) == [Lacking.FILE_CONSENT]
    assert codes(consents=(KEEP,)) == [Lacking.COURT_CONSENT]
    assert codes(consents=(KEEP,), courts=()) == [Lacking.NO_COURT]


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({"refused": True}, "26"),
        ({"withdrawn_on": date(2026, 11, 19)}, "19"),
        ({"until": date(2026, 11, 18)}, "18"),
    ],
)
def test_a_consent_that_no_longer_holds_is_told_with_its_day(
    changes: dict[str, Any], day: str
) -> None:
    told = words(consents=(replace(KEEP, **changes), HAND))
    assert day in told
    assert "COURT" not in told


@pytest.mark.parametrize(
    ("giver", "born"),
    [(OTHER, 1985), (WHO, 2015), (UUID(int=7), 1985)],
)
def test_who_cannot_speak_for_her_gives_no_consent(giver: UUID, born: int) -> None:
    person = replace(LEAD.person, birth=Birth(born))
    parties = (replace(LEAD, person=person), AGAINST)
    said = (replace(KEEP, given_by=giver), replace(HAND, given_by=WHO))
    assert Lacking.FILE_CONSENT in codes(parties=parties, consents=said)


def test_a_guardian_consents_for_a_child() -> None:
    child = replace(LEAD, person=replace(LEAD.person, birth=Birth(2015)))
    mother = PartyReach(
        person=PersonInCase(GUARDIAN, "Awa Exemple", frozenset({PartyRole.GUARDIAN}))
    )
    said = (replace(KEEP, given_by=GUARDIAN), replace(HAND, given_by=GUARDIAN))
    assert codes(parties=(child, AGAINST, mother), consents=said) == []


def test_civil_status_needs_the_birth_of_who_came() -> None:
    assert codes(category="ECI") == [Lacking.BIRTH]
    assert codes(category="ECI", birth=True) == []


def test_a_plot_needs_a_paper() -> None:
    assert codes(category="FOU") == [Lacking.PAPER]
    assert codes(category="FOU", papers=True) == []


@pytest.mark.parametrize("way", [{"phone": True}, {"place": True}, {"seen": True}])
def test_one_way_to_reach_a_party_is_enough(way: dict[str, Any]) -> None:
    nobody = PartyReach(person=AGAINST.person)
    assert codes(parties=(LEAD, nobody)) == [Lacking.UNREACHABLE]
    assert codes(parties=(LEAD, replace(nobody, **way))) == []


@pytest.mark.parametrize("role", PartyRole)
def test_who_is_called_by_the_office_must_be_reached(role: PartyRole) -> None:
    spared = {PartyRole.ACCUSED, PartyRole.WITNESS, PartyRole.GUARDIAN, PartyRole.COMPANION}
    other = PartyReach(person=PersonInCase(OTHER, "", frozenset({role})))
    found = codes(parties=(LEAD, other))
    assert (Lacking.UNREACHABLE in found) == (role not in spared)


def test_a_party_without_a_name_is_told_without_a_name() -> None:
    other = PartyReach(person=replace(AGAINST.person, name=""))
    assert "Moussa" not in words(parties=(LEAD, other))
    assert "une personne dont le nom n’est pas connu" in words(parties=(LEAD, other))
    assert "  " not in words(parties=(LEAD, other))
    told = words(parties=(LEAD, PartyReach(person=AGAINST.person)))
    assert "Moussa Exemple" in told


def test_all_that_is_missing_is_told_what_is_settled_first() -> None:
    found = codes(
        category="FOU",
        status=CaseStatus.MEDIATION,
        judged_on=BEFORE,
        endangered=True,
        courts=(),
        consents=(),
        parties=(LEAD, PartyReach(person=AGAINST.person)),
    )
    assert found == [
        Lacking.MEDIATION,
        Lacking.JUDGED,
        Lacking.DANGER,
        Lacking.NO_COURT,
        Lacking.FILE_CONSENT,
        Lacking.PAPER,
        Lacking.UNREACHABLE,
    ]


def test_every_reason_has_its_words() -> None:
    assert set(_WORDS) == set(Lacking)
    assert set(_REASONS) == set(ConsentReason) - {ConsentReason.IN_FORCE, ConsentReason.SCOPE}
