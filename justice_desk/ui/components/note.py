"""A tinted message that stays in the page: icon, strong line, sentence."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import restyle, text

ICONS: Final = {
    "info": "info",
    "ok": "check-circle",
    "warn": "warning",
    "danger": "prohibit",
    "neutral": "info",
}


class Note(QFrame):
    """Says something beside what it is about; `tone` is info, ok, warn, danger or neutral.

    `data` marks words that the office wrote, which no catalogue translates.
    """

    def __init__(
        self,
        words: str,
        tone: str = "info",
        *,
        strong: str = "",
        icon: str = "",
        data: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._icon = IconView(icon or ICONS[tone], tone, 18)
        self._strong = text(strong, "strong", wrap=True)
        self._strong.setVisible(bool(strong))
        self._words = text(words, wrap=True, data=data)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._strong)
        column.addWidget(self._words)
        row.addLayout(column, 1)
        self.say(words, tone, strong=strong)

    def say(self, words: str, tone: str, *, strong: str = "") -> None:
        """Change message and tone."""
        self._words.setText(words)
        self._strong.setText(strong)
        self._strong.setVisible(bool(strong))
        self._icon.show_icon(ICONS[tone], tone)
        self.setAccessibleName(" ".join(part for part in (strong, words) if part))
        self.setProperty("tone", tone)
        restyle(self)
