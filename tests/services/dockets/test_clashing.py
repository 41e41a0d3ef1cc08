"""What does not go together on a docket is told, and nothing of a case that is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.calendar.busy import take_busy
from justice_desk.services.calendar.told import BusyTold
from justice_desk.services.cases.working import close
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.sittings.moving import cancel
from justice_desk.services.sittings.told import DayTold, OfficerTold
from justice_desk.terms.enums import Outcome
from justice_desk.terms.sittings import OfficerRole
from tests.services.dockets.conftest import heard, persons, put
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.dockets.rows import ClashRow
    from tests.offices import Bench


def found(bench: Bench, sitting: str, kind: str, who: str = "awa") -> list[ClashRow]:
    """Return the clashes of one kind."""
    with bench.reading(who) as session:
        return [row for row in clashes(session, sitting) if row.kind == kind]


def again(bench: Bench, case: str, **changes: Any) -> str:
    """Open another case of the person who came with this one."""
    lead = persons(bench, case)[0]
    told = replace(example_person(), person_id=lead)
    return heard(bench, persons=(told,), relations=(), **changes)


def example_person() -> Any:
    """Return the first person of the example, from a place with coordinates."""
    import json  # noqa: PLC0415 - one place reads the example

    return replace(parse(json.dumps(example()), "example").persons[0], place="Gao/Gao")


def judge(name: str = "Juge Inventé") -> OfficerTold:
    return OfficerTold(OfficerRole.JUDGE, name)


def test_a_docket_on_which_all_goes_together_has_no_clash(directory: Bench) -> None:
    number = planned(directory, place="Gao/Gao", officers=(judge(),))
    put(directory, number, heard(directory))
    put(directory, number, heard(directory))
    with directory.reading("awa") as session:
        assert clashes(session, number) == ()


def test_the_same_person_twice_at_a_minute(directory: Bench) -> None:
    first = heard(directory)
    second = again(directory, first)
    days = (DayTold(later(), room="Une"), DayTold(later(), room="Deux"))
    number = planned(directory, told_days=days)
    one = put(directory, number, first, room="Une")
    other = put(directory, number, second, room="Deux")
    (clash,) = found(directory, number, "person")
    assert clash.blocks
    assert set(clash.entries) == {one, other}
    assert "Fatoumata Exemple" in clash.told
    assert "9 h 00" in clash.told


def test_the_same_person_at_another_sitting_of_that_day(directory: Bench) -> None:
    first = heard(directory)
    second = again(directory, first)
    number, other = planned(directory), planned(directory)
    one = put(directory, number, first)
    put(directory, other, second)
    (clash,) = found(directory, number, "person")
    assert clash.entries == (one,)
    assert other in clash.told
    with directory.writing("awa", "sitting cancel") as session:
        cancel(session, other, reason="Crue.")
    assert found(directory, number, "person") == []


def test_of_a_case_that_is_closed_to_a_member_no_person_is_told(directory: Bench) -> None:
    first = heard(directory)
    closed = again(directory, first, category="VBS")
    days = (DayTold(later(), room="Une"), DayTold(later(), room="Deux"))
    number = planned(directory, place="Gao/Gao", told_days=days)
    put(directory, number, first, room="Une")
    put(directory, number, closed, room="Deux")
    assert len(found(directory, number, "person")) == 1
    with directory.reading("ibrahim") as session:
        told = clashes(session, number)
    assert [row for row in told if row.kind != "room"] == []


def test_a_closed_case_takes_its_hour_all_the_same(directory: Bench) -> None:
    number = planned(directory)
    put(directory, number, heard(directory, category="VBS"), starts=600)
    put(directory, number, heard(directory), starts=620)
    (clash,) = found(directory, number, "room", who="ibrahim")
    assert clash.blocks
    assert len(clash.entries) == 2
    assert "Exemple" not in clash.told


def test_two_sittings_in_one_room(directory: Bench) -> None:
    place = {"place": "Ansongo", "building": "Mairie"}
    number, other = planned(directory, **place), planned(directory, later(), **place)
    one = put(directory, number, heard(directory))
    (clash,) = found(directory, number, "room")
    assert clash.entries == (one,)
    assert other in clash.told
    elsewhere = planned(directory, place="Ansongo", building="École")
    assert found(directory, elsewhere, "room") == []


def test_a_judge_who_sits_elsewhere_at_the_same_hours(directory: Bench) -> None:
    number = planned(directory, officers=(judge(),))
    other = planned(directory, later(), officers=(judge("JUGE Invente"),))
    (clash,) = found(directory, number, "judge")
    assert clash.blocks
    assert "Juge Inventé" in clash.told
    assert other in clash.told
    another_day = planned(directory, later(30), officers=(judge(),))
    assert found(directory, another_day, "judge") == []


def test_fewer_judges_than_benches(directory: Bench) -> None:
    days = (DayTold(later(), room="Une"), DayTold(later(), room="Deux"))
    assert len(found(directory, planned(directory, told_days=days, officers=(judge(),)), "judge"))
    both = (judge(), judge("Autre Juge Inventée"))
    later_days = tuple(replace(day, held_on=later(40)) for day in days)
    enough = planned(directory, told_days=later_days, officers=both)
    assert found(directory, enough, "judge") == []
    assert found(directory, planned(directory, told_days=days), "judge") == []


def speaks(*languages: str, name: str = "Interprète Inventée") -> OfficerTold:
    return OfficerTold(OfficerRole.INTERPRETER, name, languages)


def test_a_language_that_nobody_interprets(directory: Bench) -> None:
    number = planned(directory, officers=(speaks("ses"),))
    put(directory, number, heard(directory), interpreter="ses")
    entry = put(directory, number, heard(directory), interpreter="taq")
    (clash,) = found(directory, number, "no_interpreter")
    assert (clash.entries, clash.blocks) == ((entry,), False)
    assert "GAO" in clash.told


def test_one_interpreter_in_two_rooms_at_once(directory: Bench) -> None:
    days = (DayTold(later(), room="Une"), DayTold(later(), room="Deux"))
    number = planned(directory, told_days=days, officers=(speaks("ses"),))
    put(directory, number, heard(directory), room="Une", interpreter="ses")
    put(directory, number, heard(directory), room="Deux", interpreter="ses")
    (clash,) = found(directory, number, "interpreter")
    assert (len(clash.entries), clash.blocks) == (2, True)


def test_an_interpreter_who_serves_elsewhere(directory: Bench) -> None:
    number = planned(directory, officers=(speaks("ses"),))
    planned(directory, later(), officers=(speaks("ses"),))
    assert len(found(directory, number, "interpreter")) == 1


def taken(bench: Bench, name: str, role: OfficerRole | None, day: date, *hours: int) -> None:
    starts, ends = (datetime.combine(day, time(hour), UTC) for hour in hours)
    with bench.writing("awa", "calendar import") as session:
        take_busy(session, name, role, [BusyTold("essai@exemple", starts, ends)])


def test_a_judge_whose_own_calendar_is_taken(directory: Bench) -> None:
    number = planned(directory, officers=(judge(),))
    one = put(directory, number, heard(directory))
    put(directory, number, heard(directory))
    taken(directory, "juge inventé", OfficerRole.JUDGE, later(), 8, 9)
    assert found(directory, number, "busy") == []
    taken(directory, "juge inventé", OfficerRole.JUDGE, later(), 8, 10)
    (clash,) = found(directory, number, "busy")
    assert one in clash.entries
    assert clash.blocks


def test_a_room_that_is_taken(directory: Bench) -> None:
    number = planned(directory, building="Salle de la mairie")
    put(directory, number, heard(directory))
    taken(directory, "Salle de la mairie", None, later(), 9, 10)
    taken(directory, "Autre salle", None, later(), 9, 10)
    assert len(found(directory, number, "busy")) == 1


def test_a_case_that_was_closed_meanwhile(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    entry = put(directory, number, case)
    put(directory, number, heard(directory), starts=8 * 60)
    with directory.writing("awa", "case close") as session:
        close(session, case, Outcome.WITHDRAWN)
    with directory.reading("awa") as session:
        rows = clashes(session, number)
    assert (rows[0].kind, rows[0].entries, rows[0].blocks) == ("closed", (entry,), True)
    assert case in rows[0].told


def test_a_sitting_that_is_over_has_no_clash(directory: Bench) -> None:
    number = planned(directory)
    put(directory, number, heard(directory), starts=8 * 60)
    with directory.writing("awa", "sitting cancel") as session:
        cancel(session, number, reason="Crue.")
    with directory.reading("awa") as session:
        assert clashes(session, number) == ()


def test_a_longer_docket_asks_no_more_queries(directory: Bench) -> None:
    number = planned(directory, officers=(judge(), speaks("ses")))
    planned(directory, later(), officers=(judge(),))
    put(directory, number, heard(directory))
    few = asked(directory, number)
    for _more in range(4):
        put(directory, number, heard(directory))
    assert asked(directory, number) == few


def asked(bench: Bench, number: str) -> int:
    """Return how many queries it takes to tell the clashes of a docket."""
    statements: list[str] = []

    def keep(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        statements.append(statement)

    with bench.reading("ibrahim") as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", keep)
        clashes(session, number)
        event.remove(connection, "before_cursor_execute", keep)
    return len(statements)
