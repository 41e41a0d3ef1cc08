"""Where a case stands: the chip that the register shows, and the moves that are allowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import CaseStatus, Outcome, ReferralState, StatusChip
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import Homologation

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORK: Final = frozenset(
    {
        CaseStatus.ASSESSMENT,
        CaseStatus.ADVICE,
        CaseStatus.MEDIATION,
        CaseStatus.REFERRED,
        CaseStatus.IN_COURT,
        CaseStatus.FOLLOW_UP,
        CaseStatus.WATCH,
        CaseStatus.CLOSED,
    }
)

CASE_MOVES: Final[Mapping[CaseStatus, frozenset[CaseStatus]]] = {
    CaseStatus.DRAFT: frozenset({CaseStatus.INTAKE}),
    CaseStatus.INTAKE: _WORK - {CaseStatus.WATCH},
    CaseStatus.ASSESSMENT: _WORK - {CaseStatus.ASSESSMENT, CaseStatus.WATCH},
    CaseStatus.ADVICE: _WORK - {CaseStatus.ADVICE},
    CaseStatus.MEDIATION: _WORK - {CaseStatus.MEDIATION},
    CaseStatus.REFERRED: _WORK - {CaseStatus.REFERRED},
    CaseStatus.IN_COURT: _WORK - {CaseStatus.IN_COURT},
    CaseStatus.FOLLOW_UP: _WORK - {CaseStatus.FOLLOW_UP},
    CaseStatus.WATCH: _WORK - {CaseStatus.WATCH},
    CaseStatus.CLOSED: frozenset({CaseStatus.REOPENED}),
    CaseStatus.REOPENED: _WORK,
}
"""From a status to those that may follow (life cycle of a case; closing ends all but reopening)."""

_ANSWERS: Final = frozenset(
    {ReferralState.ACCEPTED, ReferralState.DECLINED, ReferralState.COMPLETED}
)
_STOPPED: Final = frozenset({ReferralState.CANCELLED, ReferralState.NO_ANSWER})

REFERRAL_MOVES: Final[Mapping[ReferralState, frozenset[ReferralState]]] = {
    ReferralState.DRAFT: frozenset({ReferralState.SENT, ReferralState.CANCELLED}),
    ReferralState.SENT: _ANSWERS | _STOPPED | {ReferralState.ACKNOWLEDGED},
    ReferralState.ACKNOWLEDGED: _ANSWERS | _STOPPED,
    ReferralState.ACCEPTED: frozenset(
        {ReferralState.DECLINED, ReferralState.COMPLETED, ReferralState.RETURNED}
    ),
    ReferralState.DECLINED: frozenset(),
    ReferralState.COMPLETED: frozenset(),
    ReferralState.RETURNED: frozenset(),
    ReferralState.CANCELLED: frozenset(),
    ReferralState.NO_ANSWER: _ANSWERS,
}
"""From a referral's state to those that may follow; the same answer again is no move.

A slip that comes after the office gave up still counts. What an actor has accepted is taken back,
not cancelled: the journey tells that it was there.
"""

HOMOLOGATION_MOVES: Final[Mapping[Homologation, frozenset[Homologation]]] = {
    Homologation.NONE: frozenset({Homologation.REQUESTED}),
    Homologation.REQUESTED: frozenset({Homologation.GRANTED, Homologation.REFUSED}),
    Homologation.GRANTED: frozenset(),
    Homologation.REFUSED: frozenset({Homologation.REQUESTED}),
}
"""From where an endorsement stands to what may follow.

No judge answers what nobody asked: the request is recorded with its day, and its safeguards,
even where the parties went by themselves. What was refused is asked for again.
"""

AWAITING: Final = frozenset({ReferralState.SENT, ReferralState.ACKNOWLEDGED})
"""An answer is owed; that the letter arrived is none."""

UNDER_WAY: Final = AWAITING | {ReferralState.ACCEPTED}
"""The actor has the matter, or is to say whether it takes it."""


class MoveRefused(BadInput):
    """A status that cannot follow the present one; `now` and `then` are the codes."""

    code = "status_move"
    template = N_("A case that is “{now}” cannot become “{then}”.")

    def message(self) -> str:
        """Return the sentence with the words of the statuses, not their codes."""
        now, then = CaseStatus(str(self.details["now"])), CaseStatus(str(self.details["then"]))
        return _(self.template).format(now=label(now), then=label(then))


class AnswerRefused(BadInput):
    """A state that cannot follow the referral's own; `now` and `then` are the codes."""

    code = "answer_refused"
    template = N_("This referral is “{now}”: it cannot become “{then}”.")

    def message(self) -> str:
        """Return the sentence with the words of the states, not their codes."""
        now = ReferralState(str(self.details["now"]))
        then = ReferralState(str(self.details["then"]))
        return _(self.template).format(now=label(now), then=label(then))


def check_case_move(now: CaseStatus, then: CaseStatus) -> None:
    """Raise `MoveRefused` unless `then` may follow `now`; staying is always allowed."""
    if then is not now and then not in CASE_MOVES[now]:
        raise MoveRefused(now=now.value, then=then.value)


def check_answer(now: ReferralState, then: ReferralState) -> bool:
    """Return whether a move of a referral changes anything.

    The same answer again changes nothing and is confirmed: False.

    Raises:
        AnswerRefused: when `then` cannot follow `now`.
    """
    if then is now:
        return False
    if then not in REFERRAL_MOVES[now]:
        raise AnswerRefused(now=now.value, then=then.value)
    return True


def may_homologate(now: Homologation, then: Homologation) -> bool:
    """Tell whether an endorsement may move on so."""
    return then in HOMOLOGATION_MOVES[now]


AGREEMENTS: Final = frozenset({Outcome.AGREEMENT_FULL, Outcome.AGREEMENT_PARTIAL})
"""The outcomes that are an agreement; in force while the case is not closed."""

JUDGMENTS: Final = frozenset({Outcome.JUDGMENT_FOR, Outcome.JUDGMENT_AGAINST})
"""The outcomes that a court decided."""


@dataclass(frozen=True, slots=True)
class ChipFacts:
    """What the chip is derived from.

    Attributes:
        status: of the case.
        missed: a reply-by date or a task of the case has passed.
        awaiting: a referral is sent or received, and has no answer.
        agreement: an agreement is in force.
    """

    status: CaseStatus
    missed: bool = False
    awaiting: bool = False
    agreement: bool = False


def chip(facts: ChipFacts) -> StatusChip:
    """Return the derived status; the first that holds, in the order of the register's design."""
    for holds, found in (
        (facts.status is CaseStatus.CLOSED, StatusChip.CLOSED),
        (facts.status is CaseStatus.WATCH, StatusChip.WATCH),
        (facts.missed, StatusChip.STUCK),
        (facts.awaiting, StatusChip.WAITING),
        (facts.agreement, StatusChip.AGREEMENT),
        (facts.status in {CaseStatus.DRAFT, CaseStatus.INTAKE}, StatusChip.INTAKE),
    ):
        if holds:
            return found
    return StatusChip.ONGOING
