"""What only a restricted case knows of two persons protects elsewhere, and is not told there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import JusticeActor, Mandate, Party, Person
from justice_desk.services.cases.intake import PersonIntake, RelationIntake
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.working import add_party
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.terms.enums import PartyRole
from tests.sending import Desk, told

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from justice_desk.services.cases.rows import TieRow
    from justice_desk.services.referrals.assessing import Assessment
    from tests.offices import Bench

UNCLE = "Oncle Exemple"


@pytest.fixture
def desk(any_bench: Bench) -> Desk:
    return Desk.of(any_bench)


def restricted(desk: Desk) -> Mapping[str, uuid.UUID]:
    """Open a restricted case of the coordination, and return the ids of its persons."""
    lead, other = told().persons[:2]
    uncle = replace(other, ref="p2", name=UNCLE, roles=(PartyRole.ACCUSED,))
    tie = RelationIntake("p2", "p1", "oncle")
    number = desk.case(category="VBS", persons=(lead, uncle), relations=(tie,), consents=())
    with desk.bench.reading("awa") as session:
        return {party.name: party.id for party in show(session, number).parties if party.name}


def opened_again(desk: Desk, known: Mapping[str, uuid.UUID], *, both: bool = False) -> str:
    """Open a case of the same person that every member may see."""
    lead, other = told().persons[:2]
    first = replace(lead, person_id=known[lead.name])
    second = replace(other, person_id=known[UNCLE]) if both else other
    return desk.case(persons=(first, second), relations=(), consents=())


def ties(desk: Desk, number: str, who: str) -> list[TieRow]:
    with desk.bench.reading(who) as session:
        return [tie for party in show(session, number).parties for tie in party.ties]


def assessed(desk: Desk, number: str, to: str, who: str) -> Assessment:
    with desk.bench.reading(who, "assess") as session:
        return assess_referral(session, number, to)


def test_a_relative_whom_a_restricted_case_names_is_blocked_without_telling_the_tie(
    desk: Desk,
) -> None:
    chief = desk.actor("chef_village", "Chef inventé", holder=UNCLE)
    number = opened_again(desk, restricted(desk))
    found = assessed(desk, number, chief, "ibrahim").findings[0]
    assert found.id == "receiver_is_relative"
    assert "oncle" not in found.reason.replace(UNCLE, "")
    assert "(oncle)" in assessed(desk, number, chief, "awa").findings[0].reason


def test_a_hidden_relative_stands_in_nobodys_way_elsewhere(desk: Desk) -> None:
    number = opened_again(desk, restricted(desk))
    found = assessed(desk, number, desk.court(), "ibrahim").findings
    assert "receiver_is_relative" not in {one.id for one in found}


def test_a_tie_of_a_restricted_case_is_not_told_in_another_one(desk: Desk) -> None:
    number = opened_again(desk, restricted(desk), both=True)
    assert ties(desk, number, "ibrahim") == []
    assert [tie.tie for tie in ties(desk, number, "awa")] == ["oncle"]


def test_who_writes_a_tie_reads_it_and_overwrites_none_that_is_hidden(desk: Desk) -> None:
    known = restricted(desk)
    number = opened_again(desk, known, both=True)
    again = PersonIntake("p1", UNCLE, (PartyRole.RESPONDENT,), person_id=known[UNCLE])
    with desk.bench.writing("ibrahim", "case party add") as session:
        add_party(session, number, again, tie="voisin")
    assert [tie.tie for tie in ties(desk, number, "ibrahim")] == ["voisin"]
    assert [tie.tie for tie in ties(desk, number, "awa")] == ["oncle", "voisin"]


def test_a_tie_of_two_persons_who_meet_in_no_closed_case_is_told_to_all(desk: Desk) -> None:
    tie = RelationIntake("p2", "p1", "voisine")
    number = desk.case(relations=(tie,))
    assert [one.tie for one in ties(desk, number, "ibrahim")] == ["voisine"]


def test_the_holder_of_a_seat_is_compared_by_the_register_too(desk: Desk) -> None:
    chief = desk.actor("chef_village", "Chef inventé")
    known = restricted(desk)
    with desk.bench.writing("awa", "actor add") as session:
        actor = session.scalars(select(JusticeActor).where(JusticeActor.code == chief)).one()
        session.add(
            Mandate(actor_id=actor.id, holder="Le chef", folded="le chef", person_id=known[UNCLE])
        )
    number = opened_again(desk, known)
    with desk.bench.reading("ibrahim") as session:
        assert session.get(Person, known[UNCLE]) is None
        assert session.scalars(select(Party).where(Party.person_id == known[UNCLE])).all() == []
    assert assessed(desk, number, chief, "ibrahim").findings[0].id == "receiver_is_relative"
