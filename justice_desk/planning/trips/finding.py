"""Looks for the best trips. Loads PyVRP: import this module when a plan is asked for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.planning.progress import Progress, Status, never, tell_nobody
from justice_desk.planning.trip_reading.fault import new_among
from justice_desk.planning.trip_reading.reading import faults, faults_of
from justice_desk.planning.trips.checking import check
from justice_desk.planning.trips.composing import compose
from justice_desk.planning.trips.errands import errands
from justice_desk.planning.trips.ground import lay_ground
from justice_desk.planning.trips.improving import Improver
from justice_desk.planning.trips.plan import Found
from justice_desk.planning.trips.telling import tell
from justice_desk.planning.trips.world import World
from justice_desk.terms.errors import DeskError

if TYPE_CHECKING:
    from justice_desk.planning.progress import Stopped, Told
    from justice_desk.planning.trips.ground import Ground
    from justice_desk.planning.trips.plan import TripPlan
    from justice_desk.planning.trips.problem import TripProblem

SECONDS: Final = 10.0
SHARE: Final = 0.3
"""Of the time, for the runs that PyVRP proposes."""
PAUSE: Final = 0.1
"""Seconds between two tellings."""
ROUNDS: Final = (500, 20)
"""How often a plan is taken apart: at least, and more for each passenger."""


class RefusedPlan(DeskError):
    """The second reading found a fault in a plan; it is not shown."""

    code = "trips_refused"
    template = N_("The plan that was found breaks a rule, so it is not shown. {fault}")


def find(
    problem: TripProblem,
    seconds: float = SECONDS,
    told: Told = tell_nobody,
    stopped: Stopped = never,
    *,
    seed: int = 1,
    rounds: int | None = None,
) -> Found:
    """Return the best trips found within `seconds`: most people placed, then the least cost.

    The same problem and seed give the same plan, unless time or somebody cuts the search short;
    then the best so far is returned. Somebody who lives where she must be needs no trip and is
    neither placed nor left out.

    Args:
        problem: everything that is known.
        seconds: at most, the second reading apart.
        told: hears the cost of the best plan so far.
        stopped: True ends the search.
        seed: another one gives another plan of about the same cost.
        rounds: how often a plan is taken apart; by default by the number of passengers.

    Raises:
        NoProblem: a row of the problem cannot be.
        RefusedPlan: the second reading found a fault; never seen, and never shown.
    """
    check(problem)
    search = _Search(lay_ground(problem), seconds, told, stopped, seed, rounds)
    world = search.run()
    plan = tell(world)
    _approve(problem, plan)
    status = Status.STOPPED if search.cut else Status.FEASIBLE
    return Found(plan, status, search.taken(), search.done)


def _approve(problem: TripProblem, plan: TripPlan) -> None:
    """Let a plan pass in which the second reading finds nothing new.

    What is wrong with trips that stand, as when a road was closed since, is no fault of this plan.

    Raises:
        RefusedPlan: with the first fault.
    """
    stood = faults_of(problem, ()) if problem.standing else ()
    found = new_among(faults(problem, plan), stood)
    if found:
        raise RefusedPlan(fault=found[0].sentence())


@dataclass
class _Search:
    ground: Ground
    seconds: float
    told: Told
    stopped: Stopped
    seed: int
    rounds: int | None
    began: float = field(default_factory=time.monotonic)
    cut: bool = False
    done: int = 0
    last_told: float = -1.0

    def run(self) -> World:
        """Find a first plan, then better ones."""
        wanted = len(self.ground.wanted)
        rounds = ROUNDS[0] + ROUNDS[1] * wanted if self.rounds is None else self.rounds
        improver = Improver(self.ground, rounds, self._enough, self.seed)
        world = World(self.ground)
        self._complete(world)
        if not world.routes:
            return world
        self._tell(world)
        best = improver.run(min(world, self._composed(), key=improver.value))
        self.done = improver.done
        self._tell(best)
        return best

    def _composed(self) -> World:
        """Settle the runs that PyVRP proposes, then whoever is left, one by one."""
        world = World(self.ground)
        for group in errands(self.ground, self.ground.wanted):
            left = self.seconds * SHARE - self.taken()
            if left <= 0 or self._is_stopped():
                break
            for run in compose(self.ground, group, left, self._is_stopped):
                world.settle(run)
        self._complete(world)
        return world

    def _complete(self, world: World) -> None:
        """Place whoever rides only one way so far, or not at all; nobody stays on half a way."""
        rides = self.ground.rides
        half = [one for one in self.ground.wanted if any(r in world.where for r in rides[one])]
        for number in [*half, *(one for one in self.ground.wanted if one not in half)]:
            if self._enough(world, 0):
                break
            world.insert(number)
        world.remove([one for one in half if not all(r in world.where for r in rides[one])])

    def _enough(self, best: World, done: int) -> bool:
        """Tell whether to stop; tell whoever listens where the search stands."""
        if done and self.taken() - self.last_told >= PAUSE:
            self._tell(best)
        return self._is_stopped() or self.taken() > self.seconds

    def _tell(self, world: World) -> None:
        self.last_told = self.taken()
        self.told(Progress(self.last_told, float(world.cost()), 0.0, 1.0))

    def _is_stopped(self) -> bool:
        self.cut = self.cut or self.stopped()
        return self.cut

    def taken(self) -> float:
        """Return the seconds since the search began."""
        return time.monotonic() - self.began
