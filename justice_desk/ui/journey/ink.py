"""Turns the roles of a journey picture into the colours, fonts and widths of the window."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from justice_desk.drawing.journey.shapes import SegmentRole, TextRole
from justice_desk.ui.theme.current import theme, tokens
from justice_desk.ui.theme.faces import FAMILIES

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Lane

MOST_SCALE: Final = 1.25
"""The picture keeps its geometry: its type grows to this and the list carries the names."""
_INKS: Final = {
    TextRole.STRONG: "text",
    TextRole.QUIET: "text2",
    TextRole.FAINT: "text3",
    TextRole.WARN: "warn",
    TextRole.DANGER: "danger",
}


def text_scale() -> float:
    """Return how much the type of the picture grows with the member's text size."""
    return min(theme().scale, MOST_SCALE)


def font(size: float, weight: int) -> QFont:
    """Return the font for a size in px of the layout."""
    return _font(size * text_scale(), weight)


def measure(text: str, size: float, weight: int) -> float:
    """Return the width of a text in px of the layout; widths are kept."""
    return _width(text, size * text_scale(), weight)


@lru_cache(maxsize=32)
def _font(size: float, weight: int) -> QFont:
    made = QFont(list(FAMILIES))
    made.setPointSizeF(size * 0.75)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


@lru_cache(maxsize=4096)
def _width(text: str, size: float, weight: int) -> float:
    return QFontMetricsF(_font(size, weight)).horizontalAdvance(text)


def lane_ink(lane: Lane | None) -> str:
    """Return the text colour of a lane's order."""
    return tokens().ink(lane.value) if lane else tokens().text2


def lane_fill(lane: Lane) -> str:
    """Return the soft fill of a lane's order."""
    return tokens().ink(f"{lane.value}.fill")


def text_ink(role: TextRole, lane: Lane | None = None) -> str:
    """Return the colour of a text or an icon."""
    if role is TextRole.LANE:
        return lane_ink(lane)
    if role in {TextRole.INVERSE, TextRole.PILL}:
        return tokens().surface
    return tokens().ink(_INKS[role])


def edge_ink(role: SegmentRole, lane: Lane) -> QColor:
    """Return the colour of the edge of a part of a bar; the past is quiet."""
    if role is SegmentRole.WAITING:
        return QColor(tokens().warn_edge)
    if role is SegmentRole.STUCK:
        return QColor(tokens().danger.text)
    ink = QColor(lane_ink(lane))
    if role is SegmentRole.PAST:
        ink.setAlphaF(0.45)
    return ink


def fill_ink(role: SegmentRole, lane: Lane) -> str:
    """Return the fill of a part of a bar."""
    fills = {
        SegmentRole.PAST: lane_fill(lane),
        SegmentRole.CURRENT: lane_ink(lane),
        SegmentRole.WAITING: tokens().warn.fill,
        SegmentRole.STUCK: tokens().danger.fill,
    }
    return fills[role]


def lane_wash(lane: Lane) -> QColor:
    """Return the breath of colour behind a used lane: 3.5 %, 6 % in the dark."""
    ink = QColor(lane_ink(lane))
    ink.setAlphaF(0.06 if tokens().name == "dark" else 0.035)
    return ink


def plate_ink(role: SegmentRole, lane: Lane) -> QColor:
    """Return the plate of a badge: the text colour, thinly."""
    ink = QColor(badge_ink(role, lane))
    ink.setAlphaF(0.2 if role is SegmentRole.CURRENT else 0.18)
    return ink


def badge_ink(role: SegmentRole, lane: Lane) -> str:
    """Return the text colour of a badge."""
    return tokens().surface if role is SegmentRole.CURRENT else lane_ink(lane)
