"""What the safeguards look at in a case, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.rules import reference
from justice_desk.rules.ages import is_minor
from justice_desk.rules.reference import Flag, Mediation
from justice_desk.terms.enums import MaybeCrime, PartyRole

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from justice_desk.rules.consent import ConsentFacts, PersonInCase
    from justice_desk.rules.reference import Category
    from justice_desk.rules.safeguards.office import OfficeRule
    from justice_desk.terms.enums import ReferralState

_HARM: Final = frozenset({Mediation.NO, Mediation.LIMITED})


@dataclass(frozen=True, slots=True)
class Kin:
    """A close relative of a party: who, and in the words of the register what she is to whom.

    `tie` is blank where the member who asks may not read it.
    """

    id: UUID
    name: str
    tie: str
    party: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A referral of the case before this one; `gone_on` is the day it was sent."""

    reference: str
    actor_type: str
    actor_id: UUID
    state: ReferralState
    gone_on: date
    reply_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What matters of the person who came.

    Attributes:
        interpreter: she needs one.
        languages: codes of those she speaks.
        wishes_woman: she asked for a woman paralegal.
        address: a village or a commune of hers is known, which a letter would carry.
        phone: a number is known that a letter may carry.
    """

    interpreter: bool = False
    languages: frozenset[str] = frozenset()
    wishes_woman: bool = False
    address: bool = False
    phone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What is known of a case on a day.

    Attributes:
        category: its code.
        today: the day on which consents and ages are judged.
        maybe_crime: « à vérifier » counts as yes.
        danger_to_life: somebody's life is in danger.
        in_danger: the intake speaks of an immediate danger, of violence or of a child exposed.
        flags: the case's own, added to those of its category.
        people: the parties.
        consents: every record, in the order in which they were recorded.
        facts_on: when it happened, None where nobody said.
        opened_on: when the case was opened.
        lead: the person who came.
        kin: close relatives of the parties.
        earlier: the referrals that were made before, the oldest first.
        spots: the places of the case: where it is, where it happened, where the person lives.
        around: those places and every place above them.
        papers: papers were attached.
        interpreter: somebody was named who translates at the receiver's.
        woman: a woman of the office acts, or answers for the case.
        office: what the office forbids or asks on its own.
    """

    category: str
    today: date
    maybe_crime: MaybeCrime = MaybeCrime.TO_CHECK
    danger_to_life: bool = False
    in_danger: bool = False
    flags: frozenset[Flag] = frozenset()
    people: tuple[PersonInCase, ...] = ()
    consents: tuple[ConsentFacts, ...] = ()
    facts_on: date | None = None
    opened_on: date | None = None
    lead: Lead = Lead()
    kin: tuple[Kin, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    spots: frozenset[UUID] = frozenset()
    around: frozenset[UUID] = frozenset()
    papers: bool = False
    interpreter: bool = False
    woman: bool = False
    office: tuple[OfficeRule, ...] = ()

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
    def endangered(self) -> bool:
        """Whether a paper that tells where she lives could put her in danger."""
        return self.danger_to_life or self.in_danger

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
