"""An office with a court whose seat is displaced, and a coordinator who plans for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.showing import show
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.terms.clock import today
from tests.services.referrals.conftest import directory
from tests.services.referrals.walking import COURT

if TYPE_CHECKING:
    from justice_desk.services.sittings.rows import SittingView
    from tests.offices import Bench

__all__ = ["directory"]


def later(days: int = 20) -> date:
    """Return a day to come."""
    return today() + timedelta(days=days)


def planned(bench: Bench, *days: date, who: str = "awa", **more: Any) -> str:
    """Add a sitting on the given days, by the coordinator, and return its number."""
    asked = tuple(DayTold(day) for day in days or (later(), later(21)))
    told = SittingTold(court=more.pop("court", COURT), days=more.pop("told_days", asked), **more)
    with bench.writing(who, "sitting add") as session:
        return add_sitting(session, told)


def seen(bench: Bench, number: str, who: str = "awa") -> SittingView:
    """Return a sitting as a member sees it."""
    with bench.reading(who) as session:
        return show(session, number)
