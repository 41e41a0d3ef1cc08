"""A key as it stands on the keyboard, with what it does beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from justice_desk.ui.components.key_text import key_width, paint_key
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class KeyCap(QLabel):
    """Draws one key or chord; a label, so that a screen reader and the checks read it."""

    def __init__(self, sequence: str) -> None:
        super().__init__(key_label(sequence))
        self.setProperty("role", "small")
        self.setProperty("ink", "text2")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of the words plus 6 px each side, 20 px high at 100 %."""
        return QSize(key_width(self.text()) + scaled(13), scaled(20))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outlined cap."""
        painter, t = painter_on(self), tokens()
        box(painter, QRectF(self.rect()), 4, fill=t.surface, edge=t.line2)
        paint_key(painter, QRectF(self.rect()), self.text(), t.text2)


class KeyHint(QWidget):
    """A key cap followed by what it does."""

    def __init__(self, sequence: str, does: str) -> None:
        super().__init__()
        self.sequence, self.does = sequence, does
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(KeyCap(sequence))
        row.addWidget(text(does, "second", "text2"))


def key_hint(sequence: str, does: str) -> KeyHint:
    """Return a key cap followed by what it does, as in the foot of a list."""
    return KeyHint(sequence, does)
