"""A safeguard and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts
    from justice_desk.terms.enums import FindingKind


class Certainty(StrEnum):
    """How sure the source of a safeguard is; no law text was read article by article."""

    REPORTED = "reported"
    UNVERIFIED = "unverified"
    DESIGN = "design"
    OFFICE = "office"


_CERTAINTIES: Final[Mapping[Certainty, str]] = {
    Certainty.REPORTED: N_("reported by the press or by organisations"),
    Certainty.UNVERIFIED: N_("not verified"),
    Certainty.DESIGN: N_("choice of this tool"),
    Certainty.OFFICE: N_("decided by this office"),
}


def certainty_label(certainty: Certainty) -> str:
    """Return how sure a source is, in the language spoken now."""
    return _(_CERTAINTIES[certainty])


@dataclass(frozen=True, slots=True)
class Finding:
    """What a safeguard found, in words, in the language spoken when it was asked."""

    id: str
    kind: FindingKind
    title: str
    reason: str
    source: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Safeguard:
    """One rule: title and source are message ids; `check` answers with the reason, or None.

    `matter` marks the rules about what the case is about, which hold for a mediation by the
    office as well.
    """

    id: str
    kind: FindingKind
    title: str
    source: str
    certainty: Certainty
    check: Callable[[CaseFacts, ActorFacts], str | None]
    matter: bool = False

    def look(self, facts: CaseFacts, actor: ActorFacts) -> Finding | None:
        """Return what this rule finds, in the language spoken now."""
        reason = self.check(facts, actor)
        if reason is None:
            return None
        return Finding(self.id, self.kind, _(self.title), reason, _(self.source), self.certainty)
