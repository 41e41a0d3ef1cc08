"""Safeguards about the person's consent to this receiver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.consent import ConsentAnswer, ConsentQuestion, ConsentReason, answer
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.terms.enums import ConsentPurpose, FindingKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts

_SOURCE: Final = N_(
    "Law 2013-015 on personal data; glossary of the APDP: consent is express, free, specific and "
    "informed"
)

_REASONS: Final[Mapping[ConsentReason, str]] = {
    ConsentReason.NONE: N_("The person has not agreed to pass the case on to: {actor}."),
    ConsentReason.REFUSED: N_("The person refused on {given}."),
    ConsentReason.WITHDRAWN: N_("The person withdrew consent on {withdrawn}."),
    ConsentReason.EXPIRED: N_("The consent ended on {until}."),
    ConsentReason.MINOR: N_(
        "Whoever consented on {given} is under 18: a guardian must give the consent."
    ),
    ConsentReason.OTHER_SIDE: N_(
        "The consent of {given} was given by the other party: it does not count."
    ),
    ConsentReason.WRONG_GIVER: N_(
        "The consent of {given} was given by somebody who cannot speak for the person."
    ),
}


def asked(facts: CaseFacts, actor: ActorFacts) -> ConsentAnswer:
    """Return whether the person agreed to hand anything at all to this actor."""
    question = ConsentQuestion(
        purpose=ConsentPurpose.REFERRAL,
        on=facts.today,
        receiver_id=actor.id,
        receiver_type=actor.type,
    )
    return answer(question, facts.consents, facts.people)


def _words(found: ConsentAnswer, actor: ActorFacts) -> str:
    record = found.record
    days = {
        name: prose_date(day)
        for name, day in (
            ("given", record and record.given_on),
            ("withdrawn", record and record.withdrawn_on),
            ("until", record and record.until),
        )
        if day
    }
    return _(_REASONS[found.reason]).format(actor=actor.shown, **days)


def _excused(facts: CaseFacts, actor: ActorFacts) -> bool:
    return facts.danger_to_life and actor.rescues


def _lack(facts: CaseFacts, actor: ActorFacts, *reasons: ConsentReason) -> str | None:
    """Return why no consent is in force, where it is for one of these reasons and not excused."""
    found = asked(facts, actor)
    if found.reason not in reasons or _excused(facts, actor):
        return None
    return _words(found, actor)


def _missing(facts: CaseFacts, actor: ActorFacts) -> str | None:
    return _lack(facts, actor, ConsentReason.NONE)


def _refused(facts: CaseFacts, actor: ActorFacts) -> str | None:
    return _lack(facts, actor, ConsentReason.REFUSED)


def _withdrawn(facts: CaseFacts, actor: ActorFacts) -> str | None:
    return _lack(facts, actor, ConsentReason.WITHDRAWN)


def _expired(facts: CaseFacts, actor: ActorFacts) -> str | None:
    return _lack(facts, actor, ConsentReason.EXPIRED)


def _minor(facts: CaseFacts, actor: ActorFacts) -> str | None:
    return _lack(facts, actor, ConsentReason.MINOR)


def _wrong_giver(facts: CaseFacts, actor: ActorFacts) -> str | None:
    return _lack(facts, actor, ConsentReason.WRONG_GIVER, ConsentReason.OTHER_SIDE)


def _danger(facts: CaseFacts, actor: ActorFacts) -> str | None:
    found = asked(facts, actor)
    if found.in_force or not _excused(facts, actor):
        return None
    sentence = _("{why} A life is in danger: the coordination may pass the case on, in writing.")
    return sentence.format(why=_words(found, actor))


CONSENTS: Final = (
    Safeguard(
        "consent_missing",
        FindingKind.BLOCK,
        N_("No consent for this receiver"),
        _SOURCE,
        Certainty.REPORTED,
        _missing,
    ),
    Safeguard(
        "consent_refused",
        FindingKind.BLOCK,
        N_("The person refused"),
        _SOURCE,
        Certainty.REPORTED,
        _refused,
    ),
    Safeguard(
        "consent_withdrawn",
        FindingKind.BLOCK,
        N_("Consent withdrawn"),
        _SOURCE,
        Certainty.REPORTED,
        _withdrawn,
    ),
    Safeguard(
        "consent_expired",
        FindingKind.BLOCK,
        N_("Consent expired"),
        _SOURCE,
        Certainty.REPORTED,
        _expired,
    ),
    Safeguard(
        "consent_of_minor",
        FindingKind.BLOCK,
        N_("Consent given by a minor"),
        N_("Glossary of the APDP: a representative consents for whoever cannot"),
        Certainty.REPORTED,
        _minor,
    ),
    Safeguard(
        "consent_wrong_giver",
        FindingKind.BLOCK,
        N_("Consent given by somebody else"),
        N_("Glossary of the APDP: the person or her representative consents"),
        Certainty.REPORTED,
        _wrong_giver,
    ),
    Safeguard(
        "danger_without_consent",
        FindingKind.REQUIRE,
        N_("Danger to life, without consent"),
        N_("Protection practice: do no harm, save life first"),
        Certainty.DESIGN,
        _danger,
    ),
)
