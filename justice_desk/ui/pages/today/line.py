"""One task of the day: a circle to tick, what it is, its case, how late, whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from justice_desk.i18n.messages import _
from justice_desk.services.tasks import about, headline
from justice_desk.services.today import Band
from justice_desk.ui.components.avatar import initials
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.pages.today.words import when
from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

    from justice_desk.services.tasks import OpenTask

LEADS: Final = {
    "reply_slip": "slip",
    "complete_intake": "open",
    "approve_closure": "open",
    "draft_referral": "open",
    "homologation": "open",
}
"""Tasks that end with their cause: ticking them leads there."""
_KEYS: Final = {
    Qt.Key.Key_Space: "done",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_R: "postpone",
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Up: "before",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
_CIRCLE, _DISC, _PAD = 18, 26, 7
_TEXT_LEFT: Final = 48


class TaskLine(QAbstractButton):
    """`asked` carries what to do: done, open, postpone, slip; or where to go: next, before …."""

    asked = Signal(str)

    def __init__(self, task: OpenTask, band: Band) -> None:
        super().__init__()
        self.task, self.band = task, band
        self._when, self._about = when(task, band), about(task)
        self._pressed_at = QPointF()
        self.setText(headline(task))
        self.setObjectName(f"task-{task.ref}")
        self.setAccessibleName(self._spoken())
        self.setToolTip(f"{self.text()}\n{task.number} · {self._about}")
        self.setProperty("data", True)
        self.setProperty("ring", 6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tick(self) -> None:
        """Ask for the end of the task, or for what leads to it."""
        self.asked.emit(LEADS.get(self.task.kind, "done"))

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        return tokens().text, self._ground()

    def sizeHint(self) -> QSize:
        """Return two lines and their padding; a line takes the width that it is given."""
        high = faces.line_height("strong") + faces.line_height("second") + scaled(2 * _PAD)
        return QSize(scaled(240), max(high, scaled(52)))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says; all others are the page's."""
        verb = _KEYS.get(Qt.Key(event.key()), "")
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not verb:
            event.ignore()
        elif verb == "done":
            self.tick()
        else:
            self.asked.emit(verb)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, since the circle ticks and the rest opens."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick in the circle; open at the number of the case."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._target().contains(self._pressed_at) and self._target().contains(event.position()):
            self.tick()
        elif self._link().contains(event.position()):
            self.asked.emit("open")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the case."""
        if not self._target().contains(event.position()):
            self.asked.emit("open")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand where a click does something."""
        spot = event.position()
        does = self._target().contains(spot) or self._link().contains(spot)
        self.setCursor(Qt.CursorShape.PointingHandCursor if does else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, circle, the two lines, the delay, and whose it is."""
        painter, t = painter_on(self), tokens()
        ground = self._ground()
        if ground != t.surface:
            box(painter, QRectF(self.rect()), 0, fill=ground)
        if self.hasFocus():
            box(painter, QRectF(0, 0, 3, self.height()), 0, fill=t.accent)
        self._paint_circle(painter)
        self._paint_words(painter, self._paint_when(painter, self._paint_who(painter)))

    def _ground(self) -> str:
        t = tokens()
        return t.soft if self.hasFocus() else t.hover if self.underMouse() else t.surface

    def _spoken(self) -> str:
        late = _("{days} late").format(days=self._when) if self.band is Band.LATE else self._when
        told = (self.text(), self.task.number, self._about, late, self.task.responsible)
        return ", ".join(part for part in told if part)

    def _target(self) -> QRectF:
        return QRectF(0, 0, scaled(_TEXT_LEFT) - 4, self.height())

    def _link(self) -> QRectF:
        top = self.height() / 2
        wide = faces.width(self.task.number, "label")
        return QRectF(scaled(_TEXT_LEFT), top, wide, self.height() - top)

    def _paint_circle(self, painter: QPainter) -> None:
        t, side = tokens(), scaled(_CIRCLE)
        spot = QRectF(scaled(16), (self.height() - side) / 2, side, side)
        painter.setBrush(QColor(t.surface))
        painter.setPen(QPen(QColor(t.accent if self.underMouse() else t.line2), 1.5))
        painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        if self.task.kind in LEADS:
            inner = scaled(10)
            mark = QRectF(0, 0, inner, inner)
            mark.moveCenter(spot.center())
            icons.paint(painter, "caret-right", t.text2, mark)

    def _paint_who(self, painter: QPainter) -> float:
        t, side = tokens(), scaled(_DISC)
        spot = QRectF(self.width() - scaled(16) - side, (self.height() - side) / 2, side, side)
        box(painter, spot, side / 2, fill=t.office.fill)
        painter.setFont(faces.font("overline"))
        centre = Qt.AlignmentFlag.AlignHCenter
        write(painter, spot, initials(self.task.responsible), t.office.text, centre)
        return spot.left() - scaled(16)

    def _paint_when(self, painter: QPainter, right: float) -> float:
        if not self._when:
            return right
        t, late = tokens(), self.band is Band.LATE
        role, ink = ("strong", t.danger.text) if late else ("body", t.text2)
        wide = faces.width(self._when, role)
        painter.setFont(faces.font(role))
        write(painter, QRectF(right - wide, 0, wide + 2, self.height()), self._when, ink)
        left = right - wide
        if late:
            side = scaled(14)
            left -= side + scaled(8)
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, "warning-circle-fill", ink, spot)
        return left - scaled(14)

    def _paint_words(self, painter: QPainter, right: float) -> None:
        t, left = tokens(), scaled(_TEXT_LEFT)
        first, second = faces.line_height("strong"), faces.line_height("second")
        top = (self.height() - first - second - scaled(1)) / 2
        _write(painter, QRectF(left, top, right - left, first), self.text(), "strong", t.text)
        under = QRectF(left, top + first + scaled(1), right - left, second)
        _write(painter, under, self.task.number, "label", t.accent)
        wide = faces.width(self.task.number, "label") + scaled(8)
        _write(painter, under.adjusted(wide, 0, 0, 0), f"·  {self._about}", "second", t.text2)


def _write(painter: QPainter, spot: QRectF, words: str, role: str, ink: str) -> None:
    font = faces.font(role)
    painter.setFont(font)
    write(painter, spot, elided(words, QFontMetricsF(font), spot.width()), ink)
