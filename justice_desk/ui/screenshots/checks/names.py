"""Names: what can be reached by keyboard is named for a screen reader and for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.screenshots.checks.focus import reachable
from justice_desk.ui.screenshots.scene import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.screenshots.scene import Drawn


def named(drawn: Drawn) -> Iterator[str]:
    """Find reachable widgets without an accessible name or an object name."""
    for widget in reachable(drawn):
        if not widget.accessibleName():
            yield f"{told(widget)} has no accessible name"
        if not widget.objectName():
            yield f"{told(widget)} has no object name"
