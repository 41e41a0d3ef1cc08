"""An office with the shipped places and a small invented list of villages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services import places
from justice_desk.services.places import Entry, Parent
from justice_desk.terms.enums import PlaceLevel
from tests.databases import postgres, sqlcipher
from tests.offices import furnish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.offices import Bench

GAO = (Parent("ML07", "Gao"), Parent("ML0701", "Gao"))
NORTH = Parent("ML070191", "Essai-Nord")
SOUTH = Parent("ML070192", "Essai-Sud")
OWN = Parent("ML070193", "Gao")
FAR = (Parent("ML05", "Mopti"), Parent("ML0506", "Douentza"), Parent("ML050691", "Essai-Sud"))


def village(
    pcode: str,
    name: str,
    *above: Parent,
    at: tuple[float | None, float | None] = (16.1, -0.1),
    alt: str | None = None,
) -> Entry:
    return Entry(2, pcode, PlaceLevel.VILLAGE, name, alt, *at, above)


VILLAGES = (
    village("ML070191001", "Village d’essai 1", *GAO, NORTH, at=(16.10, -0.10)),
    village("ML070191000", "Village d'essai 1", *GAO, NORTH, at=(16.11, -0.11)),
    village("ML070191002", "Bɔkɔ d’essai", *GAO, NORTH),
    village("ML070192001", "Village d’essai 1", *GAO, SOUTH),
    village("ML070192002", "Essai double", *GAO, SOUTH, at=(16.1, -0.1)),
    village("ML070192003", "Essai double", *GAO, SOUTH, at=(16.9, -0.9)),
    village("ML070193001", "Gao", *GAO, OWN),
    village("ML070193002", "Hameau seul", *GAO, OWN, alt="Autre nom d’essai"),
    village("ML050691001", "Village d’essai 9", *FAR),
)


@pytest.fixture(scope="module", params=["sqlcipher", "postgresql"])
def atlas(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bench]:
    """The office with the invented villages, on each database, for tests that only read."""
    if request.param == "sqlcipher":
        with sqlcipher(tmp_path_factory.mktemp("atlas")) as engine:
            yield fill(furnish(engine))
    else:
        with postgres(request.getfixturevalue("postgres_address")) as engine:
            yield fill(furnish(engine))


def fill(bench: Bench) -> Bench:
    with bench.writing("awa", "place import") as session:
        places.seed(session)
        places.take_in(session, VILLAGES)
    return bench


@pytest.fixture
def shipped(any_bench: Bench) -> Bench:
    """An office with the regions and cercles that the product ships."""
    with any_bench.writing("awa", "init") as session:
        places.seed(session)
    return any_bench


@pytest.fixture
def listed(shipped: Bench) -> Bench:
    """The same, after the import of the invented villages."""
    with shipped.writing("awa", "place import") as session:
        places.take_in(session, VILLAGES)
    return shipped
