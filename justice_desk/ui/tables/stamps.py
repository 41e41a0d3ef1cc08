"""Small drawings that stand in many cells, a tag or initials: drawn once, then stamped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

KEPT: Final = 200
"""Drawings that are kept: every state and some members, in some widths; under 2 MB."""


class _Drawings:
    """What was drawn in one set of fonts."""

    def __init__(self) -> None:
        self.fonts: object = None
        self.kept: dict[Hashable, QPixmap] = {}

    def fitting(self) -> dict[Hashable, QPixmap]:
        """Return the drawings in the fonts of now; other ones are forgotten."""
        fonts = faces.metrics("label")
        if fonts is not self.fonts or len(self.kept) >= KEPT:
            self.fonts, self.kept = fonts, {}
        return self.kept


_drawings: Final = _Drawings()


def stamp(
    painter: QPainter, spot: QRectF, what: Hashable, draw: Callable[[QPainter, QRectF], None]
) -> None:
    """Put a drawing at a place, drawn by `draw` the first time.

    Args:
        painter: of the cell.
        spot: where it goes; its size is that of the drawing.
        what: all that the drawing depends on beside theme, fonts and the device.
        draw: draws it into a rectangle of the size of `spot`.
    """
    device = painter.device()
    ratio = (device.devicePixelRatioF() if device is not None else 1.0) * (
        painter.worldTransform().m11()
    )
    worn = theme()
    key = (what, spot.width(), spot.height(), ratio, worn.tokens.name, worn.scale)
    kept = _drawings.fitting()
    made = kept.get(key)
    if made is None:
        made = kept[key] = _drawn(spot, ratio, draw)
    painter.drawPixmap(QPointF(spot.left(), round(spot.top())), made)


def _drawn(spot: QRectF, ratio: float, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
    made = QPixmap(round(spot.width() * ratio), round(spot.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    inside = QPainter(made)
    inside.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(inside, QRectF(0, 0, spot.width(), spot.height()))
    inside.end()
    return made
