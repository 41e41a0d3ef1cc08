"""What the planner weighs against what, all in kilometres that one person travels one way.

Every figure here is a choice of this tool, none is a rule of law; they stand in one place so that a
coordination can dispute them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from justice_desk.planning.circuit.problem import ReadyCase

WEEK: Final = 7
WAITING: Final = 20
"""A week more of waiting for an ordinary case: what one party would travel to spare it."""
YEAR_WAITED: Final = 10
"""Added to it for each whole year waited; old cases come first."""
URGENT: Final = 3
"""An urgent case's week weighs this many times as much."""
VULNERABLE: Final = 2
"""So does the week of a case with a vulnerable party."""
NEXT_CIRCUIT: Final = 26
"""Weeks that a case waits when it is left out: the mobile courts of Diré sat in October 2022 and in
March 2023, five months apart, others were rarer."""
GOING_OUT: Final = 50
"""What a sitting must spare at least: nobody moves a court and its escort for less."""
MOVED: Final = 150
"""Moving a case that was told a place and a day: somebody must be told again, perhaps on foot."""


def week_of_waiting(case: ReadyCase) -> int:
    """Return what a week of waiting of this case weighs, in kilometres."""
    weight = WAITING + YEAR_WAITED * (max(0, case.waited) // 365)
    weight *= URGENT if case.urgent else 1
    return weight * VULNERABLE if case.vulnerable else weight


def waiting(case: ReadyCase, days: int) -> int:
    """Return what it weighs that a case waits so many days more, in whole kilometres."""
    return week_of_waiting(case) * days // WEEK


def left_out(case: ReadyCase) -> int:
    """Return what it weighs to hear this case at the next circuit only."""
    return NEXT_CIRCUIT * week_of_waiting(case)
