"""Arrows from one stay to the next, and the discs that stand for them within a lane."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.grid import AWAY, GAP
from justice_desk.drawing.journey.scale import DISC
from justice_desk.drawing.journey.shapes import Arrow, ArrowRole, Joint, JointRole, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.drawing.journey.bars import Bar

_HANDLE: Final = 34.0
_HEAD: Final = 7.0
"""The curve ends this far before the tip; the head of 8 px covers the rest."""
_CROSS: Final = 6.5


def arrows_of(bars: Sequence[Bar]) -> tuple[Arrow, ...]:
    """Return the arrow into each stay that begins in another lane than the one before it."""
    pairs = itertools.pairwise(bars)
    return tuple(_arrow(a, b) for a, b in pairs if a.stay.lane is not b.stay.lane)


def joints_of(bars: Sequence[Bar], *, continues: bool, continued: bool) -> tuple[Joint, ...]:
    """Return the discs: chevrons within a lane and at the ends of a row, crosses on refusals."""
    found = [_joint(a, JointRole.NEXT) for a, b in itertools.pairwise(bars) if _on(a, b)]
    found += [
        _joint(bar, JointRole.DECLINED)
        for bar in bars
        if bar.stay.hop.declined and not bar.stay.current
    ]
    if continues and not bars[-1].stay.hop.declined:
        found.append(_joint(bars[-1], JointRole.CONTINUED))
    if continued:
        first = bars[0]
        at = Point(first.box.x - GAP / 2, first.box.middle)
        found.append(Joint(first.stay.index, JointRole.CONTINUED, at, DISC))
    return tuple(found)


def _on(a: Bar, b: Bar) -> bool:
    return a.stay.lane is b.stay.lane and not a.stay.hop.declined


def _joint(bar: Bar, role: JointRole) -> Joint:
    radius = _CROSS if role is JointRole.DECLINED else DISC
    return Joint(bar.stay.index, role, Point(bar.box.right + GAP / 2, bar.box.middle), radius)


def _role(a: Bar, b: Bar) -> ArrowRole:
    if a.stay.hop.declined:
        return ArrowRole.DECLINED
    return ArrowRole.RETURNED if b.stay.hop.returned else ArrowRole.SENT


def _arrow(a: Bar, b: Bar) -> Arrow:
    down = b.box.y > a.box.y
    sign = 1 if down else -1
    start = Point(a.box.right - AWAY, a.box.bottom if down else a.box.y)
    tip = Point(b.box.x + AWAY, b.box.y if down else b.box.bottom)
    end = Point(tip.x, tip.y - sign * _HEAD)
    handle = sign * min(abs(end.y - start.y) / 2, _HANDLE)
    return Arrow(
        b.stay.index,
        _role(a, b),
        start,
        Point(start.x, start.y + handle),
        Point(end.x, end.y - handle),
        end,
        tip,
    )
