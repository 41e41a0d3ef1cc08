"""What must be there before a court leaves for a sitting, and when it is late.

From the reports of mobile courts (domain.md §0.7, §3.4): an order of the head of court, a
reconnaissance, authorities told, an information session, an escort, a go or no-go 48 hours before.
The other days are choices of this tool: time enough to bring a paper to a village and back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.terms.sittings import StepKind, StepState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


LEAD: Final[Mapping[StepKind, timedelta]] = {
    StepKind.ORDER: timedelta(days=14),
    StepKind.RECON: timedelta(days=7),
    StepKind.AUTHORITIES: timedelta(days=7),
    StepKind.INFORMATION: timedelta(days=1),
    StepKind.OFFICERS: timedelta(days=7),
    StepKind.INTERPRETERS: timedelta(days=3),
    StepKind.SUMMONSES: timedelta(days=3),
    StepKind.ESCORT: timedelta(days=2),
    StepKind.SECURITY: timedelta(days=2),
}
"""How long before the first day a step is late when it is not done."""

FRESH: Final = timedelta(days=2)
"""A go that is older than this on the first day is asked for again: 48 hours (domain.md §0.7)."""


@dataclass(frozen=True)
class Standing:
    """What is known of a sitting before it is held.

    Attributes:
        first_on: its first day; `today` the day that asks.
        away: the court travels; at its seat nobody needs a reconnaissance, an escort or a go.
        go_on: the day of the last word on security when it was a go, None otherwise.
        languages: those that the docket asks to be interpreted, `interpreted` those that are.
        summoned: how many of `called` hold their summons.
    """

    first_on: date
    today: date
    away: bool
    ordered: bool
    recon: bool
    authorities: bool
    information: bool
    judge: bool
    registrar: bool
    escort: bool
    go_on: date | None
    languages: frozenset[str]
    interpreted: frozenset[str]
    called: int
    summoned: int


def steps(of: Standing) -> tuple[tuple[StepKind, StepState], ...]:
    """Return each step that this sitting needs, and how far it is."""
    done = {
        StepKind.ORDER: of.ordered,
        StepKind.RECON: of.recon,
        StepKind.AUTHORITIES: of.authorities,
        StepKind.INFORMATION: of.information,
        StepKind.OFFICERS: of.judge and of.registrar,
        StepKind.INTERPRETERS: of.languages <= of.interpreted,
        StepKind.SUMMONSES: 0 < of.called == of.summoned,
        StepKind.ESCORT: of.escort,
        StepKind.SECURITY: of.go_on is not None and of.first_on - of.go_on <= FRESH,
    }
    needed = [kind for kind in StepKind if of.away or kind not in _AWAY]
    return tuple((kind, _state(of, kind, done=done[kind])) for kind in needed)


_AWAY: Final = frozenset(
    {StepKind.RECON, StepKind.INFORMATION, StepKind.ESCORT, StepKind.SECURITY, StepKind.ORDER}
)


def _state(of: Standing, kind: StepKind, *, done: bool) -> StepState:
    if done:
        return StepState.DONE
    return StepState.LATE if of.today > of.first_on - LEAD[kind] else StepState.TO_DO
