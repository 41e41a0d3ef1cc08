"""Safeguards of the letter: what the paper itself must not carry.

A hand-over may be right while its letter is not: these rules stop the paper where it is made, and
tell beforehand, when a case is assessed, which paper will do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.safeguards.consents import asked
from justice_desk.rules.safeguards.finding import Certainty, Finding, Safeguard
from justice_desk.terms.enums import ConsentScope, FindingKind
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts

_HARM: Final = N_("Protection practice: do no harm, a paper can be lost or read by others")
_SCOPE: Final = N_("Referral form: the exact information disclosed; glossary of the APDP")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """A letter that is about to be made.

    Attributes:
        anonymous: the version without a name.
        shares: what it would carry.
        granted: what the consent, or the override, covers.
        endangered: the person is in danger.
        tells_where: it would carry an address or a phone.
        gone_with_name: the same referral has gone out with the name.
    """

    anonymous: bool = False
    shares: frozenset[ConsentScope] = frozenset()
    granted: frozenset[ConsentScope] = frozenset()
    endangered: bool = False
    tells_where: bool = False
    gone_with_name: bool = False


@dataclass(frozen=True, slots=True)
class LetterSafeguard:
    """One rule about a letter: as `Safeguard`, but it looks at the paper."""

    id: str
    kind: FindingKind
    title: str
    source: str
    certainty: Certainty
    check: Callable[[LetterFacts], str | None]

    def look(self, letter: LetterFacts) -> Finding | None:
        """Return what this rule finds, in the language spoken now."""
        reason = self.check(letter)
        if reason is None:
            return None
        return Finding(self.id, self.kind, _(self.title), reason, _(self.source), self.certainty)


def assess_letter(letter: LetterFacts) -> tuple[Finding, ...]:
    """Return what stands against a letter; none means that it may be made."""
    found = (rule.look(letter) for rule in LETTERS)
    return tuple(finding for finding in found if finding is not None)


def _where(letter: LetterFacts) -> str | None:
    if letter.anonymous or not letter.endangered or not letter.tells_where:
        return None
    return _(
        "The person is in danger and this letter would tell where she lives or how to reach her. "
        "Make the version without a name."
    )


def _beyond(letter: LetterFacts) -> str | None:
    more = letter.shares - letter.granted
    if not more:
        return None
    return _("The consent to this receiver does not cover: {parts}.").format(parts=_told(more))


def _gone(letter: LetterFacts) -> str | None:
    if not letter.anonymous or not letter.gone_with_name:
        return None
    return _(
        "This referral has gone out with the name: a version without it would only tie the two "
        "together."
    )


def _anonymous_only(facts: CaseFacts, actor: ActorFacts) -> str | None:
    granted = asked(facts, actor).granted
    where = facts.lead.address or (facts.lead.phone and ConsentScope.PHONE in granted)
    if not facts.endangered or ConsentScope.IDENTITY not in granted or not where:
        return None
    return _(
        "The person is in danger: the letter goes without the name. Tell the receiver by word of "
        "mouth who she is and where she lives, once it accepts."
    )


def _narrow(facts: CaseFacts, actor: ActorFacts) -> str | None:
    found = asked(facts, actor)
    kept = _shared(facts) - found.granted
    if not found.in_force or not kept:
        return None
    if ConsentScope.IDENTITY in kept:
        return _(
            "The consent does not cover: {parts}. Only the letter without a name may go out."
        ).format(parts=_told(kept))
    return _("The consent does not cover: {parts}. The letter leaves it out.").format(
        parts=_told(kept)
    )


def _shared(facts: CaseFacts) -> frozenset[ConsentScope]:
    """Return what a whole letter of this case would carry."""
    parts = {ConsentScope.IDENTITY, ConsentScope.FACTS}
    parts |= {ConsentScope.PHONE} if facts.lead.phone else set()
    parts |= {ConsentScope.PAPERS} if facts.papers else set()
    return frozenset(parts)


def _told(parts: frozenset[ConsentScope]) -> str:
    return ", ".join(label(part) for part in ConsentScope if part in parts)


LETTERS: Final = (
    LetterSafeguard(
        "letter_in_danger",
        FindingKind.BLOCK,
        N_("In danger: no letter that tells where"),
        _HARM,
        Certainty.DESIGN,
        _where,
    ),
    LetterSafeguard(
        "letter_beyond_consent",
        FindingKind.BLOCK,
        N_("The letter shares more than was agreed"),
        _SCOPE,
        Certainty.REPORTED,
        _beyond,
    ),
    LetterSafeguard(
        "letter_named_before",
        FindingKind.BLOCK,
        N_("The name has gone out already"),
        _HARM,
        Certainty.DESIGN,
        _gone,
    ),
)
BEFORE_THE_LETTER: Final = (
    Safeguard(
        "anonymous_letter_only",
        FindingKind.WARN,
        N_("In danger: the letter goes without the name"),
        _HARM,
        Certainty.DESIGN,
        _anonymous_only,
    ),
    Safeguard(
        "consent_narrower",
        FindingKind.WARN,
        N_("The consent covers less than the letter tells"),
        _SCOPE,
        Certainty.REPORTED,
        _narrow,
    ),
)
