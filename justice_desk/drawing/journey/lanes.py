"""The lanes across the picture: used ones tall, empty ones folded so that eyes keep the order."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey import words
from justice_desk.drawing.journey.grid import AXIS, DROP, FOLDED, GUTTER, LEAD, PITCH, SLIM, TALL
from justice_desk.drawing.journey.hops import Lane
from justice_desk.drawing.journey.shapes import Box, Icon, Label, LaneBand, TextRole
from justice_desk.i18n.formats import days

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from justice_desk.drawing.journey.hops import Measure

_ICONS: Final = {
    Lane.OFFICE: "house-line",
    Lane.CUSTOMARY: "tree",
    Lane.RELIGIOUS: "book-open",
    Lane.STATUTORY: "scales",
    Lane.SERVICES: "first-aid-kit",
}
_ICON_X: Final = 5.0
_ICON: Final = 16.0
_NAME_X: Final = 29.0
_LINE: Final = 16.0


def bands(
    spent: Mapping[Lane, int],
    planned: Collection[Lane],
    extent: float,
    measure: Measure,
    helps: Mapping[Lane, tuple[int, int]] = MappingProxyType({}),
) -> tuple[LaneBand, ...]:
    """Return the five lanes under the axis.

    Args:
        spent: days in each lane that the case was in.
        planned: lanes that something is planned in; they unfold too.
        extent: width of the lanes in px.
        measure: width of a text.
        helps: by lane, what stands in it beside the journey: how many, in how many rows.
    """
    found = []
    top = AXIS
    for lane in Lane:
        height = _height(lane, used=lane in spent or lane in planned)
        number, rows = helps.get(lane, (0, 0))
        if rows:
            height = (height if height > FOLDED else 0.0) + max(rows * PITCH + DROP, TALL / 2)
            height = max(height, SLIM)
        note = words.helped(number) if number and lane not in spent else ""
        found.append(_band(lane, Box(0, top, extent, height), spent.get(lane), measure, note))
        top += height
    return tuple(found)


def _height(lane: Lane, *, used: bool) -> float:
    if not used:
        return FOLDED
    return SLIM if lane is Lane.OFFICE else TALL


def _band(lane: Lane, box: Box, spent: int | None, measure: Measure, note: str = "") -> LaneBand:
    used = box.height > FOLDED
    icon = Icon(
        _ICONS[lane],
        Box(_ICON_X, box.middle - _ICON / 2, _ICON, _ICON),
        TextRole.LANE if used else TextRole.FAINT,
        lane,
    )
    told = note or (words.nobody() if spent is None else days(spent))
    title, under = _used(lane, box, told, measure) if used else _folded(lane, box, measure)
    return LaneBand(lane, box, used, title, under, icon)


def _used(lane: Lane, box: Box, text: str, measure: Measure) -> tuple[Label, Label]:
    top = box.middle - _LINE - 1
    name = words.lane_title(lane)
    at = Box(_NAME_X, top, measure(name, 12, 600), _LINE)
    under = Box(_NAME_X, top + _LINE, measure(text, 11, 400), _LINE)
    return (
        Label(name, at, 12, 600, TextRole.LANE, lane=lane),
        Label(text, under, 11, 400, TextRole.QUIET),
    )


def _folded(lane: Lane, box: Box, measure: Measure) -> tuple[Label, Label]:
    name, text, top = words.lane_title(lane), words.nobody(), box.middle - _LINE / 2
    at = Box(_NAME_X, top, measure(name, 12, 500), _LINE)
    beside = Box(GUTTER + LEAD, top, measure(text, 11, 400), _LINE)
    return (
        Label(name, at, 12, 500, TextRole.FAINT, lane=lane),
        Label(text, beside, 11, 400, TextRole.QUIET),
    )
