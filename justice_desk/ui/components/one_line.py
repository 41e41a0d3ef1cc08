"""A name on one line, cut with dots where it finds no room; its tooltip tells it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel

from justice_desk.ui.tables.bidi import elided

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class OneLine(QLabel):
    """A label that keeps its whole words as accessible name and tooltip."""

    def __init__(self, words: str, *, least: int) -> None:
        super().__init__(words)
        self._words, self._least = words, least
        self.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:
        """Let the room that is left decide."""
        return QSize(self._least, super().minimumSizeHint().height())

    def say(self, words: str) -> None:
        """Change the words."""
        self._words = words
        self.setAccessibleName(words)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        cut = elided(self._words, QFontMetricsF(self.font()), self.contentsRect().width())
        self.setText(cut)
        self.setToolTip(self._words if cut != self._words else "")
