from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from justice_desk.formats.intake_json import example, parse
from justice_desk.models.all import Case, CaseAccess, Consent, Hold, Party, Person
from justice_desk.services.cases.checking import FIRST_YEAR
from justice_desk.services.cases.errors import DoesNotFit, IntakeIncomplete
from justice_desk.services.cases.opening import open_case
from justice_desk.services.places import seed
from justice_desk.terms.enums import HolderKind, HoldHow, MaybeCrime
from justice_desk.terms.errors import BadInput, NotAllowed

if TYPE_CHECKING:
    from justice_desk.services.cases.intake import Intake
    from tests.offices import Bench


@pytest.fixture
def gao(any_bench: Bench) -> Bench:
    with any_bench.writing("awa", "init") as session:
        seed(session)
    return any_bench


def told(**changes: object) -> Intake:
    return replace(parse(json.dumps(example()), "example"), **changes)  # type: ignore[arg-type]


def test_the_example_opens_as_it_stands(gao: Bench) -> None:
    with gao.writing("ibrahim", "case open") as session:
        opened = open_case(session, told(opened_on=date(2026, 3, 9)))
    assert opened.number == "GAO-2026-0001"
    with gao.reading("ibrahim") as session:
        case = session.scalars(select(Case)).one()
        hold = session.scalars(select(Hold)).one()
        assert (hold.kind, hold.began, hold.from_on) == (
            HolderKind.OFFICE,
            HoldHow.OPENED,
            date(2026, 3, 9),
        )
        assert case.responsible_id == gao.members["ibrahim"].member_id
        assert session.scalar(select(func.count(Party.id))) == 2
        consent = session.scalars(select(Consent)).one()
        assert (consent.by_id, consent.given_on) == (case.lead_id, date(2026, 3, 9))
        lead = session.get(Person, case.lead_id)
        assert lead is not None
        assert (lead.birth_year, lead.birth_estimated) == (2026 - 41, True)
        assert lead.folded == "fatoumata exemple"


def test_numbers_follow_each_other_within_a_year(gao: Bench) -> None:
    numbers = []
    for year in (2025, 2026, 2025):
        with gao.writing("awa", "case open") as session:
            numbers.append(open_case(session, told(opened_on=date(year, 5, 1))).number)
    assert numbers == ["GAO-2025-0001", "GAO-2026-0001", "GAO-2025-0002"]


def test_a_restricted_category_closes_the_case_to_all_but_who_opened_it(gao: Bench) -> None:
    with gao.writing("ibrahim", "case open") as session:
        opened = open_case(session, told(category="VBS"))
        assert opened.restricted
        names = session.scalars(select(CaseAccess.member_id)).all()
    assert names == [gao.members["ibrahim"].member_id]
    with gao.reading("mariam") as session:
        assert session.get(Case, opened.id) is None


def test_may_it_be_a_crime_is_proposed_from_the_category(gao: Bench) -> None:
    with gao.writing("awa", "case open") as session:
        opened = open_case(session, told(category="VBS", maybe_crime=None))
        case = session.get(Case, opened.id)
        assert case is not None
        assert case.maybe_crime is MaybeCrime.YES


def test_a_viewer_opens_nothing(gao: Bench) -> None:
    with gao.writing("oumou", "case open") as session, pytest.raises(NotAllowed):
        open_case(session, told())


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"summary": "  "}, "case.summary"),
        ({"category": ""}, "case.category"),
        ({"persons": ()}, "persons"),
    ],
)
def test_what_is_missing_is_named_by_its_path(
    gao: Bench, changes: dict[str, object], path: str
) -> None:
    with gao.writing("awa") as session, pytest.raises(IntakeIncomplete) as refused:
        open_case(session, told(**changes))
    assert refused.value.details["path"] == path


@pytest.mark.parametrize(("field", "path"), [("sex", "sex"), ("age", "age"), ("place", "place")])
def test_the_person_who_came_needs_sex_age_and_commune(gao: Bench, field: str, path: str) -> None:
    intake = told()
    lead = replace(intake.persons[0], **{field: None})  # type: ignore[arg-type]
    with gao.writing("awa") as session, pytest.raises(IntakeIncomplete) as refused:
        open_case(session, replace(intake, persons=(lead,), relations=()))
    assert refused.value.details["path"] == f"persons[0].{path}"


@pytest.mark.parametrize(
    "changes",
    [
        {"opened_on": date(FIRST_YEAR - 1, 12, 31)},
        {"opened_on": date(2999, 1, 1)},
        {"category": "XYZ"},
        {"facts_on": date(2999, 1, 1)},
    ],
)
def test_what_cannot_be_is_refused(gao: Bench, changes: dict[str, object]) -> None:
    with gao.writing("awa") as session, pytest.raises(DoesNotFit):
        open_case(session, told(**changes))


@pytest.mark.parametrize(
    "changes", [{"birth_year": 1850}, {"age": 121}, {"phone": "soixante"}, {"name": "Awa 🙂"}]
)
def test_a_person_who_cannot_be_is_refused_and_nothing_is_kept(
    gao: Bench, changes: dict[str, object]
) -> None:
    intake = told()
    lead = replace(intake.persons[0], **changes)  # type: ignore[arg-type]
    with pytest.raises(BadInput), gao.writing("awa") as session:
        open_case(session, replace(intake, persons=(lead, *intake.persons[1:])))
    with gao.reading("awa") as session:
        assert session.scalar(select(func.count(Case.id))) == 0
        assert session.scalar(select(func.count(Person.id))) == 0


@pytest.mark.parametrize("name", ["مريم", "ߊߡߊ", "ⵜⴰⵎⴰⵏⴰ", "Bɔkɔ Ɲaɲa"])
def test_a_name_in_any_script_is_kept_as_said(gao: Bench, name: str) -> None:
    intake = told()
    lead = replace(intake.persons[0], name=name)
    with gao.writing("awa") as session:
        open_case(session, replace(intake, persons=(lead, *intake.persons[1:])))
    with gao.reading("awa") as session:
        assert name in session.scalars(select(Person.name)).all()


def test_likely_same_persons_and_the_other_side_are_told(gao: Bench) -> None:
    with gao.writing("awa") as session:
        open_case(session, told())
    intake = told()
    respondent = replace(intake.persons[1], ref="p1", roles=intake.persons[0].roles)
    lead = replace(intake.persons[0], name=respondent.name)
    with gao.writing("ibrahim") as session:
        opened = open_case(session, replace(intake, persons=(lead,), relations=()))
    assert [(c.number, c.role.value) for c in opened.conflicts] == [("GAO-2026-0001", "respondent")]
    with gao.writing("ibrahim") as session:
        again = open_case(session, told())
    assert "GAO-2026-0001" in {n for one in again.likely_same for n in one.cases}


def test_a_closed_restricted_case_is_never_hinted_at(gao: Bench) -> None:
    with gao.writing("awa") as session:
        open_case(session, told(category="VBS"))
    with gao.writing("ibrahim") as session:
        opened = open_case(session, told())
    assert opened.likely_same == ()
    assert opened.conflicts == ()
