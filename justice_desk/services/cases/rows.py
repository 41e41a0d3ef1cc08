"""A case and what belongs to it as frozen rows; no row of the database leaves its thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.rules.watching import runs_until
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralKind
from justice_desk.terms.settlements import AgreementKept

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from justice_desk.services.consents.views import ConsentRow
    from justice_desk.terms.enums import (
        CaseStatus,
        EventKind,
        HolderKind,
        HoldHow,
        JusticeOrder,
        MaybeCrime,
        Outcome,
        PartyRole,
        Priority,
        Sex,
        StatusChip,
    )
    from justice_desk.terms.settlements import (
        AgreementKind,
        DecisionFor,
        Homologation,
        MediationResult,
    )


@dataclass(frozen=True)
class HoldRow:
    """One stay of the journey: who, of which order and type, from when to when, how it began."""

    holder: str
    kind: HolderKind
    order: JusticeOrder | None
    from_on: date
    until_on: date | None
    how: HoldHow
    ended: HoldHow | None
    referral: str | None
    type: str = ""


@dataclass(frozen=True)
class TieRow:
    """What a person is to another one of the same case, as it was said: « oncle »."""

    tie: str
    of_id: uuid.UUID
    of: str


@dataclass(frozen=True)
class PartyRow:
    """A person in the case, as the page shows her."""

    id: uuid.UUID
    name: str
    name_arabic: str | None
    roles: tuple[PartyRole, ...]
    sex: Sex | None
    birth_year: int | None
    birth_estimated: bool
    place: str | None
    phone: str | None
    languages: tuple[str, ...]
    wishes_woman: str | None
    ties: tuple[TieRow, ...] = ()


@dataclass(frozen=True)
class EventRow:
    """What happened on a day, by whom; `changes` tells field, before, after."""

    id: uuid.UUID
    kind: EventKind
    on: date
    note: str
    details: dict[str, str]
    by: str
    changes: tuple[tuple[str, str | None, str | None], ...]


@dataclass(frozen=True)
class TaskRow:
    """Something to be done, for whom, by when.

    `referral` is what it is about, if anything; `agreement` or `judgment` the id of the row.
    """

    id: uuid.UUID
    kind: str
    title: str
    due_on: date | None
    done_on: date | None
    member: str | None
    referral: str | None = None
    agreement: uuid.UUID | None = None
    judgment: uuid.UUID | None = None


@dataclass(frozen=True)
class PaperRow:
    """A paper kept with the case."""

    id: uuid.UUID
    title: str
    kind: str
    media_type: str
    size: int
    dated_on: date | None
    original_with: str | None


@dataclass(frozen=True)
class ReferralRow:
    """A referral and where it stands.

    `origin` is the actor who sent the case on, if one did; `ended_on` the day on which the office
    ended it: called off, taken back or given up. `gone` is False of a draft, also one called off.
    `reason` is why it was sent there.
    """

    id: uuid.UUID
    reference: str
    to: str
    order: JusticeOrder
    state: str
    slip_code: str
    priority: Priority
    reply_by: date | None
    sent_on: date
    answered_on: date | None
    note: str
    type: str = ""
    kind: ReferralKind = ReferralKind.HANDOVER
    origin: str | None = None
    completed_on: date | None = None
    ended_on: date | None = None
    gone: bool = True
    reason: str = ""


@dataclass(frozen=True)
class Withdrawn:
    """That something was typed by mistake: it stays to be read, and counts no more."""

    on: date
    by: str
    why: str


@dataclass(frozen=True)
class MediationRow:
    """One session: who mediated, who came by name, how it ended, when it goes on.

    `by_type` is the type of the actor who mediated, blank for the office; `withdrawn` is None
    while it counts.
    """

    id: uuid.UUID
    on: date
    by: str
    by_type: str
    place: str | None
    present: tuple[str, ...]
    absent: tuple[str, ...]
    result: MediationResult
    next_on: date | None
    note: str
    withdrawn: Withdrawn | None = None


@dataclass(frozen=True)
class CheckRow:
    """One follow-up of an agreement."""

    on: date
    kept: AgreementKept
    note: str


@dataclass(frozen=True)
class AgreementRow:
    """An agreement: before whom, until when it is watched, where its endorsement stands.

    `before_type` is the type of the actor before whom it was made, blank for the office;
    `withdrawn` is None while it is in force.
    """

    id: uuid.UUID
    kind: AgreementKind
    on: date
    before: str
    before_type: str
    terms: str
    watch_until: date | None
    homologation: Homologation
    homologation_by: str | None
    homologation_asked_on: date | None
    homologated_on: date | None
    homologation_note: str
    checks: tuple[CheckRow, ...]
    withdrawn: Withdrawn | None = None


@dataclass(frozen=True)
class JudgmentRow:
    """A decision; `referral` brought the case to the court, `appeal` to a higher one.

    `withdrawn` is None while it counts.
    """

    id: uuid.UUID
    on: date
    by: str
    by_type: str
    number: str | None
    decision: DecisionFor
    terms: str
    referral: str | None
    appeal_until: date | None
    appeal: str | None
    executed_on: date | None
    execution_note: str
    withdrawn: Withdrawn | None = None


@dataclass(frozen=True)
class CaseView:
    """Everything that a member who may see the case sees of it."""

    id: uuid.UUID
    number: str
    old_number: str | None
    version: int
    status: CaseStatus
    chip: StatusChip
    category: str
    restricted: bool
    opened_on: date
    closed_on: date | None
    outcome: Outcome | None
    summary: str
    facts: str
    facts_on: date | None
    request: str
    priority: Priority
    maybe_crime: MaybeCrime
    danger_to_life: bool
    place: str | None
    responsible: str
    later: tuple[str, ...]
    journey: tuple[HoldRow, ...]
    parties: tuple[PartyRow, ...]
    consents: tuple[ConsentRow, ...]
    referrals: tuple[ReferralRow, ...]
    events: tuple[EventRow, ...]
    tasks: tuple[TaskRow, ...]
    papers: tuple[PaperRow, ...]
    mediations: tuple[MediationRow, ...] = ()
    agreements: tuple[AgreementRow, ...] = ()
    judgments: tuple[JudgmentRow, ...] = ()

    @property
    def origins(self) -> dict[str, str]:
        """Return who sent the case on, by the reference of each referral that an actor made."""
        return {row.reference: row.origin for row in self.referrals if row.origin}

    @property
    def unsent(self) -> frozenset[str]:
        """Return the references of what never went out: drafts, also those called off."""
        return frozenset(row.reference for row in self.referrals if not row.gone)

    @property
    def agreement(self) -> AgreementRow | None:
        """Return the last agreement in force, None where there is none."""
        return next((row for row in reversed(self.agreements) if row.withdrawn is None), None)

    @property
    def judgment(self) -> JudgmentRow | None:
        """Return the last judgment that counts, None where there is none."""
        return next((row for row in reversed(self.judgments) if row.withdrawn is None), None)

    @property
    def watched_until(self) -> date | None:
        """Return the last day of the watch of that agreement, None where none runs today."""
        last = self.agreement
        if last is None:
            return None
        broken = any(check.kept is AgreementKept.BROKEN for check in last.checks)
        return runs_until(last.watch_until, broken=broken, today=today())

    def agreement_of(self, task: TaskRow | None) -> AgreementRow | None:
        """Return the agreement that a task is about, else the last one in force."""
        about = task.agreement if task else None
        return next((row for row in self.agreements if row.id == about), self.agreement)

    @property
    def from_register(self) -> bool:
        """Tell whether the case was taken over from an old register."""
        return any(event.kind == "imported" for event in self.events)

    @property
    def holder(self) -> HoldRow | None:
        """Return who has the case now; nobody has a closed one."""
        last = self.journey[-1] if self.journey else None
        return last if last and last.until_on is None else None
