"""The frame of a page: margins and header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
