from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from justice_desk.ui import clipboard
from justice_desk.ui.screenshots.samples import COLUMNS, SAMPLES, SampleRows
from justice_desk.ui.tables.delegate import row_height
from justice_desk.ui.tables.header import TableHeader
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme.apply import dress, resolve

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from justice_desk.ui.screenshots.stage import Stage

CLOSED = next(place for place, row in enumerate(SAMPLES) if row.closed)


@pytest.fixture
def view(stage: Stage, qtbot: QtBot) -> TableView:
    model = PagedModel(
        COLUMNS, stage.jobs.reader, closed=lambda row: "accès restreint" if row.closed else ""
    )
    made = TableView(model, name="table", label="Dossiers")
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    model.show(SampleRows())
    stage.settle()
    return made


def test_enter_opens_the_row_that_is_chosen(view: TableView, qtbot: QtBot) -> None:
    view.selectRow(1)
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [SAMPLES[1]]


def test_a_closed_row_spans_and_does_not_open(view: TableView, qtbot: QtBot) -> None:
    assert view.columnSpan(CLOSED, 2) == len(COLUMNS) - 2
    assert view.columnSpan(CLOSED - 1, 2) == 1
    view.selectRow(CLOSED)
    with qtbot.assertNotEmitted(view.opened):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_a_copy_tells_number_and_day_of_a_closed_row_and_stays_out_of_history(
    view: TableView, qtbot: QtBot
) -> None:
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    board = QGuiApplication.clipboard()
    lines = board.text().splitlines()
    assert lines[0].split("\t")[0] == "Numéro"
    assert len(lines) == len(SAMPLES) + 1
    closed = lines[CLOSED + 1].split("\t")
    assert [cell for cell in closed if cell] == [SAMPLES[CLOSED].number, SAMPLES[CLOSED].opened]
    assert bytes(board.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"
    clipboard.forget()
    assert board.text() == ""


def test_a_copy_of_somebody_else_is_left_alone() -> None:
    board = QGuiApplication.clipboard()
    board.setText("pas à nous")
    clipboard.forget()
    assert board.text() == "pas à nous"
    board.clear()


def test_columns_without_room_are_hidden_and_nothing_scrolls_sideways(
    view: TableView, stage: Stage
) -> None:
    view.resize(700, 400)
    stage.settle()
    hidden = [column.id for n, column in enumerate(COLUMNS) if view.isColumnHidden(n)]
    assert hidden == ["opened", "who"]
    assert view.horizontalHeader().length() == view.viewport().width()


def test_rows_grow_with_the_text(view: TableView, app: QApplication, stage: Stage) -> None:
    before = view.rowHeight(0)
    dress(app, resolve("light", 150))
    stage.settle()
    assert view.rowHeight(0) == row_height() > before


def test_the_arrow_stands_in_the_heading_of_the_order(view: TableView) -> None:
    view.sort_by("number", descending=True)
    header = view.horizontalHeader()
    assert isinstance(header, TableHeader)
    assert header.arrow(0) == "arrow-down"
    assert header.arrow(2) == ""
    view.sort_by("number", descending=False)
    assert header.arrow(0) == "arrow-up"
