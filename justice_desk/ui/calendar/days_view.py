"""What month and week share: days that are walked with the keys, and opened."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from justice_desk.drawing.calendar.days import turned
from justice_desk.i18n.messages import _
from justice_desk.terms.clock import today
from justice_desk.ui.calendar.tiles import line_of
from justice_desk.ui.calendar.words import day_words
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from justice_desk.drawing.calendar.shapes import Grid
    from justice_desk.services.calendar.rows import AgendaRow
    from justice_desk.ui.calendar.tiles import Tile

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
_RESTYLED: Final = {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange}


class DaysView(QWidget):
    """Arrows go from day to day, Page up and down from span to span, T to today, Enter opens.

    Attributes:
        moved: the day that the keys or the pointer reached.
        opened: the rows of the bar or of the day that was opened.
    """

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.day = today()
        self.rows: tuple[AgendaRow, ...] = ()
        self.tiles: tuple[Tile, ...] = ()
        self.grid: Grid | None = None

    def show_rows(self, day: date, rows: Sequence[AgendaRow]) -> None:
        """Show what happens around a day, which has the keys."""
        self.day, self.rows = day, tuple(rows)
        self.lay_out()
        self._describe()

    def lay_out(self) -> None:
        """Lay the days out for the size that there is."""
        raise NotImplementedError

    def head(self) -> int:
        """Return the height above the grid, in px."""
        return scaled(30)

    def rows_of(self, day: date) -> tuple[AgendaRow, ...]:
        """Return what happens on a day."""
        return tuple(row for row in self.rows if row.day == day)

    def page(self, step: int) -> date:
        """Return the day one page on or back: a month, unless a view says otherwise."""
        return turned(self.day, step)

    def go(self, day: date) -> None:
        """Give the keys to a day."""
        if day == self.day:
            return
        self.day = day
        self._describe()
        self.update()
        self.moved.emit(day)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which days can be read."""
        return QSize(scaled(420), scaled(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the days out for the new size."""
        super().resizeEvent(event)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when text size or theme change."""
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the days; Enter opens what stands on the one that is reached."""
        key = Qt.Key(event.key())
        goal = self._goal(key)
        if goal is not None and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.go(goal)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            rows = self.rows_of(self.day)
            if rows:
                self.opened.emit(rows)
        else:
            super().keyPressEvent(event)

    def _goal(self, key: Qt.Key) -> date | None:
        try:
            return {
                Qt.Key.Key_Left: lambda: self.day - _DAY,
                Qt.Key.Key_Right: lambda: self.day + _DAY,
                Qt.Key.Key_Up: lambda: self.day - _WEEK,
                Qt.Key.Key_Down: lambda: self.day + _WEEK,
                Qt.Key.Key_Home: lambda: self.day - _DAY * self.day.weekday(),
                Qt.Key.Key_End: lambda: self.day + _DAY * (6 - self.day.weekday()),
                Qt.Key.Key_PageUp: lambda: self.page(-1),
                Qt.Key.Key_PageDown: lambda: self.page(1),
                Qt.Key.Key_T: today,
            }[key]()
        except KeyError:
            return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the day under the pointer."""
        at = event.position()
        cell = self.grid.at(at.x(), at.y() - self.head()) if self.grid else None
        if cell is not None:
            self.go(cell.day)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the bar under the pointer, or the day."""
        rows = self._under(event.position().toPoint()) or self.rows_of(self.day)
        if rows:
            self.opened.emit(rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring off."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show under the pointer what is cut or counted."""
        if isinstance(event, QHelpEvent):
            rows = self._under(event.pos())
            QToolTip.showText(event.globalPos(), "\n".join(map(line_of, rows)), self)
            return True
        return super().event(event)

    def _under(self, at: QPoint) -> tuple[AgendaRow, ...]:
        found = self.grid.under(at.x(), at.y() - self.head()) if self.grid else None
        return self.tile_rows(found.key) if found else ()

    def tile_rows(self, key: int) -> tuple[AgendaRow, ...]:
        """Return what the bar of a key stands for."""
        return self.tiles[key].bar.rows

    def _describe(self) -> None:
        lines = [line_of(row) for row in self.rows_of(self.day)] or [_("nothing")]
        self.setAccessibleDescription("\n".join([day_words(self.day), *lines]))
        told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(told)
