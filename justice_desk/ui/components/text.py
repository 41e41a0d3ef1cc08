"""Labels by role: a page names what a text is, the sheet knows how it looks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def text(
    words: str, role: str = "body", ink: str = "text", *, wrap: bool = False, name: str = ""
) -> QLabel:
    """Return a label of a type role and an ink; `wrap` lets it run over several lines."""
    label = QLabel(words)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setProperty("ink", ink)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
    return label


def set_ink(label: QLabel, ink: str) -> None:
    """Change the ink of a label that is already on screen."""
    label.setProperty("ink", ink)
    restyle(label)


def restyle(widget: QWidget) -> None:
    """Let the sheet read the properties of a widget again; it reads them once."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
