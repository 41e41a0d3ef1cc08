from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select

from justice_desk.models.all import (
    Case,
    CaseAccess,
    CaseEvent,
    Consent,
    Hold,
    ImportBatch,
    ImportedCase,
    Party,
    Person,
    SearchDocument,
    Task,
)
from justice_desk.services.cases.correcting import correct
from justice_desk.services.cases.opening import open_case
from justice_desk.services.cases.showing import show
from justice_desk.services.importing.applying import apply
from justice_desk.services.importing.words import register_words
from justice_desk.services.register.pages import page
from justice_desk.services.register.query import RegisterQuery
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, HoldHow, Outcome
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.importing import RowOutcome
from tests.services.importing.conftest import line, person, planned, taken

if TYPE_CHECKING:
    from tests.offices import Bench

OWN = {"id", "office_id", "created_at", "changed_at", "number", "sequence", "case_id", "person_id"}
OWN |= {"lead_id", "created_by", "changed_by", "version", "rowid", "old_number", "folded"}


def values(row: Any) -> dict[str, Any]:
    return {c.key: getattr(row, c.key) for c in row.__table__.c if c.key not in OWN}


def test_a_case_of_the_register_has_the_rows_of_one_opened_by_hand(register: Bench) -> None:
    told = line(lead=person(languages=("ses",)), intake={"facts": "Depuis 2019."})
    taken(register, told)
    by_hand = replace(told.intake, old_number=None)
    lead = replace(by_hand.persons[0], place="Gao/Gao/Gounzoureye/Boya")
    with register.writing("awa", "case open") as session:
        open_case(session, replace(by_hand, persons=(lead, by_hand.persons[1])))
    with register.reading("awa") as session:
        imported, opened = session.scalars(select(Case).order_by(Case.sequence)).all()
        assert (imported.number, opened.number) == ("GAO-2021-0001", "GAO-2021-0002")
        assert values(imported) == values(opened)
        for model in (Party, Hold):
            of = [
                [values(r) for r in session.scalars(select(model).where(model.case_id == c.id))]
                for c in (imported, opened)
            ]
            assert of[0] == of[1]
        for position in (0, 1):
            one, other = (
                session.scalars(
                    select(Person)
                    .join(Party, Party.person_id == Person.id)
                    .where(Party.case_id == c.id, Party.position == position)
                ).one()
                for c in (imported, opened)
            )
            assert values(one) == values(other)
            assert one.folded == other.folded
        words = [
            session.scalars(
                select(SearchDocument.folded).where(SearchDocument.case_id == c.id)
            ).one()
            for c in (imported, opened)
        ]
        assert set(words[1].split()) - {"0002", "02"} <= set(words[0].split())


def test_it_says_where_it_comes_from_and_is_found_by_its_old_number(register: Bench) -> None:
    done = taken(register, line(row=7))
    with register.reading("ibrahim") as session:
        kinds = session.scalars(select(CaseEvent.kind).order_by(CaseEvent.id)).all()
        assert kinds == [EventKind.OPENED, EventKind.IMPORTED]
        event = session.scalars(select(CaseEvent).where(CaseEvent.kind == EventKind.IMPORTED)).one()
        assert event.details == {"batch": str(done.batch), "sheet": "Registre", "row": "7"}
        assert event.happened_on == today()
        found = page(session, RegisterQuery(today(), search="12/2021"))
        assert [row.number for row in found] == ["GAO-2021-0001"]


def test_consent_is_never_assumed(desk: Bench) -> None:
    taken(desk, line())
    with desk.reading("awa") as session:
        assert session.scalar(select(func.count(Consent.id))) == 0


def test_what_is_missing_is_asked_in_one_task_after_the_import(desk: Bench) -> None:
    taken(desk, line(lead=person(sex=None, age=None), later=("person.commune",)))
    with desk.reading("awa") as session:
        task = session.scalars(select(Task)).one()
        case = session.scalars(select(Case)).one()
        assert task.kind == "complete_intake"
        assert task.due_on == today() + timedelta(days=7)
        assert {"sex", "birth_year", "place", "languages"} <= set(case.later)


def test_what_is_missing_of_many_is_asked_some_a_day_the_newest_first(desk: Bench) -> None:
    days = [date(2021, month, 1) for month in (5, 3, 9, 1)]
    rows = [
        line(n, number=f"{n}/2021", on=day, lead=person(f"Essai {n}", sex=None))
        for n, day in enumerate(days, start=2)
    ]
    taken(desk, *rows)
    asked = select(Case.opened_on, Task.due_on).join(Case, Case.id == Task.case_id)
    with desk.reading("awa") as session:
        due = dict(session.execute(asked).all())
    first = today() + timedelta(days=7)
    later = first + timedelta(days=1)
    assert [due[day] for day in days] == [first, first, first, later]


def test_the_member_whose_name_stands_in_the_register_answers_for_the_case(desk: Bench) -> None:
    taken(
        desk,
        line(number="1", responsible="TOURE Ibrahim"),
        line(number="2", on=date(2022, 1, 5), lead=person("Aminata Essai"), responsible="Aliou X"),
    )
    with desk.reading("awa") as session:
        one, two = session.scalars(select(Case).order_by(Case.year)).all()
        assert one.responsible_id == desk.members["ibrahim"].member_id
        assert (two.responsible_id, two.written_by) == (desk.members["awa"].member_id, "Aliou X")


def test_a_closed_case_ends_on_its_day_and_asks_nothing(desk: Bench) -> None:
    told = line(status=CaseStatus.CLOSED, outcome=Outcome.DEED_ISSUED, closed_on=date(2021, 6, 1))
    taken(desk, told)
    with desk.reading("awa") as session:
        case, hold = session.scalars(select(Case)).one(), session.scalars(select(Hold)).one()
        assert (case.status, case.outcome) == (CaseStatus.CLOSED, Outcome.DEED_ISSUED)
        assert (hold.until_on, hold.ended) == (date(2021, 6, 1), HoldHow.CLOSED)
        assert session.scalar(select(func.count(Task.id))) == 0


def test_a_restricted_case_is_open_to_who_answers_for_it_alone(desk: Bench) -> None:
    taken(desk, line(category="VBS", responsible="Ibrahim Touré"))
    with desk.reading("mariam") as session:
        assert session.scalars(select(Case)).all() == []
        assert session.scalars(select(ImportedCase)).all() == []
    with desk.reading("ibrahim") as session:
        assert session.scalars(select(Case)).one().restricted
        named = session.scalars(select(CaseAccess)).one()
        assert named.member_id == desk.members["ibrahim"].member_id


def test_the_same_file_again_changes_nothing(register: Bench) -> None:
    rows = [line(n, number=f"{n}/2021", lead=person(f"Personne {w}")) for n, w in NAMES]
    first = taken(register, *rows)
    again = taken(register, *[replace(r, at=replace(r.at, row=r.at.row + 5)) for r in rows])
    assert (first.outcomes[RowOutcome.NEW], again.outcomes[RowOutcome.SAME]) == (3, 3)
    assert again.batch is None
    with register.reading("awa") as session:
        assert session.scalar(select(func.count(Case.id))) == 3
        assert session.scalar(select(func.count(ImportBatch.id))) == 1


NAMES = ((2, "Une"), (3, "Deux"), (4, "Trois"))


def test_a_plan_that_was_applied_meanwhile_is_not_applied_twice(desk: Bench) -> None:
    made = planned(desk, line())
    for expected in (RowOutcome.NEW, RowOutcome.SAME):
        with desk.writing("awa", "import") as session:
            assert apply(session, made).outcomes[expected] == 1


def test_a_restricted_line_that_a_member_brought_in_herself_is_the_same_line(desk: Bench) -> None:
    told = line(category="VBS", responsible="Mariam Diallo")
    taken(desk, told, who="ibrahim")
    again = planned(desk, told, who="ibrahim").rows[0]
    assert (again.outcome, again.target, again.number) == (RowOutcome.SAME, None, "")


def test_a_restricted_case_is_not_revealed_to_who_brings_the_same_line(desk: Bench) -> None:
    told = line(category="VBS", responsible="Mariam Diallo")
    taken(desk, told)
    row = planned(desk, told, who="ibrahim").rows[0]
    assert (row.outcome, row.candidates) == (RowOutcome.NEW, ())


def test_stopping_half_way_leaves_nothing_behind(register: Bench) -> None:
    rows = [
        line(n, number=f"{n}", lead=person(f"Personne {chr(65 + n % 26)} {n}x")) for n in range(700)
    ]
    made = planned(register, *rows)

    class Stopped(Exception):
        pass

    def stop(done: int) -> None:
        if done >= 500:
            raise Stopped

    with pytest.raises(Stopped), register.writing("awa", "import") as session:
        apply(session, made, told=stop)
    with register.reading("awa") as session:
        for model in (Case, Person, ImportBatch, SearchDocument):
            assert session.scalars(select(model)).all() == []


def test_a_viewer_takes_nothing_in(desk: Bench) -> None:
    made = planned(desk, line())
    with desk.writing("oumou", "import") as session, pytest.raises(NotAllowed):
        apply(session, made)


@pytest.mark.parametrize(
    ("field", "value"),
    [("sex", "female"), ("birth_year", "1980"), ("place", "Gao"), ("category", "FON")],
)
def test_what_the_register_left_open_is_answered_without_a_reason(
    desk: Bench, field: str, value: str
) -> None:
    taken(desk, line(category="??", lead=person(sex=None, age=None, place="Inconnu"), within=None))
    with desk.writing("ibrahim", "case correct") as session:
        before = session.scalars(select(Case)).one().later
        assert field in before
        correct(session, "GAO-2021-0001", field=field, value=value, reason="")
    with desk.reading("awa") as session:
        assert session.scalars(select(Case)).one().later == [f for f in before if f != field]


def test_the_case_says_that_it_was_taken_over(desk: Bench) -> None:
    taken(desk, line())
    with desk.reading("awa", "case show") as session:
        view = show(session, "GAO-2021-0001")
    assert view.from_register
    assert register_words(view.old_number) == "repris du registre, n° 12/2021".replace(
        "° ", "°\u00a0"
    )
