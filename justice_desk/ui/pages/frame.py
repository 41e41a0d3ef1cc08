"""The frame of a page: margins, header, and a body that scrolls downwards only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from justice_desk.ui.components.page_header import PageHeader


class Page(QWidget):
    """A page of the window; fill `column` under the header."""

    def __init__(self, header: PageHeader, *, name: str) -> None:
        super().__init__()
        self.header = header
        self.setObjectName(name)
        self.setAccessibleName(header.accessibleName())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 20, 28, 16)
        self.column.setSpacing(14)
        self.column.addWidget(header)


def scrolled(inner: QWidget, *, name: str) -> QScrollArea:
    """Return `inner` in an area that scrolls downwards and never sideways."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setProperty("role", "clear")
    area.setWidget(inner)
    return area
