from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values.calendars import Calendar, Day
from justice_desk.imports.values.days import read_day
from justice_desk.terms.importing import DayOrder

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell

TODAY = date(2026, 11, 25)
CALENDAR = Calendar(TODAY)


@pytest.mark.parametrize(
    ("cell", "on"),
    [
        ("12/03/2021", date(2021, 3, 12)),
        ("12-03-2021", date(2021, 3, 12)),
        ("12.03.2021", date(2021, 3, 12)),
        ("12 03 2021", date(2021, 3, 12)),
        ("12-3-21", date(2021, 3, 12)),
        ("1/2/98", date(1998, 2, 1)),
        (" 12 / 03 / 2021 ", date(2021, 3, 12)),
        ("12/03/2021 10:30", date(2021, 3, 12)),
        ("12/03/2021 à 10h30", date(2021, 3, 12)),
        ("2021-03-12", date(2021, 3, 12)),
        ("2021/3/12", date(2021, 3, 12)),
        ("2021-03-12T10:30:00.000+00:00", date(2021, 3, 12)),
        ("2021-03-12T10:30:00Z", date(2021, 3, 12)),
        ("2021-03-12 10:30:00", date(2021, 3, 12)),
        ("44256", date(2021, 3, 1)),
        (44256, date(2021, 3, 1)),
        (44256.0, date(2021, 3, 1)),
        (44256.75, date(2021, 3, 1)),
        (12032021, date(2021, 3, 12)),
        ("12032021", date(2021, 3, 12)),
        ("20210312", date(2021, 3, 12)),
        (datetime(2021, 3, 12, 8, 30), date(2021, 3, 12)),  # noqa: DTZ001 - as a sheet gives it
        (date(2021, 3, 12), date(2021, 3, 12)),
        ("Sept 16 2022", date(2022, 9, 16)),
        ("Sept. 16, 2022", date(2022, 9, 16)),
        ("16 sept. 2022", date(2022, 9, 16)),
        ("September 16th, 2022", date(2022, 9, 16)),
        ("16-sept-22", date(2022, 9, 16)),
        ("1er mars 2021", date(2021, 3, 1)),
        ("1 er mars 2021", date(2021, 3, 1)),
        ("le 3 févr 21", date(2021, 2, 3)),
        ("le 03 FÉVRIER 2021", date(2021, 2, 3)),
        ("vendredi 12 mars 2021", date(2021, 3, 12)),
        ("12mars2021", date(2021, 3, 12)),
        ("12 marrs 2021", date(2021, 3, 12)),
        ("5 jiullet 2020", date(2020, 7, 5)),
        ("5 juilet 2020", date(2020, 7, 5)),
        ("5 aôut 2020", date(2020, 8, 5)),
        ("5 oaut 2020", date(2020, 8, 5)),
        ("5 decmbre 2020", date(2020, 12, 5)),
        ("5 novenbre 2020", date(2020, 11, 5)),
        ("5 Feb 2020", date(2020, 2, 5)),
        ("2020 mai 5", date(2020, 5, 5)),
        ("٣/١٢/٢٠٢١", date(2021, 12, 3)),
        ("25/11/2026", TODAY),
    ],
)
def test_a_day_is_read_however_it_is_written(cell: Cell, on: date) -> None:
    said = read_day(cell, CALENDAR)

    assert said.value is not None
    assert (said.value.on, said.value.exact, said.expected) == (on, True, "")


@pytest.mark.parametrize(
    ("cell", "on"),
    [
        ("mars 2021", date(2021, 3, 1)),
        ("Mars-21", date(2021, 3, 1)),
        ("sept 22", date(2022, 9, 1)),
        ("03/2021", date(2021, 3, 1)),
        ("2021-03", date(2021, 3, 1)),
        ("03/21", date(2021, 3, 1)),
        ("2021", date(2021, 1, 1)),
        (2021, date(2021, 1, 1)),
        (2021.0, date(2021, 1, 1)),
        ("en 2021", date(2021, 1, 1)),
        ("fin mars 2021", date(2021, 3, 1)),
        ("courant mai 2020", date(2020, 5, 1)),
        ("mois de juin 2019", date(2019, 6, 1)),
        ("vers le 12/03/2021", date(2021, 3, 12)),
        ("hivernage 2020", date(2020, 1, 1)),
    ],
)
def test_a_month_or_year_is_its_first_day_and_not_exact(cell: Cell, on: date) -> None:
    said = read_day(cell, CALENDAR)

    assert said.value is not None
    assert (said.value.on, said.value.exact) == (on, False)


@pytest.mark.parametrize(
    "cell",
    [
        "12/03",
        "21 mars",
        "mars",
        "15 ramadan 1442",
        "12/05/1442",
        "1442",
        "Ramadan 2020",
        "2020/2021",
    ],
)
def test_what_cannot_be_placed_is_kept_as_written(cell: Cell) -> None:
    said = read_day(cell, CALENDAR)

    assert (said.value, said.later, said.wrong) == (None, True, False)
    assert said.note == cell


def test_a_number_that_no_spreadsheet_counts_days_with_is_kept_as_written() -> None:
    said = read_day(3.05, CALENDAR, Context(2021, 3))

    assert (said.value, said.later, said.note) == (None, True, "3.05")
    assert read_day(44256.75, CALENDAR).value == Day(date(2021, 3, 1))


@pytest.mark.parametrize(
    "cell", [None, "", "-", "—", "néant", "RAS", "NP", "?", "inconnu", "N/A", "..."]
)
def test_a_cell_that_says_nothing_is_no_fault(cell: Cell) -> None:
    said = read_day(cell, CALENDAR)

    assert (said.value, said.later, said.wrong) == (None, False, False)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("31/02/2021", "calendar"),
        ("45/13/2020", "calendar"),
        ("29/02/2021", "calendar"),
        ("00/00/0000", "calendar"),
        ("12/03/2051", "today at the latest"),
        ("12/03/1850", "a day from 1960"),
        ("1850", "a day from 1960"),
        ("12/03/2027", "today at the latest"),
        ("26/11/2026", "today at the latest"),
        ("12/03/20211", "day, month, year"),
        ("12/03/021", "day, month, year"),
        ("03/25/2021", "day, month, year"),
        ("hier", "day, month, year"),
        ("9" * 5000, "day, month, year"),
        ("9" * 5000 + "/03/2021", "day, month, year"),
        ("chez le chef", "day, month, year"),
        (12.0, "day, month, year"),
        (True, "day, month, year"),
        (time(10, 30), "day, month, year"),
    ],
)
def test_an_impossible_day_is_a_fault_that_says_what_was_expected(
    english: None, cell: Cell, expected: str
) -> None:
    assert expected in read_day(cell, CALENDAR).expected


def test_the_fault_is_told_in_french() -> None:
    assert read_day("31/02/2021", CALENDAR).expected.startswith("un jour")


@pytest.mark.parametrize(
    ("cell", "on"),
    [
        ("03/04/2021", date(2021, 3, 4)),
        ("03/25/2021", date(2021, 3, 25)),
        ("2021-04-03", date(2021, 4, 3)),
        ("16 sept. 2022", date(2022, 9, 16)),
    ],
)
def test_the_month_comes_first_where_the_file_says_so(cell: str, on: date) -> None:
    said = read_day(cell, Calendar(TODAY, DayOrder.MONTH_FIRST))

    assert said.value is not None
    assert said.value.on == on


def test_a_day_of_the_other_order_is_a_fault_not_turned_round(english: None) -> None:
    said = read_day("25/03/2021", Calendar(TODAY, DayOrder.MONTH_FIRST))

    assert "month, day, year" in said.expected


@pytest.mark.parametrize(
    ("cell", "context", "on", "exact"),
    [
        ("12/03", Context(2019), date(2019, 3, 12), True),
        ("12 mars", Context(2019), date(2019, 3, 12), True),
        ("mars", Context(2019), date(2019, 3, 1), False),
        ("mars 19", Context(2019), date(2019, 3, 1), False),
        ("mars 21", Context(2019), date(2019, 3, 21), True),
        ("12", Context(2019, 3), date(2019, 3, 12), True),
        (12, Context(2019, 3), date(2019, 3, 12), True),
        ("12/03/2020", Context(2019), date(2020, 3, 12), True),
        ("mars 2020", Context(2019, 1), date(2020, 3, 1), False),
    ],
)
def test_the_sheet_and_its_heading_lines_give_the_year(
    cell: Cell, context: Context, on: date, exact: bool
) -> None:
    said = read_day(cell, CALENDAR, context)

    assert said.value is not None
    assert (said.value.on, said.value.exact) == (on, exact)


@pytest.mark.parametrize(
    ("cell", "on"),
    [
        ("12/03/2021 et 15/04/2021", date(2021, 3, 12)),
        ("du 12 au 15 mars 2021", date(2021, 3, 12)),
        ("12/03/2021 (marché)", date(2021, 3, 12)),
        ("12 mars 2021 puis 3 juin 2021", date(2021, 3, 12)),
    ],
)
def test_the_first_of_several_days_is_taken_and_the_cell_noted(cell: str, on: date) -> None:
    said = read_day(cell, CALENDAR)

    assert said.value is not None
    assert (said.value.on, said.note) == (on, cell)
