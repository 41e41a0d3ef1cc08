"""What the safeguards look at in whoever would receive a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.rules import reference
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    from uuid import UUID

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
HEALTH: Final = frozenset({"centre_sante", "one_stop"})
"""Actor types that give care."""
PROSECUTOR: Final = "parquet"

_CLOSED_ORDERS: Final = frozenset({JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS})


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
        vacant: the seat has had mandates and none runs on the day.
        complaints: how many complaints about it are open.
        trained: it followed a training on human-rights norms.
        languages: codes of those it speaks.
        place: of its territory, None where that is not known.
        territory: that place and every place above it.
    """

    type: str
    id: UUID | None = None
    name: str = ""
    holders: tuple[Holder, ...] = ()
    mediation: bool = False
    own_order: JusticeOrder | None = None
    vacant: bool = False
    complaints: int = 0
    trained: bool = True
    languages: frozenset[str] = frozenset()
    place: UUID | None = None
    territory: frozenset[UUID] = frozenset()

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
