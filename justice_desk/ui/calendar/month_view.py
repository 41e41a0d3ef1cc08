"""The month: a cell for each day, bars over the days that they take (look 07)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from justice_desk.drawing.calendar.days import weeks_of
from justice_desk.drawing.calendar.month import Room, lay_month
from justice_desk.drawing.calendar.shapes import Span
from justice_desk.i18n.messages import _
from justice_desk.services.calendar.bars import month_bars
from justice_desk.terms.clock import today
from justice_desk.ui.calendar import paint
from justice_desk.ui.calendar.days_view import DaysView
from justice_desk.ui.calendar.tiles import tile
from justice_desk.ui.calendar.words import short_day, weekday_names
from justice_desk.ui.components.shapes import painter_on, write
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPainter, QPaintEvent

    from justice_desk.drawing.calendar.shapes import Cell
    from justice_desk.services.calendar.rows import AgendaRow
    from justice_desk.ui.calendar.tiles import Tile


SUNDAY: Final = 6
"""Counted from Monday; no line stands after it."""


class MonthView(DaysView):
    """Shows the month of a day."""

    def __init__(self) -> None:
        super().__init__("calendar-month", _("Month"))

    def show_rows(self, day: date, rows: Sequence[AgendaRow]) -> None:
        """Show a month; what was put off or called off stays where it stood."""
        self.tiles = tuple(map(tile, month_bars(rows)))
        super().show_rows(day, rows)

    def lay_out(self) -> None:
        """Lay the month out under the names of the days."""
        room = Room(
            float(self.width()),
            float(max(self.height() - self.head(), 1)),
            head=float(scaled(30)),
            gap=float(scaled(3)),
        )
        least = room.head + paint.two_lines() + 2 * room.gap
        low = room.height / len(weeks_of(self.day)) < least
        spans = [
            Span(key, one.bar.first, one.bar.last, float(_height(one, low=low)))
            for key, one in enumerate(self.tiles)
        ]
        self.grid = lay_month(self.day, spans, room)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names of the days, the grid, then what stands in it."""
        painter, t = painter_on(self), tokens()
        painter.fillRect(event.rect(), QColor(t.surface))
        if self.grid is None:
            return
        self._names(painter)
        painter.translate(0, self.head())
        for cell in self.grid.cells:
            self._cell(painter, cell)
        for placed in self.grid.placed:
            paint.draw_tile(painter, placed, self.tiles[placed.key])
        for more in self.grid.more:
            paint.draw_more(painter, more)
        chosen = self.grid.of(self.day)
        if self.hasFocus() and chosen is not None:
            paint.draw_ring(painter, paint.rect(chosen.box))

    def _names(self, painter: QPainter) -> None:
        wide = self.width() / 7
        painter.setFont(faces.font("header"))
        for place, name in enumerate(weekday_names()):
            at = QRectF(place * wide + scaled(12), 0, wide - scaled(12), self.head())
            write(painter, at, name, tokens().text2)

    def _cell(self, painter: QPainter, cell: Cell) -> None:
        t, whole = tokens(), paint.rect(cell.box)
        if not cell.inside or cell.weekend:
            painter.fillRect(whole, QColor(t.sunken))
        line = QColor(t.line)
        painter.fillRect(QRectF(whole.left(), round(whole.top()), whole.width(), 1), line)
        if cell.day.weekday() < SUNDAY:
            painter.fillRect(QRectF(round(whole.right()), whole.top(), 1, whole.height()), line)
        words = str(cell.day.day) if cell.inside else short_day(cell.day)
        now = cell.day == today()
        paint.draw_number(painter, whole, words, today=now, quiet=not cell.inside)


def _height(tile: Tile, *, low: bool) -> int:
    """Return the height of a bar; where days are low each has one line."""
    return paint.two_lines() if tile.bar.second and not low else paint.one_line()
