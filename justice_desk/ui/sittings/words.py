"""Sittings and dockets in the words and signs of the window."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from babel.dates import format_date

from justice_desk.i18n.formats import ZONE, clock_time, prose_date
from justice_desk.i18n.messages import _, language, pgettext
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import DocketResult, SittingState
from justice_desk.ui.components.tag import Sign
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from justice_desk.services.dockets.rows import ClashRow, SlotRow
    from justice_desk.services.sittings.rows import DayRow

_STATES: Final = {
    SittingState.PROPOSED: ("calendar-blank", "neutral"),
    SittingState.CONFIRMED: ("calendar-blank", "info"),
    SittingState.READY: ("shield-check", "ok"),
    SittingState.HELD: ("check-circle", "ok"),
    SittingState.POSTPONED: ("clock-counter-clockwise", "warn"),
    SittingState.CANCELLED: ("prohibit", "danger"),
}
RESULT_SIGNS: Final = {
    DocketResult.JUDGED: ("gavel", "ok"),
    DocketResult.RESERVED: ("hourglass-medium", "info"),
    DocketResult.ADJOURNED: ("clock-counter-clockwise", "warn"),
    DocketResult.STRUCK_OUT: ("prohibit", "neutral"),
}
_LONG_HOUR: Final = 60


def state_sign(state: SittingState) -> Sign:
    """Return the sign of where a sitting stands."""
    words = {
        SittingState.PROPOSED: _("Proposed"),
        SittingState.CONFIRMED: pgettext("sitting", "Confirmed"),
        SittingState.READY: pgettext("sitting", "Ready"),
        SittingState.HELD: _("Held"),
        SittingState.POSTPONED: _("Postponed"),
        SittingState.CANCELLED: _("Cancelled"),
    }
    return Sign(words[state], *_STATES[state])


def hour(minutes: int) -> str:
    """Return « 9 h 30 » or 9:30 for minutes after midnight."""
    # Any day does: Bamako has one offset all year round.
    moment = datetime(2026, 1, 1, tzinfo=ZoneInfo(ZONE))
    return clock_time(moment.replace(hour=minutes // 60 % 24, minute=minutes % 60))


def length(minutes: int) -> str:
    """Return « 40 min », « 4 h 15 »."""
    if minutes < _LONG_HOUR:
        return _("{n} min").format(n=minutes)
    return _("{hours} h {minutes:02d}").format(hours=minutes // 60, minutes=minutes % 60)


def weekday(day: date, *, full: bool = False) -> str:
    """Return « jeudi 3 », or « jeudi 3 décembre » in full."""
    told = format_date(day, "EEEE d MMMM" if full else "EEEE d", locale=language())
    if day.day == 1 and language() == "fr":
        told = told.replace(" 1", " 1er", 1)
    return capital(told)


def bench_words(day: DayRow, days: Sequence[DayRow]) -> str:
    """Return « Jeudi 3 », with the room where the day has several."""
    alone = sum(other.held_on == day.held_on for other in days) == 1
    told = weekday(day.held_on)
    return told if alone else f"{told}, {day.room or _('room 1')}"


def span(days: Sequence[date]) -> str:
    """Return « 3 et 4 décembre 2026 », « 28 novembre et 2 décembre 2026 » for a few days."""
    kept = sorted(set(days))
    if not kept:
        return ""
    *before, last = kept
    told = [_bare(day, last) for day in before]
    end = prose_date(last)
    if not told:
        return end
    if len(kept) > 3 and (kept[-1] - kept[0]).days == len(kept) - 1:  # noqa: PLR2004 - a run
        return _("{first} to {last}").format(first=told[0], last=end)
    return _("{days} and {last}").format(days=", ".join(told), last=end)


def _bare(day: date, last: date) -> str:
    if (day.year, day.month) == (last.year, last.month):
        first = day.day == 1 and language() == "fr"
        return "1er" if first else str(day.day)
    return prose_date(day, year=day.year != last.year)


def slot_sign(slot: SlotRow, clashes: Sequence[ClashRow]) -> Sign:
    """Return what is most worth knowing of a case at the docket."""
    if slot.result is not None:
        return Sign(capital(label(slot.result)), *RESULT_SIGNS[slot.result])
    own = of_entry(clashes, slot.id)
    if own:
        pair = "danger" if any(clash.blocks for clash in own) else "warn"
        return Sign(_("to settle"), "warning-circle", pair)
    if slot.hidden or slot.closed_doors:
        return Sign(_("closed doors"), "lock-simple", "neutral")
    return _summoning(slot)


def _summoning(slot: SlotRow) -> Sign:
    """Return how far the summonses of a case are."""
    if slot.outdated:
        return Sign(_("print again"), "printer", "warn")
    if not slot.called:
        return Sign(_("nobody called"), "user", "warn")
    if all(who.handed_on is not None for who in slot.called):
        return Sign(_("summoned"), "check-circle", "ok")
    return Sign(_("to summon"), "hourglass-medium", "warn")


def of_entry(clashes: Sequence[ClashRow], entry: UUID) -> tuple[ClashRow, ...]:
    """Return the clashes that one slot has a part in."""
    return tuple(clash for clash in clashes if entry in clash.entries)
