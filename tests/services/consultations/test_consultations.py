"""Advice given once: one line, no identity, a case with one key."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from justice_desk.models.all import Case, CaseAccess, Consultation, Hold, Person
from justice_desk.models.keys import new_id
from justice_desk.rules.reference import UnknownCode
from justice_desk.rules.text import BadText
from justice_desk.services import consultations, places
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.consultations import (
    ConsultationTold,
    HoldsPhone,
    UnknownConsultation,
)
from justice_desk.services.places import UnknownPlace
from justice_desk.terms.clock import today
from justice_desk.terms.enums import HolderKind, HoldHow, PartyRole, Sex
from justice_desk.terms.errors import BadInput, NotAllowed

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.services.consultations import ConsultationRow
    from tests.offices import Bench

TOLD = ConsultationTold(
    place="Gao/Gao/Commune d’essai",
    sex=Sex.FEMALE,
    age_band="18-35",
    theme="FON",
    minutes=15,
    advice="Aller d’abord à la COFO.",
)
RESTRICTED = replace(TOLD, theme="VBS", advice="Centre de santé sous 72 heures.")


@pytest.fixture
def office(any_bench: Bench) -> Bench:
    with any_bench.writing("awa", "init") as session:
        places.seed(session)
    return any_bench


@pytest.fixture
def desk(bench: Bench) -> Bench:
    """The same on SQLCipher alone, for what no database decides."""
    with bench.writing("awa", "init") as session:
        places.seed(session)
    return bench


def add(bench: Bench, told: ConsultationTold = TOLD, who: str = "ibrahim") -> ConsultationRow:
    with bench.writing(who, "consultation add") as session:
        return consultations.add(session, told)


def rows(bench: Bench, who: str) -> tuple[ConsultationRow, ...]:
    with bench.reading(who, "consultation list") as session:
        return consultations.listed(session).consultations


def count(bench: Bench) -> int:
    with bench.reading("awa") as session:
        return session.scalar(select(func.count(Consultation.id))) or 0


def test_a_consultation_is_one_line_and_keeps_its_place_as_written(office: Bench) -> None:
    added = add(office)
    assert (added.given_on, added.minutes, added.theme) == (today(), 15, "FON")
    assert (added.place, added.sex, added.age_band) == (
        "Gao/Gao/Commune d’essai",
        Sex.FEMALE,
        "18-35",
    )
    assert rows(office, "oumou") == (added,)


def test_a_consultation_has_no_room_for_a_name() -> None:
    told = {f.name for f in fields(ConsultationTold)}
    assert told == {"place", "sex", "age_band", "theme", "minutes", "advice", "on"}


def test_a_day_of_the_past_is_typed_in_from_paper(office: Bench) -> None:
    assert add(office, replace(TOLD, on=date(2024, 2, 29))).given_on == date(2024, 2, 29)


def test_a_code_in_small_letters_is_the_same_code(desk: Bench) -> None:
    assert add(desk, replace(TOLD, theme=" fon ")).theme == "FON"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"on": today() + timedelta(days=1)}, DoesNotFit),
        ({"on": date(1850, 1, 1)}, DoesNotFit),
        ({"minutes": 0}, DoesNotFit),
        ({"minutes": 601}, DoesNotFit),
        ({"age_band": "17"}, DoesNotFit),
        ({"age_band": "unknown"}, DoesNotFit),
        ({"theme": "XXX"}, UnknownCode),
        ({"place": "Xqzwv"}, UnknownPlace),
        ({"advice": "a" * 200_000}, BadText),
        ({"advice": "un\x07deux"}, BadText),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(
    desk: Bench, change: dict[str, object], kind: type[BadInput]
) -> None:
    with pytest.raises(kind) as refused:
        add(desk, replace(TOLD, **change))  # type: ignore[arg-type]  # one field of each type
    assert refused.value.exit_code == 4
    assert refused.value.message()
    assert count(desk) == 0


@pytest.mark.parametrize(
    "advice",
    ["Rappeler au 66 12 38 04.", "tél. 76123804", "+223 20 22 33 44", "66-12-38-04 Fatou d’essai"],
)
def test_advice_that_holds_a_phone_is_refused(desk: Bench, advice: str) -> None:
    with pytest.raises(HoldsPhone):
        add(desk, replace(TOLD, advice=advice))
    assert count(desk) == 0


@pytest.mark.parametrize(
    "advice",
    [
        "Dette de 75 000 000 F CFA, 76000000 F en tout.",
        "Loi 2011-087, article 133, du 30 12 2011.",
        "Acte n° 12 500 000.",
        "Première ligne\nseconde ligne 🙂",
        "",
    ],
)
def test_amounts_laws_and_lines_are_no_identity(desk: Bench, advice: str) -> None:
    assert add(desk, replace(TOLD, advice=advice)).advice == advice


def test_a_restricted_theme_shows_its_day_and_minutes_to_others(office: Bench) -> None:
    added = add(office, RESTRICTED)
    assert added.theme == "VBS"
    assert rows(office, "ibrahim") == rows(office, "awa") == (added,)
    for other in ("mariam", "oumou"):
        (seen,) = rows(office, other)
        assert (seen.id, seen.given_on, seen.minutes, seen.restricted) == (
            added.id,
            added.given_on,
            15,
            True,
        )
        rest = {f.name for f in fields(seen)} - {"id", "given_on", "minutes", "restricted"}
        assert {getattr(seen, name) for name in rest} == {None}


def test_the_newest_come_first_and_all_are_counted(office: Bench) -> None:
    for day in (3, 9, 6):
        add(office, replace(TOLD, on=date(2026, 1, day)))
    with office.reading("oumou", "consultation list") as session:
        page = consultations.listed(session, limit=2)
    assert page.total == 3
    assert [row.given_on.day for row in page.consultations] == [9, 6]


def test_a_reader_of_the_office_lists_but_does_not_add(office: Bench) -> None:
    with pytest.raises(NotAllowed):
        add(office, who="oumou")
    assert rows(office, "oumou") == ()


def test_a_consultation_begins_an_intake_without_inventing_a_name_or_an_age(
    office: Bench,
) -> None:
    added = add(office)
    with office.reading("mariam", "case open") as session:
        intake = consultations.as_intake(session, added.id)
        (person,) = intake.persons
        assert (intake.category, intake.facts) == ("FON", TOLD.advice)
        assert (person.name, person.age, person.birth_year) == ("", None, None)
        assert (person.sex, person.roles) == (Sex.FEMALE, (PartyRole.CLAIMANT,))
        assert places.find(session, person.place or "").id == added.place_id


def test_a_restricted_one_begins_an_intake_for_who_may_see_it_only(office: Bench) -> None:
    added = add(office, RESTRICTED)
    with office.reading("ibrahim", "case open") as session:
        assert consultations.as_intake(session, added.id).category == "VBS"
    with office.reading("mariam", "case open") as session, pytest.raises(NotAllowed):
        consultations.as_intake(session, added.id)


def test_an_unknown_consultation_is_refused(desk: Bench) -> None:
    with desk.reading("awa", "case open") as session, pytest.raises(UnknownConsultation):
        consultations.as_intake(session, new_id())


def test_the_case_that_it_became_is_told_unless_that_case_is_closed_to_the_member(
    office: Bench,
) -> None:
    added = add(office)
    with office.writing("ibrahim", "case open") as session:
        case = plant(session, office.members["ibrahim"].member_id)
        consultations.became(session, added.id, case.id)
    assert [row.case_number for row in rows(office, "ibrahim")] == ["GAO-2026-0001"]
    assert [row.case_number for row in rows(office, "mariam")] == [None]


def plant(session: Session, member: uuid.UUID) -> Case:
    """Add a restricted case on which `member` is named."""
    person = Person(name="Personne d’essai", folded="personne dessai")
    session.add(person)
    session.flush()
    case = Case(
        number="GAO-2026-0001",
        series="GAO",
        year=2026,
        sequence=1,
        category="VBS",
        restricted=True,
        opened_on=date(2026, 11, 1),
        responsible_id=member,
        lead_id=person.id,
        summary="Une phrase",
    )
    session.add(case)
    session.flush()
    session.add(CaseAccess(case_id=case.id, member_id=member))
    session.add(
        Hold(
            case_id=case.id,
            position=0,
            kind=HolderKind.OFFICE,
            from_on=case.opened_on,
            began=HoldHow.OPENED,
        )
    )
    return case
