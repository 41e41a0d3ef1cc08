"""The table of safeguards, and the two questions that are put to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.safeguards.actor_facts import ActorFacts
from justice_desk.rules.safeguards.again import AGAIN
from justice_desk.rules.safeguards.care import CARE
from justice_desk.rules.safeguards.consents import CONSENTS
from justice_desk.rules.safeguards.letters import BEFORE_THE_LETTER, LETTERS
from justice_desk.rules.safeguards.matter import MATTERS
from justice_desk.rules.safeguards.receiver import RECEIVERS
from justice_desk.rules.safeguards.standing import STANDING
from justice_desk.terms.enums import FindingKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from justice_desk.rules.safeguards.facts import CaseFacts
    from justice_desk.rules.safeguards.finding import Finding, Safeguard
    from justice_desk.rules.safeguards.letters import LetterSafeguard

SAFEGUARDS: Final[tuple[Safeguard, ...]] = (
    *MATTERS,
    *RECEIVERS,
    *STANDING,
    *CARE,
    *CONSENTS,
    *BEFORE_THE_LETTER,
    *AGAIN,
)

_WEIGHT: Final[Mapping[FindingKind, int]] = {
    FindingKind.BLOCK: 0,
    FindingKind.REQUIRE: 1,
    FindingKind.WARN: 2,
}
_OFFICE: Final = ActorFacts(type="parajuriste", mediation=True)
_OF_SETTLER: Final = tuple(
    rule for rule in (*RECEIVERS, *STANDING) if rule.kind is not FindingKind.WARN
)
"""Nobody is judge in her own case, nor without a mandate, nor unasked under a complaint; what is
only told before a paper goes out is no matter for a session that took place."""


def assess(facts: CaseFacts, actor: ActorFacts) -> tuple[Finding, ...]:
    """Return what the safeguards, and the office's own, find against handing a case to an actor.

    Args:
        facts: the case on the day.
        actor: the receiver.

    Returns:
        The findings, the strongest kind first, in the language spoken now; none means clear.

    Raises:
        UnknownCode: when the category of the case is unknown.
    """
    return _found(SAFEGUARDS, facts, actor)


def assess_mediation(facts: CaseFacts, settler: ActorFacts | None = None) -> tuple[Finding, ...]:
    """Return what the safeguards find against a mediation: the matter, and who settles it.

    The consents to hand the case on are not asked: they are about what is told to a receiver who
    does not know the case. The parties themselves sat before this one and told it.

    Args:
        facts: the case on the day.
        settler: who mediated, or before whom they agreed; None for the office itself.
    """
    found = _found([rule for rule in SAFEGUARDS if rule.matter], facts, _OFFICE)
    if settler is None:
        return found
    beside = _found(_OF_SETTLER, facts, replace(settler, mediation=True))
    # One restriction of the office may mean both: its first finding is enough.
    once = {finding.id: finding for finding in (*beside, *found)}
    return tuple(sorted(once.values(), key=lambda finding: _WEIGHT[finding.kind]))


def barred(facts: CaseFacts, actor: ActorFacts) -> Finding | None:
    """Return what blocks an actor from having the case at all, whatever the person consents to.

    A rule of the matter, of who the receiver is, or of the office.
    """
    rules = [rule for rule in SAFEGUARDS if rule.matter]
    found = _found((*rules, *RECEIVERS), facts, actor)
    return next((one for one in found if one.kind is FindingKind.BLOCK), None)


def verdict(findings: Iterable[Finding]) -> Verdict:
    """Return the strongest of the findings, clear when there is none."""
    kinds = {finding.kind for finding in findings}
    strongest = min(kinds, key=_WEIGHT.__getitem__, default=None)
    return Verdict.CLEAR if strongest is None else Verdict(strongest.value)


def rows() -> tuple[dict[str, str], ...]:
    """Return a row for each safeguard: id, title, kind, source, certainty."""
    rules: tuple[Safeguard | LetterSafeguard, ...] = (*SAFEGUARDS, *LETTERS)
    return tuple(
        {
            "id": rule.id,
            "title": _(rule.title),
            "kind": rule.kind.value,
            "source": _(rule.source),
            "certainty": rule.certainty.value,
        }
        for rule in rules
    )


def _found(rules: Iterable[Safeguard], facts: CaseFacts, actor: ActorFacts) -> tuple[Finding, ...]:
    """Return what built-in rules and those of the office find, the strongest kind first."""
    built_in = [rule.look(facts, actor) for rule in rules]
    of_office = [rule.look(facts, actor) for rule in facts.office]
    kept = [finding for finding in (*built_in, *of_office) if finding is not None]
    return tuple(sorted(kept, key=lambda finding: _WEIGHT[finding.kind]))
