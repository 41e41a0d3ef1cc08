"""Safeguards about what the person needs before her case goes: care, a voice, a woman."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards.actor_facts import HEALTH
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.terms.enums import FindingKind, ReferralState

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts

WINDOW: Final = timedelta(days=3)
"""72 hours; the register knows days, and a day too many harms nobody."""
_FAILED: Final = frozenset({ReferralState.DRAFT, ReferralState.CANCELLED, ReferralState.DECLINED})
_CARE: Final = N_("Case management of survivors: care within 72 hours, professional practice")


def _care(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if facts.facts_on is None or not _within(facts, facts.facts_on) or _cared(facts, actor):
        return None
    return _(
        "The facts are less than 72 hours old and no referral to a health centre is on the case. "
        "Refer her to care first, or write why not."
    )


def _care_unsure(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if facts.facts_on is not None or facts.opened_on is None:
        return None
    if not _within(facts, facts.opened_on) or _cared(facts, actor):
        return None
    return _(
        "The day of the facts is not written down. Where they are less than 72 hours old, care "
        "comes first."
    )


def _within(facts: CaseFacts, day: date) -> bool:
    return day >= facts.today - WINDOW


def _cared(facts: CaseFacts, actor: ActorFacts) -> bool:
    """Return whether care is no question: no sexual violence, or health has or gets the case."""
    if Flag.SEXUAL not in facts.all_flags or actor.type in HEALTH:
        return True
    return any(one.actor_type in HEALTH and one.state not in _FAILED for one in facts.earlier)


def _interpreter(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not facts.lead.interpreter or facts.interpreter:
        return None
    if facts.lead.languages & actor.languages:
        return None
    return _("The person needs an interpreter and none is named: say who will translate.")


def _woman(facts: CaseFacts, _actor: ActorFacts) -> str | None:
    if not facts.lead.wishes_woman or facts.woman:
        return None
    return _("She asked for a woman paralegal: check that a woman follows her case and goes along.")


CARE: Final = (
    Safeguard(
        "care_within_72h",
        FindingKind.REQUIRE,
        N_("Care within 72 hours not proposed"),
        _CARE,
        Certainty.UNVERIFIED,
        _care,
    ),
    Safeguard(
        "care_day_unknown",
        FindingKind.WARN,
        N_("Care within 72 hours: day unknown"),
        _CARE,
        Certainty.UNVERIFIED,
        _care_unsure,
    ),
    Safeguard(
        "interpreter_missing",
        FindingKind.WARN,
        N_("An interpreter is needed"),
        N_("Referral form: language spoken and need of an interpreter"),
        Certainty.DESIGN,
        _interpreter,
    ),
    Safeguard(
        "woman_wished",
        FindingKind.WARN,
        N_("A woman paralegal was asked for"),
        N_("Women prefer a woman paralegal for violence at home, press account of 2014"),
        Certainty.REPORTED,
        _woman,
    ),
)
