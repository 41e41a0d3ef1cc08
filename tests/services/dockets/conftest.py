"""A sitting with an empty docket, cases to put on it, and shorthands to do and to look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.services.cases.showing import show
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.finding import entry_on
from justice_desk.services.dockets.moving import move_entry, remove_entry
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.told import EntryTold
from justice_desk.services.sittings.checking import clock
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import COURT

if TYPE_CHECKING:
    import uuid

    from justice_desk.services.dockets.rows import SlotRow
    from tests.offices import Bench

__all__ = ["directory"]


def heard(bench: Bench, **changes: object) -> str:
    """Open the example case for a court to which its person agreed, and return its number."""
    number = opened(bench, **changes)
    agreed(bench, number, COURT)
    return number


def put(bench: Bench, sitting: str, case: str, who: str = "awa", **told: Any) -> uuid.UUID:
    """Put a case on a docket and return the id of its slot."""
    with bench.writing(who, "docket add") as session:
        add_entry(session, sitting, case, EntryTold(**told))
    with bench.reading("awa") as session:
        return entry_on(session, sitting, case)


def shift(bench: Bench, entry: uuid.UUID | str, who: str = "awa", **wish: Any) -> None:
    """Move a slot."""
    with bench.writing(who, "docket move") as session:
        move_entry(session, entry, **wish)


def take_off(bench: Bench, entry: uuid.UUID | str, who: str = "awa") -> None:
    """Take a slot off its docket."""
    with bench.writing(who, "docket remove") as session:
        remove_entry(session, entry)


def slots(bench: Bench, sitting: str, who: str = "awa") -> tuple[SlotRow, ...]:
    """Return a docket as a member sees it."""
    with bench.reading(who) as session:
        return docket(session, sitting)


def persons(bench: Bench, case: str) -> list[uuid.UUID]:
    """Return the ids of the persons of a case, who came first before the others."""
    with bench.reading("awa") as session:
        return [party.id for party in show(session, case).parties]


def order(bench: Bench, sitting: str, who: str = "awa") -> list[tuple[str, str]]:
    """Return the hours of a docket and whose they are, by the end of the number."""
    return [(clock(slot.starts), slot.number[-1]) for slot in slots(bench, sitting, who)]
