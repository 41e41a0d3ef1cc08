"""The docket on screen: chosen with the arrows, put in order with Alt and the arrows or a drag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from justice_desk.i18n.messages import _
from justice_desk.ui.sittings.docket_delegate import SlotDelegate, row_height
from justice_desk.ui.sittings.docket_model import ROW_ROLE, DocketModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from justice_desk.services.dockets.rows import ClashRow, SlotRow

ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ALT: Final = Qt.KeyboardModifier.AltModifier
LEAST: Final = 3
"""Rows that are seen at the least."""


class DocketList(QListView):
    """`moved` carries a slot and its new place from 1; `opened` and `removed` a slot."""

    moved = Signal(object, int)
    opened = Signal(object)
    removed = Signal(object)
    resulted = Signal(object)
    current = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("docket-list")
        self.setAccessibleName(_("Docket"))
        self.cases = DocketModel(self)
        self.setModel(self.cases)
        self.setItemDelegate(SlotDelegate(self, self.cases))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("#docket-list { background: transparent; border: none; outline: none; }")
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.cases.dropped.connect(self._dropped)
        self.doubleClicked.connect(self._open)
        self.allow(moving=False)

    def allow(self, *, moving: bool) -> None:
        """Let the order be changed, or not."""
        self.cases.movable = moving
        self.setDragEnabled(moving)
        self.setAcceptDrops(moving)
        self.setDropIndicatorShown(moving)
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if moving else mode.NoDragDrop)

    def show_slots(self, slots: Sequence[SlotRow], clashes: Sequence[ClashRow]) -> None:
        """Show the cases of a bench; the chosen one stays chosen where it still is here."""
        chosen, place = self.chosen(), max(self.currentIndex().row(), 0)
        self.cases.show(slots, clashes)
        same = (n for n, slot in enumerate(slots) if chosen and slot.id == chosen.id)
        self.choose(next(same, place))
        self.updateGeometry()

    def chosen(self) -> SlotRow | None:
        """Return the case that is chosen."""
        found: SlotRow | None = self.currentIndex().data(ROW_ROLE)
        return found

    def choose(self, place: int) -> None:
        """Choose a case by its place, the last where there are fewer."""
        if self.cases.slots:
            self.setCurrentIndex(self.cases.index(min(place, len(self.cases.slots) - 1), 0))
        self.current.emit(self.chosen())

    def sizeHint(self) -> QSize:
        """Ask for room for all rows; the card scrolls what it cannot give."""
        return QSize(400, row_height() * max(len(self.cases.slots), LEAST))

    def minimumSizeHint(self) -> QSize:
        """Return a few rows."""
        return QSize(200, row_height() * LEAST)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # the stub allows persistent ones
        """Tell which case is chosen."""
        super().currentChanged(current, previous)
        self.current.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move a case, Enter opens it, Delete takes it off; the rest is Qt's."""
        slot = self.chosen()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if slot is None:
            super().keyPressEvent(event)
        elif step and event.modifiers() & _ALT:
            self._move(self.currentIndex().row(), self.currentIndex().row() + step)
        elif event.key() in ENTER:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.cases.movable:
            self.removed.emit(slot)
        elif event.key() == Qt.Key.Key_R and not event.modifiers():
            self.resulted.emit(slot)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys of the page."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which case the keys act on."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys act elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _dropped(self, moved: int, target: int) -> None:
        self._move(moved, target)

    def _move(self, place: int, target: int) -> None:
        there = 0 <= target < len(self.cases.slots)
        if self.cases.movable and there and target != place:
            self.moved.emit(self.cases.slots[place], target + 1)

    def _open(self, index: QModelIndex) -> None:
        slot = index.data(ROW_ROLE) if index.isValid() else None
        if slot is not None and not slot.hidden:
            self.opened.emit(slot)
