"""One dialog at a time: the first steps aside while the second is open, and comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:
    from justice_desk.ui.dialogs.base import DeskDialog


def in_turn(first: DeskDialog, second: DeskDialog) -> None:
    """Show `second` in the place of `first` until it is closed."""

    def back(_result: int) -> None:
        if isValid(first):
            first.open()

    second.finished.connect(back)
    first.hide()
    second.open()
