"""Draws a case at the docket: grip, order, hour, number, subject, length and what to know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from justice_desk.i18n.messages import _
from justice_desk.ui.components.shapes import box, write
from justice_desk.ui.components.tag import Sign, paint_tag, tag_width
from justice_desk.ui.sittings.docket_model import CLASH_ROLE, ROW_ROLE, DocketModel
from justice_desk.ui.sittings.words import hour, length
from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from justice_desk.services.dockets.rows import SlotRow

Index = QModelIndex | QPersistentModelIndex
HIGH: Final = 49
_GRIP, _PLACE, _HOUR, _NUMBER, _LENGTH = 24, 36, 62, 128, 64
_TAG_LEAST: Final = 86
_SELECTED: Final = QStyle.StateFlag.State_Selected
_RIGHT: Final = Qt.AlignmentFlag.AlignRight
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_SUBJECT_LEAST: Final = 150
"""Pixels at 100 % under which the subject gives way and the number keeps its room."""


def row_height() -> int:
    """Return the height of a case at the docket."""
    return max(scaled(HIGH), faces.line_height("body") + faces.line_height("second") + scaled(10))


class SlotDelegate(QStyledItemDelegate):
    """Paints one case; the chosen one has an edge all around."""

    def __init__(self, view: QAbstractItemView, model: DocketModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; its width is the view's affair."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, then the words from left to right, then the tag at the right end."""
        slot: SlotRow = index.data(ROW_ROLE)
        clashes = index.data(CLASH_ROLE)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        self._ground(painter, whole, chosen=bool(option.state & _SELECTED))
        inner = whole.adjusted(scaled(16), 0, -scaled(16), 0)
        right = _tag(painter, inner, self._model.sign(slot), self._model.tags)
        wrong = any(clash.blocks for clash in clashes)
        _facts(painter, QRectF(inner.left(), inner.top(), right - inner.left(), inner.height()),
               slot, movable=self._model.movable, wrong=wrong)  # fmt: skip
        painter.restore()

    def _ground(self, painter: QPainter, whole: QRectF, *, chosen: bool) -> None:
        t = tokens()
        if chosen:
            edge = t.accent if self._view.hasFocus() else t.line2
            box(painter, whole.adjusted(6, 1, -6, -1), 6, fill=t.surface, edge=edge)
            return
        line = QRectF(whole.left() + 16, whole.bottom() - 1, whole.width() - 32, 1)
        box(painter, line, 0, fill=t.line)


def _tag(painter: QPainter, inner: QRectF, sign: Sign, column: int) -> float:
    """Draw the tag at the right and return where the room for words ends."""
    wide, high = tag_width(sign.words), scaled(22)
    left = inner.right() - max(column, scaled(_TAG_LEAST))
    paint_tag(painter, QRectF(left, inner.center().y() - high / 2, wide, high), sign)
    return left - scaled(12)


def _facts(painter: QPainter, inner: QRectF, slot: SlotRow, *, movable: bool, wrong: bool) -> None:
    t, left = tokens(), inner.left()
    if movable:
        side = scaled(16)
        grip = QRectF(left - scaled(2), inner.center().y() - side / 2, side, side)
        icons.paint(painter, "dots-six-vertical", t.text3, grip)
    left += scaled(_GRIP)
    _put(painter, QRectF(left, inner.top(), scaled(_PLACE - 16), inner.height()),
         str(slot.position), "button", t.text2, right=True)  # fmt: skip
    left += scaled(_PLACE - 4)
    ink = t.danger.text if wrong else t.text
    _put(painter, QRectF(left, inner.top(), scaled(_HOUR), inner.height()),
         hour(slot.starts), "body", ink)  # fmt: skip
    _matter(painter, QRectF(left + scaled(_HOUR), inner.top(),
            inner.right() - left - scaled(_HOUR), inner.height()), slot)  # fmt: skip


def _matter(painter: QPainter, room: QRectF, slot: SlotRow) -> None:
    """Draw number, subject and length; without room for three, the subject stands below."""
    t = tokens()
    told = slot.subject or _("Case behind closed doors")
    minutes = QRectF(room.right() - scaled(_LENGTH), room.top(), scaled(_LENGTH), room.height())
    _put(painter, minutes, length(slot.minutes), "body", t.text2, right=True)
    left, rest = room.left(), minutes.left() - scaled(12) - room.left()
    number = faces.width(slot.number, "strong") + scaled(16)
    beside = rest - max(number, scaled(_NUMBER))
    if beside >= scaled(_SUBJECT_LEAST):
        _put(painter, QRectF(left, room.top(), number, room.height()),
             slot.number, "strong", t.accent)  # fmt: skip
        _put(painter, QRectF(left + rest - beside, room.top(), beside, room.height()),
             told, "body", t.text)  # fmt: skip
        return
    high, low = faces.line_height("body"), faces.line_height("second")
    top = room.center().y() - (high + low) / 2
    _put(painter, QRectF(left, top, rest, high), slot.number, "strong", t.accent)
    _put(painter, QRectF(left, top + high, rest, low), told, "second", t.text2)


def _put(
    painter: QPainter, room: QRectF, words: str, role: str, ink: str, *, right: bool = False
) -> None:
    font = faces.font(role)
    painter.setFont(font)
    cut = elided(words, QFontMetricsF(font), room.width())
    write(painter, room, cut, ink, _RIGHT if right else _LEFT)
