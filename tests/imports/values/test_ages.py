from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.values.ages import Birth, read_age, read_band, read_birth
from justice_desk.imports.values.calendars import Calendar
from justice_desk.rules.ages import AgeBand
from justice_desk.terms.importing import DayOrder

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell

TODAY = date(2026, 11, 25)
BIRTHS = Calendar(TODAY, earliest=date(1906, 11, 25))


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        ("35 ans", Birth(35)),
        ("35", Birth(35)),
        (35, Birth(35)),
        (35.5, Birth(35)),
        ("35,5", Birth(35)),
        ("35ans", Birth(35)),
        ("35 ans 6 mois", Birth(35)),
        ("±40", Birth(40, estimated=True)),
        ("~40", Birth(40, estimated=True)),
        ("40 ?", Birth(40, estimated=True)),
        ("environ 40 ans", Birth(40, estimated=True)),
        ("40aine", Birth(40, estimated=True)),
        ("une quarantaine d’années", Birth(40, estimated=True)),
        ("60+", Birth(60, estimated=True)),
        ("30-40 ans", Birth(35, estimated=True)),
        ("30 à 40", Birth(35, estimated=True)),
        ("6 mois", Birth(0)),
        ("18 mois", Birth(1)),
        (0, Birth(0)),
        ("1985", Birth(year=1985)),
        (1985, Birth(year=1985)),
        ("né vers 1985", Birth(year=1985, estimated=True)),
        ("12/05/1985", Birth(year=1985, on=date(1985, 5, 12))),
    ],
)
def test_an_age_is_read_however_it_is_said(cell: Cell, birth: Birth) -> None:
    assert read_age(cell, TODAY).value == birth


@pytest.mark.parametrize("cell", ["majeur", "adulte", "vieux", "mineure"])
def test_words_that_say_no_age_are_kept(cell: str) -> None:
    said = read_age(cell, TODAY)

    assert (said.value, said.later, said.note) == (None, True, cell)


@pytest.mark.parametrize("cell", [150, "150 ans", "-5", "350", "1000 ans", "9" * 5000])
def test_an_age_that_nobody_has_is_a_fault(english: None, cell: Cell) -> None:
    assert read_age(cell, TODAY).expected == "an age between 0 and 120 years"


def test_a_year_in_which_nobody_living_was_born_is_a_fault() -> None:
    assert read_age("1850", TODAY).wrong


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        (1985, Birth(year=1985)),
        ("né en 1985", Birth(year=1985)),
        ("né en l’an 1985", Birth(year=1985)),
        ("née vers 1985", Birth(year=1985, estimated=True)),
        ("vers 1985", Birth(year=1985, estimated=True)),
        ("12 mai 1985", Birth(year=1985, on=date(1985, 5, 12))),
        ("12/05/85", Birth(year=1985, on=date(1985, 5, 12))),
        (date(1985, 5, 12), Birth(year=1985, on=date(1985, 5, 12))),
        ("mai 1985", Birth(year=1985)),
        ("41 ans", Birth(41)),
        (41, Birth(41)),
    ],
)
def test_a_birth_is_read_however_it_is_said(cell: Cell, birth: Birth) -> None:
    assert read_birth(cell, BIRTHS).value == birth


def test_a_day_of_birth_in_a_column_of_ages_is_read_in_the_order_of_the_file() -> None:
    month_first = Birth(year=1985, on=date(1985, 5, 12))

    assert read_age("05/12/1985", TODAY, DayOrder.MONTH_FIRST).value == month_first
    assert read_age(date(1985, 5, 12), TODAY, DayOrder.MONTH_FIRST).value == month_first
    assert read_band("05/25/1985", TODAY, DayOrder.MONTH_FIRST).value is AgeBand.ADULT


def test_a_birth_of_another_calendar_is_kept_as_written() -> None:
    said = read_birth("né en 1405 hégire", BIRTHS)

    assert (said.value, said.later, said.note) == (None, True, "né en 1405 hégire")


@pytest.mark.parametrize(
    ("cell", "band"),
    [
        ("0-17", AgeBand.CHILD),
        ("18-35", AgeBand.YOUNG),
        ("18 à 35 ans", AgeBand.YOUNG),
        ("36-59 ans", AgeBand.ADULT),
        ("60+", AgeBand.ELDER),
        ("60 ans et plus", AgeBand.ELDER),
        ("moins de 18 ans", AgeBand.CHILD),
        ("mineur", AgeBand.CHILD),
        ("22 ans", AgeBand.YOUNG),
        (40, AgeBand.ADULT),
        (1950, AgeBand.ELDER),
        ("19-25", AgeBand.YOUNG),
    ],
)
def test_a_band_is_read_from_a_band_or_an_age(cell: Cell, band: AgeBand) -> None:
    assert read_band(cell, TODAY).value is band


@pytest.mark.parametrize("cell", ["adulte", "30-40"])
def test_a_band_that_lies_across_two_is_kept_as_written(cell: str) -> None:
    assert read_band(cell, TODAY).later
