"""Each case of a docket tells that its sitting was put off or cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import event

from justice_desk.services.cases.showing import show
from justice_desk.services.dockets.civil import add_lines
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.sittings import moving
from justice_desk.terms.enums import EventKind
from tests.services.dockets.conftest import heard, put, take_off
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from datetime import date

    from tests.offices import Bench


def put_off(bench: Bench, number: str, to_on: date | None) -> int:
    """Put a sitting off and return how many statements that took."""
    statements: list[str] = []

    def keep(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        statements.append(statement)

    with bench.writing("awa", "sitting postpone") as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", keep)
        moving.postpone(session, number, reason="Crue du fleuve.", to_on=to_on)
        session.flush()
        event.remove(connection, "before_cursor_execute", keep)
    return len(statements)


def told(bench: Bench, case: str) -> list[tuple[str, str, str]]:
    """Return what a case tells of its hearings but that it was put on a docket."""
    with bench.reading("awa") as session:
        return [
            (one.details["did"], one.details["day"], one.note)
            for one in show(session, case).events
            if one.kind is EventKind.SCHEDULED and one.details["did"] != "added"
        ]


def test_a_case_tells_the_new_day_of_its_sitting_and_why(directory: Bench) -> None:
    number, first, second = planned(directory), heard(directory), heard(directory)
    put(directory, number, first)
    put(directory, number, second, day=later(21))
    put_off(directory, number, later(25))
    assert told(directory, first) == [("new_day", later(25).isoformat(), "Crue du fleuve.")]
    assert told(directory, second) == [("new_day", later(26).isoformat(), "Crue du fleuve.")]
    put_off(directory, number, None)
    assert told(directory, first)[-1] == ("no_day", later(25).isoformat(), "Crue du fleuve.")


def test_a_case_tells_that_its_sitting_was_cancelled(directory: Bench) -> None:
    number, case, gone = planned(directory), heard(directory), heard(directory)
    put(directory, number, case)
    take_off(directory, put(directory, number, gone))
    with directory.writing("awa", "sitting cancel") as session:
        moving.cancel(session, number, reason="Plus de budget.")
    assert told(directory, case) == [("cancelled", later().isoformat(), "Plus de budget.")]
    assert [did for did, _day, _why in told(directory, gone)] == ["removed"]


def test_a_case_with_several_lines_of_a_civil_list_tells_it_once(directory: Bench) -> None:
    number, case = planned(directory, later()), heard(directory)
    children = [
        CivilTold(applicant="Alassane Inventé", name=name, case=case)
        for name in ("Zeinabou Inventée", "Moussa Inventé")
    ]
    with directory.writing("awa", "docket civil add") as session:
        add_lines(session, number, later(), children)
    put_off(directory, number, later(25))
    assert [did for did, _day, _why in told(directory, case)] == ["new_day"]


def test_many_cases_are_told_in_as_many_statements_as_one(directory: Bench) -> None:
    took = []
    for count in (1, 5):
        number = planned(directory)
        for _each in range(count):
            put(directory, number, heard(directory))
        took.append(put_off(directory, number, later(40)))
    assert took[0] == took[1]
