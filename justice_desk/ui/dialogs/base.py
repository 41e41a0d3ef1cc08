"""The base of every dialog: head, body, foot; a shadow, since it floats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.scrim import Scrim
from justice_desk.ui.focus_ring import FocusRing
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QShowEvent

    from justice_desk.ui.components.button import Button

SHADOW: Final = 20
"""Room around the panel for its shadow, in pixels."""
RADIUS: Final = 12
_EDGE: Final = 8
"""Least room between the panel and the edge of its window, in pixels."""
_LEAST: Final = 400
"""No panel is narrower, in pixels at 100 %."""
_NOTE: Final = 110
"""Width that words beside the buttons need at 100 %, in pixels."""


class DeskDialog(QDialog):
    """A panel over a veiled window.

    Fill `body`; then call `foot` with the safe button and the verb. Ctrl+Enter presses the verb,
    Escape the safe way out.
    """

    def __init__(
        self, parent: QWidget | None, title: str, *, name: str, width: int = 560, head: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        # A modal panel keeps the window's own keys from it: the lock works from here as well.
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self._lock)
        self._scrim: Scrim | None = None
        self._verb: Button | None = None
        self.ring = FocusRing(self)
        self.setFixedWidth(_within(parent, scaled(width)) + 2 * SHADOW)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self._column.setSpacing(0)
        self._head_height = 0
        if head:
            self._column.addWidget(self._header(title))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(12)
        self._column.addLayout(self.body, 1)
        self._foot = QWidget()
        self._column.addWidget(self._foot)

    def _header(self, title: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 14, 24, 14)
        row.addWidget(text(title, "dialog", wrap=True), 1)
        self._head = head
        self._head_height = 1
        return head

    def foot(self, *buttons: Button, words: str = "") -> None:
        """Place the buttons, the verb last; `words` stand at the left, or above for want of room.

        Buttons that are wider than the dialog widen it: a verb is never cut.
        """
        needed = sum(button.sizeHint().width() + 10 for button in buttons) + 2 * 24
        self.setFixedWidth(max(self.width(), needed + 2 * SHADOW))
        note = text(words, "second", "text2", wrap=bool(words))
        room = max(scaled(_NOTE), note.minimumSizeHint().width())
        if words.strip() and self.width() - 2 * SHADOW - needed < room:
            note.setContentsMargins(24, 12, 24, 0)
            self._column.insertWidget(self._column.indexOf(self._foot), note)
            note = text("", "second", "text2")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(24, 12, 24, 14)
        row.setSpacing(10)
        row.addWidget(note, 1)
        for button in buttons:
            row.addWidget(button)
        self._verb = buttons[-1]

    def frame(self) -> int:
        """Return how high all is that stands around the body, the shadow too, in pixels."""
        head = self._head.sizeHint().height() if self._head_height else 0
        return head + self._foot.sizeHint().height() + 2 * SHADOW

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the verb with Ctrl+Enter; Enter alone presses nothing by surprise."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._verb is not None and self._verb.isEnabled():
                self._verb.click()
            return
        super().keyPressEvent(event)

    def _lock(self) -> None:
        parent = self.parentWidget()
        lock = getattr(parent.window(), "lock", None) if parent is not None else None
        if callable(lock):
            lock()

    def showEvent(self, event: QShowEvent) -> None:
        """Veil the window below and stand in its middle."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is None or event.spontaneous():
            return
        window = parent.window()
        if self._scrim is None:
            self._scrim = Scrim(window)
        self.adjustSize()
        self.move(window.frameGeometry().center() - self.rect().center())

    def hideEvent(self, event: QHideEvent) -> None:
        """Lift the veil."""
        super().hideEvent(event)
        if self._scrim is not None and not event.spontaneous():
            self._scrim.deleteLater()
            self._scrim.hide()
            self._scrim = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the panel be dragged by any empty place: it has no title bar."""
        handle = self.windowHandle()
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shadow, panel, and the lines of head and foot."""
        painter, t = painter_on(self), tokens()
        panel = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        _shadow(painter, panel)
        box(painter, panel, RADIUS, fill=t.surface)
        top = panel.top() + (self._head.height() if self._head_height else 0)
        bottom = float(self._foot.geometry().top())
        if self._head_height:
            painter.fillRect(
                QRectF(panel.left(), top, panel.width(), bottom - top), QColor(t.canvas)
            )
            painter.fillRect(QRectF(panel.left(), top - 1, panel.width(), 1), QColor(t.line))
        painter.fillRect(QRectF(panel.left(), bottom, panel.width(), 1), QColor(t.line))
        box(painter, panel, RADIUS, edge=t.line2 if t.name == "dark" else t.line)


def _within(parent: QWidget | None, wide: int) -> int:
    """Return a width that the window below has room for: at large text the screen stays small."""
    if parent is None:
        return wide
    return min(wide, max(parent.window().width() - 2 * _EDGE, scaled(_LEAST)))


def _shadow(painter: QPainter, panel: QRectF) -> None:
    for step in range(SHADOW, 0, -2):
        veil = QColor(10, 12, 24, 6)
        painter.setBrush(veil)
        painter.setPen(Qt.PenStyle.NoPen)
        grown = panel.adjusted(-step, -step + 6, step, min(step + 2, SHADOW))
        painter.drawRoundedRect(grown, RADIUS + step, RADIUS + step)
