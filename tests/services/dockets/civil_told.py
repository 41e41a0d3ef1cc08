"""A civil-status list of today, with invented applicants, and shorthands to do and to look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.services.dockets import civil
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.sittings import moving
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.terms.sittings import DocketResult
from tests.services.sittings.conftest import planned

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.dockets.rows import CivilRow
    from tests.offices import Bench


def child(at: int = 1, **told: Any) -> CivilTold:
    """Return an invented child for whom its invented father asks."""
    told.setdefault("applicant", f"Alassane Exemple {at}")
    told.setdefault("name", f"Aïchatou Exemple {at}")
    told.setdefault("sex", Sex.FEMALE)
    told.setdefault("birth_year", 2015)
    told.setdefault("born_at", "Gounzoureye")
    told.setdefault("father", f"Alassane Exemple {at}")
    told.setdefault("mother", "Fatimata Inventée")
    told.setdefault("witnesses", ("Moussa Témoin", "Zeïnabou Témoin"))
    return CivilTold(**told)


def listed(bench: Bench, *days: date, count: int = 3, who: str = "awa") -> str:
    """Return a confirmed sitting of today with so many applicants on its first day."""
    number = planned(bench, *(days or (today(),)))
    with bench.writing("awa", "sitting confirm") as session:
        moving.confirm(session, number)
    if count:
        added(bench, number, *map(child, range(1, count + 1)), who=who)
    return number


def added(
    bench: Bench, number: str, *told: CivilTold, day: date | None = None, who: str = "awa"
) -> int:
    """Add lines, on the first day unless another is said."""
    with bench.writing(who, "docket civil add") as session:
        return civil.add_lines(session, number, day or today(), told)


def rows(bench: Bench, number: str, who: str = "awa") -> tuple[CivilRow, ...]:
    """Return the list as a member sees it."""
    with bench.reading(who) as session:
        return civil.lines(session, number)


def judged(
    bench: Bench, number: str, named: str | None = None, who: str = "awa", **told: Any
) -> int:
    """Judge all lines, or those that `named` chooses."""
    told.setdefault("result", DocketResult.JUDGED)
    with bench.writing(who, "docket civil judge") as session:
        lines = civil.chosen(session, number, named) if named else None
        return civil.judge(session, number, lines, **told)


def transcribed(bench: Bench, number: str, named: str | None = None, on: date | None = None) -> int:
    """Transcribe all judged lines, or those that `named` chooses; today unless another day."""
    with bench.writing("awa", "docket civil transcribe") as session:
        lines = civil.chosen(session, number, named) if named else None
        return civil.transcribe(session, number, lines, on=on or today())
