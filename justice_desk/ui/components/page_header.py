"""The head of a page: title, one line of facts, then at most three buttons, the filled one last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.ui.components.text import text


class PageHeader(QWidget):
    """Title and facts at the left; `add` places what stands at the right."""

    def __init__(self, title: str, facts: str = "") -> None:
        super().__init__()
        self._title = text(title, "title", name="page-title")
        self._facts = text(facts, "body", "text2", name="page-facts")
        self._facts.setVisible(bool(facts))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addLayout(column, 1)
        self.setAccessibleName(title)

    def add(self, part: QWidget) -> None:
        """Add a search box or a button at the right end."""
        self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, facts: str) -> None:
        """Change the line of facts."""
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
