"""Bars: one for each stay, in up to three parts, with the badge of its referral."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.grid import BAR, DROP, GAP, OFFICE_BAR
from justice_desk.drawing.journey.hops import Lane
from justice_desk.drawing.journey.scale import DISC
from justice_desk.drawing.journey.shapes import Badge, Box, Segment, SegmentRole
from justice_desk.drawing.journey.stays import PartKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.drawing.journey.hops import Measure
    from justice_desk.drawing.journey.scale import Scale
    from justice_desk.drawing.journey.shapes import LaneBand
    from justice_desk.drawing.journey.stays import Stay

ALONE_BELOW: Final = 34.0
"""In a part narrower than this the badge has no plate."""
BADGE_PAD: Final = 6.0
_BADGE_HEIGHT: Final = 16.0
_BADGE_WIDTH: Final = 22.0
_PER_FIGURE: Final = 3.0
_EDGE: Final = 3.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A stay with its place: the whole bar, its segments, and the part that bears its name."""

    stay: Stay
    box: Box
    segments: tuple[Segment, ...]
    badge: Badge | None

    @property
    def host(self) -> Box:
        """Return the box of the part that bears badge and name."""
        return self.segments[self.stay.host].box

    @property
    def free(self) -> tuple[float, float]:
        """Return the left and right end of the host that no disc covers."""
        return _free(self.stay, self.host)

    @property
    def stuck(self) -> Box | None:
        """Return the box of the stuck part, if any."""
        last = self.segments[-1]
        return last.box if last.role is SegmentRole.STUCK else None


def bars_of(
    stays: Sequence[Stay], scale: Scale, bands: Sequence[LaneBand], measure: Measure
) -> tuple[Bar, ...]:
    """Return the bar of each stay, in order."""
    tops = {band.lane: band.box.y + DROP for band in bands}
    spans = iter(zip(scale.lefts, scale.widths, strict=True))
    found = []
    for stay in stays:
        segments = tuple(
            _segment(stay, number, next(spans), tops[stay.lane])
            for number in range(len(stay.parts))
        )
        first, last = segments[0].box, segments[-1].box
        whole = Box(first.x, first.y, last.right - first.x, first.height)
        found.append(Bar(stay, whole, segments, _badge(stay, segments[stay.host], measure)))
    return tuple(found)


def _segment(stay: Stay, number: int, span: tuple[float, float], top: float) -> Segment:
    opens, closes = number == 0, number == len(stay.parts) - 1
    left = span[0] + (GAP / 2 if opens else 0)
    right = span[0] + span[1] - (GAP / 2 if closes else 0)
    height = OFFICE_BAR if stay.lane is Lane.OFFICE else BAR
    role = _role(stay, stay.parts[number].kind)
    edged = opens and role is SegmentRole.PAST
    return Segment(
        stay.index, stay.lane, role, Box(left, top, right - left, height), opens, closes, edged
    )


def _role(stay: Stay, kind: PartKind) -> SegmentRole:
    if kind is PartKind.HOLDING:
        return SegmentRole.CURRENT if stay.current else SegmentRole.PAST
    return SegmentRole.WAITING if kind is PartKind.WAITING else SegmentRole.STUCK


def _free(stay: Stay, host: Box) -> tuple[float, float]:
    first, last = stay.host == 0, stay.host == len(stay.parts) - 1
    left = host.x + (DISC if first and stay.tied_left else _EDGE if first else 0)
    return left, host.right - (DISC if last and stay.tied_right else 0)


def _badge(stay: Stay, host: Segment, measure: Measure) -> Badge | None:
    text = stay.hop.badge
    if not text:
        return None
    left, right = _free(stay, host.box)
    plate = right - left >= ALONE_BELOW
    width = _BADGE_WIDTH + _PER_FIGURE * max(len(text) - 2, 0) if plate else measure(text, 11, 700)
    x = left + BADGE_PAD if plate else (left + right - width) / 2
    box = Box(x, host.box.middle - _BADGE_HEIGHT / 2, width, _BADGE_HEIGHT)
    return Badge(stay.index, stay.lane, host.role, text, box, plate)
