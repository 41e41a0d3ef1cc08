"""The axis: months, breaks, the line of today and what is planned after it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey import words
from justice_desk.drawing.journey.grid import AXIS, DROP
from justice_desk.drawing.journey.shapes import (
    Box,
    Break,
    Icon,
    Label,
    Marker,
    MarkerRole,
    Planned,
    Point,
    TextRole,
    Tick,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.drawing.journey.hops import Measure, Plan
    from justice_desk.drawing.journey.scale import Scale
    from justice_desk.drawing.journey.shapes import LaneBand

_TICK: Final = 6.0
_LABEL_TOP: Final = 12.0
_LABEL_IN: Final = 4.0
_LINE: Final = 16.0
_BETWEEN: Final = 14.0
_NEAREST: Final = 12.0
"""Months nearer than this share one line: a long gap must not turn grey."""
_PILL_TOP: Final = 8.0
_PILL: Final = 18.0
_PILL_PAD: Final = 8.0
_FROM_PILL: Final = 6.0
_PLAN: Final = 30.0
_RING: Final = 12.5
_PLAN_ICON: Final = 14.0
_PLAN_TEXT: Final = 16.5


def ticks_of(
    scale: Scale, bottom: float, extent: float, marker: Marker | None, measure: Measure
) -> tuple[Tick, ...]:
    """Return the firsts of months, in order; Januaries, which bear the year, choose first."""
    first, last = scale.parts[0].start, scale.parts[-1].end
    months = [(day, scale.x_of(day)) for day in _months(first, last)]
    months.sort(key=lambda found: found[0].month != 1)
    kept: list[tuple[date, float]] = []
    for day, x in months:
        if all(abs(x - other) >= _NEAREST for _, other in kept):
            kept.append((day, x))
    labels: dict[date, Label] = {}
    taken = [marker.pill] if marker else []
    for day, x in kept:
        label = _month(day, x, measure)
        if label.box.right <= extent and not _crowded(label, labels, taken):
            labels[day] = label
    return tuple(Tick(x, AXIS - _TICK, bottom, labels.get(day)) for day, x in sorted(kept))


def _crowded(label: Label, labels: dict[date, Label], taken: list[Box]) -> bool:
    near = any(label.box.meets(other.box, _BETWEEN) for other in labels.values())
    return near or any(label.box.meets(box, _FROM_PILL) for box in taken)


def _month(day: date, x: float, measure: Measure) -> Label:
    text = words.month(day)
    box = Box(x + _LABEL_IN, _LABEL_TOP, measure(text, 11, 500), _LINE)
    return Label(text, box, 11, 500, TextRole.QUIET)


def _months(first: date, last: date) -> Iterator[date]:
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month):
        yield date(number // 12, number % 12 + 1, 1)


def breaks_of(scale: Scale) -> tuple[Break, ...]:
    """Return the signs where time is compressed."""
    return tuple(Break(Point(x, AXIS)) for x in scale.breaks())


def marker_of(
    role: MarkerRole, text: str, x: float, span: tuple[float, float], measure: Measure
) -> Marker:
    """Return the last line of time under its pill, which keeps inside the right edge.

    Args:
        role: today, or the end of the journey.
        text: what the pill says.
        x: where the line stands.
        span: the lower end of the lanes and the right edge.
        measure: width of a text.
    """
    bottom, extent = span
    inner = measure(text, 11, 600)
    width = inner + 2 * _PILL_PAD
    left = max(min(x - width / 2, extent - width), 0)
    pill = Box(left, _PILL_TOP, width, _PILL)
    label = Label(text, Box(left + _PILL_PAD, _PILL_TOP, inner, _PILL), 11, 600, TextRole.PILL)
    return Marker(role, x, pill.bottom, bottom, pill, label)


def planned_of(
    future: Sequence[Plan],
    today_x: float,
    bands: Sequence[LaneBand],
    extent: float,
    measure: Measure,
) -> tuple[Planned, ...]:
    """Return the next planned event of each lane; all stand on one dotted line."""
    nearest = {plan.lane: plan for plan in sorted(future, key=lambda p: p.on, reverse=True)}
    x, bottom = today_x + _PLAN, bands[-1].box.bottom
    return tuple(
        _planned(nearest[band.lane], x, band, (bottom, extent), measure)
        for band in bands
        if band.lane in nearest
    )


def _planned(
    plan: Plan, x: float, band: LaneBand, span: tuple[float, float], measure: Measure
) -> Planned:
    bottom, extent = span
    middle = band.box.y + DROP + (_LINE - 2)
    left, half = x + _PLAN_TEXT, _PLAN_ICON / 2
    icon = Icon(
        plan.icon,
        Box(x - half, middle - half, _PLAN_ICON, _PLAN_ICON),
        TextRole.LANE,
        band.lane,
        _RING,
    )
    day, word = words.short_day(plan.on), words.elide(plan.word, extent - left, measure, 11, 400)
    top = middle - _LINE + 2
    above = Box(left, top, measure(day, 11, 600), _LINE - 2)
    below = Box(left, top + _LINE - 2, measure(word, 11, 400), _LINE - 2)
    return Planned(
        x,
        AXIS,
        bottom,
        icon,
        Label(day, above, 11, 600, TextRole.STRONG),
        Label(word, below, 11, 400, TextRole.QUIET),
    )
