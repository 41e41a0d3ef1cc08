"""Looks at a finished picture as a reader does, and names everything that is wrong with it.

Knows nothing of how the layout keeps clear: curves are sampled finely, with their halo.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from justice_desk.drawing.journey.shapes import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.drawing.journey import Picture
    from justice_desk.drawing.journey.shapes import Arrow, Label

HALO = 2.0
_SAMPLES = 40
_EPSILON = 0.01


def problems(picture: Picture) -> list[str]:
    """Return one line for each rule of the picture that is broken."""
    checks = (_texts, _bars_alone, _arrows, _line, _edges, _order, _list)
    return [problem for check in checks for problem in check(picture)]


def bars(picture: Picture) -> dict[int, Box]:
    """Return the box of each bar, joined from its segments."""
    found: dict[int, Box] = {}
    for segment in picture.segments:
        box = found.setdefault(segment.hop, segment.box)
        found[segment.hop] = Box(box.x, box.y, segment.box.right - box.x, box.height)
    return found


def texts(picture: Picture) -> list[tuple[str, int, Box]]:
    """Return every text of the plot with the hold it speaks of and its box."""
    labels: list[Label] = list(picture.labels)
    labels += [tick.label for tick in picture.ticks if tick.label]
    labels += [label for plan in picture.planned for label in (plan.day, plan.word)]
    labels += [band.title for band in picture.lanes]
    labels += [band.note for band in picture.lanes if band.used]
    found = [(label.text, label.hop, label.plate or label.box) for label in labels]
    found += [(badge.text, badge.hop, badge.box) for badge in picture.badges]
    found += [
        (icon.name, -2, icon.box) for icon in picture.icons if not _on_plate(icon.box, labels)
    ]
    found += [("ring", -1, _ring(plan.icon.box, plan.icon.ring)) for plan in picture.planned]
    return found + ([("pill", -1, picture.marker.pill)] if picture.marker else [])


def _on_plate(box: Box, labels: list[Label]) -> bool:
    return any(label.plate and _inside(box, label.plate) for label in labels)


def _ring(box: Box, radius: float) -> Box:
    return Box(box.centre - radius, box.middle - radius, 2 * radius, 2 * radius)


def _overlap(a: Box, b: Box) -> bool:
    return (
        a.x + _EPSILON < b.right
        and b.x + _EPSILON < a.right
        and a.y + _EPSILON < b.bottom
        and b.y + _EPSILON < a.bottom
    )


def _inside(a: Box, b: Box) -> bool:
    level = a.y >= b.y - _EPSILON and a.bottom <= b.bottom + _EPSILON
    return level and a.x >= b.x - _EPSILON and a.right <= b.right + _EPSILON


def _texts(picture: Picture) -> Iterator[str]:
    found = texts(picture)
    for (a, _, one), (b, _, other) in combinations(found, 2):
        if _overlap(one, other):
            yield f"“{a}” meets “{b}”"
    boxes = bars(picture)
    for text, hop, box in found:
        for owner, bar in boxes.items():
            if _overlap(box, bar) and not (hop in {owner, -2} and _inside(box, bar)):
                yield f"“{text}” of hold {hop} meets the bar of hold {owner}"
    for joint in picture.joints:
        disc = _ring(Box(joint.centre.x, joint.centre.y, 0, 0), joint.radius - 0.5)
        yield from (f"“{text}” meets a disc" for text, _, box in found if _overlap(box, disc))


def _bars_alone(picture: Picture) -> Iterator[str]:
    for (a, one), (b, other) in combinations(bars(picture).items(), 2):
        if {a, b} & picture.beside:
            if _overlap(one, other):
                yield f"the bars of {a} and {b} meet"
            continue
        if one.x < other.right + 1.4 and other.x < one.right + 1.4:
            yield f"holds {a} and {b} are there at the same time"


def pieces(arrow: Arrow) -> list[Box]:
    """Return small boxes that cover an arrow with its halo, its dot and its head."""
    points = [arrow.at(step / _SAMPLES) for step in range(_SAMPLES + 1)]
    found = [
        Box(min(a.x, b.x) - HALO, min(a.y, b.y), abs(a.x - b.x) + 2 * HALO, abs(a.y - b.y))
        for a, b in pairwise(points)
    ]
    found.append(Box(arrow.start.x - 3, arrow.start.y - 3, 6, 6))
    found.append(Box(arrow.tip.x - 4.5, min(arrow.tip.y, arrow.end.y), 9, 7))
    return found


def _arrows(picture: Picture) -> Iterator[str]:
    words, boxes = texts(picture), bars(picture)
    for arrow in picture.arrows:
        covered = pieces(arrow)
        for text, _, box in words:
            if _meets_any(box, covered):
                yield f"“{text}” meets the arrow to hold {arrow.hop}"
        for hop, bar in _drawn(picture, boxes):
            if hop not in {arrow.hop, arrow.hop - 1} and _meets_any(bar, covered):
                yield f"the arrow to hold {arrow.hop} meets the bar of hold {hop}"
    for a, b in pairwise(picture.arrows):
        covered = pieces(b)
        if any(_meets_any(piece, covered) for piece in pieces(a)):
            yield f"the arrows to holds {a.hop} and {b.hop} meet"


def _drawn(picture: Picture, boxes: dict[int, Box]) -> list[tuple[int, Box]]:
    """Return whole bars, but what is beside piece by piece: it opens where an arrow crosses."""
    whole = [(hop, box) for hop, box in boxes.items() if hop not in picture.beside]
    slim = [(s.hop, s.box) for s in picture.segments if s.hop in picture.beside]
    return whole + slim


def _meets_any(box: Box, covered: list[Box]) -> bool:
    """Return whether a box meets the pieces of an arrow, which all stand near the first one."""
    near = box.x - 60 < covered[0].x < box.right + 60
    return near and any(_overlap(box, piece) for piece in covered)


def _line(picture: Picture) -> Iterator[str]:
    lines = [plan.x for plan in picture.planned]
    lines += [picture.marker.x] if picture.marker else []
    for x in lines:
        for text, _, box in texts(picture):
            below = box.bottom > picture.axis_y
            if below and text != "ring" and box.x < x < box.right:
                yield f"a line of time runs through “{text}”"


def _edges(picture: Picture) -> Iterator[str]:
    for text, _, box in texts(picture):
        if box.x < -_EPSILON or box.right > picture.extent + _EPSILON:
            yield f"“{text}” leaves the picture"
    for hop, bar in bars(picture).items():
        lane = next(s.lane for s in picture.segments if s.hop == hop)
        band = next(b for b in picture.lanes if b.lane is lane)
        if not (_inside(bar, band.box) and band.used and bar.x > picture.gutter):
            yield f"the bar of hold {hop} leaves its lane"


def _order(picture: Picture) -> Iterator[str]:
    main = [segment for segment in picture.segments if segment.hop not in picture.beside]
    for a, b in pairwise(main):
        if b.box.x < a.box.right - _EPSILON:
            yield f"time runs backwards at hold {b.hop}"
    for one, other in pairwise(picture.ticks):
        if other.x <= one.x:
            yield "the months are out of order"
    if picture.scale:
        days = sorted({day for part in picture.scale.parts for day in (part.start, part.end)})
        places = [picture.scale.x_of(day) for day in days]
        if places != sorted(places):
            yield "a later day stands left of an earlier one"


def _list(picture: Picture) -> Iterator[str]:
    boxes = [label.box for row in picture.rows for label in (row.badge, row.name, row.days)]
    for a, b in combinations(boxes, 2):
        if _overlap(a, b):
            yield "two texts of the list meet"
    for box in boxes:
        if box.right > picture.width + _EPSILON or box.bottom > picture.height + _EPSILON:
            yield "the list leaves the picture"
