"""Who signs on a sheet of her own: marked pairs and the two sides of a crime, nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, KeepApart, Party, Place, TransportRequest, Traveller
from justice_desk.services.transport.signing import signing_apart
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.transport import TravellerRole, TravelMode
from tests.sending import Desk

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk.of(bench)


def people(desk: Desk, case: str) -> list[uuid.UUID]:
    """Return the persons of a case, the claimant first."""
    with desk.bench.reading("awa") as session:
        asked = (
            select(Party.person_id)
            .join(Case, Case.id == Party.case_id)
            .where(Case.number == case)
            .order_by(Party.position)
        )
        return list(session.scalars(asked))


def roles(desk: Desk, case: str, *told: PartyRole) -> None:
    with desk.bench.writing("awa") as session:
        for person, role in zip(people(desk, case), told, strict=False):
            row = session.scalars(
                select(Party)
                .join(Case, Case.id == Party.case_id)
                .where(Case.number == case, Party.person_id == person)
            ).one()
            row.roles = [role.value]


def ask(desk: Desk, number: str, case: str, person: uuid.UUID) -> str:
    with desk.bench.writing("awa") as session:
        place = session.scalars(select(Place.id).limit(1)).one()
        case_id = session.scalars(select(Case.id).where(Case.number == case)).one()
        row = TransportRequest(
            number=number, case_id=case_id, to_id=place, there_on=today(), there_at=480,
            mode=TravelMode.CAR,
        )  # fmt: skip
        session.add(row)
        session.flush()
        session.add(
            Traveller(
                request_id=row.id, case_id=case_id, position=0, role=TravellerRole.BENEFICIARY,
                person_id=person, from_id=place,
            )
        )  # fmt: skip
    return number


def apart(desk: Desk, *numbers: str) -> frozenset[str]:
    with desk.bench.reading("awa") as session:
        return signing_apart(session, numbers)


def both(desk: Desk) -> tuple[str, str, str]:
    """Return a case and a request of each of its two first persons."""
    case = desk.case()
    one, other = people(desk, case)[:2]
    return case, ask(desk, "GAO-A-2026-0001", case, one), ask(desk, "GAO-A-2026-0002", case, other)


def test_claimant_and_respondent_stand_on_one_list(desk: Desk) -> None:
    _case, *asked = both(desk)
    assert apart(desk, *asked) == frozenset()


def test_victim_and_accused_sign_apart_and_only_where_both_travel(desk: Desk) -> None:
    case, *asked = both(desk)
    roles(desk, case, PartyRole.VICTIM, PartyRole.ACCUSED)
    assert apart(desk, *asked) == frozenset(asked)
    assert apart(desk, asked[0]) == frozenset()


def test_whom_the_office_keeps_apart_signs_apart(desk: Desk) -> None:
    case, *asked = both(desk)
    one, other = people(desk, case)[:2]
    third = desk.case(lead={"name": "Tierce Inventée"})
    other_number = ask(desk, "GAO-A-2026-0003", third, people(desk, third)[0])
    with desk.bench.writing("awa") as session:
        session.add(KeepApart(one_id=one, other_id=other, why="menaces"))
    assert apart(desk, *asked, other_number) == frozenset(asked)


def test_nobody_is_no_error(desk: Desk) -> None:
    assert apart(desk) == frozenset()
