"""What the papers are filled from: frozen rows, holding no more than the paper may transmit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.rules.reference import actor_types
from justice_desk.rules.status import AWAITING

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from justice_desk.services.offices import OfficeRow
    from justice_desk.terms.enums import (
        ConsentHow,
        ConsentScope,
        JusticeOrder,
        PartyRole,
        Priority,
        ReferralKind,
        ReferralState,
        Sex,
    )


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The names of a place by level; empty where the place is higher up."""

    region: str = ""
    cercle: str = ""
    commune: str = ""
    village: str = ""

    @property
    def own(self) -> str:
        """Return the name of the place itself."""
        return self.village or self.commune or self.cercle or self.region


@dataclass(frozen=True, slots=True)
class Area:
    """What a version without names says of a residence: a cercle, or the region around it."""

    name: str
    region: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPerson:
    """A person of the case as papers tell of her; `area` is for versions without names.

    `age` is in whole years, today.
    """

    id: uuid.UUID
    name: str
    name_arabic: str
    roles: tuple[PartyRole, ...]
    sex: Sex | None
    age: int | None
    age_estimated: bool
    minor: bool
    place: PlaceNames
    area: Area | None
    phone: str
    may_be_called: bool
    languages: tuple[str, ...]
    other_language: str
    interpreter: bool | None
    transport: bool | None
    can_read: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperActor:
    """A justice actor as papers name it; `seat` only where it is not in its territory."""

    name: str
    type: str
    order: JusticeOrder
    title: str
    spoken: str
    seat: str
    languages: tuple[str, ...]

    @property
    def large_type(self) -> bool:
        """Return whether its letters are read aloud to it."""
        kind = actor_types().get(self.type)
        return kind is not None and kind.large_type

    @property
    def kind(self) -> str:
        """Return what it is, « Chef de village », in the language spoken now."""
        kind = actor_types().get(self.type)
        return self.type if kind is None else kind.label.text()


@dataclass(frozen=True, slots=True)
class Given:
    """The consent that lets a letter go: when, by whom, how.

    `represents` says that a guardian gave it for the person.
    """

    on: date
    by: PaperPerson | None
    represents: bool
    how: ConsentHow
    witness: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """A referral and what came back."""

    id: uuid.UUID
    reference: str
    short: str
    actor: PaperActor
    state: ReferralState
    sent_on: date
    reply_by: date | None
    answered_on: date | None
    completed_on: date | None
    note: str = ""
    override_why: str = ""
    override_by: str = ""
    findings: tuple[dict[str, str], ...] = ()

    def late_on(self, day: date) -> bool:
        """Return whether the answer is overdue."""
        waiting = self.answered_on is None and self.state in AWAITING
        return waiting and self.reply_by is not None and self.reply_by < day


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingView:
    """What every letter has.

    Attributes:
        given: the consent in force; None where a coordinator's override stands in its place.
        granted: what may be transmitted; with an override the identity and the facts.
    """

    office: OfficeRow
    case_id: uuid.UUID
    number: str
    category: str
    restricted: bool
    opened_on: date
    referral: SentRow
    slip_code: str
    priority: Priority
    given: Given | None
    granted: frozenset[ConsentScope]


@dataclass(frozen=True, slots=True)
class AppealedJudgment:
    """The judgment that an appeal is against; `number` is empty where nobody wrote it down."""

    court: str
    number: str
    decided_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView(SendingView):
    """A letter with names; what the consent does not cover is not in here.

    Attributes:
        lead: the person who came.
        others: the other persons that this receiver needs to know.
        unnamed: roles of persons whose names stay at the office.
        facts: what happened, or the one sentence of the intake.
        request: what is asked of this receiver, or why an actor sends the case on.
        kind: whether an actor sends it on, or a decision is brought before a higher court.
        papers: what goes along.
        papers_kept: how many papers stay at the office.
        earlier: the referrals before this one.
        judgment: what is appealed against, where the facts are covered.
    """

    lead: PaperPerson
    others: tuple[PaperPerson, ...]
    unnamed: frozenset[PartyRole]
    facts: str
    request: str
    kind: ReferralKind
    papers: tuple[str, ...]
    papers_kept: int
    earlier: tuple[SentRow, ...] = field(default=())
    judgment: AppealedJudgment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymousView(SendingView):
    """A letter without names: no field holds one."""

    minor: bool
    area: Area | None
    interpreter: bool | None
    transport: bool | None
    text: str
