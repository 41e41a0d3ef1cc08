"""Refuses what no plan can satisfy, and says which limit to relax."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import N_
from justice_desk.planning.progress import Infeasible, Limit

if TYPE_CHECKING:
    from justice_desk.planning.circuit.problem import CircuitProblem, PlannedSitting, Site


def check(problem: CircuitProblem) -> None:
    """Let a problem pass of which some plan exists, be it an empty one.

    Raises:
        Infeasible: names the limit to relax.
    """
    _check_limits(problem)
    for one in problem.fixed:
        _check_fixed(problem, one)
    _check_twice(problem)
    _check_money(problem)


def _check_limits(problem: CircuitProblem) -> None:
    if not problem.days and not problem.fixed:
        raise Infeasible(N_("There is no day to sit on."), Limit.DAYS)
    if not problem.sites:
        raise Infeasible(N_("There is no site."), Limit.SITES)
    if not problem.fixed and not any(
        judge.free(on) for judge in problem.judges for on in problem.days
    ):
        raise Infeasible(N_("No judge is free on any of the days."), Limit.JUDGES)
    if all(site.minutes <= 0 for site in problem.sites):
        raise Infeasible(N_("No site has any time for hearing."), Limit.HOURS)
    if all(site.rooms <= 0 for site in problem.sites):
        raise Infeasible(N_("No site has a room for hearing."), Limit.ROOMS)
    if problem.money_sittings < len(problem.fixed) or problem.money_sittings < 1:
        raise Infeasible(
            N_("The money allows {money} sittings and {fixed} are fixed."),
            Limit.MONEY,
            money=problem.money_sittings,
            fixed=len(problem.fixed),
        )


def _check_fixed(problem: CircuitProblem, one: PlannedSitting) -> None:
    sites = {site.key: site for site in problem.sites}
    known = {judge.key for judge in problem.judges}, {case.key for case in problem.cases}
    if one.site not in sites or one.judge not in known[0] or not set(one.cases) <= known[1]:
        raise _contradiction(N_("A fixed sitting names a site, judge or case that is unknown."))
    site = sites[one.site]
    if not site.secure:
        raise _contradiction(
            N_("A sitting is fixed on {day} at a site that is closed for security."), one
        )
    if one.date.month not in site.months:
        raise Infeasible(
            N_("A sitting is fixed on {day} at a site that cannot be reached then."),
            Limit.SEASON,
            day=one.date,
        )
    _check_hours(problem, one, site)


def _check_hours(problem: CircuitProblem, one: PlannedSitting, site: Site) -> None:
    taken = sum(case.minutes for case in problem.cases if case.key in one.cases)
    if taken > site.minutes:
        raise Infeasible(
            N_("The cases fixed on {day} last {taken} minutes, the day has {minutes}."),
            Limit.HOURS,
            day=one.date,
            taken=taken,
            minutes=site.minutes,
        )


def _check_twice(problem: CircuitProblem) -> None:
    """Refuse one case, one judge or one room that is fixed twice."""
    heard = Counter(key for one in problem.fixed for key in one.cases)
    if any(times > 1 for times in heard.values()):
        raise _contradiction(N_("One case is fixed at two sittings."))
    for (_judge, day), times in Counter((one.judge, one.date) for one in problem.fixed).items():
        if times > 1:
            raise Infeasible(N_("One judge is fixed twice on {day}."), Limit.JUDGES, day=day)
    rooms = {site.key: site.rooms for site in problem.sites}
    for (site, day), benches in Counter((one.site, one.date) for one in problem.fixed).items():
        if benches > rooms[site]:
            raise Infeasible(
                N_("{benches} benches are fixed on {day} at a site with {rooms} rooms."),
                Limit.ROOMS,
                benches=benches,
                day=day,
                rooms=rooms[site],
            )


def _check_money(problem: CircuitProblem) -> None:
    costs = {site.key: site.cost for site in problem.sites}
    spent = sum(costs[one.site] for one in problem.fixed)
    if problem.money_xof is not None and spent > problem.money_xof:
        raise Infeasible(
            N_("The fixed sittings cost {spent} francs CFA, the money is {money}."),
            Limit.MONEY,
            spent=spent,
            money=problem.money_xof,
        )


def _contradiction(reason: str, one: object = None) -> Infeasible:
    return Infeasible(reason, Limit.FIXED, day=getattr(one, "date", None))
