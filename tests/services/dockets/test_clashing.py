"""What does not go together on a docket is told, and nothing of a case that is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import time_machine
from sqlalchemy import event

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.calendar.busy import take_busy
from justice_desk.services.calendar.told import BusyTold
from justice_desk.services.cases.working import close
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.dockets.summoning import mark_printed, set_hour
from justice_desk.services.sittings.correcting import set_days
from justice_desk.services.sittings.moving import cancel
from justice_desk.services.sittings.told import DayTold, OfficerTold
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import Outcome, PartyRole
from justice_desk.terms.sittings import OfficerRole
from tests.services.dockets.conftest import heard, persons, put, shift, slots
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

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


def test_too_few_days_to_bring_a_summons(directory: Bench) -> None:
    number = planned(directory, later(2), later(3))
    soon = put(directory, number, heard(directory))
    put(directory, number, heard(directory), day=later(3))
    (clash,) = found(directory, number, "notice")
    assert (clash.entries, clash.blocks) == ((soon,), False)
    assert "2 jours" in clash.told


def test_a_summons_of_another_day_gives_no_notice_of_this_one(directory: Bench) -> None:
    number = planned(directory, later(10), later(20))
    entry = put(directory, number, heard(directory), day=later(20))
    ids = [one.id for one in slots(directory, number)[0].called]
    printed(directory, number, ids)
    with time_machine.travel(utc_now() + timedelta(days=8)):
        assert found(directory, number, "notice") == []
        shift(directory, entry, day=later(2))
        (clash,) = found(directory, number, "notice")
        assert "2 jours" in clash.told
        printed(directory, number, ids)
    with time_machine.travel(utc_now() + timedelta(days=9)):
        (clash,) = found(directory, number, "notice")
        assert "2 jours" in clash.told


def printed(bench: Bench, number: str, ids: list[UUID]) -> None:
    with bench.writing("awa", "sitting papers") as session:
        mark_printed(session, number, ids)


def test_somebody_from_far_away_is_not_there_in_the_morning(directory: Bench) -> None:
    number = planned(directory, place="Tombouctou")
    early = put(directory, number, heard(directory, persons=(example_person(),), relations=()))
    (clash,) = found(directory, number, "travel")
    assert clash.entries == (early,)
    assert "Fatoumata Exemple" in clash.told
    assert "estimation" in clash.told
    near = planned(directory, later(50), place="Gao/Gao")
    put(directory, near, heard(directory, persons=(example_person(),), relations=()))
    assert found(directory, near, "travel") == []


def test_two_sites_in_one_day_that_are_too_far_apart(directory: Bench) -> None:
    first = heard(directory)
    second = again(directory, first)
    number = planned(directory, place="Gao/Gao")
    other = planned(directory, place="Ansongo")
    one = put(directory, number, first)
    put(directory, other, second, starts=13 * 60)
    (clash,) = found(directory, number, "travel")
    assert clash.entries == (one,)
    assert other in clash.told
    with directory.reading("awa") as session:
        told = [row.told for row in clashes(session, other) if number in row.told]
    assert len(told) == 1


def test_two_sites_in_one_day_with_time_for_the_way(directory: Bench) -> None:
    first = heard(directory)
    second = again(directory, first)
    number = planned(directory, place="Gao/Gao")
    other = planned(directory, place="Ansongo")
    put(directory, number, first)
    put(directory, other, second, starts=16 * 60)
    assert found(directory, number, "travel") == []


def crime(bench: Bench) -> str:
    """Open a case with a victim and an accused."""
    import json  # noqa: PLC0415 - one place reads the example

    first, second = parse(json.dumps(example()), "example").persons
    both = (
        replace(first, roles=(PartyRole.VICTIM,)),
        replace(second, roles=(PartyRole.ACCUSED,)),
    )
    return heard(bench, persons=both)


def test_victim_and_accused_at_the_same_minute(directory: Bench) -> None:
    number = planned(directory)
    put(directory, number, crime(directory))
    (clash,) = found(directory, number, "face_to_face")
    assert not clash.blocks
    (slot,) = slots(directory, number)
    with directory.writing("awa", "docket add") as session:
        set_hour(session, slot.called[1].id, slot.starts + 30)
    assert found(directory, number, "face_to_face") == []
    assert slots(directory, number)[0].called[1].comes_at == slot.starts + 30


def test_a_day_that_overflows_says_by_how_much(directory: Bench) -> None:
    number = planned(directory, later())
    put(directory, number, heard(directory), minutes=200)
    put(directory, number, heard(directory), minutes=140)
    entry = put(directory, number, heard(directory), minutes=20)
    (clash,) = found(directory, number, "over_time")
    assert (clash.entries, clash.blocks) == ((entry,), False)
    assert "10 minutes" in clash.told


def test_a_promised_hour_before_the_bench_opens(directory: Bench) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory), starts=500)
    (clash,) = found(directory, number, "over_time")
    assert clash.entries == (entry,)


def test_a_pause_that_was_put_over_a_case(directory: Bench) -> None:
    number = planned(directory, told_days=(DayTold(later(), pause_starts=None, pause_ends=None),))
    put(directory, number, heard(directory))
    entry = put(directory, number, heard(directory))
    put(directory, number, heard(directory), starts=620)
    assert found(directory, number, "over_time") == []
    with directory.writing("awa", "sitting correct") as session:
        set_days(session, number, [DayTold(later(), pause_starts=590, pause_ends=650)])
    (clash,) = found(directory, number, "over_time")
    assert clash.entries == (entry,)


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
