"""A docket is shown in its order; of a case that is closed to the reader only that it is there."""

from __future__ import annotations

import uuid
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, select

from justice_desk.models.all import Sitting, Summons
from justice_desk.services.dockets.errors import UnknownEntry
from justice_desk.services.dockets.saying import Site, site_of, summons_text
from justice_desk.services.dockets.showing import docket, slot
from justice_desk.services.dockets.summoning import set_hour
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.errors import UnknownSitting
from justice_desk.services.sittings.moving import cancel, postpone
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.clock import today
from tests.services.dockets.conftest import heard, put, shift, slots
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench

SEEN = {
    "id", "sitting", "state", "day_id", "held_on", "room", "position", "starts", "minutes",
    "number", "version",
}  # fmt: skip
"""What everybody sees of any slot."""


def test_they_stand_by_day_then_room_then_place_in_the_order(directory: Bench) -> None:
    days = (DayTold(later(21)), DayTold(later(), room="B"), DayTold(later(), room="A"))
    number = planned(directory, told_days=days)
    for day, room in ((later(21), ""), (later(), "B"), (later(), "A"), (later(), "A")):
        put(directory, number, heard(directory), day=day, room=room)
    rows = slots(directory, number)
    assert [(one.held_on, one.room, one.position) for one in rows] == [
        (later(), "A", 1),
        (later(), "A", 2),
        (later(), "B", 1),
        (later(21), "", 1),
    ]


def test_a_case_that_is_closed_to_the_reader_shows_its_number_and_its_hour(
    directory: Bench,
) -> None:
    number, case = planned(directory), heard(directory, category="VBS")
    put(directory, number, case, interpreter="taq", starts=600, closed_doors=False)
    put(directory, number, heard(directory))
    whole, hidden = slots(directory, number)[1], slots(directory, number, who="ibrahim")[1]
    assert (hidden.number, hidden.starts, hidden.minutes) == (case, 600, whole.minutes)
    assert (hidden.hidden, hidden.restricted, hidden.closed_doors) == (True, True, True)
    assert (whole.hidden, whole.fixed, whole.interpreter, len(whole.called)) == (
        False, True, "taq", 2,
    )  # fmt: skip
    rest = {one.name for one in fields(hidden)} - SEEN - {"hidden", "restricted", "closed_doors"}
    assert not any(getattr(hidden, name) for name in rest)
    assert not slots(directory, number, who="ibrahim")[0].hidden


def test_one_slot_is_shown_as_in_its_docket(directory: Bench) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory))
    with directory.reading("oumou") as session:
        assert (slot(session, entry),) == docket(session, number)
        with pytest.raises(UnknownEntry):
            slot(session, uuid.uuid4())
        with pytest.raises(UnknownSitting):
            docket(session, "GAO-S-2026-999")


def test_an_empty_docket_is_empty(directory: Bench) -> None:
    assert slots(directory, planned(directory)) == ()


def printed(bench: Bench, number: str) -> None:
    """Print the summonses of a docket of one case as they stand."""
    (row,) = slots(bench, number)
    with bench.writing("awa", "docket summon") as session:
        site = site_of(session, session.scalars(select(Sitting)).one())
        for summons in session.scalars(select(Summons)):
            comes = row.starts if summons.comes_at is None else summons.comes_at
            summons.printed_on = today()
            summons.printed_as = summons_text(row.held_on, comes, row.room, site)


def outdated(bench: Bench, number: str) -> bool:
    return slots(bench, number)[0].outdated


def test_a_summons_is_outdated_by_another_hour_day_place_or_own_hour(directory: Bench) -> None:
    number = planned(directory, building="Mairie")
    entry = put(directory, number, heard(directory))
    assert not outdated(directory, number)
    printed(directory, number)
    assert not outdated(directory, number)
    shift(directory, entry, starts=600)
    assert outdated(directory, number)
    shift(directory, entry, starts=540)
    assert not outdated(directory, number)
    with directory.writing("awa", "docket add") as session:
        set_hour(session, slots(directory, number)[0].called[1].id, 570)
    assert outdated(directory, number)
    printed(directory, number)
    shift(directory, entry, starts=600)
    shift(directory, entry, starts=540)
    assert not outdated(directory, number)
    with directory.writing("awa", "sitting correct") as session:
        correct_sitting(session, number, {"building": "École"})
    assert outdated(directory, number)
    printed(directory, number)
    with directory.writing("awa", "sitting postpone") as session:
        postpone(session, number, reason="Crue.", to_on=later(40))
    assert outdated(directory, number)
    with directory.writing("awa", "sitting cancel") as session:
        cancel(session, number, reason="Crue.")
    assert not outdated(directory, number)


def test_what_a_summons_says_is_one_line_that_fits() -> None:
    assert (
        summons_text(later(), 570, "grande salle", Site("Bourem", "mairie"))
        == f"{later().isoformat()} 09:30 grande salle Bourem, mairie"
    )
    assert (
        summons_text(later(), 570, "", Site("Bourem", "")) == f"{later().isoformat()} 09:30 Bourem"
    )
    assert len(summons_text(later(), 570, "s" * 80, Site("p" * 200, "b" * 200))) == 400


@pytest.mark.parametrize("who", ["awa", "ibrahim"])
def test_a_longer_docket_asks_no_more_queries(directory: Bench, who: str) -> None:
    number = planned(directory)
    put(directory, number, heard(directory))
    few = asked(directory, number, who)
    for category in ("FON", "VBS", "FON"):
        put(directory, number, heard(directory, category=category))
    assert asked(directory, number, who) == few


def asked(bench: Bench, number: str, who: str) -> int:
    """Return how many queries it takes to show a docket."""
    statements: list[str] = []

    def keep(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        statements.append(statement)

    with bench.reading(who) as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", keep)
        docket(session, number)
        event.remove(connection, "before_cursor_execute", keep)
    return len(statements)
