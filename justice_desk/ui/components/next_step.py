"""The next-step strip: what is to be done, why it matters, and the verbs that do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.ui.components.button import Button


class NextStep(QFrame):
    """Full width under a record's head; `tone` is danger when late, warn when due, else info."""

    def __init__(
        self, what: str, why: str, verbs: Sequence[Button], *, tone: str = "info", late: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName("next-step")
        self.setProperty("tone", tone)
        self.setAccessibleName(what)
        self.setAccessibleDescription(why)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(10)
        icon = "warning-octagon-fill" if tone == "danger" else "info"
        row.addWidget(IconView(icon, tone, 18), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._words(what, why, tone, late), 1)
        for verb in verbs:
            row.addWidget(verb)

    @staticmethod
    def _words(what: str, why: str, tone: str, late: str) -> QVBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(text(what, "strong"))
        if late:
            first.addWidget(text(late, "strong", tone))
        first.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(first)
        column.addWidget(text(why, "second", "text2", wrap=True))
        return column
