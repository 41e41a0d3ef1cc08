"""A form that covers the whole window, rail and status bar with it, until it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from typing import Self


class Cover(QWidget):
    """Base of what covers the window; `left` says that it wants to go, what was typed is kept."""

    left = Signal()

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def keep(self) -> None:
        """Keep what was typed; called before the cover is taken away."""

    def again(self) -> Self:
        """Return the same form with what was typed, in the language and size of now."""
        raise NotImplementedError

    def next_pane(self) -> None:
        """Move the focus to the next part of the form (F6)."""


def first_stop(part: QWidget) -> QWidget | None:
    """Return the first widget of a part that Tab would stop at."""
    found: QWidget | None = part.nextInFocusChain()
    while found is not None and found is not part:
        stops = bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus) and found.isEnabled()
        if stops and found.isVisible() and part.isAncestorOf(found):
            return found
        found = found.nextInFocusChain()
    return None
