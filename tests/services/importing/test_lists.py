from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Consultation, ImportedItem, JusticeActor, Mandate
from justice_desk.services.consultations import listed
from justice_desk.services.importing.errors import BuiltOn, UnknownMapping
from justice_desk.services.importing.mappings import drop_mapping, keep_mapping, mapping, mappings
from justice_desk.services.importing.rows import Decision
from justice_desk.services.importing.told import ActorTold, At, ConsultationTold, Reading
from justice_desk.services.importing.undoing import undo
from justice_desk.terms.enums import Sex
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.importing import ImportKind, RowOutcome, Verdict
from tests.services.importing.conftest import line, planned, taken
from tests.services.importing.test_travel import PAST

if TYPE_CHECKING:
    from tests.offices import Bench

CONSULTATIONS, ACTORS = ImportKind.CONSULTATIONS, ImportKind.ACTORS


def visit(row: int = 2, **changes: Any) -> ConsultationTold:
    told = ConsultationTold(
        at=At("Journal", row, {"Date": "9/3/21"}),
        given_on=date(2021, 3, 9),
        place="Gao",
        sex=Sex.FEMALE,
        age_band="18-35",
        theme="FON",
        advice="Voir la COFO.",
        minutes=20,
    )
    return replace(told, **changes)


def cadi(row: int = 2, **changes: Any) -> ActorTold:
    told = ActorTold(
        at=At("Acteurs", row, {"Nom": "Imam"}),
        name="Imam inventé de Bourem",
        type="imam",
        place="Bourem",
        phone="66 00 00 01",
        holder="Moussa Essai",
    )
    return replace(told, **changes)


def test_consultations_come_in_and_lines_that_read_alike_are_two(register: Bench) -> None:
    rows = (visit(2), visit(3), visit(4, theme="EC"))
    done = taken(register, *rows, kind=CONSULTATIONS)
    assert done.outcomes[RowOutcome.NEW] == 3
    again = taken(register, *rows, kind=CONSULTATIONS)
    assert (again.batch, again.outcomes[RowOutcome.SAME]) == (None, 3)
    with register.reading("awa") as session:
        page = listed(session)
        assert (page.total, page.counts.minutes) == (3, 60)


def test_an_old_line_may_leave_open_what_nobody_wrote(register: Bench) -> None:
    bare = visit(place=None, sex=None, age_band=None, minutes=None, theme=None)
    found = planned(register, bare, kind=CONSULTATIONS)
    assert found.rows[0].later == ("consultation.theme",)
    taken(register, bare, visit(3), kind=CONSULTATIONS)
    with register.reading("ibrahim") as session:
        page = listed(session)
        assert (page.counts.unstated, page.counts.closed) == (1, 0)
        row = next(row for row in page.consultations if row.theme == "AUT")
        assert (row.place, row.sex, row.age_band, row.minutes) == (None, None, None, None)


def test_a_phone_in_an_advice_does_not_come_in(desk: Bench) -> None:
    taken(desk, visit(advice="Rappeler au 66 12 38 04 lundi."), kind=CONSULTATIONS)
    with desk.reading("awa") as session:
        assert session.scalars(select(Consultation.advice)).all() == ["Rappeler au … lundi."]


def test_consultations_are_taken_out_again(register: Bench) -> None:
    done = taken(register, visit(), kind=CONSULTATIONS)
    assert done.batch is not None
    with register.writing("awa", "import undo") as session:
        undo(session, done.batch)
    with register.reading("awa") as session:
        assert session.scalars(select(Consultation)).all() == []
        assert session.scalars(select(ImportedItem)).all() == []


def test_actors_come_in_and_the_same_list_again_changes_nothing(register: Bench) -> None:
    done = taken(register, cadi(), cadi(3, type="inconnu"), kind=ACTORS)
    assert (done.outcomes[RowOutcome.NEW], done.outcomes[RowOutcome.ERROR]) == (1, 1)
    assert taken(register, cadi(), kind=ACTORS).batch is None
    with register.reading("awa") as session:
        actor = session.scalars(select(JusticeActor).where(JusticeActor.type == "imam")).one()
        assert actor.phone == "+22366000001"
        assert session.scalars(select(Mandate)).one().holder == "Moussa Essai"


def test_an_actor_that_the_office_knows_gets_what_it_lacks(desk: Bench) -> None:
    known = cadi(name="Cadi inventé de Gao", type="cadi", place="Gao", holder=None)
    row = planned(desk, known, kind=ACTORS).rows[0]
    assert (row.outcome, [c.field for c in row.changes]) == (RowOutcome.UPDATE, ["actor.phone"])
    done = taken(desk, known, kind=ACTORS)
    other = taken(desk, replace(known, phone="66 00 00 02"), kind=ACTORS)
    assert other.batch is None, "the office is right"
    assert done.batch is not None
    with desk.writing("awa", "import undo") as session:
        undo(session, done.batch)
    with desk.reading("awa") as session:
        actor = session.scalars(select(JusticeActor).where(JusticeActor.type == "cadi")).one()
        assert actor.phone is None


def test_an_actor_of_a_near_name_is_asked_about(desk: Bench) -> None:
    near = cadi(name="Cadi invente de Gaoo", type="cadi", place="Gao", holder=None)
    row = planned(desk, near, kind=ACTORS).rows[0]
    assert row.outcome is RowOutcome.DUPLICATE
    assert row.candidates[0].name == "Cadi inventé de Gao"
    taken(desk, near, kind=ACTORS, decisions={0: Decision(Verdict.SAME)})
    assert planned(desk, near, kind=ACTORS).rows[0].outcome is RowOutcome.SAME


def test_an_actor_whose_place_is_not_known_stands_in_the_region(desk: Bench) -> None:
    taken(desk, cadi(place="Hameau inventé"), kind=ACTORS)
    with desk.reading("awa") as session:
        actor = session.scalars(select(JusticeActor).where(JusticeActor.type == "imam")).one()
        assert actor.address == "Hameau inventé"


def test_an_actor_that_a_case_names_keeps_its_import(desk: Bench) -> None:
    done = taken(desk, cadi(), kind=ACTORS)
    went = replace(PAST[0], who="Imam inventé de Bourem")
    taken(desk, line(steps=(went,)))
    assert done.batch is not None
    with desk.writing("awa", "import undo") as session, pytest.raises(BuiltOn):
        undo(session, done.batch)


def test_a_mapping_is_kept_by_its_name_and_replaced(register: Bench) -> None:
    reading = Reading({"Nom": "person.name"}, {"days": "day_first"})
    with register.writing("ibrahim", "import") as session:
        keep_mapping(session, "Registre de Gao", ImportKind.CASES, reading)
        keep_mapping(session, "registre de gao", ImportKind.CASES, Reading({"N": "person.name"}))
    with register.reading("ibrahim", "mapping show") as session:
        assert mapping(session, "REGISTRE DE GAO").reading.columns == {"N": "person.name"}
        assert len(mappings(session)) == 1
        assert mappings(session, ImportKind.ACTORS) == ()
    with register.writing("ibrahim", "import") as session:
        drop_mapping(session, "Registre de Gao")
        with pytest.raises(UnknownMapping):
            mapping(session, "Registre de Gao")


def test_a_viewer_sees_no_mapping(desk: Bench) -> None:
    with desk.reading("oumou", "mapping list") as session, pytest.raises(NotAllowed):
        mappings(session)
