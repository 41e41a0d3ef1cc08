"""Why a case is not heard: the first wall that it meets, looking at the plan as it stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from justice_desk.planning.docket.coming import ready
from justice_desk.planning.docket.ground import hours
from justice_desk.planning.docket.plan import TO_RELAX, Unplaced, Why
from justice_desk.planning.docket.spans import Span, Spans, after, long_enough, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from justice_desk.planning.docket.ground import Ground, Laid
    from justice_desk.planning.docket.problem import Bench, Entry
    from justice_desk.planning.progress import Limit


def unplaced(ground: Ground, laid: Mapping[str, Laid]) -> tuple[Unplaced, ...]:
    """Return the cases that are not heard, the most urgent first."""
    return tuple(_told(ground, laid, one) for one in ground.free() if one.key not in laid)


def relax(left: Iterable[Unplaced]) -> Limit | None:
    """Return the limit that keeps most cases out; the first of those that tie."""
    counted = Counter(TO_RELAX[one.why] for one in left)
    return max(counted, key=counted.__getitem__) if counted else None


def _told(ground: Ground, laid: Mapping[str, Laid], entry: Entry) -> Unplaced:
    why = _never(ground, entry) or _not_now(ground, laid, entry)
    facts: dict[Why, dict[str, object]] = {
        Why.NO_INTERPRETER: {"language": entry.language},
        Why.NO_TIME: {"minutes": entry.minutes},
        Why.TOO_LONG: {"minutes": entry.minutes},
    }
    return Unplaced(entry.key, why, tuple(facts.get(why, {}).items()))


def _never(ground: Ground, entry: Entry) -> Why | None:
    """Return the wall that stands before anything that is free is planned."""
    benches = [one for one in ground.benches.values() if entry.judge in {None, one.judge}]
    if not benches:
        return Why.JUDGE_ELSEWHERE
    benches = [one for one in benches if ground.speakers(entry, one)]
    if not benches:
        return Why.NO_INTERPRETER
    if not any(long_enough(hours(one), entry.minutes) for one in benches):
        return Why.TOO_LONG
    if not any(long_enough(after(hours(one), ready(entry)), entry.minutes) for one in benches):
        return Why.CANNOT_ARRIVE
    return None


def _not_now(ground: Ground, laid: Mapping[str, Laid], entry: Entry) -> Why:
    """Return who is missing on a bench that has the time, or that none has it."""
    for bench in ground.benches.values():
        if entry.judge in {None, bench.judge} and ground.speakers(entry, bench):
            missing = _missing(ground, laid, entry, bench)
            if missing:
                return missing
    return Why.NO_TIME


def _missing(ground: Ground, laid: Mapping[str, Laid], entry: Entry, bench: Bench) -> Why | None:
    """Return what closes the last hour of a bench that is open; None when it has no time."""
    used = [
        (one.starts, one.starts + ground.entries[key].minutes)
        for key, one in laid.items()
        if one.bench == bench.key
    ]
    free = _long(entry, without(hours(bench), used))
    judged = without(free, _taken(ground, laid, bench, bench.judge))
    together = [span for one in entry.people for span in _taken(ground, laid, bench, one.person)]
    people = without(judged, together)
    walls = [
        (free, None),
        (_long(entry, judged), Why.JUDGE_ELSEWHERE),
        (_long(entry, after(judged, ready(entry))), Why.NO_TIME),
        (_long(entry, after(people, ready(entry))), Why.CALLED_THEN),
    ]
    return next((why for spans, why in walls if not spans), Why.NO_INTERPRETER)


def _long(entry: Entry, spans: Spans) -> Spans:
    return long_enough(spans, entry.minutes)


def _taken(ground: Ground, laid: Mapping[str, Laid], bench: Bench, who: str | None) -> list[Span]:
    """Return when somebody is taken on the day of a bench, by the plan or elsewhere."""
    if who is None:
        return []
    found = list(ground.taken(who, bench))
    for key, one in laid.items():
        entry, other = ground.entries[key], ground.benches[one.bench]
        here = {other.judge, *(each.person for each in entry.people)}
        if other.date == bench.date and who in here:
            found.append((one.starts, one.starts + entry.minutes))
    return found
