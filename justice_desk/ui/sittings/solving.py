"""What loads the solver: imported on the thread of the first search, since it takes 0.2 s."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from justice_desk.planning.docket.plan import DocketPlan
    from justice_desk.planning.docket.problem import DocketProblem
    from justice_desk.planning.progress import Stopped, Told
    from justice_desk.services.circuits.gathering import CircuitAsked
    from justice_desk.services.circuits.proposing import Proposal


def plan_order(problem: DocketProblem, seconds: float, told: Told, stopped: Stopped) -> DocketPlan:
    """Return the best order of a docket, as `planning` finds it."""
    from justice_desk.planning.docket.finding import plan_docket

    return plan_docket(problem, seconds, told, stopped)


def propose_circuit(asked: CircuitAsked, seconds: float, told: Told, stopped: Stopped) -> Proposal:
    """Return the best circuit with its dockets, as `services` proposes it."""
    from justice_desk.services.circuits.proposing import propose

    return propose(asked, seconds, told, stopped)
