"""What stands beside the journey: help of services, letters that wait while another has the case.

A case has one holder at a time; these take none. They are drawn as slim bars in rows of their own
at the foot of the lane of their receiver's order, several at once. They run while the case moves
on, so an arrow may cross such a row: the bar is open there, as if it went under the arrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.grid import GAP, KEEP, PITCH
from justice_desk.drawing.journey.opened import opened
from justice_desk.drawing.journey.scale import MIN_STAY
from justice_desk.drawing.journey.shapes import Badge, Box, Label, Segment, SegmentRole, TextRole
from justice_desk.drawing.journey.stays import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.drawing.journey.hops import Lane, Measure
    from justice_desk.drawing.journey.scale import Scale
    from justice_desk.drawing.journey.shapes import Arrow, LaneBand
    from justice_desk.drawing.journey.stays import Stay

_BAR: Final = 18.0
_PAD: Final = 6.0
_SIZE: Final = 11.0
_ROLES: Final = {
    PartKind.WAITING: SegmentRole.WAITING,
    PartKind.HOLDING: SegmentRole.PAST,
    PartKind.STUCK: SegmentRole.STUCK,
}


@dataclass(frozen=True, slots=True)
class Aside:
    """A slim bar before its row is known: its stay, its ends, its width in px."""

    stay: Stay
    left: float
    right: float
    row: int


@dataclass(frozen=True, slots=True)
class Slim:
    """A slim bar with all that is drawn of it; badge and name are None where they do not fit."""

    stay: Stay
    box: Box
    segments: tuple[Segment, ...]
    badge: Badge | None
    label: Label | None


def asides_of(stays: Sequence[Stay], scale: Scale, measure: Measure) -> tuple[Aside, ...]:
    """Return the slim bars of the stays that this stretch of time shows, each in a free row."""
    first, last = scale.parts[0].start, scale.parts[-1].end
    shown = [s for s in stays if s.parts[0].start <= last and s.parts[-1].end >= first]
    taken: dict[Lane, list[float]] = {}
    found = []
    for stay in sorted(shown, key=lambda stay: (stay.parts[0].start, stay.index)):
        left, right = _ends(stay, scale, measure)
        ends = taken.setdefault(stay.lane, [])
        row = next((n for n, end in enumerate(ends) if end + KEEP <= left), len(ends))
        ends[row : row + 1] = [right]
        found.append(Aside(stay, left, right, row))
    return tuple(found)


def helps_of(asides: Sequence[Aside]) -> dict[Lane, tuple[int, int]]:
    """Return, by lane, how many slim bars stand in it and how many rows they take."""
    found: dict[Lane, tuple[int, int]] = {}
    for one in asides:
        number, rows = found.get(one.stay.lane, (0, 0))
        found[one.stay.lane] = (number + 1, max(rows, one.row + 1))
    return found


def slims_of(
    asides: Sequence[Aside],
    scale: Scale,
    bands: Sequence[LaneBand],
    arrows: Sequence[Arrow],
    measure: Measure,
) -> tuple[Slim, ...]:
    """Return the slim bars in their rows, which end at the foot of their lanes."""
    helps = helps_of(asides)
    feet = {band.lane: band.box.bottom for band in bands}
    tops = {lane: feet[lane] - PITCH * rows for lane, (_number, rows) in helps.items()}
    return tuple(_slim(one, scale, tops[one.stay.lane], arrows, measure) for one in asides)


def _ends(stay: Stay, scale: Scale, measure: Measure) -> tuple[float, float]:
    """Return where a bar begins and ends, wide enough for its badge, within the time shown."""
    start, end = scale.lefts[0], scale.right
    left, right = scale.x_of(stay.parts[0].start), scale.x_of(stay.parts[-1].end)
    least = max(MIN_STAY, measure(stay.hop.badge, _SIZE, 700) + 2 * _PAD)
    right = min(max(right, left + least), end)
    left = max(min(left, right - least), start)
    return left + GAP / 2, right - GAP / 2


def _slim(one: Aside, scale: Scale, top: float, arrows: Sequence[Arrow], measure: Measure) -> Slim:
    y = top + one.row * PITCH + (PITCH - _BAR) / 2
    box = Box(one.left, y, one.right - one.left, _BAR)
    segments = tuple(opened(_segments(one, scale, box), arrows))
    host = max(segments, key=lambda segment: segment.box.width, default=None)
    badge = _badge(one, host, measure) if host else None
    label = _label(one.stay, badge, host, measure) if host and badge else None
    return Slim(one.stay, box, segments, badge, label)


def _segments(one: Aside, scale: Scale, box: Box) -> Iterator[Segment]:
    parts = one.stay.parts
    marks = [scale.x_of(part.start) for part in parts] + [scale.x_of(parts[-1].end)]
    span = marks[-1] - marks[0]
    for number, part in enumerate(parts):
        share = (number / len(parts), (number + 1) / len(parts))
        if span > 0:
            share = ((marks[number] - marks[0]) / span, (marks[number + 1] - marks[0]) / span)
        left, right = (box.x + box.width * part_of for part_of in share)
        role = _ROLES[part.kind]
        opens, closes = number == 0, number == len(parts) - 1
        edged = opens and role is SegmentRole.PAST
        yield Segment(
            one.stay.index, one.stay.lane, role, Box(left, box.y, right - left, box.height),
            opens, closes, edged,
        )  # fmt: skip


def _badge(one: Aside, host: Segment, measure: Measure) -> Badge | None:
    """Return the badge on the widest piece, without a plate, where that piece holds it."""
    width = measure(one.stay.hop.badge, _SIZE, 700)
    if width > host.box.width:
        return None
    x = host.box.x + min(_PAD, host.box.width - width)
    at = Box(x, host.box.y + 1, width, host.box.height - 2)
    return Badge(one.stay.index, one.stay.lane, host.role, one.stay.hop.badge, at, plate=False)


def _label(stay: Stay, badge: Badge, host: Segment, measure: Measure) -> Label | None:
    """Return the name beside the badge, where the same piece of the bar holds it whole."""
    if host.role is SegmentRole.STUCK:
        return None
    waits = host.role is SegmentRole.WAITING
    left, weight = badge.box.right + _PAD * (2 if waits else 1), 600 if waits else 400
    for name in (stay.hop.name, stay.hop.short):
        width = measure(name, _SIZE, weight)
        if left + width + 2 * _PAD <= host.box.right:
            box = Box(left, badge.box.y, width, badge.box.height)
            plate = Box(left - _PAD, box.y, width + 2 * _PAD, box.height) if waits else None
            role = TextRole.WARN if waits else TextRole.STRONG
            return Label(name, box, _SIZE, weight, role, stay.index, plate=plate)
    return None
