"""What was checked and stands: shown beside the findings, so that silence is not guessed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import Mediation
from justice_desk.rules.safeguards.consents import asked
from justice_desk.rules.safeguards.matter import MATTERS
from justice_desk.terms.enums import ConsentScope, FindingKind
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts

_CONCILIATION: Final = N_("Rural land code of 2017, conciliation first (to be confirmed)")


@dataclass(frozen=True, slots=True)
class Verified:
    """One thing that was checked and holds; `source` is blank where none is needed."""

    title: str
    reason: str
    source: str = ""


def verified(facts: CaseFacts, actor: ActorFacts) -> tuple[Verified, ...]:
    """Return what holds for this case and this actor, in the language spoken now."""
    found = (_consent(facts, actor), _conciliation(facts, actor), _prosecutor(facts, actor))
    return tuple(one for one in found if one is not None)


def _consent(facts: CaseFacts, actor: ActorFacts) -> Verified | None:
    found = asked(facts, actor)
    if not found.in_force or found.record is None:
        return None
    scope = ", ".join(label(part) for part in ConsentScope if part in found.granted)
    reason = _("Given on {day}, for: {scope}.")
    return Verified(
        _("The person agrees to this receiver"),
        reason.format(day=prose_date(found.record.given_on), scope=scope),
    )


def _blocked(facts: CaseFacts, actor: ActorFacts) -> bool:
    """Return whether a rule about the matter blocks this actor."""
    return any(rule.kind is FindingKind.BLOCK and rule.check(facts, actor) for rule in MATTERS)


def _conciliation(facts: CaseFacts, actor: ActorFacts) -> Verified | None:
    open_matter = facts.row.mediation is Mediation.YES and actor.settles
    if not open_matter or _blocked(facts, actor):
        return None
    return Verified(
        _("Matter open to conciliation"),
        _("The court stays open at any time."),
        _(_CONCILIATION) if actor.type == "cofo" else "",
    )


def _prosecutor(facts: CaseFacts, actor: ActorFacts) -> Verified | None:
    if not _blocked(facts, actor):
        return None
    return Verified(
        _("The way of the prosecutor stays open"),
        _("With her consent, the gendarmerie, the police and the prosecutor can take the case."),
    )
