from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Enum,
    Integer,
    LargeBinary,
    String,
    UniqueConstraint,
    select,
)

from justice_desk.models.types import Key, UtcDateTime
from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.opening import Opened, open_case
from justice_desk.services.places import seed
from justice_desk.services.twins.moving import records
from justice_desk.services.twins.snapshots import STAMPS, snapshot
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import PartyRole, Sex

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Record
    from tests.offices import Bench


@pytest.fixture
def register(bench: Bench) -> Bench:
    """The same on SQLCipher alone, where the database below does not matter."""
    with bench.writing("awa", "init") as session:
        seed(session)
    return bench


@pytest.fixture
def office(any_bench: Bench) -> Bench:
    """An office that knows its regions and cercles."""
    with any_bench.writing("awa", "init") as session:
        seed(session)
    return any_bench


def told(name: str, **said: Any) -> PersonIntake:
    """Return a claimant as an intake says her."""
    known = {"sex": Sex.FEMALE, "age": 34, "place": "Gao", **said}
    return PersonIntake(ref="a", name=name, roles=(PartyRole.CLAIMANT,), **known)


def opened(bench: Bench, *persons: PersonIntake, who: str = "awa", **case: Any) -> Opened:
    """Open a case for these persons."""
    known = {"category": "FON", "summary": "Limite de champ contestée.", **case}
    with bench.writing(who, "case open") as session:
        return open_case(session, Intake(persons, **known))


def fill(session: Session, model: type[Record], **given: Any) -> Any:
    """Add a row of any table with something in every column; `given` wins."""
    values = {
        column.name: given.get(column.name, _something(session, column))
        for column in model.__table__.columns
        if column.name not in STAMPS | {"id"}
    }
    row = model(**values)
    session.add(row)
    session.flush()
    return row


def _something(session: Session, column: ColumnElement[Any]) -> Any:
    kind = column.type
    assert isinstance(column, Column)
    for key in column.foreign_keys:
        parent = records().get(key.column.table.name)
        if parent is None or column.nullable:
            return acting(session).office_id if parent is None else None
        any_one = None if _alone(column) else session.scalar(select(parent.id).limit(1))
        return any_one or fill(session, parent).id
    if isinstance(kind, Enum):
        return next(iter(kind.enum_class)) if kind.enum_class else kind.enums[0]
    if isinstance(kind, Key):
        return uuid.uuid4()
    plain = {
        UtcDateTime: utc_now(), Date: today(), JSON: [], Boolean: False, Integer: 1,
        LargeBinary: b"x",
    }  # fmt: skip
    for type_, value in plain.items():
        if isinstance(kind, type_):
            return value
    assert isinstance(kind, String)
    return uuid.uuid4().hex[: kind.length or 12]


def _alone(column: Column[Any]) -> bool:
    """Tell whether a parent has one such row at most: then each needs a parent of its own."""
    unique = (c for c in column.table.constraints if isinstance(c, UniqueConstraint))
    return any([one.name for one in c.columns] == [column.name] for c in unique)


def everything(session: Session) -> dict[str, dict[str, Any]]:
    """Return every row of the office, without stamps and without bytes."""
    found: dict[str, dict[str, Any]] = {}
    for name, model in records().items():
        for row in session.scalars(select(model)):
            found[f"{name} {row.id}"] = snapshot(row, without=frozenset({"content"}))
    return found
