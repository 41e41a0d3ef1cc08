"""Safeguards about who receives: nobody is judge in her own case."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.safeguards.actor_facts import Holder
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.terms.enums import FindingKind, PartyRole
from justice_desk.terms.fold import fold
from justice_desk.terms.labels import label
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.rules.consent import PersonInCase
    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts, Kin

_NEAR: Final = 90
"""From this ratio of spelling keys on two names are near enough to ask (RapidFuzz, 0 to 100)."""
_SOURCE: Final = N_("Duty of neutrality and impartiality, law 2024-034 on traditional authorities")


def _is_party(facts: CaseFacts, actor: ActorFacts) -> str | None:
    for holder, person in _pairs(facts, actor):
        if _same(holder, person):
            return _("{name} is in this case ({roles}): this receiver cannot take it.").format(
                name=person.name, roles=_roles(person)
            )
    return None


def _named_alike(facts: CaseFacts, actor: ActorFacts) -> str | None:
    for holder, person in _pairs(facts, actor):
        if not _same(holder, person) and _near(holder, person):
            return _(
                "{holder} is named nearly like {name} ({roles}). Check that they are two people."
            ).format(holder=holder.name, name=person.name, roles=_roles(person))
    return None


def _is_relative(facts: CaseFacts, actor: ActorFacts) -> str | None:
    for holder, kin in product(actor.holders, facts.kin):
        if _same(holder, kin):
            return _kinship(kin).format(name=holder.name, party=kin.party, tie=kin.tie)
    return None


def _kinship(kin: Kin) -> str:
    if not kin.tie:
        return _("{name} is close family of {party}: nobody settles or decides for her own family.")
    return _(
        "{name} is close family of {party} ({tie}): nobody settles or decides for her own family."
    )


def _pairs(facts: CaseFacts, actor: ActorFacts) -> Iterator[tuple[Holder, PersonInCase]]:
    for holder in (*actor.holders, Holder(actor.name)):
        for person in facts.people:
            yield holder, person


def _same(holder: Holder, person: PersonInCase | Kin) -> bool:
    """Return whether the holder is this person: by the register, else by the whole name.

    A holder who is known to the register as another person is a namesake.
    """
    if holder.person_id is not None:
        return holder.person_id == person.id
    name = fold(holder.name)
    return " " in name and name == fold(person.name)


def _near(holder: Holder, person: PersonInCase) -> bool:
    if holder.person_id is not None:
        return False
    one, other = spelling_key(holder.name), spelling_key(person.name)
    return " " in one and " " in other and fuzz.ratio(one, other) >= _NEAR


def _roles(person: PersonInCase) -> str:
    return ", ".join(label(role) for role in PartyRole if role in person.roles)


RECEIVERS: Final = (
    Safeguard(
        "receiver_is_party",
        FindingKind.BLOCK,
        N_("The receiver is a party of the case"),
        _SOURCE,
        Certainty.REPORTED,
        _is_party,
    ),
    Safeguard(
        "receiver_named_alike",
        FindingKind.REQUIRE,
        N_("The receiver bears the name of a party"),
        _SOURCE,
        Certainty.REPORTED,
        _named_alike,
    ),
    Safeguard(
        "receiver_is_relative",
        FindingKind.BLOCK,
        N_("The receiver is close family of a party"),
        _SOURCE,
        Certainty.REPORTED,
        _is_relative,
    ),
)
