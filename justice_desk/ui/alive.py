"""An answer that comes when its page has gone is let fall."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

T = TypeVar("T")


def while_alive(owner: QObject, told: Callable[[T], None]) -> Callable[[T], None]:
    """Return `told`, which says nothing once `owner` was deleted."""

    def tell(answer: T) -> None:
        if isValid(owner):
            told(answer)

    return tell
