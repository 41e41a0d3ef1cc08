"""A field of several lines; its height is told in lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled


class Lines(QPlainTextEdit):
    """Takes text; Tab leaves it, since nobody indents here."""

    edited = Signal()

    def __init__(self, *, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """Return what was typed."""
        return self.toPlainText()

    def setText(self, words: str) -> None:
        """Put a text in."""
        self.setPlainText(words)

    def sizeHint(self) -> QSize:
        """Return the height of the wanted lines."""
        high = faces.line_height("body") * self._lines + scaled(16)
        return QSize(scaled(200), high)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()
