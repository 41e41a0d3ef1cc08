"""Places every label: first inside the bars, then the current holder's, then in order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from justice_desk.drawing.journey.field import Field
from justice_desk.drawing.journey.inside import inside
from justice_desk.drawing.journey.outside import Space, outside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.drawing.journey.bars import Bar
    from justice_desk.drawing.journey.hops import Measure
    from justice_desk.drawing.journey.inside import Inside
    from justice_desk.drawing.journey.shapes import (
        Arrow,
        Icon,
        Label,
        LaneBand,
        Marker,
        Planned,
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """The labels that found a place, and whether a name did not."""

    labels: tuple[Label, ...]
    icons: tuple[Icon, ...]
    unnamed: bool


def labels_of(
    bars: Sequence[Bar],
    arrows: Sequence[Arrow],
    lanes: Sequence[LaneBand],
    after: tuple[Marker | None, tuple[Planned, ...]],
    extent: float,
    measure: Measure,
) -> Placed:
    """Return the labels of `bars`.

    Args:
        bars: all bars, in order.
        arrows: the arrows between them.
        lanes: the lanes they stand in.
        after: the line of today and what is planned after it.
        extent: right edge of the picture.
        measure: width of a text.
    """
    marker, planned = after
    field = _field(bars, arrows, lanes)
    if marker:
        field.add_line(marker)
    field.add_plans(planned)
    space = Space(field, {arrow.hop: arrow for arrow in arrows}, marker, extent, measure)
    within = [inside(bar, measure) for bar in bars]
    beside, named = _beside(bars, within, space)
    labels = [label for found in within for label in found.labels] + beside
    labels += [note for band in lanes if not band.used for note in _note(band, field, extent)]
    icons = tuple(icon for found in within for icon in found.icons)
    return Placed(tuple(labels), icons, unnamed=named < len(bars))


def _note(band: LaneBand, field: Field, extent: float) -> tuple[Label, ...]:
    """Return the note of a folded lane, out of the way of the arrows that cross it, if it fits."""
    box = field.first_free(band.lane, band.note.box)
    return (replace(band.note, box=box),) if box.right <= extent else ()


def _field(bars: Sequence[Bar], arrows: Sequence[Arrow], lanes: Sequence[LaneBand]) -> Field:
    field = Field(lanes)
    field.add_bars(bars)
    field.add_arrows(arrows)
    return field


def _beside(bars: Sequence[Bar], within: Sequence[Inside], space: Space) -> tuple[list[Label], int]:
    labels, named = [], 0
    pairs = sorted(zip(bars, within, strict=True), key=lambda pair: not pair[0].stay.current)
    for bar, found in pairs:
        if found.complete:
            named += 1
            continue
        label, bears_name = outside(bar, space, named=found.named)
        named += found.named or bears_name
        if label:
            space.field.add(bar.stay.lane, label.box)
            labels.append(label)
    return labels, named
