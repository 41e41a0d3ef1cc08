"""The foot of a list: how many at the left, the keys at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import text
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import theme


class ListFooter(QWidget):
    """Count and keys; at large text only the keys that matter most stay."""

    def __init__(self) -> None:
        super().__init__()
        self._count = text("", "second", "text2", name="list-count")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        row.addWidget(self._count, 1)
        if theme().scale <= 1.0:
            row.addWidget(key_hint("↑ ↓", _("choose")))
        row.addWidget(key_hint("Return", _("open")))
        row.addWidget(key_hint("PgDown", _("next")))
        if theme().scale <= 1.0:
            row.addWidget(key_hint("Ctrl+C", _("copy to Excel")))

    def say(self, words: str) -> None:
        """Change the count."""
        self._count.setText(words)

    def fits(self, words: str) -> bool:
        """Return whether a count finds room beside the keys."""
        return faces.width(words, "second") <= self._count.width()
