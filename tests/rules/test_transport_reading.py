"""A list of rates is read in either language; what does not fit is named by row and column."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.transport_rates import Band, Table
from justice_desk.rules.transport_reading import RateCell, heading, read_tables
from justice_desk.terms.transport import TravelMode

ROW = {"valid_from": "2026-01-01", "mode": "bus", "from_km": "0", "flat": "1 000"}


def test_headings_are_known_in_both_languages_and_others_are_not() -> None:
    assert heading("valid_from") == heading("Du") == "valid_from"
    assert heading("À km") == heading("to km") == "to_km"
    assert heading("Remarque") is None


def test_rows_of_the_same_days_are_one_table() -> None:
    rows = [
        (2, ROW | {"to_km": "50", "valid_to": "31/12/2026", "night": "", "source": "Essai"}),
        (3, ROW | {"from_km": "50", "per_km": "25", "valid_to": "2026-12-31", "night": "5000"}),
        (4, ROW | {"valid_from": "2027-01-01"}),
    ]
    old, new = read_tables(rows)
    near = Band(TravelMode.BUS, 0, 50, flat=1000, row=2)
    far = Band(TravelMode.BUS, 50, None, flat=1000, per_km=25, row=3)
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert old == Table(first, last, (near, far), night=5000, source="Essai")
    assert (new.valid_from, new.valid_to, new.night) == (date(2027, 1, 1), None, 0)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"valid_from": ""}, "du"),
        ({"valid_from": "hier"}, "du"),
        ({"flat": "-5"}, "forfait"),
        ({"flat": "12,5"}, "forfait"),
        ({"mode": "fusée"}, "moyen"),
    ],
)
def test_a_cell_that_does_not_fit_is_named(cells: dict[str, str], column: str) -> None:
    with pytest.raises(RateCell) as refused:
        read_tables([(7, ROW | cells)])
    assert (refused.value.details["row"], refused.value.details["column"]) == (7, column)
