"""What a page shows may be laid out anew: the place on the page and the focus stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.ui.scrolling import scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea


class Margins(NamedTuple):
    """Pixels around what is shown: left, top, right, bottom."""

    left: int
    top: int
    right: int
    bottom: int


class Swapped:
    """Holds the inner part of a page in a column, and puts another one in its place."""

    def __init__(self, owner: QWidget, column: QVBoxLayout, name: str, margins: Margins) -> None:
        self._owner, self._column, self._name, self._margins = owner, column, name, margins
        self.area: QScrollArea | None = None

    def put(self, inner: QWidget) -> None:
        """Take what was shown away, keeping the place on the page and the focus."""
        focused = self._focused()
        at = self.area.verticalScrollBar().value() if self.area is not None else 0
        self._clear()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(*self._margins)
        column.addWidget(inner)
        self.area = scrolled(holder, name=self._name)
        self._column.addWidget(self.area)
        self.area.show()
        self.area.verticalScrollBar().setValue(at)
        again = inner.findChild(QWidget, focused) if focused else None
        if again is not None:
            again.setFocus()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _focused(self) -> str:
        """Return the name of the part that has the keyboard, also while a form stands in front."""
        held = self._owner.window().focusWidget()
        inside = held is not None and self._owner.isAncestorOf(held)
        return held.objectName() if held is not None and inside else ""
