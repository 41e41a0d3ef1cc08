from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from justice_desk.models.all import (
    AuditEntry,
    Case,
    CaseAccess,
    CaseEvent,
    CaseStub,
    Party,
    Person,
    Place,
)
from justice_desk.storage.session import UnguardedStatementError
from justice_desk.terms.enums import AuditAction, EventKind, PartyRole, PlaceLevel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from tests.offices import Bench


def plant_case(session: Session, number: int, *, restricted: bool) -> Case:
    """Add a case with one person, one party and one event, as rows."""
    member = session.info["acting"].member_id
    person = Person(name=f"Personne {number}", folded=f"personne {number}")
    session.add(person)
    session.flush()
    case = Case(
        number=f"GAO-2026-{number:04}",
        series="GAO",
        year=2026,
        sequence=number,
        category="VBS" if restricted else "FON",
        restricted=restricted,
        opened_on=date(2026, 11, 1),
        responsible_id=member,
        lead_id=person.id,
        summary="Une phrase",
    )
    session.add(case)
    session.flush()
    session.add(Party(case_id=case.id, person_id=person.id, roles=[PartyRole.CLAIMANT]))
    session.add(CaseEvent(case_id=case.id, kind=EventKind.OPENED, happened_on=date(2026, 11, 1)))
    return case


def test_a_new_row_knows_who_made_it_and_when(any_bench: Bench) -> None:
    with any_bench.writing("awa") as session:
        session.add(Place(level=PlaceLevel.REGION, name="Gao", folded="gao"))
    with any_bench.reading("ibrahim") as session:
        place = session.scalars(select(Place)).one()
        assert place.created_by == any_bench.members["awa"].member_id
        assert place.office_id == any_bench.members["awa"].office_id
        assert place.created_at.utcoffset() is not None
        assert place.version == 1


def test_an_error_rolls_everything_back(any_bench: Bench) -> None:
    def fail() -> None:
        with any_bench.writing("awa") as session:
            session.add(Place(level=PlaceLevel.REGION, name="Gao", folded="gao"))
            session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with any_bench.reading("awa") as session:
        assert session.scalar(select(func.count(Place.id))) == 0
        assert session.scalar(select(func.count(AuditEntry.number))) == 0


def test_the_audit_tells_the_row_and_the_fields_but_no_value(any_bench: Bench) -> None:
    with any_bench.writing("awa", "place import") as session:
        place = Place(level=PlaceLevel.REGION, name="Gao", folded="gao")
        session.add(place)
    with any_bench.writing("ibrahim", "place import") as session:
        found = session.get(Place, place.id)
        assert found is not None
        found.name = "Gao-Ville"
    with any_bench.reading("awa") as session:
        first, second = session.scalars(select(AuditEntry).order_by(AuditEntry.number))
        assert (first.action, second.action) == (AuditAction.INSERT, AuditAction.UPDATE)
        assert second.fields == ["name"]
        assert second.previous == first.hash
        assert second.member_id == any_bench.members["ibrahim"].member_id
        assert second.row_id == str(place.id)
        told = str([vars(entry) for entry in (first, second)])
        assert "Gao" not in told


def test_a_paralegal_does_not_see_a_restricted_case_nor_its_children(any_bench: Bench) -> None:
    with any_bench.writing("awa") as session:
        plant_case(session, 1, restricted=False)
        plant_case(session, 2, restricted=True)
    with any_bench.reading("ibrahim") as session:
        assert session.scalars(select(Case.number)).all() == ["GAO-2026-0001"]
        for child in (Party, CaseEvent):
            assert session.scalar(select(func.count(child.id))) == 1
        assert session.scalars(select(Person.name)).all() == ["Personne 1"]
        assert session.scalar(select(func.count(CaseStub.id))) == 2
    with any_bench.reading("awa") as session:
        assert session.scalar(select(func.count(Case.id))) == 2


def test_a_member_named_on_a_restricted_case_sees_it(any_bench: Bench) -> None:
    with any_bench.writing("awa") as session:
        case = plant_case(session, 1, restricted=True)
        session.add(CaseAccess(case_id=case.id, member_id=any_bench.members["ibrahim"].member_id))
    with any_bench.reading("ibrahim") as session:
        assert session.get(Case, case.id) is not None
    with any_bench.reading("mariam") as session:
        assert session.get(Case, case.id) is None
        assert session.scalar(select(func.count(CaseAccess.id))) == 0


def test_a_person_of_an_open_and_a_restricted_case_stays_visible(any_bench: Bench) -> None:
    with any_bench.writing("awa") as session:
        opened = plant_case(session, 1, restricted=False)
        hidden = plant_case(session, 2, restricted=True)
        session.add(Party(case_id=hidden.id, person_id=opened.lead_id, roles=[PartyRole.WITNESS]))
    with any_bench.reading("ibrahim") as session:
        assert session.get(Person, opened.lead_id) is not None
        assert session.get(Person, hidden.lead_id) is None


def test_a_statement_around_the_filter_or_the_audit_is_refused(bench: Bench) -> None:
    statements = (
        text("SELECT 1"),
        select(Case.__table__),
        insert(Place),
        update(Case).values(summary=""),
        delete(Case),
    )
    with bench.writing("awa") as session:
        for statement in statements:
            with pytest.raises(UnguardedStatementError):
                session.execute(statement)


@pytest.mark.parametrize("change", ["UPDATE audit_entry SET verb = ''", "DELETE FROM audit_entry"])
def test_the_database_itself_refuses_to_change_the_audit(any_bench: Bench, change: str) -> None:
    with any_bench.writing("awa") as session:
        session.add(Place(level=PlaceLevel.REGION, name="Gao", folded="gao"))
    with pytest.raises(DBAPIError, match="append-only"), any_bench.engine.begin() as connection:
        connection.execute(text(change))


def test_two_versions_of_one_row_cannot_both_be_saved(bench: Bench) -> None:
    with bench.writing("awa") as session:
        session.add(Place(level=PlaceLevel.REGION, name="Gao", folded="gao"))
    with bench.writing("awa") as session:
        place = session.scalars(select(Place)).one()
        place.name = "Gao 2"
    assert place.version == 2
