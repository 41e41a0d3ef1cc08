"""Labels outside a bar: under it, then right of it, where nothing is met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey import words
from justice_desk.drawing.journey.grid import KEEP, ROW, UNDER
from justice_desk.drawing.journey.hops import Lane
from justice_desk.drawing.journey.scale import DISC
from justice_desk.drawing.journey.shapes import Box, Label, TextRole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.drawing.journey.bars import Bar
    from justice_desk.drawing.journey.field import Field
    from justice_desk.drawing.journey.hops import Measure
    from justice_desk.drawing.journey.shapes import Arrow, Marker

_SIZE: Final = 11.0
_IN: Final = 2.0
_AFTER_LANDING: Final = 20.0
_AFTER_LANDING_SLID: Final = 12.0
_BEFORE_LEAVING: Final = 13.0
_BESIDE: Final = 8.0


@dataclass(frozen=True, slots=True)
class Space:
    """Where labels may go: the obstacles, the arrows by the stay they lead to, the edges."""

    field: Field
    into: Mapping[int, Arrow]
    marker: Marker | None
    right: float
    measure: Measure


@dataclass(frozen=True, slots=True)
class _Text:
    """A text to place for a bar."""

    bar: Bar
    text: str
    width: float

    @property
    def weight(self) -> int:
        return 600 if self.bar.stay.current else 400


def outside(bar: Bar, space: Space, *, named: bool) -> tuple[Label | None, bool]:
    """Return the label that found a place outside `bar`, and whether it bears the name.

    Args:
        bar: the bar.
        space: what has to be kept clear.
        named: the name already stands inside.
    """
    days, came = words.spent(bar.stay), words.outcome(bar.stay)
    if named:
        return _first(bar, space, _joined((days, came), (days,))), False
    full, short = bar.stay.hop.name, bar.stay.hop.short
    label = _first(
        bar, space, _joined((full, days, came), (full, days), (short, days, came), (short, days))
    )
    return (label, True) if label else (_first(bar, space, (days,)), False)


def _joined(*texts: tuple[str, ...]) -> tuple[str, ...]:
    joined = (words.DOT.join(piece for piece in text if piece) for text in texts)
    return tuple(dict.fromkeys(joined))


def _first(bar: Bar, space: Space, texts: tuple[str, ...]) -> Label | None:
    weight = 600 if bar.stay.current else 400
    wanted = [_Text(bar, text, space.measure(text, _SIZE, weight)) for text in texts]
    boxes = [(text, _under(text, space)) for text in wanted]
    boxes += [(text, _right_of(text)) for text in wanted]
    for text, box in boxes:
        if box and box.right <= space.right and _is_free(text, box, space):
            role = TextRole.STRONG if bar.stay.current else TextRole.QUIET
            return Label(text.text, box, _SIZE, weight, role, bar.stay.index)
    return None


def _is_free(text: _Text, box: Box, space: Space) -> bool:
    return space.field.free(text.bar.stay.lane, box, text.bar.stay.index)


def _under(text: _Text, space: Space) -> Box | None:
    bar = text.bar
    if bar.stay.lane is Lane.OFFICE:  # the slim lane has no row under its bars
        return None
    landing = _landing_from_below(bar, space)
    start = bar.host.x + _IN
    if landing is not None:
        start = max(start, landing + _AFTER_LANDING)
    if bar.stay.current and space.marker is not None:
        start = min(start, space.marker.x - 1 - KEEP - text.width)
        least = bar.box.x if landing is None else landing + _AFTER_LANDING_SLID
        if start < least:
            return None
    box = Box(start, bar.box.bottom + UNDER, text.width, ROW)
    leaving = space.into.get(bar.stay.index + 1)
    if leaving and leaving.tip.y > bar.box.bottom:
        return box if box.right <= leaving.start.x - _BEFORE_LEAVING else None
    return box


def _landing_from_below(bar: Bar, space: Space) -> float | None:
    arrow = space.into.get(bar.stay.index)
    return arrow.tip.x if arrow and arrow.start.y > arrow.tip.y else None


def _right_of(text: _Text) -> Box:
    bar = text.bar
    beside = DISC + KEEP if bar.stay.tied_right else _BESIDE
    return Box(bar.box.right + beside, bar.box.middle - ROW / 2, text.width, ROW)
