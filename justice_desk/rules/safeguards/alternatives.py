"""What can be done instead of what a safeguard blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.safeguards.actor_facts import DANGER_RECEIVERS, ActorFacts
from justice_desk.rules.safeguards.matter import MATTERS
from justice_desk.terms.enums import FindingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from justice_desk.rules.safeguards.facts import CaseFacts
    from justice_desk.rules.safeguards.finding import Finding


@dataclass(frozen=True, slots=True)
class Alternative:
    """A way that stays open: a sentence, and the actor types that it leads to, if any."""

    text: str
    actor_types: tuple[str, ...] = ()


_CARE: Final = (
    N_("Care first, within 72 hours: health centre or One-Stop centre."),
    ("centre_sante", "one_stop"),
)
_PROSECUTOR: Final = (
    N_("The way of the prosecutor stays open: gendarmerie, police, prosecutor."),
    ("parquet", "gendarmerie", "police"),
)
_CHILD: Final = (
    N_("Child services or the children’s judge take the case of a child."),
    ("protection_enfant", "juridiction_mineurs", "service_social"),
)
_ANTI_SLAVERY: Final = (
    N_("An association against slavery stands by the person until the complaint."),
    ("osc_esclavage",),
)
_HEALTH_FIRST: Final = (
    N_("Care first: health centre or One-Stop centre."),
    ("centre_sante", "one_stop"),
)
_ARMED: Final = (
    N_("The person’s safety first: human rights commission, Red Cross, or the prosecutor."),
    ("cndh", "cicr", "parquet"),
)
_ANOTHER: Final = (N_("Choose another holder of the same office, or another actor."), ())
_OFFICE_SAYS: Final = (N_("The office does not send this here: choose another actor."), ())
_ASK: Final = N_("Ask the person aloud whether this receiver may have the case, then record it.")

_INSTEAD: Final[Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "sexual_offence": (_CARE, _PROSECUTOR),
    "crime": (_PROSECUTOR,),
    "slavery": (_PROSECUTOR, _ANTI_SLAVERY),
    "trafficking": (_PROSECUTOR,),
    "female_cutting": (_HEALTH_FIRST, _CHILD, _PROSECUTOR),
    "forced_marriage": (_CHILD, _PROSECUTOR),
    "armed_group": (_ARMED,),
    "child_victim": (_CHILD, _PROSECUTOR),
    "receiver_is_party": (_ANOTHER,),
    "receiver_is_relative": (_ANOTHER,),
    "mandate_ended": (_ANOTHER,),
    "consent_missing": ((_ASK, ()),),
    "consent_refused": (
        (
            N_("Respect the refusal. Advice goes on; ask again only if the person wishes it."),
            (),
        ),
    ),
    "consent_withdrawn": (
        (N_("If the person wishes it, record a new consent for this receiver."), ()),
    ),
    "consent_expired": ((N_("Ask the person whether the consent may go on, then record it."), ()),),
    "consent_of_minor": (
        (N_("Ask a guardian who is on the child’s side, and record whom she speaks for."), ()),
    ),
    "consent_wrong_giver": ((N_("Ask the person, not somebody else, and record it."), ()),),
}
_OTHERS: Final = N_("Actors who usually take this kind of case.")
_DANGER: Final = N_(
    "A life is in danger: the coordination may pass the case on without consent, in writing, to "
    "health, police, gendarmerie, prosecutor or child services."
)


def alternatives(facts: CaseFacts, findings: Iterable[Finding]) -> tuple[Alternative, ...]:
    """Return what stays open when findings block, each way once, the most urgent first.

    No actor type is proposed that the matter of the case would block as well. A consent is asked
    for the new receiver too; the sentences say so where it is what lacks.
    """
    blocks = [finding.id for finding in findings if finding.kind is FindingKind.BLOCK]
    ways = {text: _open(facts, types) for text, types in _ways(facts, blocks)}
    return tuple(Alternative(_(text), types) for text, types in ways.items())


def _ways(facts: CaseFacts, blocks: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the ways; no consent is sought for a receiver who may not have the case anyway."""
    consents = [found for found in blocks if found.startswith("consent_")]
    others = [found for found in blocks if found not in consents]
    for found in others or consents:
        yield from _INSTEAD.get(found, (_OFFICE_SAYS,))
    if consents and facts.danger_to_life:
        yield _DANGER, DANGER_RECEIVERS
    if others and _open(facts, facts.row.referral):
        yield _OTHERS, facts.row.referral


def _open(facts: CaseFacts, types: Iterable[str]) -> tuple[str, ...]:
    """Return the actor types that no rule about the matter blocks."""
    return tuple(
        code
        for code in types
        if not any(
            rule.kind is FindingKind.BLOCK and rule.look(facts, ActorFacts(type=code))
            for rule in MATTERS
        )
    )
