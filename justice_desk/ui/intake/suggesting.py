"""A line that offers what it may become: the list stands under it and takes no focus.

Arrow keys choose, Enter takes the chosen one or the first, Escape closes; what no list holds stays
as it was typed. The list is no window of its own, so that it looks and behaves alike everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.intake.answers import Place
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

ROW: Final = 32
MOST: Final = 8
_DATA: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list: what it puts in, what stands beside it, what it means, under what."""

    words: str
    beside: str = ""
    id: str = ""
    path: str = ""
    above: str = ""


class _Rows(QStyledItemDelegate):
    """Draws the words, and what stands beside them in the second ink."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return one row."""
        return QSize(10, scaled(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        offer, t = index.data(_DATA), tokens()
        rect = QRectF(option.rect)
        chosen = index.row() == cast("OfferList", self.parent()).currentRow()
        if chosen:
            box(painter, rect, 4, fill=t.soft)
        inner = rect.adjusted(scaled(8), 0, -scaled(8), 0)
        painter.setFont(faces.font("body"))
        write(painter, inner, offer.words, t.text)
        left = faces.width(offer.words, "body") + scaled(10)
        painter.setFont(faces.font("second"))
        room = int(inner.width() - left)
        beside = painter.fontMetrics().elidedText(offer.beside, Qt.TextElideMode.ElideRight, room)
        write(painter, inner.adjusted(left, 0, 0, 0), beside, t.text2)


class OfferList(QListWidget):
    """What may be meant, under a line; floats over the form."""

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName(f"{name}-offers")
        self.setProperty("floats", True)
        self.setProperty("role", "offers")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setItemDelegate(_Rows(self))
        self.hide()

    def show_under(self, line: QWidget, offers: Sequence[Offer]) -> None:
        """Show the offers under a line, above it where there is no room below."""
        self.clear()
        for offer in offers:
            item = QListWidgetItem()
            item.setData(_DATA, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.words}, {offer.beside}")
            self.addItem(item)
        self.setCurrentRow(-1)
        high = scaled(ROW) * min(self.count(), MOST) + 10
        parent = self._window
        wide = max(line.width(), scaled(340))
        spot = line.mapTo(parent, QPoint(0, line.height() + 2))
        if spot.y() + high > parent.height():
            spot = line.mapTo(parent, QPoint(0, -high - 2))
        self.setGeometry(min(spot.x(), parent.width() - wide - 8), spot.y(), wide, high)
        self.setVisible(bool(offers))
        self.raise_()

    def offer(self, row: int) -> Offer | None:
        """Return the offer of a row."""
        item = self.item(row)
        return cast("Offer", item.data(_DATA)) if item is not None else None


class Suggesting(Line):
    """A line that asks for offers while somebody types; `wanted` carries what is typed so far."""

    wanted = Signal(str)
    picked = Signal(object)
    left = Signal()

    def __init__(self, *, name: str, blank: bool = False) -> None:
        super().__init__()
        self._name, self._blank = name, blank
        self._list: OfferList | None = None
        self.meant: Offer | None = None
        self.setTextMargins(0, 0, scaled(18), 0)
        self.textEdited.connect(self._typed)

    def value(self) -> Any:
        """Return the words, with what was picked behind them."""
        meant = self.meant
        return Place(self.text(), meant.id, meant.path).plain() if meant else {"text": self.text()}

    def put(self, value: Any) -> None:
        """Show a place of a draft."""
        place = Place.read(value)
        self.setText(place.text)
        self.meant = Offer(place.text, "", place.id, place.path) if place.id else None

    def offers(self) -> OfferList:
        """Return the list; it is made when it is first needed, over the whole form."""
        if self._list is None:
            self._list = OfferList(self.window(), self._name)
            self._list.itemPressed.connect(
                lambda item: self.take(self.offers().offer(self.offers().row(item)))
            )
        return self._list

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what may be meant, unless the line was left meanwhile."""
        if self.hasFocus():
            self.offers().show_under(self, offers)

    def offering(self) -> bool:
        """Return whether the list is on screen."""
        return self._list is not None and self._list.isVisible()

    def take(self, offer: Offer | None) -> None:
        """Put an offer in and tell about it."""
        if offer is None:
            return
        self.setText(offer.words)
        self.meant = offer
        self.offers().hide()
        self.picked.emit(offer)
        self.changed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Escape for the list while it is open."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and self.offering() and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take from it, close it."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and not self.offering():
            self.wanted.emit(self.text())
        elif step:
            rows = self.offers().count()
            self.offers().setCurrentRow((self.offers().currentRow() + step) % rows)
            self.offers().viewport().update()
        elif self.offering() and event.key() == Qt.Key.Key_Escape:
            self.offers().hide()
        elif self.offering() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take(self.offers().offer(max(self.offers().currentRow(), 0)))
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer at once where a blank has something to offer."""
        super().focusInEvent(event)
        if self._blank and not self.text():
            self.wanted.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list and tell that the line was left."""
        super().focusOutEvent(event)
        if self._list is not None:
            self._list.hide()
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then the mark that it has a list."""
        super().paintEvent(event)
        side = scaled(12)
        spot = QRectF(self.width() - side - scaled(9), (self.height() - side) / 2, side, side)
        icons.paint(painter_on(self), "caret-down", tokens().text2, spot)

    def _typed(self, words: str) -> None:
        self.meant = None
        self.wanted.emit(words)
