"""What the safeguards look at: a case and an actor, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.rules import reference
from justice_desk.rules.ages import is_minor
from justice_desk.rules.reference import Flag, Mediation
from justice_desk.terms.enums import JusticeOrder, MaybeCrime, PartyRole

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from justice_desk.rules.consent import ConsentFacts, PersonInCase
    from justice_desk.rules.reference import Category

DANGER_RECEIVERS: Final = (
    "centre_sante",
    "one_stop",
    "police",
    "gendarmerie",
    "parquet",
    "protection_enfant",
    "service_social",
    "juridiction_mineurs",
)
"""Actor types that may receive without consent when a life is in danger, with an override: health,
police, gendarmerie, prosecutor, child services. In code: no office may lengthen the list."""

_CLOSED_ORDERS: Final = frozenset({JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS})
_HARM: Final = frozenset({Mediation.NO, Mediation.LIMITED})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What is known of a case on a day.

    Attributes:
        category: its code.
        today: the day on which consents and ages are judged.
        maybe_crime: « à vérifier » counts as yes.
        danger_to_life: somebody's life is in danger.
        flags: the case's own, added to those of its category.
        people: the parties.
        consents: every record, in the order in which they were recorded.
    """

    category: str
    today: date
    maybe_crime: MaybeCrime = MaybeCrime.TO_CHECK
    danger_to_life: bool = False
    flags: frozenset[Flag] = frozenset()
    people: tuple[PersonInCase, ...] = ()
    consents: tuple[ConsentFacts, ...] = ()

    @property
    def row(self) -> Category:
        """The category as the product ships it; `UnknownCode` when there is none."""
        return reference.category(self.category)

    @property
    def all_flags(self) -> frozenset[Flag]:
        """The flags of the category and of the case."""
        return self.row.flags | self.flags

    @property
    def counts_as_crime(self) -> bool:
        """Whether the facts may be a crime; some categories are one whatever was answered."""
        return MaybeCrime.YES is self.row.may_be_crime or self.maybe_crime is not MaybeCrime.NO

    @property
    def child_victim(self) -> bool:
        """Whether a child is the victim, by the ages of the parties or by the category.

        Where nobody is written down as the victim of a harm, a minor claimant is taken for one. A
        category that is mostly about children counts unless every victim is known to be adult.
        """
        named = self._people_as(PartyRole.VICTIM)
        harmed = named or (self._people_as(PartyRole.CLAIMANT) if self._harms else ())
        if Flag.CHILD in self.all_flags or any(is_minor(p.birth, self.today) for p in harmed):
            return True
        known = bool(named) and all(victim.birth is not None for victim in named)
        return Flag.CHILD_LIKELY in self.all_flags and not known

    @property
    def _harms(self) -> bool:
        return self.row.mediation in _HARM

    def _people_as(self, role: PartyRole) -> tuple[PersonInCase, ...]:
        return tuple(person for person in self.people if role in person.roles)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an actor's seat; `person_id` where she is known to the register."""

    name: str
    person_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFacts:
    """An actor to whom the case would go.

    Attributes:
        type: the code of its type, from which the order follows.
        id: of the actor, None for any actor of the type.
        name: shown in reasons.
        holders: who holds the seat on the day.
        mediation: the actor is asked to mediate, of whatever order.
        own_order: the order of a type that the office added; a shipped type keeps its own.
    """

    type: str
    id: UUID | None = None
    name: str = ""
    holders: tuple[Holder, ...] = ()
    mediation: bool = False
    own_order: JusticeOrder | None = None

    @property
    def order(self) -> JusticeOrder | None:
        """The order of the actor."""
        shipped = reference.actor_types().get(self.type)
        return self.own_order if shipped is None else shipped.order

    @property
    def settles(self) -> bool:
        """Whether the actor would settle the matter outside court."""
        return self.mediation or self.order is None or self.order in _CLOSED_ORDERS

    @property
    def rescues(self) -> bool:
        """Whether the actor may receive without consent when a life is in danger."""
        return self.type in DANGER_RECEIVERS and not self.mediation

    @property
    def shown(self) -> str:
        """The name, or the type in words."""
        shipped = reference.actor_types().get(self.type)
        return self.name or (self.type if shipped is None else shipped.label.text())
