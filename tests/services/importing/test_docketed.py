"""An import is not taken out from under a docket, a sitting or a measured way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import (
    Case,
    CivilStatusLine,
    DocketEntry,
    JusticeActor,
    Person,
    Place,
)
from justice_desk.services.importing.errors import BuiltOn
from justice_desk.services.importing.undoing import undo
from justice_desk.services.twins.moving import children_of
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.importing import ImportKind
from tests.services.importing.conftest import line, person, taken
from tests.services.importing.test_lists import cadi
from tests.services.sittings.conftest import planned, seen
from tests.services.twins.conftest import fill

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench

HAMLET = "Hameau inventé"


def refused(bench: Bench, batch: uuid.UUID | None) -> BuiltOn:
    assert batch is not None
    with bench.writing("awa", "import undo") as session, pytest.raises(BuiltOn) as caught:
        undo(session, batch)
    return caught.value


def out(bench: Bench, batch: uuid.UUID | None) -> None:
    assert batch is not None
    with bench.writing("awa", "import undo") as session:
        undo(session, batch)


def listed(bench: Bench, sitting: str, case: str) -> None:
    """Put a case on the civil-status list of a sitting, all at once as 300 lines are."""
    view = seen(bench, sitting)
    with bench.writing("awa", "docket civil add") as session:
        found = session.scalars(select(Case).where(Case.number == case)).one()
        given = {"sitting_id": view.row.id, "day_id": view.days[0].id, "case_id": found.id}
        fill(session, CivilStatusLine, **given)


def test_a_case_on_a_civil_status_list_stays(register: Bench) -> None:
    done = taken(register, line(category="ECI"), line(3, number="13/2021", lead=person("Ali Ex")))
    listed(register, planned(register), "GAO-2021-0001")
    error = refused(register, done.batch)
    assert error.details["cases"] == ("GAO-2021-0001",)


@pytest.mark.parametrize("left", [False, True])
def test_a_case_that_stands_or_stood_on_a_docket_stays(register: Bench, *, left: bool) -> None:
    done = taken(register, line())
    sitting = planned(register)
    view = seen(register, sitting)
    with register.writing("awa", "docket add") as session:
        case = session.scalars(select(Case)).one()
        given: dict[str, Any] = {"sitting_id": view.row.id, "day_id": view.days[0].id}
        row = fill(session, DocketEntry, case_id=case.id, **given)
        if not left:
            row.left_on = None
    assert refused(register, done.batch).details["count"] == 1
    with register.reading("awa") as session:
        assert session.scalars(select(DocketEntry)).one().case_id == case.id


def test_a_court_that_sits_keeps_the_list_that_brought_it(register: Bench) -> None:
    told = cadi(name="Tribunal inventé de Djebock", type="tribunal_instance")
    done = taken(register, told, kind=ImportKind.ACTORS)
    with register.reading("awa") as session:
        code = session.scalars(
            select(JusticeActor.code).where(JusticeActor.name == told.name)
        ).one()
    planned(register, court=code)
    assert code in refused(register, done.batch).message()


@pytest.mark.parametrize(
    ("model", "column"),
    list(children_of("place")),
    ids=lambda told: getattr(told, "__name__", told),
)
def test_a_place_at_which_anything_lies_stays(register: Bench, model: Any, column: str) -> None:
    done = taken(register, line(lead=person(place=HAMLET)))
    with register.writing("awa") as session:
        place = session.scalars(select(Place).where(Place.name == HAMLET)).one()
        if model is Place:
            below = {"level": PlaceLevel.VILLAGE, "name": "Dessous", "folded": "dessous"}
            session.add(Place(parent_id=place.id, cut="old", **below))
        else:
            lead = {"lead_id": fill(session, Person).id} if model is Case else {}
            fill(session, model, **{column: place.id}, **lead)
    out(register, done.batch)
    with register.reading("awa") as session:
        assert session.get(Place, place.id) is not None


def test_a_place_that_nothing_uses_goes(register: Bench) -> None:
    done = taken(register, line(lead=person(place=HAMLET)))
    out(register, done.batch)
    with register.reading("awa") as session:
        assert session.scalars(select(Place).where(Place.name == HAMLET)).all() == []
