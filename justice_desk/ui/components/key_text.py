"""Writes the name of a key; its arrows are drawn, since Noto Sans has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from justice_desk.ui.components.shapes import write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

ARROWS: Final = {"↑": "arrow-up", "↓": "arrow-down", "←": "arrow-left", "→": "arrow-right"}
_SIDE: Final = 11


def key_width(label: str) -> int:
    """Return how wide a key's name runs, in pixels."""
    return sum(_width(run) for run in _runs(label))


def paint_key(painter: QPainter, rect: QRectF, label: str, ink: str) -> None:
    """Draw a key's name in the middle of its cap."""
    left = rect.left() + (rect.width() - key_width(label)) / 2
    painter.setFont(faces.font("small"))
    for run in _runs(label):
        wide = _width(run)
        if run in ARROWS:
            side = scaled(_SIDE)
            spot = QRectF(left, rect.center().y() - side / 2, side, side)
            icons.paint(painter, ARROWS[run], ink, spot)
        else:
            write(painter, QRectF(left, rect.top(), wide + 2, rect.height()), run, ink)
        left += wide


def _width(run: str) -> int:
    return scaled(_SIDE) if run in ARROWS else faces.width(run, "small")


def _runs(label: str) -> list[str]:
    runs: list[str] = []
    for sign in label:
        if sign in ARROWS or not runs or runs[-1] in ARROWS:
            runs.append(sign)
        else:
            runs[-1] += sign
    return runs
