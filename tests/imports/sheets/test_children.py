"""Child rows come with their parents, and a count tells that none is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.children import children_of
from tests.imports.sheets.conftest import workbook_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Put = Callable[..., Path]

KOBO = workbook_of(
    Registre=[
        ["Nom du plaignant", "Village", "_id", "_uuid", "_index"],
        ["Awa Inventée", "Essai", 9001, "u-1", 1],
        ["Ali Inventé", "Essai", 9002, "u-2", 2],
    ],
    adversaires=[
        ["Nom", "Sexe", "_index", "_parent_table_name", "_parent_index", "_submission__id"],
        ["Issa Inventé", "M", 1, "Registre", 1, 9001],
        ["Fanta Inventée", "F", 2, "Registre", 1, 9001],
        ["Moussa Inventé", "M", 3, "Registre", 7, 9007],
    ],
    temoins=[
        ["Nom", "_index", "_parent_table_name", "_parent_index"],
        ["Témoin Inventé", 1, "adversaires", 2],
    ],
)
COMMCARE = workbook_of(
    Forms=[
        ["number", "formid", "form.nom", "username"],
        [0, "f-1", "Awa Inventée", "essai"],
        [1, "f-2", "Ali Inventé", "essai"],
    ],
    Repeat=[
        ["number", "number__0", "number__1", "formid", "form.parties.nom"],
        ["1.0", 1, 0, "f-2", "Issa Inventé"],
        ["1.1", 1, 1, "f-2", "Fanta Inventée"],
    ],
)


def test_repeats_of_kobotoolbox_stand_under_the_row_that_they_name(put: Put) -> None:
    found = children_of(open_book(put(KOBO)))
    adversaries = found["adversaires"]
    assert adversaries.parent == "Registre"
    told = {at: [row.cells["Nom"] for row in rows] for at, rows in adversaries.rows.items()}
    assert told == {2: ["Issa Inventé", "Fanta Inventée"]}
    assert [row.number for row in adversaries.alone] == [4]


def test_a_repeat_inside_a_repeat_names_the_sheet_of_its_parent(put: Put) -> None:
    witnesses = children_of(open_book(put(KOBO)))["temoins"]
    assert (witnesses.parent, list(witnesses.rows)) == ("adversaires", [3])


def test_repeats_of_commcare_stand_under_their_form(put: Put) -> None:
    found = children_of(open_book(put(COMMCARE)))
    assert list(found) == ["Repeat"]
    assert {at: len(rows) for at, rows in found["Repeat"].rows.items()} == {3: 2}


def test_a_line_counts_the_child_rows(put: Put) -> None:
    found = children_of(open_book(put(KOBO)))["adversaires"]
    assert found.counted() == (
        "« adversaires » : 3 lignes, 2 rattachées à « Registre », 1 sans sa ligne d’origine"
    ).replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" : ", "\u00a0: ")


def test_a_sheet_for_each_year_has_no_children(put: Put) -> None:
    rows: list[list[object]] = [["N°", "Nom", "Village"], [1, "Awa", "Essai"]]
    assert children_of(open_book(put(workbook_of(**{"2020": rows, "2021": rows})))) == {}
