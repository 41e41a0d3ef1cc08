from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, Person, Place
from justice_desk.services.importing.places import PlaceBook
from justice_desk.services.places import find_or_keep
from tests.services.importing.conftest import line, person, planned, taken

if TYPE_CHECKING:
    from tests.offices import Bench


@pytest.mark.parametrize(
    ("written", "within", "path", "landmark", "sure"),
    [
        ("Boya", "Gao/Gounzoureye", "Gao/Gao/Gounzoureye/Boya", "", True),
        ("boya", "GOUNZOUREYE", "Gao/Gao/Gounzoureye/Boya", "", True),
        ("Gounzoureye", None, "Gao/Gao/Gounzoureye", "", True),
        ("Gounzoureye/Boya", None, "Gao/Gao/Gounzoureye/Boya", "", True),
        (None, "Gounzoureye", "Gao/Gao/Gounzoureye", "", True),
        ("Boya", None, None, "Boya", False),
        ("Ailleurs", "Inconnu", None, "Ailleurs, Inconnu", False),
        ("Essai", "Gounzoureye", "Gao/Gao/Gounzoureye/Essai", "", False),
        ("Hameau", "Gao/Neuve", "Gao/Gao/Neuve/Hameau", "", False),
        ("Double", "Gao", "Gao/Gao", "Double", False),
        ("Boya/Rive/Puits", "Gounzoureye", "Gao/Gao/Gounzoureye/Boya", "Puits, Rive", False),
    ],
)
def test_a_place_is_looked_for_within_its_row_and_never_guessed(
    register: Bench,
    written: str | None,
    within: str | None,
    path: str | None,
    landmark: str,
    sure: bool,
) -> None:
    with register.writing("awa", "import") as session:
        for place in ("Gao/Gao/Gounzoureye/Double", "Gao/Gao/Autre/Double"):
            find_or_keep(session, place)
        book = PlaceBook(session)
        found = book.where(written, within)
        kept = book.settled(found)
        assert (book.path(kept) if kept else None, found.landmark) == (path, landmark)
        assert found.sure is sure


def test_a_new_village_is_kept_as_written_once_and_asked_about(register: Bench) -> None:
    rows = [
        line(2, number="1", lead=person("Une Personne", place="Hameau neuf")),
        line(3, number="2", lead=person("Autre Essai", place="Hameau Neuf", phone=None)),
    ]
    found = planned(register, *rows)
    assert [(place.written, place.count) for place in found.unclear_places] == [
        ("Hameau neuf", 1), ("Hameau Neuf", 1),
    ]  # fmt: skip
    assert all("place" in row.later for row in found.rows)
    taken(register, *rows)
    with register.reading("awa") as session:
        kept = session.scalars(select(Place).where(Place.name == "Hameau neuf")).one()
        assert kept.as_written
        assert session.scalars(select(Case.place_id)).all() == [kept.id, kept.id]


def test_what_is_nowhere_stands_as_a_landmark(register: Bench) -> None:
    taken(register, line(lead=person(place="Boya", landmark="près du puits"), within=None))
    with register.reading("awa") as session:
        lead = session.scalars(select(Person).where(Person.name == "Fatoumata Exemple")).one()
        assert (lead.place_id, lead.landmark) == (None, "près du puits; Boya")
