"""A list of rates is read in either language; what does not fit is named by row and column."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.transport_rates import Band, Table
from justice_desk.rules.transport_reading import RateCell, heading, read_tables
from justice_desk.terms.transport import TravelMode

DAY, WHOLE = "un jour, 2026-01-01", "un nombre entier, non négatif"
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
    assert new == Table(date(2027, 1, 1), None, (Band(TravelMode.BUS, 0, None, 1000, row=4),))


def test_what_a_table_pays_once_is_taken_from_the_row_that_says_it() -> None:
    said = {"night": "5000", "meal": "2 500", "limit": "25000"}
    (table,) = read_tables([(2, ROW), (3, ROW | said)])
    assert (table.night, table.meal, table.limit, table.source) == (5000, 2500, 25_000, "")


def test_a_row_without_amounts_pays_nothing() -> None:
    (table,) = read_tables([(2, {"valid_from": "01/01/2026", "mode": "À pied"})])
    assert table.bands == (Band(TravelMode.ON_FOOT, 0, None, row=2),)


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        ({"valid_from": ""}, "du", DAY),
        ({"valid_from": "hier"}, "du", DAY),
        ({"valid_to": "demain"}, "au", DAY),
        ({"flat": "-5"}, "forfait", WHOLE),
        ({"flat": "12,5"}, "forfait", WHOLE),
        ({"per_km": "²"}, "par_km", WHOLE),
        ({"from_km": "loin"}, "de_km", WHOLE),
        ({"to_km": "1e3"}, "a_km", WHOLE),
        ({"night": "x"}, "nuit", WHOLE),
        ({"meal": "x"}, "repas", WHOLE),
        ({"limit": "x"}, "plafond", WHOLE),
        ({"mode": "fusée"}, "moyen", ", ".join(TravelMode)),
    ],
)
def test_a_cell_that_does_not_fit_is_named(
    cells: dict[str, str], column: str, expected: str
) -> None:
    with pytest.raises(RateCell) as refused:
        read_tables([(7, ROW | cells)])
    (found,) = cells.values()
    assert refused.value.details == {
        "row": 7,
        "column": column,
        "found": found,
        "expected": expected,
    }


def test_a_row_without_a_way_of_travelling_is_named() -> None:
    with pytest.raises(RateCell) as refused:
        read_tables([(7, {"valid_from": "2026-01-01"})])
    assert (refused.value.details["column"], refused.value.details["found"]) == ("moyen", "")
