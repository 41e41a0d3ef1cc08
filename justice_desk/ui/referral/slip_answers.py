"""The answers of a slip, one key each, with what each would do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.ui.components.key_text import paint_key
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.components.text import capital
from justice_desk.ui.pages.referrals.words import state_sign
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from justice_desk.services.referrals.effects import Effect

_PAD: Final = 10
_AIR: Final = 7
_CAP: Final = 20
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class AnswerRow(QAbstractButton):
    """One answer: its key, its word, what it does in as many lines as that needs."""

    def __init__(self, effect: Effect, key: str) -> None:
        super().__init__()
        self.effect, self._key = effect, key
        self.setObjectName(f"slip-answer-{effect.answer.value}")
        self.setText(capital(label(effect.answer)))
        self.setAccessibleName(f"{self.text()}. {effect.words}")
        self.setAccessibleDescription(key)
        self.setCheckable(True)
        self.setEnabled(effect.possible)
        self.setProperty("ring", 11)
        self.setProperty("data", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def wanted_width(self) -> int:
        """Return how wide the word is with what stands before it; the effect wraps."""
        return self._left() + faces.width(self.text(), "strong") + scaled(_PAD)

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        t = tokens()
        if not self.isEnabled():
            return t.text2, t.sunken
        return t.text, t.soft if self.isChecked() else t.surface

    def sizeHint(self) -> QSize:
        """Return the word, and the effect under it in the width that there is."""
        high = faces.line_height("strong") + self._effect_height() + scaled(_AIR * 2)
        return QSize(scaled(240), round(high))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: nothing is cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width needs."""
        super().resizeEvent(event)
        if self.minimumHeight() != self.sizeHint().height():
            self.setMinimumHeight(self.sizeHint().height())
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and edge, then key, sign, word and effect."""
        painter, t = painter_on(self), tokens()
        ink, ground = self.inks()
        rect = QRectF(self.rect())
        if self.isEnabled() and self.underMouse() and not self.isChecked():
            ground = t.hover
        edge = t.accent if self.isChecked() else t.line2 if self.isEnabled() else t.line
        box(painter, rect, 8, fill=ground, edge=edge)
        if self.isChecked():
            painter.setPen(QPen(QColor(t.accent), 2.0))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
        top, line = float(scaled(_AIR)), faces.line_height("strong")
        cap = QRectF(scaled(_PAD), top + (line - scaled(_CAP)) / 2, scaled(_CAP), scaled(_CAP))
        box(painter, cap, 4, fill=t.surface, edge=t.line2)
        paint_key(painter, cap, self._key, t.text2)
        sign, side = state_sign(self.effect.answer), scaled(16)
        spot = QRectF(cap.right() + scaled(10), top + (line - side) / 2, side, side)
        icons.paint(painter, sign.icon, t.pair(sign.pair).text if self.isEnabled() else ink, spot)
        painter.setFont(faces.font("strong"))
        write(painter, QRectF(self._left(), top, rect.width(), line), self.text(), ink)
        painter.setFont(faces.font("second"))
        painter.setPen(QColor(t.text2))
        below = QRect(self._left(), round(top + line), self._room(), self.height())
        painter.drawText(below, _WRAP, self.effect.words)

    def _left(self) -> int:
        return scaled(_PAD + _CAP + 10 + 16 + 8)

    def _room(self) -> int:
        return max(self.width() - self._left() - scaled(_PAD), scaled(120))

    def _effect_height(self) -> int:
        room = QRect(0, 0, self._room(), 1 << 16)
        metrics = QFontMetrics(faces.font("second"))
        return metrics.boundingRect(room, _WRAP, self.effect.words).height()


class SlipAnswers(QWidget):
    """At most one answer is chosen; its digit, or the arrows and the space bar, choose it."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("slip-answer")
        self.setAccessibleName(_("What was ticked"))
        self.rows: list[AnswerRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def offer(self, effects: Sequence[Effect]) -> None:
        """Show the answers of another slip, none chosen."""
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [AnswerRow(effect, str(n)) for n, effect in enumerate(effects, start=1)]
        for row in self.rows:
            self._column.addWidget(row)
            row.clicked.connect(lambda _on=True, one=row: self.choose(one.effect.answer.value))

    def value(self) -> str:
        """Return the chosen answer, empty when none is."""
        on = (row.effect.answer.value for row in self.rows if row.isChecked())
        return next(on, "")

    def choose(self, value: str) -> None:
        """Choose an answer that is possible."""
        for row in self.rows:
            row.setChecked(row.effect.answer.value == value and row.isEnabled())
        self.chosen.emit(self.value())

    def take_focus(self) -> None:
        """Give the keyboard to the first answer that is possible."""
        first = next((row for row in self.rows if row.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit; go up and down with the arrows."""
        place = event.text()
        if place.isdigit() and 0 < int(place) <= len(self.rows):
            row = self.rows[int(place) - 1]
            if row.isEnabled():
                self.choose(row.effect.answer.value)
                row.setFocus(Qt.FocusReason.TabFocusReason)
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._walk(step)
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        able = [row for row in self.rows if row.isEnabled()]
        at = next((n for n, row in enumerate(able) if row.hasFocus()), -1)
        if able and 0 <= at + step < len(able):
            able[at + step].setFocus(Qt.FocusReason.TabFocusReason)
