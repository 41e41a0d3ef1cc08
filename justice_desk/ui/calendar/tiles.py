"""The bars of the calendar with their signs, and where each leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.services.calendar.bars import cases_words, off_words, with_state
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.ui.calendar.words import off_icon, sign
from justice_desk.ui.sittings.words import hour

if TYPE_CHECKING:
    from justice_desk.services.calendar.bars import Bar
    from justice_desk.services.calendar.rows import AgendaRow


@dataclass(frozen=True, slots=True)
class Tile:
    """A bar as it is painted; `pair` names its colours."""

    bar: Bar
    icon: str
    pair: str


def tile(bar: Bar) -> Tile:
    """Return a bar with its sign; what does not take place has that of its state."""
    shown = sign(bar.kind)
    icon = off_icon(bar.rows[0]) if bar.off else ""
    return Tile(bar, icon or shown.icon, shown.pair)


def target(row: AgendaRow) -> str:
    """Return where a row leads: its case, else its sitting."""
    return f"case:{row.case}" if row.case else f"sitting:{row.sitting}"


def line_of(row: AgendaRow) -> str:
    """Return a row in one line, its hours first: for a menu, and for who listens."""
    words = with_state(row)
    if row.kind is AgendaKind.SITTING:
        told = _("Sitting {number}, {site}").format(number=row.sitting, site=row.site)
        words = f"{told}, {off_words(row) or cases_words(row.cases)}"
    return f"{hours(row)}  {words}" if row.starts is not None else words


def hours(row: AgendaRow) -> str:
    """Return « 9 h 00 – 16 h 30 », blank for a whole day."""
    if row.starts is None or row.ends is None:
        return ""
    return f"{hour(row.starts)} – {hour(row.ends)}"
