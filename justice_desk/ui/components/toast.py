"""A word that something is done: bottom left, one line, one verb, six seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.components.toast_verb import ToastVerb
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

SHOWN_MS: Final = 6000
STATUS_BAR: Final = 32


class Toast(QWidget):
    """Floats over its parent; never for an error that needs an answer."""

    def __init__(self, parent: QWidget, words: str, *, verb: str = "", good: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setProperty("floats", True)
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        icon, ink = ("check-circle-fill", "ok") if good else ("warning-fill", "warn")
        row.addWidget(IconView(icon, f"{ink}.fill" if tokens().name == "light" else ink, 16))
        row.addWidget(text(words, "body", "on_btn"))
        self.verb = ToastVerb(verb, name="toast-verb") if verb else None
        if self.verb is not None:
            row.addSpacing(12)
            row.addWidget(self.verb)

    def on_verb(self, action: Callable[[], None]) -> None:
        """Do `action` when the verb is pressed, then go."""
        if self.verb is not None:
            self.verb.clicked.connect(action)
            self.verb.clicked.connect(self.deleteLater)

    def rise(self, left: int) -> None:
        """Stand above the status bar, `left` pixels from the edge, for six seconds."""
        self.adjustSize()
        parent = self.parentWidget()
        if parent is not None:
            self.move(left, parent.height() - STATUS_BAR - self.height() - 14)
        self.show()
        self.raise_()
        QTimer.singleShot(SHOWN_MS, self, self.deleteLater)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground."""
        box(painter_on(self), QRectF(self.rect()), 8, fill=tokens().toast)
