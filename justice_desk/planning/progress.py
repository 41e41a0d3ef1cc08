"""How a plan that is being looked for is told, stopped, and refused: shared by both planners.

HiGHS is not loaded here: `planning.solving` alone does that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput, legible

if TYPE_CHECKING:
    from collections.abc import Mapping


class Status(StrEnum):
    """How the search for a plan ended."""

    OPTIMAL = "optimal"
    """Proven: no plan is better by more than the gap that was asked for."""
    FEASIBLE = "feasible"
    """The time ran out: the best plan so far, with its gap."""
    STOPPED = "stopped"
    """Somebody stopped it: the best plan so far, with its gap."""


@dataclass(frozen=True)
class Progress:
    """Where the search stands.

    Attributes:
        seconds: since it began.
        best: the objective of the best plan so far, None while there is none.
        bound: no plan can be below it.
        gap: (best − bound) / best, a fraction: 0.01 is 1 %; 1 while nothing is known.
    """

    seconds: float
    best: float | None
    bound: float
    gap: float


Told = Callable[[Progress], None]
"""Called from the thread that solves, several times a second at most; must return at once."""
Stopped = Callable[[], bool]
"""Asked from the thread that solves; True ends the search with the best plan so far."""


def tell_nobody(_progress: Progress) -> None:
    """Tell nobody."""


def never() -> bool:
    """Never stop."""
    return False


class Limit(StrEnum):
    """What can be relaxed so that a plan becomes possible."""

    MONEY = "money"
    DAYS = "days"
    HOURS = "hours"
    SITES = "sites"
    SEASON = "season"
    JUDGES = "judges"
    ROOMS = "rooms"
    INTERPRETERS = "interpreters"
    FIXED = "fixed"
    DISTANCE = "distance"
    TIME = "time"


RELAX: Final[Mapping[Limit, str]] = {
    Limit.MONEY: N_("Allow more sittings or more money."),
    Limit.DAYS: N_("Add days of hearing."),
    Limit.HOURS: N_("Lengthen the hours of hearing."),
    Limit.SITES: N_("Add a site, or correct those that stand."),
    Limit.SEASON: N_("Choose days on which the site can be reached."),
    Limit.JUDGES: N_("Free a judge on that day."),
    Limit.ROOMS: N_("Add a room."),
    Limit.INTERPRETERS: N_("Find an interpreter for that language."),
    Limit.FIXED: N_("Release one of the fixed entries."),
    Limit.DISTANCE: N_("Allow a longer way for the parties."),
    Limit.TIME: N_("Give the search more time."),
}


class Infeasible(BadInput):
    """No plan exists within the limits given.

    `reason` is an English source sentence (marked with `N_`) whose fields are `facts`; `relax`
    names the limit to relax, and the sentence of `RELAX` says how.
    """

    code = "infeasible"
    template = N_("No plan is possible: {reason} {relax}")

    def __init__(self, reason: str, relax: Limit, **facts: object) -> None:
        super().__init__(reason=reason, relax=relax, **facts)
        self.reason, self.relax, self.facts = reason, relax, facts

    def message(self) -> str:
        """Return why, and which limit to relax, in the language spoken now."""
        facts = {name: legible(value) for name, value in self.facts.items()}
        reason = _(self.reason).format(**facts)
        return _(self.template).format(reason=reason, relax=_(RELAX[self.relax]))
