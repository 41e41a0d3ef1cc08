"""Sideways scrolling: nothing but the journey picture may be wider than its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

from justice_desk.ui.screenshots.scene import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.screenshots.scene import Drawn


def sideways(drawn: Drawn) -> Iterator[str]:
    """Find areas that scroll sideways, or hide what does not fit.

    An area whose property `sideways` is set may: the journey picture.
    """
    for area in drawn.widgets():
        if not isinstance(area, QAbstractScrollArea) or area.property("sideways"):
            continue
        bar, inner = area.horizontalScrollBar(), area.viewport().width()
        if bar.isVisible() and bar.maximum() > 0:
            yield f"{told(area)} scrolls sideways"
        held = area.widget() if isinstance(area, QScrollArea) else None
        if held is not None and held.width() > inner:
            yield f"{told(area)} hides {held.width() - inner} px of what it holds"
