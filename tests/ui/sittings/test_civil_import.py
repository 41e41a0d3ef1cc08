"""A civil-status list read from a file on screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from justice_desk.ui.sittings.civil_import_dialog import CivilImportDialog
from tests.ui.case.acting import words
from tests.ui.sittings.civil_told import (
    CONTROL,
    kept,
    listed,
    names,
    press,
    with_list,
)

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.case.acting import Acting

ENTER = Qt.Key.Key_Return


def sheet(path: Path, *births: object) -> Path:
    """Write a list as a town hall does."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Liste"
    page.append(["N°", "Nom et prénom de l’enfant", "Sexe", "Né(e) le", "Nom du père"])
    for at, birth in enumerate(births, start=1):
        page.append([at, f"Enfant Exemple {at}", "F", birth, f"Père Exemple {at}"])
    book.save(path)
    return path


def test_a_file_with_a_bad_cell_adds_nothing_until_its_row_is_left_out(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sheet(tmp_path / "liste.xlsx", "12/03/2015", "31/02/2015", "25/04/2016")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_I)
    dialog = awa.dialog(CivilImportDialog)
    press(awa, Qt.Key.Key_O, CONTROL)
    awa.qtbot.waitUntil(lambda: dialog.taking.plan is not None)
    awa.stage.settle()
    fault = dialog.model.row(0)
    assert fault is not None
    assert (fault.sheet, fault.row, fault.column, fault.value) == (
        "Liste",
        3,
        "Né(e) le",
        "31/02/2015",
    )
    assert not dialog.verb.isEnabled()
    dialog.skip.setChecked(True)
    assert dialog.verb.text() == "Ajouter 2 lignes"
    press(awa, ENTER, CONTROL)
    assert names(awa, number) == ["Enfant Exemple 1", "Enfant Exemple 3"]


def test_the_order_of_day_and_month_is_asked_where_nothing_tells(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sheet(tmp_path / "liste.xlsx", "03/04/2015", "05/06/2016")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_I)
    dialog = awa.dialog(CivilImportDialog)
    press(awa, Qt.Key.Key_O, CONTROL)
    awa.qtbot.waitUntil(lambda: dialog.taking.plan is not None)
    awa.stage.settle()
    assert dialog.question.isVisible()
    assert not dialog.verb.isEnabled()
    awa.click(dialog, "civil-import-order-month_first")
    awa.qtbot.waitUntil(lambda: dialog.taking.plan is not None)
    awa.stage.settle()
    press(awa, ENTER, CONTROL)
    assert [row.born_on for row in kept(awa, number)] == [date(2015, 3, 4), date(2016, 5, 6)]


def test_a_file_that_is_no_list_is_refused_in_words(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "note.txt"
    file.write_text("rien;ici\n1;2\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_I)
    dialog = awa.dialog(CivilImportDialog)
    dialog.browse()
    awa.qtbot.waitUntil(lambda: not dialog.taking.works)
    awa.stage.settle()
    assert "note.txt" in words(dialog)
    assert not dialog.verb.isEnabled()
    dialog.reject()
