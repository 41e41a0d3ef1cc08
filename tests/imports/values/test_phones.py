from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.values.phones import read_phone

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell


@pytest.mark.parametrize(
    ("cell", "number", "note"),
    [
        (76123456, "+22376123456", ""),
        ("76123456", "+22376123456", ""),
        ("76 12 34 56", "+22376123456", ""),
        ("76.12.34.56", "+22376123456", ""),
        ("76-12-34-56", "+22376123456", ""),
        ("76/12/34/56", "+22376123456", ""),
        ("+223 76 12 34 56", "+22376123456", ""),
        ("00223 76123456", "+22376123456", ""),
        (22376123456, "+22376123456", ""),
        ("(223) 76123456", "+22376123456", ""),
        ("٧٦١٢٣٤٥٦", "+22376123456", ""),
        ("Tél : 76 12 34 56", "+22376123456", ""),
        ("76123456 / 66778899", "+22376123456", "66778899"),
        ("76 12 34 56/66 77 88 99", "+22376123456", "66 77 88 99"),
        ("76123456 ou 66778899", "+22376123456", "66778899"),
        ("76123456\n66778899", "+22376123456", "66778899"),
        ("76123456 66778899", "+22376123456", "66778899"),
        ("7612345 / 66778899", "+22366778899", "7612345"),
        ("76123456 (mari)", "+22376123456", "mari"),
        ("76123456 chez son frère", "+22376123456", "chez son frère"),
        ("+33 6 12 34 56 78", "+33612345678", ""),
        (33612345678, "+33612345678", ""),
        ("+227 90 12 34 56", "+22790123456", ""),
        ("00226 70 12 34 56", "+22670123456", ""),
    ],
)
def test_the_first_number_is_kept_and_the_rest_noted(cell: Cell, number: str, note: str) -> None:
    said = read_phone(cell)

    assert (said.value, said.note, said.wrong) == (number, note, False)


@pytest.mark.parametrize(
    "cell", [None, "", "-", "néant", "RAS", "0", "sans", "pas de téléphone", "N/A", "?", "aucun"]
)
def test_no_phone_is_no_fault(cell: Cell) -> None:
    said = read_phone(cell)

    assert (said.value, said.later, said.wrong) == (None, False, False)


def test_words_say_through_whom_to_go() -> None:
    said = read_phone("chez le chef de village")

    assert (said.value, said.note, said.later) == (None, "chez le chef de village", True)


@pytest.mark.parametrize(
    "cell",
    [
        "7612345",
        7612345,
        "761234567",
        "0612345678",
        "2.23766E+10",
        "7612345O",
        "76123456 6778899",
        "9" * 5000,
        "soixante-six",
        "sept six",
    ],
)
def test_a_number_that_cannot_ring_is_a_fault(english: None, cell: Cell) -> None:
    assert read_phone(cell).expected == "a phone number of eight digits, or one that begins with +"
