"""The signs and words of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date, get_day_names

from justice_desk.i18n.messages import _, language, pgettext
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.components.tag import Sign
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.services.calendar.rows import AgendaRow

_SIGNS: Final = {
    AgendaKind.SITTING: ("scales", "statutory"),
    AgendaKind.INFORMATION: ("info", "office"),
    AgendaKind.HEARING: ("gavel", "statutory"),
    AgendaKind.MEDIATION: ("tree", "customary"),
    AgendaKind.DEADLINE: ("hourglass-medium", "warn"),
}
_OFF: Final = {
    SittingState.POSTPONED: "clock-counter-clockwise",
    SittingState.CANCELLED: "prohibit",
}


def sign(kind: AgendaKind) -> Sign:
    """Return the icon, the colours and the word of a kind."""
    words = {
        AgendaKind.SITTING: pgettext("calendar", "sitting"),
        AgendaKind.INFORMATION: _("information"),
        AgendaKind.HEARING: pgettext("calendar", "hearing"),
        AgendaKind.MEDIATION: _("mediation"),
        AgendaKind.DEADLINE: _("deadline"),
    }
    return Sign(words[kind], *_SIGNS[kind])


def off_icon(row: AgendaRow) -> str:
    """Return the icon of what does not take place as planned, blank for what does."""
    return _OFF.get(row.state, "") if row.state else ""


def month_words(day: date) -> str:
    """Return « Décembre 2026 »."""
    return capital(format_date(day, "LLLL yyyy", locale=language()))


def week_words(days: Sequence[date]) -> str:
    """Return « 30 nov. – 6 déc. 2026 »."""
    first = format_date(days[0], "d MMM", locale=language())
    last = format_date(days[-1], "d MMM yyyy", locale=language())
    return f"{first} – {last}"


def day_words(day: date) -> str:
    """Return « Jeudi 3 décembre 2026 »."""
    return capital(format_date(day, "EEEE d MMMM yyyy", locale=language()))


def short_day(day: date) -> str:
    """Return « 30 nov. »."""
    return format_date(day, "d MMM", locale=language())


def weekday_names() -> tuple[str, ...]:
    """Return the names of the days, Monday first."""
    names = get_day_names("wide", locale=language())
    return tuple(str(names[place]) for place in range(7))
