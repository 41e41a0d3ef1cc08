"""A way is closed between two days, in some months, for some vehicles; and opened again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.places import UnknownPlace
from justice_desk.services.trips.errors import RoadDays, SameEnds, UnknownRoad
from justice_desk.services.trips.roads import close_road, closed_roads, open_road
from justice_desk.services.trips.told import RoadTold
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.transport import VehicleKind
from tests.services.referrals.conftest import directory

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import RoadRow
    from tests.offices import Bench

__all__ = ["directory"]


def closed(
    bench: Bench, one: str = "Gao", other: str = "Bourem", who: str = "ibrahim", **more: Any
) -> RoadRow:
    """Close a way."""
    with bench.writing(who, "road close") as session:
        return close_road(session, RoadTold(one, other, **more))


def opened(bench: Bench, one: str, other: str) -> int:
    """Open a way."""
    with bench.writing("ibrahim", "road open") as session:
        return open_road(session, one, other)


def listed(bench: Bench) -> tuple[RoadRow, ...]:
    """Return the ways that are closed."""
    with bench.reading("oumou") as session:
        return closed_roads(session)


def test_a_way_is_closed_with_its_days_months_and_vehicles(directory: Bench) -> None:
    closed(
        directory,
        first_on=date(2026, 7, 1),
        last_on=date(2027, 10, 15),
        months=(8, 7),
        kinds=(VehicleKind.CAR, VehicleKind.MINIBUS),
        why="Crue.",
    )
    (row,) = listed(directory)
    assert (row.first_on, row.last_on) == (date(2026, 7, 1), date(2027, 10, 15))
    assert (row.months, row.kinds) == ((7, 8), (VehicleKind.CAR, VehicleKind.MINIBUS))
    assert row.why == "Crue."


def test_opening_it_from_its_other_end_forgets_every_closing(directory: Bench) -> None:
    closed(directory)
    closed(directory, "Bourem", "Gao", months=(8,))
    closed(directory, "Gao", "Ansongo")
    assert opened(directory, "Bourem", "Gao") == 2
    assert [row.other for row in listed(directory)] == ["Gao/Ansongo"]


def test_a_way_that_is_open_is_not_opened(directory: Bench) -> None:
    with pytest.raises(UnknownRoad, match="Bourem"):
        opened(directory, "Gao", "Bourem")


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"other": "Gao"}, SameEnds),
        ({"other": "Ville Introuvable"}, UnknownPlace),
        ({"first_on": date(2026, 2, 2), "last_on": date(2026, 2, 1)}, RoadDays),
        ({"first_on": date(1959, 12, 31)}, DoesNotFit),
        ({"last_on": date(2099, 1, 1)}, DoesNotFit),
        ({"months": (13,)}, DoesNotFit),
    ],
)
def test_what_cannot_be_is_refused(
    directory: Bench, said: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        closed(directory, **said)
    assert listed(directory) == ()


def test_a_way_that_opens_on_the_day_it_closed_is_closed_for_that_day(directory: Bench) -> None:
    day = date(2026, 2, 2)
    assert closed(directory, first_on=day, last_on=day).last_on == day


def test_who_only_reads_closes_no_way(directory: Bench) -> None:
    with pytest.raises(NotAllowed):
        closed(directory, who="oumou")
