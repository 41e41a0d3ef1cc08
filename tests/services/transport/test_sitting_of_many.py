"""Forty people of a sitting are asked for and listed without more queries than each must cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import event, select

from justice_desk.models.all import Case, Hearing, Party, Person
from justice_desk.services.dockets.calling import summon
from justice_desk.services.places import find
from justice_desk.services.transport.listing import requests
from justice_desk.services.transport.requesting_all import request_all
from tests.services.transport.conftest import FATOUMATA, HOME

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from tests.services.transport.conftest import Transport

EACH = 42
"""Statements that the request of one person costs at most: who she is, what she may, who else."""


def call(transport: Transport, first: int, last: int) -> None:
    """Call witnesses of the case to the sitting, all from Fatoumata's village."""
    with transport.bench.writing("awa") as session:
        case = session.scalars(select(Case).where(Case.number == transport.case)).one()
        like = session.scalars(select(Person).where(Person.name == FATOUMATA)).one()
        hearing = session.scalars(select(Hearing).where(Hearing.case_id == case.id)).one()
        beside = []
        for at in range(first, last):
            new = Person(
                name=f"Témoin Inventé {at}",
                sex=like.sex,
                birth_year=1980,
                place_id=find(session, HOME).id,
            )
            session.add(new)
            session.flush()
            more = Party(case_id=case.id, person_id=new.id, roles=["witness"])
            more.position = 100 + at
            session.add(more)
            session.flush()
            beside.append((more, new))
        summon(session, hearing, beside)


def statements(session: Session, what: Callable[[], Any]) -> int:
    """Return how many statements it takes."""
    found: list[str] = []

    def keep(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        found.append(statement)

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", keep)
    what()
    event.remove(connection, "before_cursor_execute", keep)
    return len(found)


def asked(transport: Transport) -> tuple[int, int]:
    """Ask for everybody of the sitting; return how many were and the statements it took."""
    rows: list[Any] = []
    with transport.bench.writing("ibrahim", "trip request-all") as session:
        cost = statements(session, lambda: rows.extend(request_all(session, transport.sitting)))
    return sum(bool(row.number) for row in rows), cost


def listed(transport: Transport) -> int:
    """Return how many statements it takes to list every request."""
    with transport.bench.reading("awa") as session:
        return statements(session, lambda: requests(session))


def test_forty_people_cost_no_more_for_each_than_one_and_are_listed_at_once(
    transport: Transport,
) -> None:
    one, _first = asked(transport)
    assert one == 1
    few = listed(transport)
    call(transport, 0, 10)
    ten, some = asked(transport)
    call(transport, 10, 40)
    thirty, many = asked(transport)
    assert (ten, thirty) == (10, 30)
    assert many <= EACH * 41
    assert many * 11 <= some * 41
    assert listed(transport) == few
