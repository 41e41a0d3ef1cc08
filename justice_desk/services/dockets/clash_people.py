"""Clashes of those who are called: twice at once, too far, face to face, too late to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.clashes import (
    BLOCKS,
    NOTICE,
    ClashKind,
    Span,
    Summoned,
    earliest,
    face_to_face,
    minutes_for,
    notice,
    one_after_other,
    twice,
)
from justice_desk.services.dockets.rows import ClashRow
from justice_desk.services.dockets.saying import says_day, spoken_hour
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from datetime import date

    from justice_desk.services.dockets.clash_facts import Facts, Slot
    from justice_desk.services.dockets.slots import Called
    from justice_desk.services.sittings.far import Road


def clash(kind: ClashKind, told: str, *slots: Slot, of: Facts) -> ClashRow:
    """Return a clash; slots of another sitting are named in its sentence only."""
    here = tuple(one.id for one in slots if one.sitting is of.sitting)
    return ClashRow(kind.value, here, told, kind in BLOCKS)


def people(facts: Facts) -> Iterator[ClashRow]:
    """Give back the clashes of those who are called."""
    slots: dict[Hashable, Slot] = {one.id: one for one in [*facts.slots, *facts.others]}
    names: dict[Hashable, str] = {
        one.person.id: one.person.name for slot in slots.values() for one in slot.called
    }
    spans = [
        Span(
            one.person.id, slot.day, (comes := slot.comes(one)), max(slot.ends, comes + 1), slot.id
        )
        for slot in slots.values()
        for one in slot.called
    ]
    for before, after in twice(spans):
        pair = slots[before.slot], slots[after.slot]
        if any(slot.sitting is facts.sitting for slot in pair):
            yield _at_once(facts, names[before.key], before, after, pair)
    for before, after in one_after_other(spans):
        pair = slots[before.slot], slots[after.slot]
        if pair[0].sitting.place_id != pair[1].sitting.place_id:
            yield from _two_sites(facts, names[before.key], before, after, pair)
    for slot in facts.slots:
        yield from _from_home(facts, slot)
        yield from _face_to_face(facts, slot)
        yield from _late(facts, slot)


def _at_once(
    facts: Facts, name: str, before: Span, after: Span, pair: tuple[Slot, Slot]
) -> ClashRow:
    told = _("{name} is called to {one} at {hour} and to {other} at {then}.").format(
        name=name or _("Somebody without a name"),
        one=_which(facts, pair[0]),
        hour=spoken_hour(before.starts),
        other=_which(facts, pair[1]),
        then=spoken_hour(after.starts),
    )
    return clash(ClashKind.PERSON, told, *pair, of=facts)


def _two_sites(
    facts: Facts, name: str, before: Span, after: Span, pair: tuple[Slot, Slot]
) -> Iterator[ClashRow]:
    """Give back that somebody cannot go from one site to the other in the time between."""
    if all(slot.sitting is not facts.sitting for slot in pair):
        return
    other = pair[0] if pair[1].sitting is facts.sitting else pair[1]
    way = facts.roads[other.sitting.place_id]
    if way.kilometres is None or minutes_for(way.kilometres) <= after.starts - before.ends:
        return
    told = _(
        "{name} is called to {one} until {until} and to {other} at {then}, {far} away: too far."
    ).format(
        name=name or _("Somebody without a name"),
        one=_which(facts, pair[0]),
        until=spoken_hour(before.ends),
        other=_which(facts, pair[1]),
        then=spoken_hour(after.starts),
        far=_far(way),
    )
    yield clash(ClashKind.TRAVEL, told, *pair, of=facts)


def _from_home(facts: Facts, slot: Slot) -> Iterator[ClashRow]:
    """Give back who cannot be there in time who leaves home at daybreak."""
    for one in slot.called:
        way = facts.roads.get(one.person.place_id) if one.person.place_id else None
        if way is None or way.kilometres is None or earliest(way.kilometres) <= slot.comes(one):
            continue
        told = _(
            "{name} comes from {place}, {far} away: not there before {hour}. Call later, or plan "
            "for the day before."
        ).format(
            name=_name(one),
            place=facts.names[one.person.place_id] if one.person.place_id else "",
            far=_far(way),
            hour=spoken_hour(earliest(way.kilometres)),
        )
        yield clash(ClashKind.TRAVEL, told, slot, of=facts)


def _face_to_face(facts: Facts, slot: Slot) -> Iterator[ClashRow]:
    by_id: dict[Hashable, Called] = {one.person.id: one for one in slot.called}
    summoned = [
        Summoned(key, slot.comes(one), frozenset(one.summons.roles)) for key, one in by_id.items()
    ]
    for victim, accused in face_to_face(summoned):
        told = _(
            "{number}: {victim} and {accused}, victim and accused, are called to the same minute, "
            "{hour}."
        ).format(
            number=slot.number,
            victim=_name(by_id[victim.key]),
            accused=_name(by_id[accused.key]),
            hour=spoken_hour(victim.comes),
        )
        yield clash(ClashKind.FACE_TO_FACE, told, slot, of=facts)


def _late(facts: Facts, slot: Slot) -> Iterator[ClashRow]:
    """Give back that somebody has, or will have, her summons too few days before."""
    left = [
        found for one in slot.called if (found := notice(slot.day, _leaves(slot, one))) is not None
    ]
    if left:
        told = ngettext(
            "{number}: {n} day to bring a summons. At least {least} are needed.",
            "{number}: {n} days to bring a summons. At least {least} are needed.",
            min(left),
        ).format(number=slot.number, n=min(left), least=NOTICE.days)
        yield clash(ClashKind.NOTICE, told, slot, of=facts)


def _leaves(slot: Slot, one: Called) -> date:
    """Return when somebody was told of this day, or will be: a paper of another day tells nothing.

    A summons that was printed before its text was kept is taken for one of this day.
    """
    summons = one.summons
    if summons.printed_as is not None and not says_day(summons.printed_as, slot.day):
        return today()
    return summons.handed_on or summons.printed_on or today()


def _which(facts: Facts, slot: Slot) -> str:
    """Return the number of a case, with its sitting where that is another one."""
    if slot.sitting is facts.sitting:
        return slot.number
    return f"{slot.number} ({slot.sitting.number})"


def _far(way: Road) -> str:
    if way.estimated:
        return _("about {km} km (estimate)").format(km=way.kilometres)
    return _("{km} km").format(km=way.kilometres)


def _name(one: Called) -> str:
    return one.person.name or _("Somebody without a name")
