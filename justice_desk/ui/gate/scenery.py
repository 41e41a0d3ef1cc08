"""Dunes, a tree and the sun at the left, the plain ground at the right: the first picture.

It is an SVG, and not painted with brushes, since the first brush makes PySide build the two
hundred enums of its `Qt` namespace: 20 ms before anything is seen.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtSvg import QSvgRenderer

from justice_desk import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


@cache
def _renderer(theme: str) -> QSvgRenderer:
    return QSvgRenderer(str(resources.path("theme", f"gate-{theme}.svg")))


def paint_scenery(painter: QPainter, width: float, height: float, theme: str) -> None:
    """Draw the picture of a theme (`light` or `dark`), stretched to a size in pixels."""
    _renderer(theme).render(painter, QRectF(0, 0, width, height))
