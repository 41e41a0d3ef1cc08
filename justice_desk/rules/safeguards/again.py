"""Safeguards about what was sent before: the same receiver twice, an answer that never came."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.terms.enums import FindingKind, ReferralState
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts, Earlier

LONG: Final = timedelta(days=14)
"""An answer that is two weeks late will not come by itself; two weeks is the normal delay."""
_UNANSWERED: Final = frozenset(
    {ReferralState.SENT, ReferralState.ACKNOWLEDGED, ReferralState.NO_ANSWER}
)
_NEVER_GONE: Final = frozenset({ReferralState.DRAFT, ReferralState.CANCELLED})


def _same_receiver(facts: CaseFacts, actor: ActorFacts) -> str | None:
    gone = [one for one in facts.earlier if one.state not in _NEVER_GONE]
    there = [one for one in gone if actor.id is not None and one.actor_id == actor.id]
    if not there:
        return None
    last = there[-1]
    return _("This receiver had the case on {day} ({reference}, {state}).").format(
        day=prose_date(last.gone_on), reference=last.reference, state=label(last.state)
    )


def _overdue(facts: CaseFacts, _actor: ActorFacts) -> str | None:
    late = [one for one in facts.earlier if _days_late(facts, one) > LONG.days]
    if not late:
        return None
    days = _days_late(facts, late[-1])
    told = _(
        "The answer to {reference} is {n} days late and the case goes out again. Call the first "
        "receiver, or give that referral up."
    )
    return told.format(reference=late[-1].reference, n=days)


def _days_late(facts: CaseFacts, one: Earlier) -> int:
    if one.reply_by is None or one.state not in _UNANSWERED:
        return 0
    return (facts.today - one.reply_by).days


AGAIN: Final = (
    Safeguard(
        "same_receiver",
        FindingKind.WARN,
        N_("The same case to the same receiver again"),
        N_("Choice of this tool: a paper sent twice is answered twice, or never"),
        Certainty.DESIGN,
        _same_receiver,
    ),
    Safeguard(
        "answer_overdue",
        FindingKind.WARN,
        N_("Sent again while an answer is long overdue"),
        N_("Choice of this tool: two weeks after the day that was asked for"),
        Certainty.DESIGN,
        _overdue,
    ),
)
