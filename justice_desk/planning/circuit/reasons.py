"""Why a case is not placed: the first wall that it meets, with its facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.planning.circuit.ground import usable, way
from justice_desk.planning.circuit.plan import Why
from justice_desk.planning.circuit.weights import GOING_OUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.planning.circuit.choice import Choice
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.problem import ReadyCase, Site

Reason = tuple[Why, "Mapping[str, object]"]


def why(ground: Ground, choice: Choice, case: ReadyCase) -> Reason:
    """Return why a free case is heard nowhere."""
    return _nowhere(ground, case) or _no_bench(ground, case) or _others_first(ground, choice, case)


def _nowhere(ground: Ground, case: ReadyCase) -> Reason | None:
    """Return the wall that no site passes: place, court, security, way, distance, length."""
    if not case.places:
        return Why.NO_PLACE, {"places": case.places}
    ours = [site for site in ground.problem.sites if set(site.courts) & set(case.courts)]
    if not ours:
        return Why.NO_COURT, {"courts": case.courts}
    safe = [site for site in ours if site.secure]
    if not safe:
        return Why.CLOSED, {"sites": _keys(ours)}
    return _no_way(ground, case, safe)


def _no_way(ground: Ground, case: ReadyCase, safe: list[Site]) -> Reason | None:
    problem = ground.problem
    ways = [(site, way(problem, case, site.place)) for site in safe if usable(problem, site)]
    longest = [(max(each), site) for site, each in ways if each]
    if not longest:
        return Why.NO_WAY, {"places": case.places, "sites": _keys(safe)}
    farthest = problem.farthest_km
    near = [site for km, site in longest if farthest is None or km <= farthest]
    if not near:
        return Why.TOO_FAR, {"km": min(km for km, _site in longest), "farthest_km": farthest}
    most = max(site.minutes for site in near)
    if case.minutes > most:
        return Why.TOO_LONG, {"minutes": case.minutes, "longest": most}
    return None


def _no_bench(ground: Ground, case: ReadyCase) -> Reason | None:
    """Return the wall that no bench passes: season, judge, interpreter."""
    sites = sorted(site for key, site in ground.km if key == case.key)
    problem = ground.problem
    months = {day.date.month for day in problem.days}
    if not any(months & ground.sites[site].months for site in sites):
        return Why.SEASON, {"sites": tuple(sites)}
    benches = [b for b in ground.benches if b.site in sites and b.court in case.courts]
    if not benches:
        return Why.NO_JUDGE, {"courts": case.courts}
    if not any(ground.hears(case, bench) for bench in benches):
        return Why.NO_INTERPRETER, {"language": case.language}
    return None


def _others_first(ground: Ground, choice: Choice, case: ReadyCase) -> Reason:
    benches = [b for b in ground.benches if ground.hears(case, b)]
    best = min(benches, key=lambda bench: (ground.cost(case, bench), bench))
    facts = {"km": ground.km[case.key, best.site], "site": best.site}
    spared = ground.left(case) - ground.cost(case, best)
    money = len(choice.sits) < ground.problem.money_sittings
    alone = money and spared <= GOING_OUT
    return (Why.NOT_WORTH if spared <= 0 or alone else Why.NO_CAPACITY), facts


def _keys(sites: list[Site]) -> tuple[str, ...]:
    return tuple(site.key for site in sites)
