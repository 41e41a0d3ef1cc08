"""Who travels on one request: never two who are kept apart, and no minor without her guardian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, Hearing, Party, Person
from justice_desk.rules.transport import GuardianMissing, SupportedTwice
from justice_desk.rules.transport_apart import RideApart
from justice_desk.services.dockets.calling import summon
from justice_desk.services.places import find
from justice_desk.services.transport.apart import keep_apart
from justice_desk.services.transport.errors import CompanionElsewhere
from justice_desk.services.transport.requesting_all import AskedRow, request_all
from justice_desk.services.transport.told import TravellerTold
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TravellerRole
from tests.services.transport.conftest import FATOUMATA, HOME, MOUSSA

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from tests.services.transport.conftest import Transport

CHILD = "Enfant Inventé"
OTHER_CHILD = "Seconde Inventée"
BOOKKEEPING = {"created_at", "created_by", "changed_at", "changed_by", "version", "office_id"}


def roles(transport: Transport, **told: Sequence[str]) -> None:
    """Let persons stand in the case as said, and be of age."""
    with transport.bench.writing("awa") as session:
        asked = select(Party, Person).join(Person, Person.id == Party.person_id)
        for party, person in session.execute(asked):
            if person.name in told:
                party.roles, person.birth_year = list(told[person.name]), 1980


def child(transport: Transport, name: str = CHILD, role: str = "victim") -> None:
    """Put a child of nine years from Fatoumata's village into the case, and call her."""
    with transport.bench.writing("awa") as session:
        case = session.scalars(select(Case).where(Case.number == transport.case)).one()
        like = session.scalars(select(Person).where(Person.name == FATOUMATA)).one()
        party = session.scalars(select(Party).where(Party.person_id == like.id)).one()
        new = Person(name=name, birth_year=today().year - 9, place_id=find(session, HOME).id)
        copied = {"id", "name", "birth_year", "place_id", "folded", "birth_date", "birth_on"}
        for column in Person.__mapper__.column_attrs:
            if column.key not in copied | BOOKKEEPING:
                setattr(new, column.key, getattr(like, column.key))
        session.add(new)
        session.flush()
        beside = Party(
            **{
                column.key: getattr(party, column.key)
                for column in Party.__mapper__.column_attrs
                if column.key not in {"id", "person_id", "roles", "position"} | BOOKKEEPING
            },
            person_id=new.id,
            roles=[role],
            position=party.position + 5 + len(name),
        )
        session.add(beside)
        session.flush()
        hearing = session.scalars(select(Hearing).where(Hearing.case_id == case.id)).one()
        summon(session, hearing, [(beside, new)])


def beside(name: str, role: TravellerRole = TravellerRole.GUARDIAN, **more: Any) -> dict[str, Any]:
    """Return a request on which somebody comes along."""
    return {"with_her": (TravellerTold(name, role, **more),)}


def asked(transport: Transport) -> dict[str, AskedRow]:
    """Ask for everybody of the sitting."""
    with transport.bench.writing("ibrahim", "trip request-all") as session:
        return {row.name: row for row in request_all(session, transport.sitting)}


def test_victim_and_accused_do_not_travel_on_one_request(transport: Transport) -> None:
    roles(transport, **{FATOUMATA: ["victim"], MOUSSA: ["accused"]})
    for name in (MOUSSA, "moussa exemple", str(transport.person(MOUSSA))):
        with pytest.raises(RideApart):
            transport.ask(**beside(name))
    transport.ask()


def test_two_who_were_marked_do_not_travel_on_one_request(transport: Transport) -> None:
    with transport.bench.writing("awa") as session:
        keep_apart(session, transport.case, FATOUMATA, MOUSSA)
    with pytest.raises(RideApart):
        transport.ask(**beside(MOUSSA, TravellerRole.HELPER))


def test_sides_of_a_case_that_is_closed_to_the_member_count_as_well(transport: Transport) -> None:
    second = transport.second_case_of(FATOUMATA)
    who: dict[str, uuid.UUID] = {name: transport.person(name) for name in (FATOUMATA, MOUSSA)}
    with transport.bench.writing("awa") as session:
        case = session.scalars(select(Case).where(Case.number == second)).one()
        case.restricted = True
        for party in session.scalars(select(Party).where(Party.case_id == case.id)):
            hers = party.person_id == who[FATOUMATA]
            party.roles = ["victim"] if hers else ["accused"]
            party.person_id = party.person_id if hers else who[MOUSSA]
    with pytest.raises(RideApart):
        transport.ask("ibrahim", **beside(MOUSSA, TravellerRole.HELPER))


def test_who_hurt_a_child_is_never_offered_as_her_guardian(transport: Transport) -> None:
    child(transport)
    roles(transport, **{MOUSSA: ["accused", "guardian"]})
    row = asked(transport)[CHILD]
    assert (row.number, row.code) == ("", "guardian_missing")
    with pytest.raises(RideApart):
        transport.ask(who=CHILD, **beside(MOUSSA))


def test_who_was_marked_is_no_guardian_either(transport: Transport) -> None:
    child(transport, CHILD, "witness")
    roles(transport, **{MOUSSA: ["guardian"]})
    with transport.bench.writing("awa") as session:
        keep_apart(session, transport.case, CHILD, MOUSSA)
    assert asked(transport)[CHILD].code == "guardian_missing"


def test_a_minor_rides_on_the_request_of_her_guardian_and_never_beside_it(
    transport: Transport,
) -> None:
    child(transport)
    roles(transport, **{FATOUMATA: ["guardian"]})
    with pytest.raises(GuardianMissing):
        transport.ask(who=CHILD)
    first = transport.ask()
    with pytest.raises(GuardianMissing):
        transport.ask(who=CHILD)
    with pytest.raises(SupportedTwice) as refused:
        transport.ask(who=CHILD, **beside(FATOUMATA))
    assert refused.value.details["number"] == first


def test_wards_of_one_guardian_are_asked_for_on_one_request_with_her(transport: Transport) -> None:
    child(transport)
    child(transport, OTHER_CHILD)
    roles(transport, **{FATOUMATA: ["guardian"]})
    rows = asked(transport)
    number = rows[CHILD].number
    assert number == rows[OTHER_CHILD].number != ""
    row = transport.shown(number)
    assert row.seats == 3
    assert {one.name: one.role for one in row.travellers} == {
        CHILD: TravellerRole.BENEFICIARY,
        OTHER_CHILD: TravellerRole.BENEFICIARY,
        FATOUMATA: TravellerRole.GUARDIAN,
    }
    assert rows[FATOUMATA].code == "supported_twice"


def test_who_comes_along_gets_in_where_the_beneficiary_does(transport: Transport) -> None:
    with pytest.raises(CompanionElsewhere, match=FATOUMATA):
        transport.ask(**beside("Aide Inventée", TravellerRole.HELPER, place="Ansongo"))
    row = transport.shown(transport.ask(place="Gao", **beside(MOUSSA, TravellerRole.HELPER)))
    assert {one.place for one in row.travellers} == {"Gao"}
