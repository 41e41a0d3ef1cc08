"""What is wrong with the fixed entries: told, for nobody but a person may move them."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from justice_desk.planning.docket.coming import ready
from justice_desk.planning.docket.ground import Laid, hours
from justice_desk.planning.docket.plan import Clash, Wrong
from justice_desk.planning.docket.spans import Span, holds, shared

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.docket.ground import Ground, Who
    from justice_desk.planning.docket.problem import Bench, Entry

Standing = tuple["Entry", "Bench", Laid, Span]


def clashes(ground: Ground) -> tuple[Clash, ...]:
    """Return everything that is wrong with fixed entries, in the order of their keys."""
    standing = [_standing(ground, key) for key in sorted(ground.fixed)]
    found = [clash for one in standing for clash in _alone(one)]
    for one, other in combinations(standing, 2):
        found.extend(_together(one, other))
    found.extend(_elsewhere(ground, standing))
    return tuple(dict.fromkeys(found))


def _standing(ground: Ground, key: str) -> Standing:
    entry, laid = ground.entries[key], ground.fixed[key]
    span = laid.starts, laid.starts + entry.minutes
    return entry, ground.benches[laid.bench], laid, span


def _alone(one: Standing) -> Iterable[Clash]:
    entry, bench, laid, span = one
    if not holds(hours(bench), *span):
        yield Clash(Wrong.OUTSIDE, (entry.key,))
    if entry.judge not in {None, bench.judge}:
        yield Clash(Wrong.OTHER_JUDGE, (entry.key,))
    if entry.language is not None and laid.speaker is None:
        yield Clash(Wrong.NO_INTERPRETER, (entry.key,))
    if span[0] < ready(entry):
        yield Clash(Wrong.TOO_EARLY, (entry.key,))


def _together(one: Standing, other: Standing) -> Iterable[Clash]:
    """Return what two entries have against each other that stand at the same time."""
    if one[1].date != other[1].date or not shared(one[3], other[3]):
        return
    both = one[0].key, other[0].key
    if one[1].key == other[1].key:
        yield Clash(Wrong.OVERLAP, both)
    elif one[1].judge is not None and one[1].judge == other[1].judge:
        yield Clash(Wrong.JUDGE_TWICE, both)
    if _people(one[0]) & _people(other[0]):
        yield Clash(Wrong.PERSON_TWICE, both)


def _elsewhere(ground: Ground, standing: list[Standing]) -> Iterable[Clash]:
    """Return whose person or judge is taken elsewhere at the hour of a fixed entry."""
    busy: dict[Who, list[Span]] = defaultdict(list)
    for one in ground.problem.busy:
        busy[one.who, one.date].append((one.starts, one.ends))
    for entry, bench, _laid, span in standing:
        people = [time for who in _people(entry) for time in busy.get((who, bench.date), ())]
        if any(shared(span, time) for time in people):
            yield Clash(Wrong.PERSON_TWICE, (entry.key,))
        judged = busy.get((bench.judge, bench.date), ()) if bench.judge else ()
        if any(shared(span, time) for time in judged):
            yield Clash(Wrong.JUDGE_TWICE, (entry.key,))


def _people(entry: Entry) -> set[str]:
    return {one.person for one in entry.people}
