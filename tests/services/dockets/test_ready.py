"""The cases that a court could hear, and what the others miss."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, select

from justice_desk.models.all import Case, Hearing, Person
from justice_desk.rules.reference import UnknownCode
from justice_desk.services.cases.attaching import attach
from justice_desk.services.cases.intake import PersonIntake
from justice_desk.services.court.judging import JudgmentTold, add_judgment
from justice_desk.services.dockets.ready import ReadyQuery, readiness, ready_cases
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.places import UnknownPlace
from justice_desk.services.referrals.ending import cancel
from justice_desk.services.sittings import moving
from justice_desk.services.tasks.doing import add as add_task
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, PartyRole, Priority, ReferralKind, Sex
from justice_desk.terms.settlements import AgreementKind, DecisionFor
from justice_desk.terms.sittings import DocketResult
from tests.services.dockets.conftest import put, take_off
from tests.services.referrals.conftest import opened
from tests.services.referrals.walking import CADI, COURT, HEALTH, actor, answer, sent
from tests.services.sittings.conftest import planned

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import ReadyRow
    from tests.offices import Bench

GAO, BOUREM = "Gao/Gao/Gounzoureye", "Gao/Bourem"


def people(place: str | None = GAO, other: str | None = GAO) -> tuple[PersonIntake, ...]:
    lead = PersonIntake("p1", "Fatoumata Exemple", (PartyRole.CLAIMANT,), age=41, place=place)
    against = PersonIntake("p2", "Moussa Exemple", (PartyRole.RESPONDENT,), place=other)
    return replace(lead, sex=Sex.FEMALE), replace(against, sex=Sex.MALE)


def brought(bench: Bench, **changes: Any) -> str:
    """Open a case in which nothing is missing, before the invented court."""
    number = opened(bench, **({"persons": people(), "relations": ()} | changes))
    sent(bench, number, COURT)
    return number


def listed(bench: Bench, who: str = "awa", **query: Any) -> tuple[ReadyRow, ...]:
    with bench.reading(who) as session:
        return ready_cases(session, ReadyQuery(**query))


def numbers(bench: Bench, who: str = "awa", **query: Any) -> list[str]:
    return [row.number for row in listed(bench, who, **query)]


def missing(bench: Bench, number: str) -> tuple[str, ...]:
    with bench.reading("awa") as session:
        case = session.scalars(select(Case).where(Case.number == number)).one()
        return readiness(session, case)


def heard(bench: Bench, number: str, result: DocketResult) -> None:
    """Write what a court did, as the row keeps it."""
    with bench.writing("awa", "docket result") as session:
        asked = select(Hearing).join(Case, Case.id == Hearing.case_id)
        row = session.scalars(asked.where(Case.number == number)).one()
        row.result, row.resulted_on = result, today()


def test_a_case_before_a_court_with_its_consents_is_ready(directory: Bench) -> None:
    number = brought(directory)
    (row,) = listed(directory)
    assert (row.number, row.ready, row.missing) == (number, True, ())
    assert (row.category, row.people, row.days, row.urgent) == ("FON", 2, 0, False)
    assert (row.cercle, row.commune) == ("Gao", "Gounzoureye")
    assert row.place == GAO
    assert missing(directory, number) == ()


def test_what_no_court_has_is_listed_with_its_reasons_only_when_asked(directory: Bench) -> None:
    number = opened(directory, persons=people(), relations=())
    assert listed(directory) == ()
    (row,) = listed(directory, only_ready=False)
    assert (row.number, row.ready) == (number, False)
    assert row.missing == missing(directory, number)
    assert len(row.missing) == 1


def test_a_service_or_a_cadi_is_no_court(directory: Bench) -> None:
    cadi, help_only = (opened(directory, persons=people(), relations=()) for _ in range(2))
    sent(directory, cadi, CADI)
    sent(directory, help_only, HEALTH, kind=ReferralKind.SERVICE)
    assert listed(directory) == ()
    assert len(missing(directory, cadi)) == len(missing(directory, help_only)) == 1


def test_a_referral_that_was_called_off_counts_no_more(directory: Bench) -> None:
    number = opened(directory, persons=people(), relations=())
    made = sent(directory, number, COURT)
    assert numbers(directory) == [number]
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, made.reference, "Erreur.")
    assert numbers(directory) == []


def test_a_court_that_declined_has_it_no_more_and_one_that_took_it_does(directory: Bench) -> None:
    takes, declines = (opened(directory, persons=people(), relations=()) for _ in range(2))
    answer(directory, sent(directory, takes, COURT), "accepted")
    answer(directory, sent(directory, declines, COURT), "declined", note="Incompétent.")
    assert numbers(directory) == [takes]


def test_the_prosecutor_brings_a_crime_before_a_court(directory: Bench) -> None:
    actor(directory, "parquet", "Parquet inventé de Gao")
    number = opened(directory, persons=people(), relations=(), category="VOL")
    sent(directory, number, "Parquet inventé de Gao")
    assert numbers(directory) == [number]


def test_who_is_in_danger_has_help_before_a_court_calls(directory: Bench) -> None:
    number = brought(directory, danger=("violence",))
    assert len(missing(directory, number)) == 1
    with directory.writing("awa", "task add") as session:
        add_task(session, number, "Mettre à l’abri.")
    assert missing(directory, number) == ()
    other = brought(directory, danger=("violence",))
    sent(directory, other, HEALTH, kind=ReferralKind.SERVICE)
    assert numbers(directory) == [number, other]


def test_a_paper_makes_a_plot_ready(directory: Bench) -> None:
    number = brought(directory, category="FOU")
    assert len(missing(directory, number)) == 1
    with directory.writing("awa", "case attach") as session:
        attach(session, number, b"%PDF-1.7 invented", file="titre.pdf", kind="titre")
    assert missing(directory, number) == ()


def test_the_other_side_must_be_reached(directory: Bench) -> None:
    number = brought(directory, persons=people(other=None))
    assert len(missing(directory, number)) == 1
    assert "Moussa Exemple" in missing(directory, number)[0]
    for change in ({"phone": "+22370000001"}, {"through": "Son frère inventé"}):
        with directory.writing("awa", "case correct") as session:
            row = session.scalars(select(Person).where(Person.name == "Moussa Exemple")).one()
            row.phone, row.through = change.get("phone"), change.get("through")
        assert missing(directory, number) == ()
    with directory.writing("awa", "case correct") as session:
        row = session.scalars(select(Person).where(Person.name == "Moussa Exemple")).one()
        row.phone, row.through, row.phone_safe = "+22370000001", None, ["never"]
    assert len(missing(directory, number)) == 1


def test_a_judgment_and_a_watched_agreement_hold_it_back(directory: Bench) -> None:
    judged, watched = brought(directory), brought(directory)
    with directory.writing("awa", "judgment add") as session:
        add_judgment(session, judged, JudgmentTold(by=COURT, decision=DecisionFor.GRANTED))
    with directory.writing("awa", "agreement add") as session:
        add_agreement(session, watched, AgreementTold(AgreementKind.FULL, "Les bornes."))
    assert listed(directory) == ()
    assert all(missing(directory, number) for number in (judged, watched))


def test_a_case_that_is_closed_is_not_listed_at_all(directory: Bench) -> None:
    number = brought(directory)
    with directory.writing("awa", "case close") as session:
        session.scalars(select(Case)).one().status = CaseStatus.CLOSED
    assert listed(directory, only_ready=False) == ()
    assert missing(directory, number)


def test_what_stands_on_a_docket_to_come_is_not_ready(directory: Bench) -> None:
    number, free = brought(directory), brought(directory)
    sitting = planned(directory)
    entry = put(directory, sitting, number)
    assert numbers(directory) == [free]
    rows = {row.number: row for row in listed(directory, only_ready=False)}
    assert not rows[number].ready
    assert sitting in rows[number].missing[0]
    with directory.writing("awa", "sitting postpone") as session:
        moving.postpone(session, sitting, reason="Crue.", to_on=None)
    assert numbers(directory) == [free]
    take_off(directory, entry)
    assert numbers(directory) == [number, free]


def test_a_sitting_that_was_cancelled_frees_its_cases(directory: Bench) -> None:
    number, sitting = brought(directory), planned(directory)
    put(directory, sitting, number)
    with directory.writing("awa", "sitting cancel") as session:
        moving.cancel(session, sitting, reason="Crue.")
    assert numbers(directory) == [number]


def test_what_was_put_off_without_a_sitting_is_ready_again(directory: Bench) -> None:
    number = brought(directory)
    put(directory, planned(directory), number)
    heard(directory, number, DocketResult.ADJOURNED)
    assert numbers(directory) == [number]
    put(directory, planned(directory), number)
    assert numbers(directory) == []


@pytest.mark.parametrize(
    "result", [DocketResult.JUDGED, DocketResult.RESERVED, DocketResult.STRUCK_OUT]
)
def test_what_a_court_ended_is_not_ready(directory: Bench, result: DocketResult) -> None:
    number = brought(directory)
    put(directory, planned(directory), number)
    heard(directory, number, result)
    assert numbers(directory) == []
    assert len(missing(directory, number)) == 1


def test_a_hearing_whose_result_nobody_wrote_down_is_not_planned_again(directory: Bench) -> None:
    number, sitting = brought(directory), planned(directory, today())
    put(directory, sitting, number)
    with directory.writing("awa", "sitting confirm") as session:
        moving.confirm(session, sitting)
        moving.say_security(session, sitting, go=True, said_by="Adjudant Inventé")
    with directory.writing("awa", "sitting hold") as session:
        moving.hold(session, sitting)
    assert numbers(directory) == []
    (row,) = listed(directory, only_ready=False)
    assert sitting in row.missing[0]


def test_the_urgent_come_first_and_then_the_oldest(directory: Bench) -> None:
    days = (today() - timedelta(days=one) for one in (10, 400, 3))
    young, old, urgent = (brought(directory, opened_on=day) for day in days)
    held = brought(directory, danger=("detention",))
    with directory.writing("awa", "case correct") as session:
        asked = select(Case).where(Case.number == urgent)
        session.scalars(asked).one().priority = Priority.HOURS_72
    assert numbers(directory) == [urgent, held, old, young]
    assert [row.days for row in listed(directory)] == [3, 0, 400, 10]
    assert numbers(directory, waiting=10) == [old, young]


def test_cercle_commune_and_category_narrow_the_list(directory: Bench) -> None:
    gao = brought(directory)
    bourem = brought(directory, persons=people(f"{BOUREM}/Bourem"), category="PAT")
    temera = brought(directory, persons=people(f"{BOUREM}/Temera/Inventé"))
    assert numbers(directory, cercle="Bourem") == [bourem, temera]
    assert numbers(directory, commune="Bourem") == [bourem]
    assert numbers(directory, commune="Gounzoureye") == [gao]
    assert numbers(directory, category=" pat ") == [bourem]
    assert numbers(directory, cercle="Bourem", category="FON") == [temera]
    with pytest.raises(UnknownCode):
        listed(directory, category="ZZZ")
    with pytest.raises(UnknownPlace):
        listed(directory, cercle="Xyzzyville")


def test_a_case_that_is_closed_to_the_reader_is_not_there(directory: Bench) -> None:
    number = brought(directory, category="VBS", maybe_crime=None)
    assert [row.restricted for row in listed(directory, only_ready=False)] == [True]
    assert numbers(directory) == [number]
    for who in ("ibrahim", "oumou"):
        assert listed(directory, who, only_ready=False) == ()


def test_nobody_else_sees_more_than_the_register_shows(directory: Bench) -> None:
    number = brought(directory)
    assert numbers(directory, "oumou") == numbers(directory, "ibrahim") == [number]


def test_the_number_of_queries_does_not_grow_with_the_cases(directory: Bench) -> None:
    brought(directory)
    before = asked_for_the_list(directory)
    for place in (f"{BOUREM}/Bourem", GAO, f"{BOUREM}/Temera/Inventé"):
        brought(directory, persons=people(place))
    put(directory, planned(directory), numbers(directory)[0])
    assert asked_for_the_list(directory) == before


def asked_for_the_list(bench: Bench) -> int:
    """Return how many statements the list sends."""
    sent_ones: list[str] = []
    with bench.reading("ibrahim") as session:
        event.listen(
            session.connection(),
            "before_cursor_execute",
            lambda _c, _u, said, *_m: sent_ones.append(said),
        )
        ready_cases(session, ReadyQuery(site="Gao", only_ready=False))
    return len(sent_ones)
