"""What an office forbids or asks on its own, beside the built-in safeguards.

It adds, and never takes away: the built-in rules are asked first and whatever the office wrote.
No office closes the way to the prosecutor: there a block of its own asks for an override instead.
Nor does a block that means every receiver close the way to care; one of care names its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.safeguards.actor_facts import HEALTH, PROSECUTOR
from justice_desk.rules.safeguards.finding import Certainty, Finding
from justice_desk.terms.enums import FindingKind

if TYPE_CHECKING:
    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts
    from justice_desk.terms.enums import JusticeOrder

OFFICE: Final = "office:"
"""What the id of such a finding begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRule:
    """One restriction in force; a blank category, type or order means any."""

    id: str
    kind: FindingKind
    title: str
    reason: str
    category: str | None = None
    receiver_type: str | None = None
    receiver_order: JusticeOrder | None = None

    def concerns(self, facts: CaseFacts, actor: ActorFacts) -> bool:
        """Return whether the case and the receiver are those that it means."""
        return (
            self.category in {None, facts.category}
            and self.receiver_type in {None, actor.type}
            and self.receiver_order in {None, actor.order}
        )

    def look(self, facts: CaseFacts, actor: ActorFacts) -> Finding | None:
        """Return what the office has against this hand-over."""
        if not self.concerns(facts, actor):
            return None
        spares = actor.type == PROSECUTOR or (self.receiver_type is None and actor.type in HEALTH)
        is_softened = self.kind is FindingKind.BLOCK and spares and not actor.mediation
        kind = FindingKind.REQUIRE if is_softened else self.kind
        source = _("Restriction of this office")
        return Finding(OFFICE + self.id, kind, self.title, self.reason, source, Certainty.OFFICE)
