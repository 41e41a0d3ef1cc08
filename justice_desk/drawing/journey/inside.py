"""Labels inside a bar: the name of the holder, and how long nobody has answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey import words
from justice_desk.drawing.journey.bars import BADGE_PAD
from justice_desk.drawing.journey.shapes import Box, Icon, Label, SegmentRole, TextRole

if TYPE_CHECKING:
    from justice_desk.drawing.journey.bars import Bar
    from justice_desk.drawing.journey.hops import Measure

LEAST_ELIDED: Final = 64.0
_NAME_LEFT: Final = 9.0
_AFTER_BADGE: Final = 5.0
_RIGHT: Final = 6.0
_LINE: Final = 16.0
_ICON: Final = 12.0
_ICON_GAP: Final = 5.0
_PLATE: Final = 20.0


@dataclass(frozen=True, slots=True)
class Inside:
    """What stands in a bar; `named` when its holder's name does."""

    labels: tuple[Label, ...] = ()
    icons: tuple[Icon, ...] = ()
    named: bool = False
    complete: bool = False
    """Nothing is left to say outside."""


def inside(bar: Bar, measure: Measure) -> Inside:
    """Return the labels that fit in the bar: holder in its host part, silence in its stuck one."""
    waits = bar.segments[bar.stay.host].role is SegmentRole.WAITING
    name = _waiting(bar, measure) if waits else _name(bar, measure)
    silence = _silence(bar, measure)
    return Inside(
        name.labels + silence.labels, name.icons + silence.icons, name.named, name.complete
    )


def _room(bar: Bar) -> tuple[float, float]:
    left, right = bar.free
    if bar.badge is None:
        return left + _NAME_LEFT, right - _RIGHT
    start = bar.badge.box.right + _AFTER_BADGE if bar.badge.plate else right
    return start, right - _RIGHT


def _name(bar: Bar, measure: Measure) -> Inside:
    left, right = _room(bar)
    text = _fitting(bar, right - left, measure)
    if not text:
        return Inside()
    box = Box(left, bar.host.middle - _LINE / 2, measure(text, 12, 600), _LINE)
    role = TextRole.INVERSE if bar.stay.current else TextRole.STRONG
    return Inside((Label(text, box, 12, 600, role, bar.stay.index),), named=True)


def _fitting(bar: Bar, room: float, measure: Measure) -> str:
    hop = bar.stay.hop
    for text in (hop.name, hop.short):
        if measure(text, 12, 600) <= room:
            return text
    return words.elide(hop.name, room, measure, 12, 600) if room >= LEAST_ELIDED else ""


def _waiting(bar: Bar, measure: Measure) -> Inside:
    left, right = _room(bar)
    mark = _ICON + _ICON_GAP if bar.stay.current else 0.0
    room = right - left - mark - 2 * BADGE_PAD
    texts = (text for text in _waiting_texts(bar) if measure(text, 11, 600) <= room)
    text = next(texts, "")
    if not text:
        return Inside()
    width = measure(text, 11, 600)
    x = (left + right - mark - width) / 2
    plate = Box(x - BADGE_PAD, bar.host.middle - _PLATE / 2, mark + width + 2 * BADGE_PAD, _PLATE)
    box = Box(x + mark, bar.host.middle - _LINE / 2, width, _LINE)
    label = Label(text, box, 11, 600, TextRole.WARN, bar.stay.index, plate=plate)
    icons = (_icon("hourglass-medium", x, bar.host.middle, TextRole.WARN),) if mark else ()
    return Inside((label,), icons, named=True, complete=bar.stay.current and not bar.stay.stuck)


def _waiting_texts(bar: Bar) -> tuple[str, ...]:
    hop, stay = bar.stay.hop, bar.stay
    if stay.current and not stay.stuck:
        return tuple(words.waiting(name, stay.waited) for name in (hop.name, hop.short))
    return (hop.name, hop.short)


def _silence(bar: Bar, measure: Measure) -> Inside:
    box = bar.stuck
    if box is None:
        return Inside()
    days = bar.stay.stuck
    room = box.width - 2 * _RIGHT - _ICON - _ICON_GAP
    texts = (words.silent(days), words.brief(days))
    text = next((text for text in texts if measure(text, 11, 600) <= room), "")
    width = _ICON_GAP + measure(text, 11, 600) if text else 0.0
    x = box.centre - (_ICON + width) / 2
    icon = _icon("warning-octagon-fill", x, box.middle, TextRole.DANGER)
    if not text:
        return Inside(icons=(icon,))
    at = Box(x + _ICON + _ICON_GAP, box.middle - _LINE / 2, width - _ICON_GAP, _LINE)
    return Inside((Label(text, at, 11, 600, TextRole.DANGER, bar.stay.index),), (icon,))


def _icon(name: str, x: float, middle: float, role: TextRole) -> Icon:
    return Icon(name, Box(x, middle - _ICON / 2, _ICON, _ICON), role)
