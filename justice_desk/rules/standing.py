"""Which status a member decides on by hand; the others follow from another verb."""

from __future__ import annotations

from typing import Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.status import CASE_MOVES, MoveRefused
from justice_desk.terms.enums import CaseStatus
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label

_OWN_VERBS: Final = {
    CaseStatus.REFERRED: N_("refer it to an actor"),
    CaseStatus.IN_COURT: N_("refer it to the court first"),
    CaseStatus.WATCH: N_("write down the agreement first, it is watched from then on"),
    CaseStatus.CLOSED: N_("close it, with its outcome"),
    CaseStatus.REOPENED: N_("reopen it once it is closed"),
}
"""The statuses that follow from another verb, and from which."""


class HasItsOwnVerb(BadInput):
    """A status that another verb leads to; `then` is its code."""

    code = "status_own_verb"
    template = N_("A case does not become “{then}” by hand: {how}.")

    def message(self) -> str:
        """Return the sentence with what leads there."""
        then = CaseStatus(str(self.details["then"]))
        return _(self.template).format(then=label(then), how=_(_OWN_VERBS[then]))


def grounds(*, under_way: bool, in_court: bool, agreed: bool) -> frozenset[CaseStatus]:
    """Return the statuses of other verbs that may be said again by hand: what they say is true.

    Args:
        under_way: a referral was sent or accepted and has not ended.
        in_court: one went to a court, and the court did not refuse it.
        agreed: an agreement is in force.
    """
    told = {
        CaseStatus.REFERRED: under_way,
        CaseStatus.IN_COURT: in_court,
        CaseStatus.WATCH: agreed,
    }
    return frozenset(status for status, true in told.items() if true)


def by_hand(now: CaseStatus, true: frozenset[CaseStatus]) -> tuple[CaseStatus, ...]:
    """Return the statuses that a member may decide on from the present one, in their order.

    Closing and reopening have verbs of their own; a case is referred by a referral, in court with
    one to a court, and watched after an agreement: these are said by hand only where `grounds`
    tells that they are true.
    """
    decided = CASE_MOVES[now] - {CaseStatus.CLOSED, CaseStatus.REOPENED}
    return tuple(s for s in CaseStatus if s in decided and (s not in _OWN_VERBS or s in true))


def check_by_hand(now: CaseStatus, then: CaseStatus, true: frozenset[CaseStatus]) -> None:
    """Raise unless a member may decide that a case is `then`; staying is always allowed.

    Raises:
        HasItsOwnVerb: another verb leads there.
        MoveRefused: it cannot follow the present status.
    """
    if then is now or then in by_hand(now, true):
        return
    if then in _OWN_VERBS and then not in true:
        raise HasItsOwnVerb(then=then.value)
    raise MoveRefused(now=now.value, then=then.value)
