"""Clashes of rooms, of those who sit or serve, and of the hours of a bench."""

from __future__ import annotations

from datetime import UTC, datetime, time
from itertools import product
from typing import TYPE_CHECKING

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.clashes import ClashKind, Span, crowded, outside, twice
from justice_desk.rules.reference import languages
from justice_desk.services.dockets.checking import NoSuchHour
from justice_desk.services.dockets.clash_people import clash
from justice_desk.services.dockets.saying import spoken_hour
from justice_desk.services.sittings.checking import MIDNIGHT, clock
from justice_desk.terms.fold import fold
from justice_desk.terms.sittings import OfficerRole

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence
    from datetime import date

    from justice_desk.models.all import Sitting, SittingDay, SittingOfficer
    from justice_desk.services.dockets.clash_facts import Facts, Slot
    from justice_desk.services.dockets.rows import ClashRow


def rooms(facts: Facts) -> Iterator[ClashRow]:
    """Give back cases over each other on one bench, and sittings in one room."""
    slots: dict[Hashable, Slot] = {slot.id: slot for slot in facts.slots}
    spans = [_span(slot, slot.line.day.id) for slot in facts.slots]
    for before, after in twice(spans):
        told = _("{one} and {other} lie over each other, from {hour}.").format(
            one=slots[before.slot].number,
            other=slots[after.slot].number,
            hour=spoken_hour(after.starts),
        )
        yield clash(ClashKind.ROOM, told, slots[before.slot], slots[after.slot], of=facts)
    for day, other in product(facts.days, facts.elsewhere):
        if _same_room(facts.sitting, day, other.sitting, other.day) and _meet(day, other.day):
            told = _("{sitting} sits in the same room on {day}.").format(
                sitting=other.sitting.number, day=short_date(day.held_on)
            )
            yield clash(ClashKind.ROOM, told, *_on(facts, day), of=facts)


def officers(facts: Facts) -> Iterator[ClashRow]:
    """Give back who serves at two sittings at once, and benches without a judge of their own."""
    met: set[tuple[str, str, date]] = set()
    mine = facts.officers.get(facts.sitting.id, ())
    for day, other in product(facts.days, facts.elsewhere):
        if not _meet(day, other.day):
            continue
        there = {one.folded for one in facts.officers.get(other.sitting.id, ())}
        for one in mine:
            said = (one.folded, other.sitting.number, day.held_on)
            if one.folded in there and said not in met:
                met.add(said)
                yield _serves_twice(facts, one, other.sitting, day.held_on)
    yield from _too_few_judges(facts, [one for one in mine if one.role is OfficerRole.JUDGE])


def interpreters(facts: Facts) -> Iterator[ClashRow]:
    """Give back which case has nobody to interpret, and where too few serve several at once."""
    spoken = [
        code
        for one in facts.officers.get(facts.sitting.id, ())
        if one.role is OfficerRole.INTERPRETER
        for code in set(one.languages)
    ]
    slots: dict[Hashable, Slot] = {slot.id: slot for slot in facts.slots}
    needed = {slot.id: code for slot in facts.slots if (code := _language(slot))}
    for slot in facts.slots:
        code = needed.get(slot.id)
        if code and code not in spoken:
            told = _("{number} needs an interpreter for {language}: none is named.").format(
                number=slot.number, language=_spoken(code)
            )
            yield clash(ClashKind.NO_INTERPRETER, told, slot, of=facts)
    for code in dict.fromkeys(spoken):
        spans = [_span(slot, code) for slot in facts.slots if needed.get(slot.id) == code]
        for crowd in crowded(spans, spoken.count(code)):
            told = _("At {hour} {n} cases need an interpreter for {language} at once.").format(
                hour=spoken_hour(crowd[-1].starts), n=len(crowd), language=_spoken(code)
            )
            those = [slots[span.slot] for span in crowd]
            yield clash(ClashKind.INTERPRETER, told, *those, of=facts)


def taken(facts: Facts) -> Iterator[ClashRow]:
    """Give back who serves, or which room, is taken by a calendar of her own."""
    serve = {one.folded for one in facts.officers.get(facts.sitting.id, ())}
    for row, day in product(facts.busy, facts.days):
        starts, ends = (minute_of(moment, day.held_on) for moment in (row.starts_at, row.ends_at))
        meant = fold(row.name) in (_rooms(facts.sitting, day) if row.role is None else serve)
        if meant and starts < day.ends and day.starts < ends:
            told = _("{name} is taken on {day} from {start} to {end} by another calendar.").format(
                name=row.name,
                day=short_date(day.held_on),
                start=spoken_hour(max(starts, 0)),
                end=spoken_hour(min(ends, MIDNIGHT)),
            )
            those = [one for one in _on(facts, day) if one.starts < ends and starts < one.ends]
            yield clash(ClashKind.BUSY, told, *those, of=facts)


def hours(facts: Facts) -> Iterator[ClashRow]:
    """Give back what begins before its bench does or ends after it."""
    slots: dict[Hashable, Slot] = {slot.id: slot for slot in facts.slots}
    for day in facts.days:
        spans = [_span(slot, day.id) for slot in _on(facts, day)]
        early, late = outside(spans, day.starts, day.ends)
        for span in late:
            if span.starts >= MIDNIGHT:
                number = slots[span.slot].number
                told = NoSuchHour(number=number, hour=clock(span.starts)).message()
                yield clash(ClashKind.OVER_TIME, told, slots[span.slot], of=facts)
        for span in early:
            told = _("{number} begins at {hour}, before the bench does.").format(
                number=slots[span.slot].number, hour=spoken_hour(span.starts)
            )
            yield clash(ClashKind.OVER_TIME, told, slots[span.slot], of=facts)
        yield from _over_pause(facts, day)
        if late:
            over = max(span.ends for span in late) - day.ends
            told = ngettext(
                "On {day} the docket runs {n} minute over the end, {hour}.",
                "On {day} the docket runs {n} minutes over the end, {hour}.",
                over,
            ).format(day=short_date(day.held_on), n=over, hour=spoken_hour(day.ends))
            those = [slots[span.slot] for span in late]
            yield clash(ClashKind.OVER_TIME, told, *those, of=facts)


def _over_pause(facts: Facts, day: SittingDay) -> Iterator[ClashRow]:
    """Give back what came to lie over the pause when the hours of its bench were changed."""
    if day.pause_starts is None or day.pause_ends is None:
        return
    for slot in _on(facts, day):
        promised = slot.line.entry.fixed
        if not promised and slot.starts < day.pause_ends and day.pause_starts < slot.ends:
            told = _("{number} lies over the pause, {start} to {end}.").format(
                number=slot.number,
                start=spoken_hour(day.pause_starts),
                end=spoken_hour(day.pause_ends),
            )
            yield clash(ClashKind.OVER_TIME, told, slot, of=facts)


def _serves_twice(facts: Facts, one: SittingOfficer, other: Sitting, held_on: date) -> ClashRow:
    told = _("{name} serves at {sitting} too on {day}, at the same hours.").format(
        name=one.name, sitting=other.number, day=short_date(held_on)
    )
    kind = ClashKind.JUDGE if one.role is not OfficerRole.INTERPRETER else ClashKind.INTERPRETER
    those = [slot for slot in facts.slots if slot.day == held_on]
    return clash(kind, told, *those, of=facts)


def _too_few_judges(facts: Facts, judges: Sequence[SittingOfficer]) -> Iterator[ClashRow]:
    """Give back days on which more benches sit at once than judges are named, if any is."""
    if not judges:
        return
    named = len({one.folded for one in judges})
    spans = [Span("bench", day.held_on, day.starts, day.ends, day.id) for day in facts.days]
    for crowd in crowded(spans, named):
        told = ngettext(
            "On {day} {benches} benches sit at once and {n} judge is named.",
            "On {day} {benches} benches sit at once and {n} judges are named.",
            named,
        ).format(day=short_date(crowd[0].day), benches=len(crowd), n=named)
        there = {span.slot for span in crowd}
        those = [slot for slot in facts.slots if slot.line.day.id in there]
        yield clash(ClashKind.JUDGE, told, *those, of=facts)


def _span(slot: Slot, key: Hashable) -> Span:
    return Span(key, slot.day, slot.starts, slot.ends, slot.id)


def _on(facts: Facts, day: SittingDay) -> list[Slot]:
    return [slot for slot in facts.slots if slot.line.day.id == day.id]


def _meet(one: SittingDay, other: SittingDay) -> bool:
    same = one.held_on == other.held_on
    return same and one.starts < other.ends and other.starts < one.ends


def _same_room(here: Sitting, day: SittingDay, there: Sitting, other: SittingDay) -> bool:
    """Tell whether two benches are in one room; unnamed rooms of a village may be different."""
    one, two = (fold(f"{s.building} {d.room}") for s, d in ((here, day), (there, other)))
    return here.place_id == there.place_id and bool(one) and one == two


def _rooms(sitting: Sitting, day: SittingDay) -> set[str]:
    names = (day.room, sitting.building, f"{sitting.building} {day.room}")
    return {folded for name in names if (folded := fold(name))}


def _language(slot: Slot) -> str | None:
    return slot.hearing.interpreter if slot.hearing else None


def _spoken(code: str) -> str:
    known = languages()
    return known[code].label.text() if code in known else code


def minute_of(moment: datetime, day: date) -> int:
    """Return a moment in minutes after the midnight of a day, below 0 before it."""
    return int((moment - datetime.combine(day, time(), UTC)).total_seconds()) // 60
