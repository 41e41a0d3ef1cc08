"""What the safeguards look at is gathered from the rows that people wrote."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import (
    ActorComplaint,
    ActorTraining,
    JusticeActor,
    Mandate,
    Party,
    Person,
    Place,
    Referral,
    Relation,
)
from justice_desk.services import members
from justice_desk.services.cases.intake import RelationIntake
from justice_desk.services.cases.working import assign
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.referrals.errors import Blocked
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    ComplaintState,
    ConsentScope,
    PartyRole,
    ReferralState,
    Sex,
    Verdict,
)
from tests.sending import Desk, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.models.all import Record
    from justice_desk.services.referrals.assessing import Assessment
    from tests.offices import Bench

YESTERDAY, TOMORROW = -1, 1
REGION = "ML07"


@pytest.fixture
def desk(any_bench: Bench) -> Desk:
    return Desk.of(any_bench)


def assessed(desk: Desk, number: str, to: str) -> Assessment:
    with desk.bench.reading("awa", "assess") as session:
        return assess_referral(session, number, to)


def ids(desk: Desk, number: str, to: str) -> Sequence[str]:
    return [finding.id for finding in assessed(desk, number, to).findings]


def written(desk: Desk, code: str, kind: type[Record], **fields: Any) -> None:
    """Write a row beside an actor."""
    with desk.bench.writing("awa", "actor add") as session:
        actor = session.scalars(select(JusticeActor).where(JusticeActor.code == code)).one()
        session.add(kind(actor_id=actor.id, **fields))


def agreed_case(desk: Desk, to: str, **changes: Any) -> str:
    number = desk.case(**changes)
    desk.agree(number, to)
    return number


def test_a_relative_of_a_party_who_holds_the_seat_is_blocked(desk: Desk) -> None:
    chief = desk.actor("chef_village", "Chef inventé")
    persons = told().persons
    witness = replace(persons[1], ref="p3", name="Frère Exemple", roles=(PartyRole.WITNESS,))
    tie = RelationIntake("p3", "p1", "frère")
    number = agreed_case(desk, chief, persons=(*persons, witness), relations=(tie,))
    with desk.bench.writing("awa", "case correct") as session:
        brother = session.scalars(select(Person).where(Person.name == "Frère Exemple")).one()
        key = brother.id
        session.delete(session.scalars(select(Party).where(Party.person_id == key)).one())
    written(desk, chief, Mandate, holder="Chef du Hameau", folded="", person_id=key)
    found = assessed(desk, number, chief)
    assert found.verdict is Verdict.BLOCK
    assert found.findings[0].id == "receiver_is_relative"
    assert "Fatoumata Exemple (frère)" in found.findings[0].reason
    with pytest.raises(Blocked):
        desk.refer(number, chief, override="Il est juste.")


@pytest.mark.parametrize(("tie", "closeness", "close"), [("voisin", 0, False), ("ami", 1, True)])
def test_a_closeness_that_was_written_counts_whatever_the_word(
    desk: Desk, tie: str, closeness: int, close: bool
) -> None:
    chief = desk.actor("chef_village", "Chef inventé")
    number = agreed_case(desk, chief)
    with desk.bench.writing("awa", "case correct") as session:
        lead = session.scalars(select(Person).where(Person.name == "Fatoumata Exemple")).one()
        other = Person(name="Autre Exemple", folded="autre exemple")
        session.add(other)
        session.flush()
        session.add(Relation(person_id=lead.id, other_id=other.id, tie=tie, closeness=closeness))
        key = other.id
    written(desk, chief, Mandate, holder="Chef du Hameau", folded="", person_id=key)
    assert ("receiver_is_relative" in ids(desk, number, chief)) is close


@pytest.mark.parametrize(
    ("begins", "ends", "vacant"),
    [
        (None, None, False),
        (None, 0, False),
        (None, YESTERDAY, True),
        (TOMORROW, None, True),
        (0, TOMORROW, False),
    ],
)
def test_a_seat_is_vacant_when_it_has_mandates_and_none_runs_today(
    desk: Desk, begins: int | None, ends: int | None, vacant: bool
) -> None:
    chief = desk.actor("chef_village", "Chef inventé")
    number = agreed_case(desk, chief)
    assert "mandate_ended" not in ids(desk, number, chief)
    days = {
        name: None if shift is None else today() + timedelta(days=shift)
        for name, shift in (("from_on", begins), ("until_on", ends))
    }
    written(desk, chief, Mandate, holder="Ancien Chef", folded="ancien chef", **days)
    assert ("mandate_ended" in ids(desk, number, chief)) is vacant


def test_an_open_complaint_counts_until_it_is_closed(desk: Desk) -> None:
    chief = desk.actor("chef_village", "Chef inventé")
    number = agreed_case(desk, chief)
    closed = {"received_on": today(), "subject": "x", "state": ComplaintState.CLOSED}
    written(desk, chief, ActorComplaint, **closed)
    assert "open_complaint" not in ids(desk, number, chief)
    written(desk, chief, ActorComplaint, received_on=today(), subject="x")
    assert assessed(desk, number, chief).verdict is Verdict.REQUIRE


def test_only_a_training_on_norms_counts(desk: Desk) -> None:
    chief = desk.actor("chef_village", "Chef inventé")
    number = agreed_case(desk, chief)
    written(desk, chief, ActorTraining, title="Comptabilité")
    assert "not_trained" in ids(desk, number, chief)
    written(desk, chief, ActorTraining, title="Droits humains", norms=True)
    assert "not_trained" not in ids(desk, number, chief)


@pytest.mark.parametrize(
    ("territory", "outside"),
    [(REGION, False), ("Gao/Bourem", False), ("Gao/Bourem/Taboye", False), ("Gao/Ansongo", True)],
)
def test_the_territory_is_compared_with_the_places_of_the_case(
    desk: Desk, territory: str, outside: bool
) -> None:
    chief = desk.actor("chef_village", "Chef inventé", territory)
    number = agreed_case(desk, chief)
    assert ("outside_territory" in ids(desk, number, chief)) is outside


def test_a_place_of_the_new_cut_is_compared_with_none(desk: Desk) -> None:
    with desk.bench.reading("awa") as session:
        new = session.scalars(select(Place).where(Place.cut == "2023").limit(1)).one()
        place = str(new.id)
    court = desk.actor("tribunal_instance", "Tribunal inventé", place)
    number = agreed_case(desk, court)
    assert "outside_territory" not in ids(desk, number, court)


def test_sexual_violence_of_yesterday_asks_for_care_until_health_has_it(desk: Desk) -> None:
    prosecutor = desk.actor("parquet", "Parquet inventé")
    health = desk.actor("centre_sante", "Centre inventé")
    yesterday = today() - timedelta(days=1)
    number = agreed_case(desk, prosecutor, category="VBS", facts_on=yesterday)
    assert "care_within_72h" in ids(desk, number, prosecutor)
    desk.agree(number, health)
    desk.refer(number, health)
    assert "care_within_72h" not in ids(desk, number, prosecutor)


def test_the_interpreter_is_asked_for_until_one_is_named(desk: Desk) -> None:
    court = desk.court()
    number = agreed_case(desk, court)
    assert "interpreter_missing" in ids(desk, number, court)
    speaking = desk.actor(
        "tribunal_instance", "Tribunal bilingue", "Gao/Bourem", languages=("ses",)
    )
    desk.agree(number, speaking)
    assert "interpreter_missing" not in ids(desk, number, speaking)
    desk.refer(number, court, interpreter="Ali Interprète")
    with desk.bench.reading("awa") as session:
        row = session.scalars(select(JusticeActor).where(JusticeActor.code == court)).one()
        assert row.languages == []


def test_a_wish_for_a_woman_and_a_narrow_consent_are_told(desk: Desk) -> None:
    cofo = desk.actor("cofo", "COFO inventée", "Gao/Bourem")
    lead = replace(told().persons[0], wishes_woman="woman")
    number = desk.case(persons=(lead, told().persons[1]), relations=())
    desk.agree(number, cofo, ConsentScope.IDENTITY, ConsentScope.FACTS)
    assert {"woman_wished", "consent_narrower"} <= set(ids(desk, number, cofo))


def test_the_wish_for_a_woman_is_met_by_who_acts_or_who_answers(desk: Desk) -> None:
    cofo = desk.actor("cofo", "COFO inventée", "Gao/Bourem")
    lead = replace(told().persons[0], wishes_woman="woman")
    number = desk.case(persons=(lead, told().persons[1]), relations=())

    def heard(who: str) -> bool:
        with desk.bench.reading(who, "assess") as session:
            found = assess_referral(session, number, cofo).findings
        return "woman_wished" not in [finding.id for finding in found]

    def is_a(name: str, sex: Sex) -> None:
        with desk.bench.writing("awa", "member correct") as session:
            members.correct(session, name=name, sex=sex)

    assert not heard("awa"), "of nobody it is known"
    is_a("ibrahim", Sex.MALE)
    assert not heard("ibrahim")
    is_a("mariam", Sex.FEMALE)
    assert (heard("mariam"), heard("ibrahim")) == (True, False)
    with desk.bench.writing("awa", "case assign") as session:
        assign(session, number, "mariam")
    assert heard("ibrahim"), "she answers for the case"


def test_what_was_declined_and_goes_out_again_is_told(desk: Desk) -> None:
    court = desk.court()
    number = agreed_case(desk, court)
    reference = desk.refer(number, court, interpreter="Ali")
    with desk.bench.writing("awa", "reply") as session:
        row = session.scalars(select(Referral).where(Referral.reference == reference)).one()
        row.state, row.reply_by = ReferralState.NO_ANSWER, today() - timedelta(days=20)
    assert {"same_receiver", "answer_overdue"} <= set(ids(desk, number, court))


def test_a_case_in_danger_is_told_that_its_letter_goes_without_a_name(desk: Desk) -> None:
    court = desk.court()
    for danger in (["immediate"], ["violence"], ["child"]):
        number = agreed_case(desk, court, danger=tuple(danger))
        assert "anonymous_letter_only" in ids(desk, number, court)
    number = agreed_case(desk, court, danger=("detention",))
    assert "anonymous_letter_only" not in ids(desk, number, court)


def test_a_block_names_the_safe_receivers_of_the_directory_the_nearest_first(desk: Desk) -> None:
    cadi = desk.actor("cadi", "Cadi inventé")
    far = desk.actor("parquet", "Parquet d’Ansongo", "Gao/Ansongo")
    near = desk.actor("parquet", "Parquet de Bourem", "Gao/Bourem")
    post = desk.actor("gendarmerie", "Brigade inventée", "Gao/Bourem")
    empty = desk.actor("police", "Commissariat vacant", "Gao/Bourem")
    written(desk, empty, Mandate, holder="Ancien", folded="", until_on=today() - timedelta(days=9))
    ways = assessed(desk, desk.case(category="TRT"), cadi).alternatives
    (prosecutor,) = [way for way in ways if "parquet" in way.actor_types][:1]
    codes = [actor.code for actor in prosecutor.actors]
    assert set(codes) == {near, far, post}
    assert codes.index(near) < codes.index(far)
    assert {actor.km for actor in prosecutor.actors} == {None}


def test_a_distance_is_told_only_between_places_whose_coordinates_are_known(desk: Desk) -> None:
    cadi, court = desk.actor("cadi", "Cadi inventé"), desk.actor("parquet", "Parquet inventé")
    number = desk.case(category="TRT")
    with desk.bench.writing("awa", "place import") as session:
        hamlet = session.scalars(select(Place).where(Place.name == "Hameau inventé")).one()
        hamlet.latitude, hamlet.longitude = 16.9, -0.5
    (way, *_others) = assessed(desk, number, cadi).alternatives
    (actor,) = [one for one in way.actors if one.code == court]
    assert actor.km is not None
    assert 0 < actor.km < 200


def test_what_is_not_blocked_names_nobody(desk: Desk) -> None:
    court = desk.court()
    assert assessed(desk, agreed_case(desk, court), court).alternatives == ()
