"""What the list of the calendar shows of each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _, language
from justice_desk.services.calendar.bars import cases_words, off_words
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.ui.calendar.tiles import hours
from justice_desk.ui.calendar.words import off_icon, sign
from justice_desk.ui.components.text import capital
from justice_desk.ui.tables.columns import Cell, Column, Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.calendar.rows import AgendaRow


def _day(row: AgendaRow) -> Cell:
    weekday = capital(format_date(row.day, "EEEE", locale=language()))
    return Cell(short_date(row.day), weekday)


def _hours(row: AgendaRow) -> Cell:
    return Cell(hours(row) or _("the whole day"), ink="text" if row.starts is not None else "text2")


def _what(row: AgendaRow) -> Cell:
    shown = sign(row.kind)
    second = cases_words(row.cases) if row.kind is AgendaKind.SITTING else ""
    return Cell(row.title, second, shown.icon, second_ink=shown.pair)


def _kind(row: AgendaRow) -> Cell:
    shown = sign(row.kind)
    if off_words(row):
        pair = "danger" if row.gone else "warn"
        return Cell(capital(off_words(row)), icon=off_icon(row), look=Look.TAG, pair=pair)
    return Cell(capital(shown.words), icon=shown.icon, look=Look.TAG, pair=shown.pair)


def _number(row: AgendaRow) -> Cell:
    return Cell(row.case or row.sitting or "", look=Look.LINK)


def _who(row: AgendaRow) -> Cell:
    return Cell(row.responsible or "", ink="text2")


COLUMNS: Final[tuple[Column[AgendaRow], ...]] = (
    Column("day", N_("Day"), _day, 110, always=True),
    Column("hours", N_("Hour"), _hours, 150, always=True),
    Column("what", N_("What"), _what, 240, 3, always=True),
    Column("kind", N_("Kind"), _kind, 130, drop=1, always=True),
    Column("number", N_("Number"), _number, 150, always=True),
    Column("who", N_("Resp."), _who, 150, 1, drop=2, always=True),
)


class Listed:
    """The lines that were read, as a source of the table."""

    def __init__(self, rows: Sequence[AgendaRow]) -> None:
        self._rows = rows

    def count(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[AgendaRow]:
        """Return some of them."""
        return self._rows[offset : offset + limit]
