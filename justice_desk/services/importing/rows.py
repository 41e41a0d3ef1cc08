"""What a plan, a decision and an import are, as frozen rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from justice_desk.services.actors import ActorTold as NewActor
from justice_desk.services.importing.told import Reading
from justice_desk.terms.importing import RowOutcome

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping
    from datetime import date, datetime

    from justice_desk.services.importing.packing import Packed
    from justice_desk.services.importing.told import Fault
    from justice_desk.services.places import PlaceRow
    from justice_desk.terms.importing import BatchState, ImportKind, Verdict


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a row tells differently: `field` such as `case.summary`, `person.phone`.

    `kept` says that the office's own value stays: somebody corrected it, or it is not taken over.
    """

    field: str
    before: str
    after: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a row may be already: a case of the office, or an earlier row of the file.

    Attributes:
        case_id: of the case; None for a row of the file.
        number: of the case; blank for a row of the file.
        index: of the earlier row among the rows of the plan; None for a case.
        sheet: of that row.
        row: of that row, from 1; 0 for a case.
        name: of the person who came.
        opened_on: the day.
        score: how alike, of 100.
        reasons: why, in words.
    """

    case_id: uuid.UUID | None
    number: str
    index: int | None
    sheet: str
    row: int
    name: str
    opened_on: date | None
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What becomes of one row. `index` counts the rows of the plan from 0.

    Attributes:
        index: its place in the plan; decisions are kept under it.
        sheet: where it stands.
        row: of the sheet, from 1, headings included.
        outcome: what becomes of it.
        title: the person who came, or the name of the actor, as written.
        on: its day.
        target: the id of the case, consultation or actor that it is; None when it is new.
        number: of the case that it is.
        changes: what an update changes, and what stays as the office has it.
        candidates: what it may be, the likeliest first.
        faults: what cannot be read.
        later: what is missing or kept as written, as keys of the intake form.
    """

    index: int
    sheet: str
    row: int
    outcome: RowOutcome
    title: str = ""
    on: date | None = None
    target: uuid.UUID | None = None
    number: str = ""
    changes: tuple[Change, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    faults: tuple[Fault, ...] = ()
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorNear:
    """An actor of the directory that may be meant, and how alike the names are, of 100."""

    code: str
    name: str
    type: str
    score: int


@dataclass(frozen=True, slots=True)
class UnknownActor:
    """Who is named in steps and not in the directory.

    Attributes:
        key: under which its answer is given to `apply`.
        written: as it stands in the file; blank where only a type is told.
        type: the code of an actor type, where it is told or plain.
        count: rows that name it.
        rows: the first of them, sheet and row.
        candidates: who may be meant, the likeliest first.
        fresh: rows that name it and are not in the register yet; of the others the past is written
            already, in words, and an answer changes nothing.
    """

    key: str
    written: str
    type: str | None
    count: int
    rows: tuple[tuple[str, int], ...]
    candidates: tuple[ActorNear, ...]
    fresh: int = 0


@dataclass(frozen=True, slots=True)
class UnclearPlace:
    """A place that is unknown, or one of several; it is kept as written."""

    written: str
    within: str
    count: int
    candidates: tuple[PlaceRow, ...]


ActorAnswer = str | NewActor | None
"""Who an unknown actor is: one of the directory by code or id, a new one, or only words (None)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of a row that may be here already.

    Attributes:
        verdict: same, different, or merge.
        candidate: which of the row's candidates is meant, from 0.
        take: with merge, the fields in which the file is right (`Change.field`).
    """

    verdict: Verdict
    candidate: int = 0
    take: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Plan:
    """What an import would do; what the rows tell is kept packed, in memory alone."""

    kind: ImportKind
    rows: tuple[RowPlan, ...]
    packed: Packed
    unknown_actors: tuple[UnknownActor, ...] = ()
    unclear_places: tuple[UnclearPlace, ...] = ()
    file_name: str = ""
    sha256: str = ""
    reading: Reading = field(default_factory=Reading)

    @cached_property
    def outcomes(self) -> dict[RowOutcome, int]:
        """Return how many rows have each outcome, all five named."""
        counted = Counter(row.outcome for row in self.rows)
        return {outcome: counted[outcome] for outcome in RowOutcome}

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Return everything that cannot be read, in the order of the file."""
        return tuple(fault for row in self.rows for fault in row.faults)

    @cached_property
    def duplicates(self) -> tuple[RowPlan, ...]:
        """Return the rows of which a person decides."""
        return tuple(row for row in self.rows if row.outcome is RowOutcome.DUPLICATE)

    def at(self, sheet: str, row: int) -> RowPlan | None:
        """Return what becomes of a row of a sheet."""
        found = (one for one in self.rows if one.row == row and one.sheet == sheet)
        return next(found, None)


@dataclass(frozen=True)
class Applied:
    """What an import did; `batch` is None when nothing was new and nothing changed."""

    batch: uuid.UUID | None
    rows: int
    outcomes: Mapping[RowOutcome, int]


@dataclass(frozen=True)
class BatchRow:
    """One file that was taken in."""

    id: uuid.UUID
    kind: ImportKind
    file_name: str
    rows: int
    outcomes: Mapping[str, int]
    state: BatchState
    by: str
    at: datetime
    undone_at: datetime | None
    reading: Reading


@dataclass(frozen=True)
class MappingRow:
    """How the columns of one kind of file are read, kept under a name."""

    name: str
    kind: ImportKind
    reading: Reading
