"""Safeguards about where a receiver stands: mandate, complaints, territory, training."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.terms.enums import FindingKind, JusticeOrder

if TYPE_CHECKING:
    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts

_SEATED: Final = frozenset(
    {
        JusticeOrder.CUSTOMARY,
        JusticeOrder.RELIGIOUS,
        JusticeOrder.STATUTORY,
        JusticeOrder.ADMINISTRATION,
    }
)
WITHOUT_TERRITORY: Final = frozenset(
    {
        "cour_appel",
        "pole_specialise",
        "baj",
        "avocat",
        "huissier",
        "notaire",
        "cndh",
        "mediateur_republique",
        "association_cadis",
    }
)
"""Actor types whose power does not end at the place written in the directory."""


def _mandate(_facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.vacant:
        return None
    return _(
        "The mandate of whoever held this seat has ended: {actor}. Ask who holds it now and write "
        "it in the directory."
    ).format(actor=actor.shown)


def _complaint(_facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.complaints:
        return None
    told = ngettext(
        "A complaint about this receiver is open. The coordination decides, in writing.",
        "{n} complaints about this receiver are open. The coordination decides, in writing.",
        actor.complaints,
    )
    return told.format(n=actor.complaints)


def _territory(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if actor.order not in _SEATED or actor.type in WITHOUT_TERRITORY:
        return None
    if actor.place is None or not facts.spots:
        return None
    if actor.place in facts.around or facts.spots & actor.territory:
        return None
    return _(
        "The places of the case lie outside the territory of this receiver: {actor}. Ask whether "
        "it may take the case."
    ).format(actor=actor.shown)


def _norms(_facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or actor.mediation or actor.trained:
        return None
    return _(
        "No training on human-rights norms is written down for this receiver. Say what the person "
        "can expect, and follow the case closely."
    )


STANDING: Final = (
    Safeguard(
        "mandate_ended",
        FindingKind.BLOCK,
        N_("The mandate has ended"),
        N_("A paper goes to somebody who may act on it and answer for it"),
        Certainty.DESIGN,
        _mandate,
    ),
    Safeguard(
        "open_complaint",
        FindingKind.REQUIRE,
        N_("An open complaint about the receiver"),
        N_("Protection practice: do no harm"),
        Certainty.DESIGN,
        _complaint,
    ),
    Safeguard(
        "outside_territory",
        FindingKind.WARN,
        N_("Outside the territory of the receiver"),
        N_("Territories of courts and chiefs, as the office wrote them in its directory"),
        Certainty.DESIGN,
        _territory,
    ),
    Safeguard(
        "not_trained",
        FindingKind.WARN,
        N_("No training on human-rights norms"),
        N_("The programme trains customary and religious actors on human-rights norms"),
        Certainty.DESIGN,
        _norms,
    ),
)
