"""A list of thousands of cases: anywhere at once, copied whole, sound, read sparingly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from justice_desk.i18n.formats import whole
from justice_desk.services.register import RegisterQuery
from justice_desk.terms.clock import today
from tests.ui.register.cases import foot

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.modeltest import ModelTester

    from justice_desk.storage.office import Office
    from justice_desk.ui.pages.register import RegisterPage
    from justice_desk.ui.screenshots.stage import Stage

    Shown = Callable[[Office], RegisterPage]

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_last_of_two_thousand_rows_is_one_key_away(
    show: Shown, large: Office, stage: Stage, press: Callable[..., None]
) -> None:
    page = show(large)
    page.ask(RegisterQuery(today=today()))
    stage.settle()
    page.table.setFocus()
    press(page, Qt.Key.Key_End)
    assert page.table.currentIndex().row() == 1999
    row = page.table.current_case()
    assert row is not None
    assert row.number.endswith("-0001")
    assert f"{whole(2000)} sur {whole(2000)}" in foot(page)
    press(page, Qt.Key.Key_Home)
    assert page.table.currentIndex().row() == 0


def test_any_place_of_a_long_list_shows_the_row_that_belongs_there(
    show: Shown, large: Office, stage: Stage
) -> None:
    page = show(large)
    page.ask(RegisterQuery(today=today(), descending=False))
    stage.settle()
    for place in (777, 1400, 201, 1999):
        page.table.rows.row(place)
        stage.settle()
    found = [page.table.rows.row(place) for place in (777, 1400, 201, 1999)]
    assert all(found)
    order = [(row.number.split("-")[1], int(row.number.split("-")[2])) for row in found if row]
    assert order[2] < order[0] < order[1] < order[3]


def test_a_copy_over_many_pages_holds_every_row(show: Shown, large: Office, stage: Stage) -> None:
    page = show(large)
    page.ask(RegisterQuery(today=today()))
    stage.settle()
    page.table.selectAll()
    page.table.copy_rows()
    stage.settle()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2001


def test_qt_finds_the_model_of_the_register_sound(
    show: Shown, ibrahim: Office, qtmodeltester: ModelTester
) -> None:
    model = show(ibrahim).table.rows
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types


def test_the_signs_in_the_foot_turn_the_page(show: Shown, large: Office, stage: Stage) -> None:
    page = show(large)
    before = page.table.seen()
    page.table.turn(1)
    stage.settle()
    assert page.table.seen()[1] > before[1]
    page.table.turn(-1)
    stage.settle()
    assert page.table.seen() == before


def test_a_letter_in_the_list_reads_no_row(show: Shown, large: Office, stage: Stage) -> None:
    page = show(large)
    asked: list[int] = []
    page.table.rows.page_arrived.connect(lambda first, _count: asked.append(first))
    QTest.keyClick(page.table, Qt.Key.Key_Z)
    stage.settle()
    assert asked == []
    assert page.table.currentIndex().row() == 0
