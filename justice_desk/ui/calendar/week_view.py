"""The week: whole days above, hours below."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from justice_desk.drawing.calendar.month import Room
from justice_desk.drawing.calendar.shapes import Span, Timed
from justice_desk.drawing.calendar.week import lay_week
from justice_desk.i18n.messages import _
from justice_desk.services.calendar.bars import bar_of, sitting_bar, whole_day_bars
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.terms.clock import today
from justice_desk.ui.calendar import paint
from justice_desk.ui.calendar.days_view import DaysView
from justice_desk.ui.calendar.tiles import tile
from justice_desk.ui.calendar.words import weekday_names
from justice_desk.ui.components.shapes import painter_on, write
from justice_desk.ui.sittings.words import hour
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPainter, QPaintEvent

    from justice_desk.drawing.calendar.shapes import Cell
    from justice_desk.services.calendar.rows import AgendaRow

_WEEK = timedelta(days=7)


class WeekView(DaysView):
    """Shows the week of a day, hour by hour."""

    def __init__(self) -> None:
        super().__init__("calendar-week", _("Week"))
        self._whole = 0

    def page(self, step: int) -> date:
        """Return the same day of the week after or before."""
        return self.day + _WEEK * step

    def show_rows(self, day: date, rows: Sequence[AgendaRow]) -> None:
        """Show a week: a sitting whose cases have their hours stands above them."""
        heard = {(row.sitting, row.day) for row in rows if row.kind is AgendaKind.HEARING}
        announced = [
            row
            for row in rows
            if row.kind is AgendaKind.SITTING and (row.sitting, row.day) in heard
        ]
        above = (*map(bar_of, announced), *whole_day_bars(rows))
        timed = [row for row in rows if row.starts is not None and row not in announced]
        self._whole = len(above)
        below = [
            sitting_bar([row]) if row.kind is AgendaKind.SITTING else bar_of(row) for row in timed
        ]
        self.tiles = tuple(map(tile, (*above, *below)))
        super().show_rows(day, rows)

    def lay_out(self) -> None:
        """Lay the week out under the names of its days."""
        spans, timed = [], []
        for key, one in enumerate(self.tiles):
            row = one.bar.rows[0]
            if key < self._whole:
                spans.append(Span(key, one.bar.first, one.bar.last, float(paint.one_line())))
            else:
                timed.append(Timed(key, row.day, row.starts or 0, row.ends or 0))
        room = Room(
            float(self.width()),
            float(max(self.height() - self.head(), 1)),
            head=float(scaled(36)),
            gap=float(scaled(3)),
        )
        self.grid = lay_week(self.day, spans, timed, room, float(scaled(56)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the days and hours, then what stands in them."""
        painter, t = painter_on(self), tokens()
        painter.fillRect(event.rect(), QColor(t.surface))
        if self.grid is None:
            return
        painter.translate(0, self.head())
        for cell in self.grid.cells:
            self._cell(painter, cell)
        self._hours(painter)
        for placed in self.grid.placed:
            paint.draw_tile(painter, placed, self.tiles[placed.key])
        for more in self.grid.more:
            paint.draw_more(painter, more)
        chosen = self.grid.of(self.day)
        if self.hasFocus() and chosen is not None:
            paint.draw_ring(painter, paint.rect(chosen.box))

    def _cell(self, painter: QPainter, cell: Cell) -> None:
        t, whole = tokens(), paint.rect(cell.box)
        if cell.weekend:
            painter.fillRect(whole, QColor(t.sunken))
        painter.fillRect(
            QRectF(round(whole.left()), -self.head(), 1, self.height()), QColor(t.line)
        )
        name = QRectF(whole.left() + scaled(12), -self.head(), whole.width(), self.head())
        painter.setFont(faces.font("header"))
        write(painter, name, weekday_names()[cell.day.weekday()], t.text2)
        now = cell.day == today()
        paint.draw_number(painter, whole, str(cell.day.day), today=now, quiet=False)

    def _hours(self, painter: QPainter) -> None:
        t = tokens()
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(t.line))
        painter.setFont(faces.font("small"))
        for one in self.grid.hours if self.grid else ():
            painter.fillRect(QRectF(0, round(one.y), self.width(), 1), QColor(t.line))
            at = QRectF(0, one.y, scaled(48), scaled(18))
            write(painter, at, hour(one.minutes), t.text2, Qt.AlignmentFlag.AlignRight)
