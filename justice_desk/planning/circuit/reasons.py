"""Why a case is not placed: the first wall at which its last site falls, with its facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.planning.circuit.greedy import addable, affordable
from justice_desk.planning.circuit.ground import speaks, way
from justice_desk.planning.circuit.plan import Unplaced, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from justice_desk.planning.circuit.choice import Choice
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.problem import ReadyCase, Site

    Wall = tuple[Why, Callable[[Site], bool]]


def unplaced(ground: Ground, choice: Choice, case: ReadyCase) -> Unplaced:
    """Return why a free case is heard nowhere."""
    if not case.places:
        return Unplaced(case.key, Why.NO_PLACE, {})
    sites = list(ground.problem.sites)
    for why, passes in _walls(ground, case):
        rest = [site for site in sites if passes(site)]
        if not rest:
            return Unplaced(case.key, why, _facts(ground, case, sites))
        sites = rest
    return _others_first(ground, choice, case)


def _walls(ground: Ground, case: ReadyCase) -> Iterable[Wall]:
    """Yield what stands between a case and a site, that which nobody can change first."""
    problem = ground.problem
    farthest = problem.farthest_km
    yield Why.NO_COURT, lambda site: bool(set(site.courts) & set(case.courts))
    yield Why.CLOSED, lambda site: site.secure
    yield Why.NO_ROOM, lambda site: site.rooms > 0 and site.minutes > 0
    yield Why.NO_WAY, lambda site: _longest(ground, case, site) is not None
    yield Why.TOO_FAR, lambda site: farthest is None or _km(ground, case, site) <= farthest
    yield Why.TOO_LONG, lambda site: case.minutes <= site.minutes
    yield Why.NO_INTERPRETER, lambda site: speaks(site, case)
    yield Why.SEASON, lambda site: any(day.month in site.months for day in problem.days)
    yield (
        Why.NO_JUDGE,
        lambda site: any(
            bench.site == site.key and ground.hears(case, bench) for bench in ground.benches
        ),
    )


def _longest(ground: Ground, case: ReadyCase, site: Site) -> int | None:
    """Return the longest way of a party to a site, None when one is not known."""
    if not ground.problem.distances.knows(site.place):
        return None
    return max(way(ground.problem, case, site.place) or (), default=None)


def _km(ground: Ground, case: ReadyCase, site: Site) -> int:
    return _longest(ground, case, site) or 0


def _facts(ground: Ground, case: ReadyCase, sites: list[Site]) -> dict[str, object]:
    return {
        "sites": tuple(site.key for site in sites),
        "languages": tuple(sorted(case.languages)),
        "minutes": case.minutes,
        "longest": max((site.minutes for site in sites), default=0),
        "km": min((_km(ground, case, site) for site in sites), default=0),
        "farthest": ground.problem.farthest_km,
    }


def _others_first(ground: Ground, choice: Choice, case: ReadyCase) -> Unplaced:
    """Tell what keeps a case out that could be heard: its way, the money, or other cases."""
    numbers = [n for n, bench in enumerate(ground.benches) if ground.hears(case, bench)]
    best = min(numbers, key=lambda n: (ground.cost(case, ground.benches[n]), n))
    site = ground.benches[best].site
    facts = {"km": ground.km[case.key, site], "site": site}
    worth = [n for n in numbers if ground.worth(case, ground.benches[n])]
    further = [n for n in worth if n not in choice.sits]
    if not worth or any(addable(ground, choice.sits, n) for n in further):
        return Unplaced(case.key, Why.NOT_WORTH, facts)
    dear = further and not any(affordable(ground, choice.sits, n) for n in further)
    return Unplaced(case.key, Why.NO_MONEY if dear else Why.NO_CAPACITY, facts)
