"""A white card on the canvas: one line around it and no shadow."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from justice_desk.ui.components.text import text


class Card(QFrame):
    """Holds a block under its title; `body` is the layout to fill."""

    def __init__(self, title: str = "", *, name: str = "", padding: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*((16, 12, 16, 14) if padding else (1, 5, 1, 2)))
        self.body.setSpacing(8)
        if title:
            self.body.addWidget(text(title, "block"))


def rule() -> QWidget:
    """Return a horizontal line between two parts of a card."""
    line = QFrame()
    line.setProperty("role", "line")
    return line
