"""Refuses what nobody can plan from, and says which row is wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput, legible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.trips.problem import Passenger, TripProblem, Vehicle

DAY: Final = 24 * 60
"""Minutes of a day."""


class NoProblem(BadInput):
    """What the planner was told cannot be; `reason` is an English source sentence."""

    code = "trips_not_plannable"
    template = N_("Trips cannot be planned: {reason}")

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason=reason, **facts)
        self.reason, self.facts = reason, facts

    def message(self) -> str:
        """Return what is wrong, in the language spoken now."""
        facts = {name: legible(value) for name, value in self.facts.items()}
        return _(self.template).format(reason=_(self.reason).format(**facts))


def check(problem: TripProblem) -> None:
    """Let a problem pass that can be.

    Raises:
        NoProblem: says which row is wrong, and what is wrong with it.
    """
    _once(one.key for one in problem.passengers)
    _once(one.key for one in problem.vehicles)
    for passenger in problem.passengers:
        _check_passenger(passenger)
    for vehicle in problem.vehicles:
        _check_vehicle(vehicle)
    _check_apart(problem)


def _once(keys: Iterable[str]) -> None:
    for key, times in Counter(keys).items():
        if times > 1:
            raise NoProblem(N_("“{key}” stands twice."), key=key)


def _check_passenger(one: Passenger) -> None:
    if one.seats < 1:
        raise NoProblem(N_("The request “{key}” is for nobody."), key=one.key)
    if not 0 <= one.wheelchairs <= one.seats:
        raise NoProblem(N_("The request “{key}” has more wheelchairs than people."), key=one.key)
    if one.fare is not None and one.fare < 0:
        raise NoProblem(N_("The fare of the request “{key}” is negative."), key=one.key)
    if (one.back_on is None) != (one.back_at is None):
        raise NoProblem(
            N_("The return of the request “{key}” lacks a day or an hour."), key=one.key
        )
    back = one.back_on and (one.back_on, one.back_at or 0)
    if back and back < (one.on, one.at):
        raise NoProblem(N_("The request “{key}” returns before its hour."), key=one.key)


def _check_vehicle(one: Vehicle) -> None:
    if one.seats < 1 or not 0 <= one.wheelchairs <= one.seats:
        raise NoProblem(N_("The vehicle “{key}” has no seats that could be counted."), key=one.key)
    if one.speed < 1:
        raise NoProblem(N_("The vehicle “{key}” has no speed."), key=one.key)
    if min(one.km_cost, one.day_cost) < 0:
        raise NoProblem(N_("The cost of the vehicle “{key}” is negative."), key=one.key)
    if not 0 <= one.starts < one.ends <= DAY:
        raise NoProblem(N_("The hours of the vehicle “{key}” end before they begin."), key=one.key)


def _check_apart(problem: TripProblem) -> None:
    for one, other in problem.apart:
        if one == other:
            raise NoProblem(N_("“{key}” is kept apart from nobody else."), key=one)
