"""Offers what was begun and not finished, after unlocking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from justice_desk.ui.shell import MainWindow


class DraftOffers(QObject):
    """Offers the drafts of the member who unlocked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
