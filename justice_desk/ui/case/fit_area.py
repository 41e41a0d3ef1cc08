"""The middle of a form: as high as its fields, and scrolling once the window has no more room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.ui.theme.current import scaled


class FitArea(QScrollArea):
    """Holds `column`; its size hint is what the column needs, up to the room that it is given."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._room = scaled(400)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._inner = QWidget()
        self._inner.setProperty("role", "clear")
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.setWidget(self._inner)

    def give(self, room: int) -> None:
        """Say how high it may be at the most."""
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height that the fields need in the present width."""
        wide = max(self.viewport().width(), scaled(200))
        self.column.activate()
        needed = self.column.totalMinimumSize().height()
        needed = max(needed, self.column.totalSizeHint().height())
        if self.column.hasHeightForWidth():
            needed = max(
                self.column.totalHeightForWidth(wide), self.column.totalMinimumSize().height()
            )
        return QSize(wide, min(needed, self._room))

    def minimumSizeHint(self) -> QSize:
        """Return enough for one field."""
        return QSize(scaled(200), min(self.sizeHint().height(), scaled(120)))
