from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.sheets.periods import Context
from justice_desk.services.importing.told import ActorTold, ConsultationTold, Faulty
from justice_desk.terms.enums import Sex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.services.importing.told import RowTold

    Read = Callable[..., list[RowTold]]

CONSULTATION: Mapping[str, Cell] = {
    "consultation.on": "12/03/2021",
    "consultation.place": "Tartempion",
    "consultation.sex": "F",
    "consultation.age": "18-35",
    "consultation.theme": "héritage",
    "consultation.advice": "Aller à la mairie",
    "consultation.minutes": "45 mn",
}
ACTOR: Mapping[str, Cell] = {
    "actor.name": "Tribunal d’instance de Tartempion",
    "actor.type": "TI",
    "actor.place": "Tartempion",
    "actor.seat": "Ailleurs",
    "actor.phone": "66 12 38 04",
    "actor.holder": "Moussa Inventé",
    "actor.languages": "français, bambara",
}


def test_a_consultation_is_told_without_identity(consultations: Read) -> None:
    (told,) = consultations({**CONSULTATION, "Nom": "Moussa"}, mapping={k: k for k in CONSULTATION})

    assert isinstance(told, ConsultationTold)
    assert (told.given_on, told.place, told.sex) == (date(2021, 3, 12), "Tartempion", Sex.FEMALE)
    assert (told.age_band, told.theme, told.minutes) == ("18-35", "SUC", 45)
    assert (told.advice, told.later) == ("Aller à la mairie", ())


def test_what_a_consultation_lacks_is_a_question(consultations: Read) -> None:
    (told,) = consultations({"consultation.on": "mars 2021", "consultation.age": "adulte"})

    assert isinstance(told, ConsultationTold)
    assert told.given_on == date(2021, 3, 1)
    assert set(told.later) == {
        "consultation.on",
        "consultation.place",
        "consultation.sex",
        "consultation.age_band",
        "consultation.theme",
    }


@pytest.mark.parametrize(
    ("cells", "context", "given_on"),
    [
        ({"consultation.on": 12}, Context(2021, 3), date(2021, 3, 12)),
        ({"consultation.on": None}, Context(2021, 3), date(2021, 3, 1)),
        ({"consultation.submitted_on": "2021-03-12T10:00Z"}, Context(), date(2021, 3, 12)),
    ],
)
def test_the_day_of_a_consultation_may_come_from_around_the_row(
    consultations: Read, cells: Mapping[str, Cell], context: Context, given_on: date
) -> None:
    (told,) = consultations({"consultation.theme": "dette", **cells}, context=context)

    assert isinstance(told, ConsultationTold)
    assert told.given_on == given_on


@pytest.mark.parametrize("cell", [None, "13/03", ""])
def test_a_consultation_without_a_day_is_of_the_day_above_and_asked_again(
    consultations: Read, cell: Cell
) -> None:
    _first, told = consultations(CONSULTATION, {**CONSULTATION, "consultation.on": cell})

    assert isinstance(told, ConsultationTold)
    assert (told.given_on, told.later) == (date(2021, 3, 12), ("consultation.on",))


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        ({"consultation.on": None}, "consultation.on", "the day of the consultation"),
        ({"consultation.on": "12/03"}, "consultation.on", "the day of the consultation"),
        ({"consultation.on": "31/02/2021"}, "consultation.on", "a day that the calendar has"),
        ({"consultation.minutes": "700"}, "consultation.minutes", "minutes, 1 to 600"),
        ({"consultation.minutes": "long"}, "consultation.minutes", "minutes, 1 to 600"),
        ({"consultation.age": "150"}, "consultation.age", "an age between 0 and 120"),
    ],
)
def test_what_cannot_be_read_of_a_consultation_is_a_fault(
    consultations: Read, cells: Mapping[str, Cell], column: str, expected: str
) -> None:
    (row,) = consultations({**CONSULTATION, **cells})

    assert isinstance(row, Faulty)
    assert [fault.column for fault in row.faults] == [column]
    assert row.faults[0].expected.startswith(expected)


def test_an_actor_is_told(actors: Read) -> None:
    (told,) = actors(ACTOR)

    assert isinstance(told, ActorTold)
    assert (told.name, told.type) == ("Tribunal d’instance de Tartempion", "tribunal_instance")
    assert (told.place, told.seat, told.phone) == ("Tartempion", "Ailleurs", "+22366123804")
    assert (told.holder, told.languages, told.later) == ("Moussa Inventé", ("fr", "bm"), ())


@pytest.mark.parametrize(
    ("cells", "name", "code"),
    [
        (
            {"actor.type": None, "actor.name": "Chef de village de T."},
            "Chef de village de T.",
            "chef_village",
        ),
        ({"actor.name": None, "actor.type": "Cadi"}, "Cadi Tartempion", "cadi"),
        ({"actor.type": "service", "actor.name": "CSCOM de T."}, "CSCOM de T.", "centre_sante"),
    ],
)
def test_type_and_name_of_an_actor_help_each_other(
    actors: Read, cells: Mapping[str, Cell], name: str, code: str
) -> None:
    (told,) = actors({**ACTOR, **cells})

    assert isinstance(told, ActorTold)
    assert (told.name, told.type) == (name, code)


def test_an_actor_without_a_place_is_a_question(actors: Read) -> None:
    (told,) = actors({**ACTOR, "actor.place": "?"})

    assert isinstance(told, ActorTold)
    assert told.later == ("actor.place",)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"actor.type": "zzz", "actor.name": "Moussa Inventé"}, "actor.type"),
        ({"actor.phone": "7612"}, "actor.phone"),
    ],
)
def test_what_cannot_be_read_of_an_actor_is_a_fault(
    actors: Read, cells: Mapping[str, Cell], column: str
) -> None:
    (row,) = actors({**ACTOR, **cells})

    assert isinstance(row, Faulty)
    assert [fault.column for fault in row.faults] == [column]
