"""Chooses the receiver: a search, then the actors, each with what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from justice_desk.i18n.messages import _
from justice_desk.services.referrals.proposing import Mark
from justice_desk.terms.labels import label
from justice_desk.ui.components.search_box import SearchBox
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QPainter, QPaintEvent

    from justice_desk.services.referrals.proposing import Candidate

_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_HIGH: Final = 56
_BAR: Final = 62
_MARKS: Final = {
    Mark.BLOCKED: ("prohibit", "danger"),
    Mark.OVERRIDE: ("shield-warning", "warn"),
    Mark.CONSENT: ("", "text2"),
    Mark.ALREADY: ("hourglass-medium", "warn"),
}
_SHOWN: Final = 4.4
"""Rows in sight; half a row tells that there are more."""


def mark_words(mark: Mark) -> str:
    """Return the word of a mark; nothing for an actor who is open."""
    return {
        Mark.OPEN: "",
        Mark.BLOCKED: _("blocked"),
        Mark.OVERRIDE: _("override needed"),
        Mark.CONSENT: _("consent to ask"),
        Mark.ALREADY: _("has it already"),
    }[mark]


class ActorPicker(QWidget):
    """`picked` carries the chosen candidate; ↑ ↓ work from the search as well."""

    picked = Signal(object)

    def __init__(self, *, name: str, width: int) -> None:
        super().__init__()
        self._all: Sequence[Candidate] = ()
        self._told: Candidate | None = None
        self._filling = False
        self.search = SearchBox(_("Actor, place or type"), name=f"{name}-search", width=width)
        self.model = QStandardItemModel(self)
        self.list = _List(self.model, name=f"{name}-list", label=_("Justice actors"))
        self.nothing = text(_("No actor of the directory fits."), "second", "text2", wrap=True)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.search.searched.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._current)

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Show the candidates, in their order; the one that was chosen stays chosen."""
        chosen = self.chosen()
        self._all = candidates
        self._filter(self.search.text(), keep=chosen.code if chosen else "")

    def chosen(self) -> Candidate | None:
        """Return the candidate that is chosen."""
        found: Candidate | None = self.list.currentIndex().data(_ROLE)
        return found

    def choose(self, code: str) -> None:
        """Choose an actor by code, whatever the search hides."""
        if not any(one.code == code and one.matches(self.search.text()) for one in self._all):
            self.search.clear()
        self._select(code)

    def known(self, types: Sequence[str]) -> list[Candidate]:
        """Return the candidates of some types that no rule blocks."""
        return [one for one in self._all if one.type in types and one.mark is not Mark.BLOCKED]

    def _filter(self, typed: str, keep: str = "") -> None:
        chosen = self.chosen()
        wanted = keep or (chosen.code if chosen else "")
        self._filling = True
        self.model.clear()
        for one in self._all:
            if one.matches(typed):
                self.model.appendRow(_item(one))
        self._select(wanted)
        self._filling = False
        self.nothing.setVisible(not self.model.rowCount() and bool(self._all))
        self._tell()

    def _select(self, code: str) -> None:
        rows = range(self.model.rowCount())
        found = (row for row in rows if self.model.item(row).data(_ROLE).code == code)
        row = next(found, 0)
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling:
            self._tell()

    def _tell(self) -> None:
        """Tell who is chosen, unless it is the same candidate as before: each is assessed anew."""
        chosen = self.chosen()
        if chosen is not self._told:
            self._told = chosen
            self.picked.emit(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the search keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self.list.currentIndex().row() + step
                self.list.setCurrentIndex(
                    self.model.index(min(max(row, 0), self.model.rowCount() - 1), 0)
                )
                return True
        return super().eventFilter(watched, event)


class _List(QListView):
    """The actors; the chosen one wears the accent edge."""

    def __init__(self, model: QStandardItemModel, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "clear")
        self.setProperty("ring", 8)
        self.setStyleSheet(f"#{name} {{ background: transparent; border: none; outline: none; }}")
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFixedHeight(round(scaled(_HIGH) * _SHOWN))


class _Delegate(QStyledItemDelegate):
    """Draws one actor: order, name, where it sits; distance, answers or what stands against it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of two lines with their air."""
        return QSize(scaled(200), scaled(_HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, tile, words at the left, facts at the right."""
        one: Candidate = index.data(_ROLE)
        rect, t = QRectF(option.rect).adjusted(1, 1, -1, -3), tokens()
        state = option.state
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            box(painter, rect, 8, fill=t.soft)
            painter.setPen(QPen(QColor(t.accent), 2.0))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            box(painter, rect, 8, fill=t.hover)
        left = _tile(painter, rect, one)
        inner = rect.adjusted(left - rect.left(), 0, -scaled(12), 0)
        line = faces.line_height("strong")
        top = rect.center().y() - line
        right = _distance(painter, QRectF(inner.left(), top, inner.width(), line), one)
        _cut(painter, QRectF(inner.left(), top, right - inner.left(), line), one.name, "strong")
        below = QRectF(inner.left(), top + line, inner.width(), line)
        right = _facts(painter, below, one)
        below.setRight(right)
        _cut(painter, below, second_line(one), "second", t.text2)
        painter.restore()


def second_line(one: Candidate) -> str:
    """Return the order of an actor, and where it sits."""
    where = _("effective seat: {place}").format(place=one.seat) if one.seat else one.place
    return f"{capital(label(one.order))} · {where}"


def _item(one: Candidate) -> QStandardItem:
    item = QStandardItem(one.name)
    item.setData(one, _ROLE)
    spoken = ", ".join(part for part in (one.name, second_line(one), mark_words(one.mark)) if part)
    item.setAccessibleText(spoken)
    item.setToolTip(spoken)
    return item


def _tile(painter: QPainter, rect: QRectF, one: Candidate) -> float:
    sign, side = order_sign(one.order), scaled(30)
    pair = tokens().pair(sign.pair)
    spot = QRectF(rect.left() + scaled(11), rect.center().y() - side / 2, side, side)
    box(painter, spot, 6, fill=pair.fill)
    inner = QRectF(0, 0, scaled(16), scaled(16))
    inner.moveCenter(spot.center())
    icons.paint(painter, sign.icon, pair.text, inner)
    return spot.right() + scaled(12)


def _distance(painter: QPainter, spot: QRectF, one: Candidate) -> float:
    if one.km is None:
        return spot.right()
    words = _("≈ {n} km").format(n=one.km)
    painter.setFont(faces.font("strong"))
    write(painter, spot, words, tokens().text, Qt.AlignmentFlag.AlignRight)
    return spot.right() - faces.width(words, "strong") - scaled(8)


def _facts(painter: QPainter, spot: QRectF, one: Candidate) -> float:
    """Draw what stands against an actor, else its share of answers; return where that begins."""
    if one.mark is not Mark.OPEN:
        return _mark(painter, spot, one.mark)
    if one.answered is None:
        return spot.right()
    t, words, wide = tokens(), _("{n} %").format(n=one.answered), scaled(_BAR)
    painter.setFont(faces.font("second"))
    write(painter, spot, words, t.text2, Qt.AlignmentFlag.AlignRight)
    left = spot.right() - scaled(38) - wide
    bar = QRectF(left, spot.center().y() - 2.5, wide, 5)
    box(painter, bar, 2.5, fill=t.neutral.fill)
    bar.setWidth(max(wide * one.answered / 100, 5))
    box(painter, bar, 2.5, fill=t.btn)
    return left - scaled(8)


def _mark(painter: QPainter, spot: QRectF, mark: Mark) -> float:
    icon, ink = _MARKS[mark]
    words, t = mark_words(mark), tokens()
    role = "header" if icon else "second"
    painter.setFont(faces.font(role))
    write(painter, spot, words, t.ink(ink), Qt.AlignmentFlag.AlignRight)
    left = spot.right() - faces.width(words, role)
    if icon:
        side = scaled(13)
        left -= side + scaled(5)
        icons.paint(
            painter, icon, t.ink(ink), QRectF(left, spot.center().y() - side / 2, side, side)
        )
    return left - scaled(8)


def _cut(painter: QPainter, spot: QRectF, words: str, role: str, ink: str = "") -> None:
    font = faces.font(role)
    painter.setFont(font)
    write(painter, spot, elided(words, QFontMetricsF(font), spot.width()), ink or tokens().text)


class Disc(QWidget):
    """An icon on a soft disc, 72 px at 100 %; decoration only."""

    def __init__(self, icon: str, pair: str) -> None:
        super().__init__()
        self._icon, self._pair = icon, pair
        self.setFixedSize(scaled(72), scaled(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and icon."""
        painter, pair, side = painter_on(self), tokens().pair(self._pair), scaled(30)
        whole = QRectF(self.rect())
        box(painter, whole, whole.height() / 2, fill=pair.fill)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(whole.center())
        icons.paint(painter, self._icon, pair.text, spot)
