"""What a row of a register says, read and sound, before anything is looked up in the office.

Only what cannot be read is a fault. What is missing or not sure is kept as written, and named in
`later`: it comes back on the case page as a question.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from justice_desk.services.cases.intake import Intake
    from justice_desk.terms.enums import CaseStatus, Outcome, Sex
    from justice_desk.terms.importing import StepKind


@dataclass(frozen=True, slots=True)
class Fault:
    """One cell that cannot be read. `row` counts from 1, headings included."""

    sheet: str
    row: int
    column: str
    value: str
    expected: str


@dataclass(frozen=True, slots=True)
class At:
    """Where a row stands, and every cell of it as written, by heading."""

    sheet: str
    row: int
    written: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the past: `who` as written; `type` the code of an actor type, where it says one.

    `on` is a day, or the first day of the month or year that was written (`exact` is then False).
    """

    kind: StepKind
    on: date | None
    who: str = ""
    type: str | None = None
    exact: bool = True
    result: Outcome | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CaseTold:
    """One case of a register.

    `intake.consents` is always empty: consent is never assumed from a spreadsheet. Its places are
    as written; `within` names the commune or cercle of the same row, to tell villages apart.
    `later` holds keys of `formats.intake` fields that are missing or only kept as written.
    """

    at: At
    intake: Intake
    later: tuple[str, ...] = ()
    within: str | None = None
    status: CaseStatus | None = None
    outcome: Outcome | None = None
    closed_on: date | None = None
    responsible: str | None = None
    steps: tuple[Step, ...] = ()
    after: date | None = None
    """The day of the row above, for a row that says none: registers are written day after day. It
    is no part of what the row says, so that the same row stays the same."""


@dataclass(frozen=True, slots=True)
class ConsultationTold:
    """One line of the consultation journal: no identity."""

    at: At
    given_on: date
    place: str | None = None
    sex: Sex | None = None
    age_band: str | None = None
    theme: str | None = None
    advice: str = ""
    minutes: int | None = None
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorTold:
    """One justice actor of a list."""

    at: At
    name: str
    type: str
    place: str | None = None
    seat: str | None = None
    phone: str | None = None
    holder: str | None = None
    languages: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Faulty:
    """A row that holds at least one fault: it is told, and nothing of it is taken in."""

    at: At
    faults: tuple[Fault, ...]


RowTold = CaseTold | ConsultationTold | ActorTold | Faulty


@dataclass(frozen=True)
class Reading:
    """How a file was read: kept with the batch, so that the report can say it."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Heading → field key; `sheet!heading` where that sheet means something else by it."""
    settings: Mapping[str, Any] = field(default_factory=dict)
