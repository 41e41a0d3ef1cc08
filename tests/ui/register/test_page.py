"""The register is searched, filtered, sorted and copied, and tells nothing of closed cases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from justice_desk.services.cases.working import close
from justice_desk.terms.enums import JusticeOrder, Outcome
from justice_desk.ui.palette.dialog import PaletteDialog
from tests.ui.register.cases import foot, open_one

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from justice_desk.storage.office import Office
    from justice_desk.ui.pages.register import RegisterPage
    from justice_desk.ui.screenshots.stage import Stage

    Shown = Callable[[Office], RegisterPage]

CONTROL = Qt.KeyboardModifier.ControlModifier


def numbers(page: RegisterPage) -> list[str]:
    """Return the last figure of each number on screen; `!` marks a closed one."""
    rows = (page.table.rows.row(place) for place in range(page.table.rows.rowCount()))
    return [row.number[-1] + ("!" if row.restricted else "") for row in rows if row]


def test_the_register_opens_on_what_is_at_work_and_says_how_much_that_is(
    show: Shown, ibrahim: Office
) -> None:
    page = show(ibrahim)
    assert numbers(page) == ["4!", "3", "2", "1"]
    assert foot(page) == "1 à 4 sur 4 dossiers en cours  ·  1 restreint"
    facts = page.header.findChild(QLabel, "page-facts")
    assert facts is not None
    assert facts.text() == "3 en cours · 5 au total"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("boko", ["1"]), ("keita", ["2"]), ("ndiaye", ["3"]), ("coulibaly", []), ("zein", [])],
)
def test_search_answers_as_one_types_and_never_with_what_is_closed(
    show: Shown, ibrahim: Office, stage: Stage, typed: str, found: list[str]
) -> None:
    page = show(ibrahim)
    QTest.keyClicks(page.search, typed)
    stage.settle()
    assert numbers(page) == found


def test_of_many_keys_only_the_last_is_read(show: Shown, ibrahim: Office, stage: Stage) -> None:
    page = show(ibrahim)
    shown: list[int] = []
    page.table.rows.loaded.connect(shown.append)
    for typed in ("z", "ze", "zei", "bok", "boko"):
        page.search.setText(typed)
    stage.settle()
    assert numbers(page) == ["1"]
    assert shown[-1] == 1
    assert len(shown) <= 2


def test_pills_filter_and_say_how_many_they_leave(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    assert page.filters.late.text() == "En retard · 3"
    page.filters.working.click()
    stage.settle()
    assert numbers(page) == ["5", "4!", "3", "2", "1"]
    page.filters.late.click()
    stage.settle()
    assert numbers(page) == ["3", "2", "1"]
    page.filters.waiting.click()
    stage.settle()
    assert page.asked.late is False
    assert numbers(page) == []


def test_the_menu_holds_what_is_rarer_and_a_pill_takes_it_back(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    assert not page.filters.rare["category"].isVisible()
    menu = page.filters.menu()
    titles = [action.text() for action in menu.actions()]
    assert titles == ["À ma charge", "Catégorie", "Statut", "Détenteur"]
    page.filters._set("category", "FON")  # noqa: SLF001 - what the action calls
    stage.settle()
    assert numbers(page) == ["2"]
    assert page.filters.rare["category"].text() == "Foncier rural"
    page.filters.rare["category"].click()
    stage.settle()
    assert numbers(page) == ["4!", "3", "2", "1"]


def test_a_heading_sorts_in_the_database(show: Shown, ibrahim: Office, stage: Stage) -> None:
    page = show(ibrahim)
    page.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    stage.settle()
    assert numbers(page) == ["4!", "1", "2", "3"]
    assert page.asked.sort.value == "claimant"


def test_the_filter_that_hides_everything_is_named_and_lifted(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    page.search.setText("zein")
    stage.settle()
    assert page.stack.currentWidget() is page.nothing
    words = [label.text() for label in page.nothing.findChildren(QLabel)]
    assert any("En cours" in said or "zein" in said for said in words)
    assert page.nothing.verb is not None
    page.nothing.verb.click()
    stage.settle()
    assert numbers(page) != []


def test_a_copy_tells_number_and_day_of_a_closed_case_and_nothing_else(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    stage.settle()
    copied = QGuiApplication.clipboard().text()
    lines = copied.splitlines()
    assert len(lines) == 5
    assert [cell for cell in lines[1].split("\t") if cell] == ["GAO-2026-0004", "17/05/2026"]
    assert "Bɔkɔ Exemple" in copied
    assert "Interdite" not in copied


def test_nothing_of_a_closed_case_is_told_by_any_cell(show: Shown, ibrahim: Office) -> None:
    page = show(ibrahim)
    model = page.table.rows
    said = [
        str(model.data(model.index(row, column)))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert not any("Interdite" in words or "Violence" in words for words in said)
    assert "restreint" in model.closed(0)


def test_the_palette_finds_cases_and_persons_and_never_a_closed_name(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    window = page.window()
    window.open_palette()  # type: ignore[attr-defined]  # the main window
    palette = window.findChild(PaletteDialog)
    assert palette is not None
    QTest.keyClicks(palette.line, "boko")
    stage.settle()
    assert palette.hits()[:2] == ["GAO-2026-0001  Bɔkɔ Exemple", "Bɔkɔ Exemple"]
    palette.line.setText("interdite")
    stage.settle()
    assert palette.hits() == ["Nouvel accueil pour «\u00a0interdite\u00a0»"]
    palette.reject()


def test_enter_before_the_palette_has_answered_opens_what_was_typed(
    show: Shown, ibrahim: Office, stage: Stage, qtbot: QtBot
) -> None:
    page = show(ibrahim)
    window = page.window()
    window.open_palette()  # type: ignore[attr-defined]  # the main window
    palette = window.findChild(PaletteDialog)
    assert palette is not None
    palette.line.setText("keita")
    stage.settle()
    palette.line.setText("boko")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    stage.settle()
    shown = window.stack.currentWidget()  # type: ignore[attr-defined]  # the main window
    assert shown.number == "GAO-2026-0001"


def test_another_window_s_case_appears_and_the_chosen_one_stays_chosen(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    page.table.selectRow(3)
    chosen = page.table.current_case()
    assert chosen is not None
    assert chosen.number == "GAO-2026-0001"
    open_one(stage.office, "Mariam Nouvelle", day=25)
    page.watch.look()
    stage.settle()
    page.watch.look()
    stage.settle()
    assert numbers(page)[0] == "6"
    assert page.table.current_case() == replace(chosen)


def test_a_case_that_leaves_the_list_leaves_it_quietly(show: Shown, stage: Stage) -> None:
    page = show(stage.office)
    resets: list[int] = []
    page.table.rows.modelReset.connect(lambda: resets.append(1))
    with stage.office.writing("case close") as session:
        close(session, "GAO-2026-0003", Outcome.WITHDRAWN)
    page.workspace.changed.emit("cases")
    stage.settle()
    assert numbers(page) == ["4", "2", "1"]
    assert resets == []


def test_a_narrow_list_says_the_category_under_the_name(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    cell = page.table.rows.cell
    row = page.table.rows.row(1)
    assert row is not None
    assert cell(row, 2).second == row.place
    page.window().resize(900, 700)
    stage.settle()
    assert [page.table.isColumnHidden(n) for n in (1, 3, 7)] == [True, True, True]
    assert cell(row, 2).second == "Succession"


def test_an_empty_office_offers_its_first_intake(
    stage_empty: Stage, show_on: Callable[[Stage], RegisterPage], qtbot: QtBot
) -> None:
    page = show_on(stage_empty)
    assert page.first.isVisible()
    assert not page.card.isVisible()
    verb = page.first.findChild(QWidget, "empty-intake")
    assert verb is not None
    with qtbot.waitSignal(page.workspace.wanted) as told:
        QTest.keyClick(verb, Qt.Key.Key_Space)
    assert told.args == ["intake"]


def test_an_order_filter_asks_for_who_holds_the_case_now(
    show: Shown, large: Office, stage: Stage
) -> None:
    page = show(large)
    page.filters.order.click()
    stage.settle()
    assert page.asked.order is JusticeOrder.STATUTORY
    rows = [page.table.rows.row(place) for place in range(min(page.table.rows.rowCount(), 50))]
    assert rows
    assert all(
        row is not None and row.holder is not None and row.holder.order is JusticeOrder.STATUTORY
        for row in rows
    )


def test_a_heading_without_an_order_leaves_the_arrow_where_it_is(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    page.table.horizontalHeader().setSortIndicator(4, Qt.SortOrder.AscendingOrder)
    stage.settle()
    assert page.table.horizontalHeader().sortIndicatorSection() == 0
    assert numbers(page) == ["4!", "3", "2", "1"]


def test_what_was_asked_is_asked_again_when_the_text_grows(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    page.search.setText("boko")
    stage.settle()
    window = page.window()
    window.rebuild()  # type: ignore[attr-defined]  # the main window
    stage.settle()
    again = window.stack.currentWidget()  # type: ignore[attr-defined]  # the main window
    assert again is not page
    assert again.search.text() == "boko"
    assert numbers(again) == ["1"]
