"""What a row says differently of a case that the office has.

A blank cell says nothing. A field that somebody corrected since it came in stays as the office has
it; that is told and never silently undone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import (
    Case,
    CaseEvent,
    CaseMerge,
    FieldChange,
    Hold,
    ImportedCase,
    Party,
    Person,
    PersonMerge,
    Record,
)
from justice_desk.rules.gravity import graver
from justice_desk.rules.reference import category
from justice_desk.services.cases.recording import told as in_words
from justice_desk.services.importing.rows import Change
from justice_desk.terms.enums import CaseStatus, EventKind, HolderKind, Satisfaction

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterator, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.services.importing.places import PlaceBook
    from justice_desk.services.importing.ready import ReadyCase

_CASE: Final = ("summary", "facts", "facts_on", "request", "opened_on")
_PERSON: Final = {
    "name": ("name", "folded", "spelling"),
    "name_arabic": ("name_arabic",),
    "sex": ("sex",),
    "birth_year": ("birth_year", "birth_estimated"),
    "phone": ("phone",),
    "landmark": ("landmark",),
    "languages": ("languages",),
    "displacement": ("displacement",),
    "can_read": ("can_read",),
}
_HEADINGS: Final = {
    "person.age": "person.birth_year",
    "person.first_name": "person.name",
    "person.village": "person.place",
    "person.commune": "person.place",
    "person.cercle": "person.place",
    "person.region": "person.place",
    "case.closed_on": "case.status",
    "case.outcome": "case.status",
    "case.month": "case.opened_on",
    "case.year": "case.opened_on",
    "respondent.name": "person2.name",
    "respondent.first_name": "person2.name",
    "respondent.age": "person2.birth_year",
    "respondent.sex": "person2.sex",
    "respondent.phone": "person2.phone",
    "respondent.village": "person2.place",
}
"""Columns of a register whose cells are seen in another field of a case."""


@dataclass
class Standing:
    """A case as it stands, its persons in their order, and what was corrected by hand."""

    case: Case
    persons: list[Person] = field(default_factory=list)
    corrected: set[tuple[uuid.UUID, str]] = field(default_factory=set)
    with_office: bool = False
    written: Mapping[str, str] = field(default_factory=dict)
    """The cells of the row that it came from last."""


@dataclass(frozen=True)
class Difference:
    """One field that differs: of which row, what to write there, how to show it."""

    change: Change
    row: Record
    values: Mapping[str, Any]


def standings(session: Session, keys: Collection[uuid.UUID]) -> dict[uuid.UUID, Standing]:
    """Return cases by id, as far as the member may see them; a query a table."""
    cases = session.scalars(select(Case).where(Case.id.in_(keys)))
    found = {case.id: Standing(case) for case in cases}
    people = (
        select(Party.case_id, Person)
        .join(Person, Person.id == Party.person_id)
        .where(Party.case_id.in_(found))
        .order_by(Party.position)
    )
    for case_id, person in session.execute(people):
        found[case_id].persons.append(person)
    _corrections(session, found)
    office = select(Hold.case_id).where(
        Hold.case_id.in_(found), Hold.until_on.is_(None), Hold.kind == HolderKind.OFFICE
    )
    for case_id in session.scalars(office):
        found[case_id].with_office = True
    cells = select(ImportedCase).where(ImportedCase.case_id.in_(found)).order_by(ImportedCase.id)
    for line in session.scalars(cells):
        found[line.case_id].written = line.written
    return found


def _corrections(session: Session, found: dict[uuid.UUID, Standing]) -> None:
    """Note what somebody changed by hand; of a person, in whatever case."""
    rows: dict[uuid.UUID, list[Standing]] = defaultdict(list)
    for standing in found.values():
        for key in (standing.case.id, *(person.id for person in standing.persons)):
            rows[key].append(standing)
    by_hand = (
        select(FieldChange.row_id, FieldChange.field)
        .join(CaseEvent, CaseEvent.id == FieldChange.event_id)
        .where(FieldChange.row_id.in_(rows), CaseEvent.kind != EventKind.IMPORTED)
    )
    decided = [(told.row_id, told.field) for told in session.execute(by_hand)]
    decided += _merged(session, rows)
    for row_id, name in decided:
        for standing in rows[row_id]:
            standing.corrected.add((row_id, name))


def _merged(session: Session, rows: Collection[uuid.UUID]) -> Iterator[tuple[uuid.UUID, str]]:
    """Yield what somebody decided by putting two together: of a person everything she says."""
    persons = select(PersonMerge.kept_id).where(
        PersonMerge.kept_id.in_(rows), PersonMerge.undone_at.is_(None)
    )
    for kept in session.scalars(persons):
        yield from ((kept, column.name) for column in Person.__table__.columns)
    cases = select(CaseMerge).where(CaseMerge.case_id.in_(rows), CaseMerge.undone_at.is_(None))
    for merge in session.scalars(cases):
        of_case = [told for told in merge.moved if told["table"] == Case.__tablename__]
        yield from ((merge.case_id, told["column"]) for told in of_case if "column" in told)


def differences(told: ReadyCase, now: Standing, places: PlaceBook) -> list[Difference]:
    """Return what a row says differently, field by field."""
    return [
        *_of_case(told, now),
        *_of_status(told, now),
        *(
            one
            for n, person in enumerate(now.persons[: len(told.persons)])
            for one in _of_person(told, n, person, now, places)
        ),
    ]


def untouched(
    told: ReadyCase, now: Standing, found: Collection[Difference], columns: Mapping[str, str]
) -> list[Change]:
    """Return the cells that changed since the last import and of which nothing is taken over."""
    covered = {_heading(one.change.field) for one in found}
    before, after = now.written, told.told.at.written
    filled = [name for name in after if name not in before and columns.get(name)]
    return [
        Change(columns.get(name, name), before.get(name, ""), after.get(name, ""), True)
        for name in (*before, *filled)
        if after.get(name, "") != before.get(name, "")
        and _heading(columns.get(name, name)) not in covered
    ]


def _heading(key: str) -> str:
    return _HEADINGS.get(key, key)


def _of_case(told: ReadyCase, now: Standing) -> Iterator[Difference]:
    missing = set(told.later)
    for name in _CASE:
        after = told.opened_on if name == "opened_on" else getattr(told.intake, name)
        if after and name not in missing:
            yield from _differ(now, now.case, f"case.{name}", {name: after})
    if "category" not in missing:
        code = told.intake.category
        values: dict[str, Any] = {"category": code, "restricted": category(code).restricted}
        values["maybe_crime"] = graver(now.case.maybe_crime, category(code).may_be_crime)
        opens = now.case.restricted and not values["restricted"]
        yield from _differ(now, now.case, "case.category", values, kept=opens)


def _of_status(told: ReadyCase, now: Standing) -> Iterator[Difference]:
    """Yield where the work stands: a case that ended meanwhile ends, one that is closed stays."""
    row, outcome = told.told, told.told.outcome
    if now.case.status is CaseStatus.CLOSED:
        return
    if told.is_closed:
        values = {
            "status": CaseStatus.CLOSED,
            "closed_on": told.closed_on,
            "outcome": outcome or now.case.outcome,
            "satisfied": Satisfaction.NOT_ASKED,
        }
        yield from _differ(now, now.case, "case.status", values, kept=not now.with_office)
        return
    if row.status is not None:
        yield from _differ(now, now.case, "case.status", {"status": row.status})
    if outcome is not None:
        yield from _differ(now, now.case, "case.outcome", {"outcome": outcome})


def _of_person(
    told: ReadyCase, n: int, person: Person, now: Standing, places: PlaceBook
) -> Iterator[Difference]:
    group = _group(n)
    where = places.of_person(told, n)
    for name, columns in _PERSON.items():
        values = {column: told.persons[n][column] for column in columns}
        if name == "landmark" and where.landmark:
            continue
        if values[name] not in (None, "", []):
            yield from _differ(now, person, f"{group}.{name}", values)
    if where.sure and where.place_id is not None and where.place_id != person.place_id:
        before = places.path(person.place_id) if person.place_id else ""
        kept = (person.id, "place_id") in now.corrected
        change = Change(f"{group}.place", before, places.path(where.place_id), kept)
        yield Difference(change, person, {"place_id": where.place_id})


def _differ(
    now: Standing, row: Record, key: str, values: Mapping[str, Any], *, kept: bool = False
) -> Iterator[Difference]:
    """Yield a difference where the first of the values is another one than the row holds."""
    name, after = next(iter(values.items()))
    before = getattr(row, name)
    if before != after:
        is_kept = kept or (row.id, name) in now.corrected
        yield Difference(Change(key, shown(before), shown(after), is_kept), row, values)


def fields_of(told: ReadyCase) -> dict[str, Any]:
    """Return what a row says, by the same keys as its differences from a case."""
    said: dict[str, Any] = {f"case.{name}": getattr(told.intake, name) for name in _CASE}
    said |= {"case.opened_on": told.opened_on, "case.category": told.intake.category}
    for n, columns in enumerate(told.persons):
        group = _group(n)
        said |= {f"{group}.{name}": columns[name] for name in _PERSON}
        said[f"{group}.place"] = told.intake.persons[n].place
    return said


def _group(n: int) -> str:
    """Return how the nth person is called in a key: person, person2, person3."""
    return "person" if n == 0 else f"person{n + 1}"


def shown(value: object) -> str:
    """Return a value of a field as a person compares it: codes stay codes, a list is a line."""
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return in_words(value) or ""
