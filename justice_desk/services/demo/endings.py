"""How the planned cases of the demonstration ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.reference import categories
from justice_desk.rules.reference.rows import Mediation
from justice_desk.rules.status import AGREEMENTS, JUDGMENTS
from justice_desk.services.referrals.replying import COURTS
from justice_desk.terms.enums import MaybeCrime, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from justice_desk.services.demo.plan import PlannedReferral


def mediable(code: str) -> bool:
    """Tell whether the demonstration lets a matter of this category be settled outside court."""
    kind = categories()[code]
    return kind.mediation is Mediation.YES and kind.may_be_crime is MaybeCrime.NO


_LOST: Final = (Outcome.LOST_CONTACT, Outcome.WITHDRAWN, Outcome.OUT_OF_SCOPE)
_SETTLED: Final = tuple(sorted(AGREEMENTS))
_DECIDED: Final = tuple(sorted(JUDGMENTS, reverse=True))
"""In one order: the same seed makes the same office."""
_ANYWAY: Final = (
    Outcome.WITHDRAWN, Outcome.NO_FOLLOW_UP, Outcome.REFUSED_BY_PERSON, Outcome.DECEASED,
)  # fmt: skip


def outcome_of(
    chance: Random, code: str, shape: str, referrals: Sequence[PlannedReferral]
) -> Outcome:
    """Return an outcome that its category and its journey can have."""
    if shape == "watch":
        return chance.choice(_SETTLED)
    if shape == "lost":
        return chance.choice(_LOST)
    if shape == "given_up":
        return chance.choice((Outcome.NO_FOLLOW_UP, Outcome.LOST_CONTACT))
    if any(told.completed_on and told.actor.type in COURTS for told in referrals):
        return chance.choice(_DECIDED)
    if mediable(code):
        return chance.choice((*_SETTLED, *_SETTLED, Outcome.MEDIATION_FAILED))
    return Outcome.DEED_ISSUED if code in {"ECI", "NAT"} else chance.choice(_ANYWAY)
