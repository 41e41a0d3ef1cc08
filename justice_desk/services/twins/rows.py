"""What is shown of likely twins and of merges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import uuid
    from datetime import date, datetime

    from justice_desk.terms.enums import Sex
    from justice_desk.terms.importing import TwinKind


@dataclass(frozen=True, slots=True)
class Side:
    """One of two likely twins: a person, or a case by the person who came.

    `number` is the case of a pair of cases; `cases` are the numbers a person stands in.
    """

    id: uuid.UUID
    name: str
    sex: Sex | None = None
    birth_year: int | None = None
    place: str | None = None
    phone: str | None = None
    cases: tuple[str, ...] = ()
    number: str | None = None
    category: str | None = None
    opened_on: date | None = None
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one: how alike, 70 to 100, and why in words."""

    kind: TwinKind
    one: Side
    other: Side
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One merge that was made: what was kept, what went into it, by whom, and whether undone.

    Where somebody said that two are two, `apart` is set, and both are there.
    """

    id: uuid.UUID
    kind: TwinKind
    kept: str
    gone: str
    why: str
    at: datetime
    by: str
    undone_at: datetime | None
    apart: bool = False
