from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.imports.register.settings import BadSettings, Settings
from justice_desk.imports.register.survey import survey_sheets
from justice_desk.imports.sheets.grid import GridRow
from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values.categories import read_category
from justice_desk.imports.values.words import UnknownWord
from justice_desk.terms.importing import DayOrder, ImportKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.imports.sheets.cells import Cell

MAPPING = {"Date": "case.opened_on", "Fin": "case.closed_on", "N°": "case.old_number", "Obs": ""}


def test_saved_settings_come_back_as_they_were() -> None:
    saved = {
        "day_order": "month_first",
        "words": {"category": {"PAT": ["gnogolon"]}},
        "numbers_restart": True,
        "numbers_by_sheet": True,
    }

    settings = Settings.of(saved)

    assert settings.saved() == saved
    assert read_category("gnogolon", settings.words).value == "PAT"
    assert Settings.of(settings.saved()) == settings


def test_no_settings_are_the_day_first_and_the_shipped_words() -> None:
    settings = Settings.of({"columns_of_somebody_else": 1})

    assert (settings.order, settings.own, settings.restarts) == (DayOrder.DAY_FIRST, {}, False)


@pytest.mark.parametrize(
    "saved",
    [
        {"day_order": "year_first"},
        {"words": ["foncier"]},
        {"words": {"category": ["foncier"]}},
        {"words": {"category": {"FON": "foncier"}}},
        {"words": {"category": {"FON": [1]}}},
    ],
)
def test_settings_in_another_form_are_refused(saved: dict[str, Any]) -> None:
    with pytest.raises(BadSettings) as refused:
        Settings.of(saved)

    assert refused.value.exit_code == 4


def test_own_words_under_an_unknown_code_are_refused() -> None:
    with pytest.raises(UnknownWord):
        Settings.of({"words": {"category": {"ZZZ": ["x"]}}})


def _rows(*cells: Mapping[str, Cell], context: Context | None = None) -> list[GridRow]:
    return [GridRow(n, row, context or Context()) for n, row in enumerate(cells, start=2)]


@pytest.mark.parametrize(
    ("dates", "order", "asks"),
    [
        ([("03/04/2021", None), ("25/03/2021", None)], DayOrder.DAY_FIRST, False),
        ([("03/04/2021", "03/25/2021")], DayOrder.MONTH_FIRST, False),
        ([("03/04/2021", "05/06/2021")], DayOrder.DAY_FIRST, True),
        ([("25/03/2021", "03/25/2021")], DayOrder.DAY_FIRST, True),
    ],
)
def test_every_column_of_days_tells_the_order_of_the_file(
    dates: list[tuple[str, str | None]], order: DayOrder, asks: bool
) -> None:
    rows = _rows(*({"Date": one, "Fin": other, "Obs": "13/25/2021"} for one, other in dates))

    found = survey_sheets([(MAPPING, rows)], ImportKind.CASES)

    assert (found.days.order, found.days.needs_asking) == (order, asks)


@pytest.mark.parametrize(
    ("numbers", "context", "restarts"),
    [
        (["1", "2", "1"], Context(), True),
        ([1, 2, 3], Context(), False),
        (["1", "01"], Context(), True),
        (["A1", "A1"], Context(), False),
        (["1", "1"], Context(2019), False),
    ],
)
def test_numbers_that_begin_again_are_noticed(
    numbers: list[Cell], context: Context, restarts: bool
) -> None:
    rows = _rows(*({"N°": number} for number in numbers), context=context)

    assert survey_sheets([(MAPPING, rows)], ImportKind.CASES).numbers_restart is restarts


def _sheets(*sheets: list[Cell]) -> list[tuple[Mapping[str, str], list[GridRow]]]:
    """Return sheets, of which each begins lower than the one before ends."""
    rows: list[list[GridRow]] = []
    for numbers in sheets:
        first = sum(map(len, rows)) + 2
        cells = enumerate(({"N°": number} for number in numbers), start=first)
        rows.append([GridRow(n, row, Context()) for n, row in cells])
    return [(MAPPING, one) for one in rows]


@pytest.mark.parametrize(
    ("sheets", "settings"),
    [
        ([[1, 2], [1, 2]], {"numbers_by_sheet": True}),
        ([[1, 2], [3, 4]], {}),
        ([[1, 2, 1], [3]], {"numbers_restart": True}),
        ([[1, 2, 1], [2]], {"numbers_restart": True, "numbers_by_sheet": True}),
    ],
)
def test_sheets_that_count_for_themselves_are_noticed(
    sheets: list[list[Cell]], settings: dict[str, bool]
) -> None:
    found = survey_sheets(_sheets(*sheets), ImportKind.CASES)

    assert found.numbering() == settings
