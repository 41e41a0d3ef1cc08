"""A sitting as a reader sees it: frozen, in words and codes, nothing of a person of a case."""

from __future__ import annotations

import uuid  # noqa: TC003 - the fields are asked for their types at run time
from dataclasses import dataclass
from datetime import date, datetime  # noqa: TC003 - same

from justice_desk.terms.sittings import (  # noqa: TC001 - same
    OfficerRole,
    SittingKind,
    SittingPaper,
    SittingState,
    StepKind,
    StepState,
)


@dataclass(frozen=True)
class Step:
    """One line of « Avant de partir »: `told` says in words what is there or missing."""

    kind: StepKind
    state: StepState
    told: str


@dataclass(frozen=True)
class DayRow:
    """One bench in one room on one day; minutes after midnight."""

    id: uuid.UUID
    held_on: date
    room: str
    starts: int
    ends: int
    pause_starts: int | None
    pause_ends: int | None


@dataclass(frozen=True)
class OfficerRow:
    """Who sits or serves."""

    id: uuid.UUID
    role: OfficerRole
    name: str
    languages: tuple[str, ...]
    confirmed: bool
    phone: str | None


@dataclass(frozen=True)
class SecurityRow:
    """A go or no-go."""

    go: bool
    said_by: str
    said_at: datetime
    reason: str


@dataclass(frozen=True)
class MoveRow:
    """A line of the history of a sitting."""

    before: SittingState | None
    after: SittingState
    moved_on: date
    from_on: date | None
    to_on: date | None
    reason: str


@dataclass(frozen=True)
class BudgetRow:
    """One line of the budget, in whole francs CFA; `spent` is None while nobody said."""

    code: str
    label: str
    planned: int
    spent: int | None
    note: str


@dataclass(frozen=True)
class SittingRow:
    """A line of the list.

    `entries` counts the cases at the docket, `lines` the applicants of a civil-status list,
    `judged` those of both that have a result.
    """

    id: uuid.UUID
    number: str
    kind: SittingKind
    state: SittingState
    court: str
    place: str
    building: str
    first_on: date
    last_on: date
    entries: int
    lines: int
    judged: int
    closed_doors: bool
    sequence: int
    version: int


@dataclass(frozen=True)
class SittingView:
    """A sitting whole.

    Attributes:
        row: as in the list.
        court_code: of the actor; `seat` where it sits now, `kilometres` from there to the site
            and whether they are an estimate, None without coordinates.
        security: the last go or no-go.
        to_reprint: the papers that left the office and no longer say what stands here.
        steps: « Avant de partir », in the order of the work.
    """

    row: SittingRow
    court_code: str
    seat: str
    place_id: uuid.UUID
    kilometres: int | None
    estimated: bool
    authorised_number: str | None
    authorised_on: date | None
    recon_on: date | None
    recon_note: str
    information_on: date | None
    information_place: str | None
    authorities: tuple[str, ...]
    authorities_on: date | None
    closed_doors_decision: str | None
    note: str
    days: tuple[DayRow, ...]
    officers: tuple[OfficerRow, ...]
    security: SecurityRow | None
    moves: tuple[MoveRow, ...]
    budget: tuple[BudgetRow, ...]
    printed: tuple[SittingPaper, ...]
    to_reprint: tuple[SittingPaper, ...]
    steps: tuple[Step, ...]
