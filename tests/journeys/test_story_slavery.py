"""Slavery by descent: the prosecutor has the case, an association stands by, custom never."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.directory import AGAINST_SLAVERY, CADI, CHIEF, OFFICE, PROSECUTOR
from tests.journeys.spoken import PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

WOMAN = PERSON | {"name": "Tata Exemple", "age": 29, "phone_safe": ["never"]}


def test_the_prosecutor_and_an_association_side_by_side_and_never_the_chief(told: Told) -> None:
    told.turn("2027-03-02")
    number = told.opens(WOMAN, category="ESC", summary="Travail sans salaire, héritage refusé",
                        maybe_crime="yes")  # fmt: skip
    never_custom(told, number)
    side_by_side(told, number)
    the_help_ends(told, number)
    told.is_sound()


def never_custom(told: Told, number: str) -> None:
    for actor in (CHIEF, CADI):
        told.agrees(number, actor)
        found = told.found(number, actor)
        assert {one for one, kind in found.items() if kind == "block"} == {"crime", "slavery"}
    ways = told.does("assess", number, "--to", CHIEF)["alternatives"]
    names = {actor["name"] for way in ways for actor in way["actors"]}
    assert {PROSECUTOR, AGAINST_SLAVERY} <= names
    assert not {CHIEF, CADI} & names


def side_by_side(told: Told, number: str) -> None:
    for actor in (PROSECUTOR, AGAINST_SLAVERY):
        told.agrees(number, actor)
        assert told.found(number, actor) == {}
    complaint = told.refers(number, PROSECUTOR, "Plainte pour esclavage par ascendance.")
    beside = told.refers(number, AGAINST_SLAVERY, "L’accompagner.", "--kind", "service")
    told.turn("2027-03-05")
    told.answers(beside, "accepted", "Un accompagnateur est nommé.")
    assert told.holder(number) == OFFICE
    told.turn("2027-03-09")
    told.answers(complaint, "accepted", "Enquête ouverte.")
    assert told.holder(number) == PROSECUTOR
    assert told.referrals(number) == [(PROSECUTOR, "accepted"), (AGAINST_SLAVERY, "accepted")]
    text = told.letter(f"{number}/R2")
    assert "66 12 38 04" not in text, "she must never be called"


def the_help_ends(told: Told, number: str) -> None:
    """A result of the helper moves nothing: the prosecutor still has the case."""
    told.turn("2027-04-01")
    told.answers(told.slip(number, "R2"), "completed", "Elle est logée chez une tante.")
    assert told.holder(number) == PROSECUTOR
    assert told.journey(number) == [
        (OFFICE, "2027-03-02", "2027-03-09", "opened"),
        (PROSECUTOR, "2027-03-09", None, "accepted"),
    ]
