"""The table inside a sheet is found, whatever an office wrote around it; nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.furniture import Why
from justice_desk.imports.sheets.grid import Grid, grid_of
from justice_desk.imports.sheets.periods import Context, context_of, period_of, year_in
from tests.imports.sheets.conftest import saved

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from justice_desk.imports.sheets.cells import Cell

HEAD: list[Cell] = ["N°", "Date", "Nom du plaignant", "Âge", "Village", "Type de litige"]


def case(number: int, name: str = "Awa Inventée", place: str = "Essai-Nord") -> list[Cell]:
    return [number, date(2021, 3, 5), name, 34, place, "Foncier"]


def grid(rows: Sequence[Sequence[Cell]], sheet: str = "Registre") -> Grid:
    width = max(map(len, rows))
    padded = (tuple(row) + (None,) * (width - len(row)) for row in rows)
    return Grid(sheet, iter(list(enumerate(padded, 1))))


def read(rows: Sequence[Sequence[Cell]]) -> tuple[list[int], dict[int, Why]]:
    """Return the numbers of the rows of the table, and why the other lines are none."""
    found = grid(rows)
    numbers = [row.number for row in found.rows]
    return numbers, {left.row: left.why for left in found.left_out}


def test_headings_stand_below_titles_and_blank_lines() -> None:
    rows: list[list[Cell]] = [
        ["REGISTRE DES CAS 2019-2024"],
        ["Bureau d’essai", None, None, "Année 2021"],
        [],
        HEAD,
        case(1),
        case(2),
    ]
    found = grid(rows)
    assert (found.header_row, found.headings) == (4, tuple(HEAD))
    assert [row.number for row in found.rows] == [5, 6]
    told = [(left.row, left.why, left.text) for left in found.left_out]
    assert told == [
        (1, Why.TITLE, "REGISTRE DES CAS 2019-2024"),
        (2, Why.TITLE, "Bureau d’essai Année 2021"),
        (3, Why.BLANK, ""),
    ]


def test_a_sheet_of_one_row_has_headings_too() -> None:
    found = grid([HEAD, case(1)])
    assert found.header_row == 1
    assert [row.cells["Village"] for row in found.rows] == ["Essai-Nord"]


def test_a_sheet_of_texts_alone_starts_with_its_headings() -> None:
    found = grid([["Nom", "Village", "Type"], *[["Awa", "Essai", "Foncier"]] * 5])
    assert (found.header_row, len(list(found.rows))) == (1, 5)


def test_a_sheet_without_headings_names_its_columns_by_letters() -> None:
    found = grid([case(1), case(2)])
    assert found.header_row == 0
    assert found.headings[:2] == ("Colonne A", "Colonne B")
    assert [row.number for row in found.rows] == [1, 2]


def test_a_blank_heading_is_its_letter_and_a_second_one_is_numbered() -> None:
    rows: list[list[Cell]] = [["N°", "Nom", "Nom", None, None], [1, "Awa", "Ali", None, "x"]] * 1
    found = grid([*rows, [2, "Awa", "Ali", None, None]])
    assert found.headings == ("N°", "Nom", "Nom (2)", "Colonne E")
    assert found.columns["Colonne E"] == 4


TOP: list[Cell] = ["N°", "Date", "Plaignant", None, None, "Défendeur", None, "Village"]
BOTTOM: list[Cell] = [None, None, "Nom", "Âge", "Sexe", "Nom", "Sexe", None]
TWO = (
    "N°", "Date", "Plaignant / Nom", "Plaignant / Âge", "Plaignant / Sexe", "Défendeur / Nom",
    "Défendeur / Sexe", "Village",
)  # fmt: skip
PAIR: list[Cell] = [1, date(2021, 3, 5), "Awa", 34, "F", "Ali", "M", "Essai-Nord"]


def test_headings_of_two_lines_are_joined() -> None:
    found = grid([["REGISTRE"], TOP, BOTTOM, PAIR, PAIR])
    assert (found.header_row, found.headings) == (3, TWO)
    assert len(list(found.rows)) == 2


def test_headings_of_two_lines_are_joined_where_cells_are_merged(
    put: Callable[..., Path],
) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "2021"
    for row in (["REGISTRE DES CAS"], TOP, BOTTOM, PAIR, PAIR):
        sheet.append(row)
    for merged in ("A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:H3"):
        sheet.merge_cells(merged)
    found = grid_of(open_book(put(saved(workbook))), "2021")
    assert found.headings == TWO
    assert [row.context.year for row in found.rows] == [2021, 2021]


def test_groups_over_every_column_are_joined() -> None:
    top: list[Cell] = ["Plaignant", None, "Défendeur", None]
    found = grid([top, ["Nom", "Sexe", "Nom", "Sexe"], *[["Awa", "F", "Ali", "M"]] * 3])
    assert found.headings[2:] == ("Défendeur / Nom", "Défendeur / Sexe")


def test_a_first_row_of_texts_is_no_second_line_of_headings() -> None:
    found = grid([["Nom", None, "Village"], ["Awa", "x", "Essai"], ["Ali", "y", "Essai"]])
    assert (found.headings, len(list(found.rows))) == (("Nom", "Colonne B", "Village"), 2)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ([], Why.BLANK),
        (HEAD, Why.HEADING),
        ([1, 2, 3, 4, 5, 6], Why.HEADING),
        (["TOTAL", None, None, 68], Why.TOTAL),
        ([None, None, "Sous-total", 2], Why.TOTAL),
        (["S/T", 12, None, 12, 12, 12], Why.TOTAL),
        (["Total général :", None, 45], Why.TOTAL),
        ([None, None, None, 68], Why.TOTAL),
        ([46], Why.NUMBER_ONLY),
        (["NB : les cas de 2020 sont dans le cahier"], Why.NOTE),
        (["* repris du cahier"], Why.NOTE),
        (["Arrêté le présent registre à 45 cas"], Why.SIGNATURE),
        ([None, None, None, None, "Vu, le coordinateur"], Why.SIGNATURE),
        (["Fait à Essai, le 31/12/2021", None, None, None, "La coordinatrice"], Why.SIGNATURE),
        (["JANVIER 2021"], Why.PERIOD),
        ([None, None, "mars"], Why.PERIOD),
        ([2022], Why.PERIOD),
        (["CERCLE D’ESSAI"], Why.GROUP),
    ],
)
def test_a_line_that_is_no_case_is_left_out_and_told(line: list[Cell], why: Why) -> None:
    numbers, left = read([HEAD, case(1), line, case(2)])
    assert (numbers, left) == ([2, 4], {3: why})


@pytest.mark.parametrize(
    "line",
    [
        [3, None, "Total Inventé", None, "Essai-Sud", "Foncier"],
        [None, None, "Awa Inventée"],
        [None, None, "Vu Inventé", None, "Essai"],
        [None, None, None, None, None, "suite du litige"],
        [3, date(2021, 1, 1)],
        [3, None, None, 45, None, "Foncier"],
    ],
)
def test_a_row_that_nobody_finished_is_still_a_row(line: list[Cell]) -> None:
    numbers, left = read([HEAD, case(1), line, case(2)])
    assert (numbers, left) == ([2, 3, 4], {})


def test_a_name_alone_in_a_first_column_of_names_is_a_row() -> None:
    head: list[Cell] = ["Nom", "Âge", "Village", "Litige"]
    numbers, _left = read([head, ["Awa", 34, "Essai", "Foncier"], ["Ali Inventé"]])
    assert numbers == [2, 3]


def test_names_below_a_signature_belong_to_it() -> None:
    rows: list[list[Cell]] = [
        HEAD,
        case(1),
        [],
        ["Vu, le coordinateur"],
        [None, None, None, "M. Ali Inventé"],
    ]
    assert read(rows) == ([2], {3: Why.BLANK, 4: Why.SIGNATURE, 5: Why.SIGNATURE})


def test_many_blank_rows_are_told_as_one() -> None:
    found = grid([HEAD, case(1), *[[]] * 50, case(2), *[[]] * 500])
    assert [row.number for row in found.rows] == [2, 53]
    assert [(left.row, left.until) for left in found.left_out] == [(3, 52), (54, 553)]


def test_every_line_is_a_row_or_is_told() -> None:
    rows: list[list[Cell]] = [
        ["REGISTRE"],
        [],
        HEAD,
        case(1),
        ["TOTAL", 1],
        [],
        [],
        case(2),
        ["NB : fin"],
    ]
    found = grid(rows)
    told = {row.number for row in found.rows} | {found.header_row}
    for left in found.left_out:
        told |= set(range(left.row, left.until + 1))
    assert told == set(range(1, len(rows) + 1))


def test_a_month_alone_holds_for_the_rows_below_it() -> None:
    rows: list[list[Cell]] = [
        ["REGISTRE 2021"],
        HEAD,
        ["JANVIER"],
        case(1),
        ["Mois de février 2022"],
        case(2),
    ]
    rows += [[2023], case(3), ["CERCLE D’ESSAI"], case(4)]
    contexts = [row.context for row in grid(rows).rows]
    assert contexts == [
        Context(2021, 1), Context(2022, 2), Context(2023), Context(2023, None, "CERCLE D’ESSAI"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["idem", "Idem", "id.", '"', "//", "-//-", "- // -", "”", "''"])
def test_a_mark_for_the_same_takes_the_value_above(mark: str) -> None:
    rows = [HEAD, case(1), case(2, place=mark), case(3, place=mark)]
    _first, *others = grid(rows).rows
    assert [row.cells["Village"] for row in others] == ["Essai-Nord"] * 2


def test_a_mark_for_the_same_under_a_blank_is_blank() -> None:
    found = list(grid([HEAD, [1, None, "Awa", 3, None, "Vol"], case(2, place="idem")]).rows)
    assert found[1].cells["Village"] is None


def test_a_column_that_only_a_late_row_fills_is_not_lost() -> None:
    found = list(grid([HEAD, *[case(n) for n in range(300)], [*case(301), "en plus"]]).rows)
    assert found[-1].cells["Colonne G"] == "en plus"


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("JANVIER 2021", Context(2021, 1)),
        ("Mois de mars", Context(None, 3)),
        ("Août-2020", Context(2020, 8)),
        ("janv-21", Context(2021, 1)),
        ("Année 2022", Context(2022)),
        (2022, Context(2022)),
        (date(2021, 3, 1), Context(2021, 3)),
        (date(2021, 3, 5), None),
        (45, None),
        ("45", None),
        ("Mars Inventé", None),
        ("2020 2021", None),
        ("", None),
        (None, None),
    ],
)
def test_a_period_is_told_from_a_line_that_says_nothing_else(
    cell: Cell, period: Context | None
) -> None:
    assert period_of(cell) == period


def test_the_name_of_a_sheet_may_say_its_year() -> None:
    assert context_of("Cas 2021") == Context(2021)
    assert context_of("Feuil1") == Context()
    assert context_of("Janv 2021") == Context(2021, 1)
    assert year_in("2019-2024") is None
