"""The grid of a form: three columns of equal width, then two, then one as the room gets less."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

COLUMNS: Final = 3
LEAST: Final = 250
"""Pixels at 100 % under which a column is too narrow for a question."""
ACROSS, DOWN = 16, 10


class FormGrid(QLayout):
    """Places questions from left to right by their span; hidden ones leave no hole."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._spans: list[int] = []
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget, span: int) -> None:
        """Add a question that spans so many of three columns."""
        self._spans.append(span)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item up."""
        if not 0 <= index < len(self._items):
            return None
        del self._spans[index]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Return that the grid takes the width it gets."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows in a width, in pixels."""
        return self._place(QRect(0, 0, width, 0), for_real=False)

    def sizeHint(self) -> QSize:
        """Return one column's width; the height follows from what it gets."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the width of the widest item that must fit."""
        return QSize(max((i.minimumSize().width() for i in self._items), default=0), 0)

    def setGeometry(self, rect: QRect) -> None:
        """Place the questions."""
        super().setGeometry(rect)
        self._place(rect, for_real=True)

    def _place(self, rect: QRect, *, for_real: bool) -> int:
        columns = max(1, min(COLUMNS, (rect.width() + ACROSS) // (scaled(LEAST) + ACROSS)))
        wide = (rect.width() - (columns - 1) * ACROSS) // columns
        top = rect.y()
        for row in self._rows(columns):
            high, left = 0, rect.x()
            for item, span in row:
                width = rect.width() if span == columns else span * wide + (span - 1) * ACROSS
                needed = _height(item, width)
                if for_real:
                    item.setGeometry(QRect(left, top, width, needed))
                left += width + ACROSS
                high = max(high, needed)
            top += high + DOWN
        return max(top - rect.y() - DOWN, 0)

    def _rows(self, columns: int) -> Iterator[list[tuple[QLayoutItem, int]]]:
        row: list[tuple[QLayoutItem, int]] = []
        room = columns
        for item, asked in zip(self._items, self._spans, strict=True):
            span = min(asked, columns)
            if item.isEmpty():
                continue
            if span > room:
                yield row
                row, room = [], columns
            row.append((item, span))
            room -= span
        if row:
            yield row


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
