"""The age bands as a choice: the first figure of a band chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.intake.editors import Choice

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class BandChoice(Choice):
    """Chosen by arrows, or by 0, 1, 3 and 6."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the figure that a band begins with."""
        if not (event.text().isdecimal() and self._by_letter(event.text())):
            super().keyPressEvent(event)
