"""What the office knows already of the cases that come in, looked up a chunk at a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select

from justice_desk.models.all import Case, ImportedCase, Person
from justice_desk.storage.existence import brought_in_by_me
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.importing.ready import ReadyCase
    from justice_desk.terms.enums import Sex

NEAR: Final = timedelta(days=31)
"""Days between two visits within which the same matter of the same person may be one case."""


@dataclass(frozen=True, slots=True)
class KnownLine:
    """A line of a register that came in before: its case, and what it said last.

    Several digests are lines of one file that a person found to be the same case.
    """

    case_id: uuid.UUID
    number: str
    digests: frozenset[str]
    name: str
    sole: bool
    """Whether this line alone made the case: then what it says may rewrite it. A case that was
    typed by hand, or that two cases became, is a person's to decide."""


@dataclass(frozen=True, slots=True)
class KnownCase:
    """A case of the office and who came, to compare with a row."""

    case_id: uuid.UUID
    number: str
    old_number: str
    category: str
    opened_on: date
    name: str
    spelling: str
    sex: Sex | None
    birth_year: int | None
    birth_estimated: bool
    phone: str | None
    place_id: uuid.UUID | None


@dataclass(frozen=True)
class Chunk:
    """What the office knows of the rows of one chunk."""

    lines: Mapping[str, Sequence[KnownLine]]
    """By identity."""
    mine: frozenset[tuple[str, str]]
    """Identity and digest of lines that the member brought in, whatever became of them."""
    by_spelling: Mapping[str, Sequence[KnownCase]]
    by_phone: Mapping[str, Sequence[KnownCase]]


_COLUMNS: Final = (
    Case.id, Case.number, Case.old_number, Case.category, Case.opened_on, Person.name,
    Person.spelling, Person.sex, Person.birth_year, Person.birth_estimated, Person.phone,
    Person.place_id,
)  # fmt: skip


def look_up(session: Session, rows: Sequence[ReadyCase]) -> Chunk:
    """Return what the office knows of some rows, through the member's filter."""
    identities = {row.identity for row in rows}
    lines = _lines(session, identities)
    fresh = [row for row in rows if row.identity not in lines]
    cases = _alike(session, fresh)
    by_spelling, by_phone = defaultdict(list), defaultdict(list)
    for case in cases:
        by_spelling[case.spelling].append(case)
        if case.phone:
            by_phone[case.phone].append(case)
    mine = brought_in_by_me(session, identities)
    return Chunk(lines, mine, by_spelling, by_phone)


def typed_numbers(session: Session) -> dict[str, list[KnownCase]]:
    """Return the cases that were typed by hand with an old number, by that number folded."""
    came_in = select(ImportedCase.case_id)
    found = session.execute(
        select(*_COLUMNS)
        .join(Person, Person.id == Case.lead_id)
        .where(Case.old_number.is_not(None), Case.id.not_in(came_in))
    )
    typed: dict[str, list[KnownCase]] = defaultdict(list)
    for row in found:
        case = _case(row)
        if fold(case.old_number):
            typed[fold(case.old_number)].append(case)
    return dict(typed)


def _lines(session: Session, identities: Collection[str]) -> dict[str, list[KnownLine]]:
    """Return the known lines by identity; of each case what its last import said."""
    found = session.execute(
        select(
            ImportedCase.identity,
            ImportedCase.case_id,
            Case.number,
            Person.name,
            ImportedCase.digest,
            or_(ImportedCase.created, ImportedCase.event_id.is_not(None)),
        )
        .join(Case, Case.id == ImportedCase.case_id)
        .join(Person, Person.id == Case.lead_id)
        .where(ImportedCase.identity.in_(identities))
        .order_by(ImportedCase.id)
    ).all()
    made = _makers(session, {row.case_id for row in found})
    last: dict[str, dict[uuid.UUID, KnownLine]] = defaultdict(dict)
    for identity, case_id, number, name, digest, wrote in found:
        before = last[identity].get(case_id)
        digests = frozenset({digest}) | (before.digests if before and not wrote else frozenset())
        sole = made.get(case_id) == [identity]
        last[identity][case_id] = KnownLine(case_id, number, digests, name, sole)
    return {identity: list(lines.values()) for identity, lines in last.items()}


def _makers(session: Session, cases: Collection[uuid.UUID]) -> dict[uuid.UUID, list[str]]:
    """Return the identities of the lines that made these cases; none of one typed by hand."""
    made: dict[uuid.UUID, list[str]] = defaultdict(list)
    lines = select(ImportedCase.case_id, ImportedCase.identity).where(
        ImportedCase.case_id.in_(cases), ImportedCase.created
    )
    for case_id, identity in session.execute(lines):
        made[case_id].append(identity)
    return made


def _alike(session: Session, rows: Iterable[ReadyCase]) -> list[KnownCase]:
    """Return the cases of near days and the same categories whose person may be one of these."""
    rows = list(rows)
    spellings = {row.persons[0]["spelling"] for row in rows} - {""}
    phones = {row.persons[0]["phone"] for row in rows} - {None}
    if not spellings and not phones:
        return []
    days = [row.opened_on for row in rows]
    found = session.execute(
        select(*_COLUMNS)
        .join(Person, Person.id == Case.lead_id)
        .where(
            or_(Person.spelling.in_(spellings), Person.phone.in_(phones)),
            Case.category.in_({row.intake.category for row in rows}),
            Case.opened_on.between(min(days) - NEAR, max(days) + NEAR),
        )
    )
    return [_case(row) for row in found]


def _case(row: Any) -> KnownCase:
    key, number, old_number, *others = row
    return KnownCase(key, number, old_number or "", *others)
