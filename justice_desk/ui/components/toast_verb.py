"""The one verb of a toast, on its dark ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ToastVerb(QAbstractButton):
    """A quiet verb in the rail's own text colour."""

    def __init__(self, words: str, *, name: str) -> None:
        super().__init__()
        self.setText(words)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 8)

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground."""
        return tokens().rail_text, tokens().toast

    def sizeHint(self) -> QSize:
        """Return words and padding, 28 px high at 100 %."""
        return QSize(faces.width(self.text(), "strong") + scaled(16), scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and a ground under the pointer."""
        painter, t, whole = painter_on(self), tokens(), QRectF(self.rect())
        if self.underMouse():
            box(painter, whole, 6, fill=t.rail_active)
        painter.setFont(faces.font("strong"))
        write(painter, whole, self.text(), t.rail_text, Qt.AlignmentFlag.AlignHCenter)
