"""An imported list of actors is not taken out from under what people wrote on it since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import JusticeActor, Mandate
from justice_desk.services.actors.seats import seat_holder
from justice_desk.services.importing.errors import BuiltOn
from justice_desk.services.importing.rows import Decision
from justice_desk.services.importing.undoing import undo
from justice_desk.terms.importing import ImportKind, Verdict
from tests.services.importing.conftest import taken
from tests.services.importing.test_lists import cadi

if TYPE_CHECKING:
    from tests.offices import Bench

ACTORS = ImportKind.ACTORS


def test_who_took_a_seat_since_keeps_the_list(desk: Bench) -> None:
    done = taken(desk, cadi(), kind=ACTORS)
    with desk.writing("awa", "actor correct") as session:
        seat_holder(session, "Imam inventé de Bourem", "Ali Exemple")
    assert done.batch is not None
    with desk.writing("awa", "import undo") as session, pytest.raises(BuiltOn):
        undo(session, done.batch)
    with desk.reading("awa") as session:
        held = session.scalars(select(Mandate.holder)).all()
        assert "Ali Exemple" in held


def test_what_was_corrected_since_a_list_filled_it_in_stays(desk: Bench) -> None:
    taken(desk, cadi(phone=None), kind=ACTORS)
    done = taken(desk, cadi(), kind=ACTORS)
    with desk.writing("awa", "actor correct") as session:
        actor = session.scalars(select(JusticeActor).where(JusticeActor.type == "imam")).one()
        actor.phone = "+22376000009"
    assert done.batch is not None
    with desk.writing("awa", "import undo") as session, pytest.raises(BuiltOn):
        undo(session, done.batch)


def test_a_seat_that_a_list_gave_goes_back_to_the_one_before(desk: Bench) -> None:
    taken(desk, cadi(seat="Bourem"), kind=ACTORS)
    with desk.reading("awa") as session:
        before = session.scalars(select(JusticeActor.seat_id)).all()
    take = frozenset({"actor.seat"})
    other = cadi(name="Imam inventé de Bouram", seat="Gao")
    done = taken(desk, other, kind=ACTORS, decisions={0: Decision(Verdict.MERGE, take=take)})
    assert done.batch is not None
    with desk.writing("awa", "import undo") as session:
        undo(session, done.batch)
    with desk.reading("awa") as session:
        assert session.scalars(select(JusticeActor.seat_id)).all() == before
