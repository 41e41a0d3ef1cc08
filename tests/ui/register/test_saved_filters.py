from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.pages.register.naming import NameDialog
from tests.ui.register.test_page import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.storage.office import Office
    from justice_desk.ui.pages.register import RegisterPage
    from justice_desk.ui.screenshots.stage import Stage

    Shown = Callable[[Office], RegisterPage]


def name_it(page: RegisterPage, stage: Stage, name: str) -> None:
    dialog = page.window().findChild(NameDialog)
    assert dialog is not None
    dialog.line.setText(name)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    stage.settle()


def titles(page: RegisterPage) -> list[str]:
    return [one.text() for one in page.saved.menu_of_filters().actions() if one.text()]


def test_a_filter_is_saved_picked_renamed_and_deleted(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    page.search.setText("boko")
    stage.settle()
    page.saved.save()
    name_it(page, stage, "Bɔkɔ à suivre")
    assert page.saved.text() == "Bɔkɔ à suivre"
    page.filters.working.click()
    stage.settle()
    assert page.saved.text() == "Vues enregistrées"
    next(a for a in page.saved.menu_of_filters().actions() if a.text() == "Bɔkɔ à suivre").trigger()
    stage.settle()
    assert numbers(page) == ["1"]
    assert page.search.text() == "boko"
    row = page.saved.current()
    assert row is not None
    page.saved.rename(row)
    name_it(page, stage, "Bɔkɔ")
    assert page.saved.text() == "Bɔkɔ"
    row = page.saved.current()
    assert row is not None
    page.saved.delete(row)
    stage.settle()
    assert titles(page) == ["Mes dossiers ouverts", "Tous les dossiers", "Enregistrer ce filtre…"]


def test_a_filter_without_a_name_is_not_saved(show: Shown, ibrahim: Office, stage: Stage) -> None:
    page = show(ibrahim)
    page.saved.save()
    name_it(page, stage, "   ")
    dialog = page.window().findChild(NameDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_my_open_cases_are_one_choice_away(show: Shown, stage: Stage) -> None:
    page = show(stage.office)
    page.saved.menu_of_filters().actions()[0].trigger()
    stage.settle()
    assert page.saved.text() == "Mes dossiers ouverts"
    assert page.filters.rare["mine"].isVisible()
    assert numbers(page) == ["4", "3", "2", "1"]


def test_the_list_is_seen_without_names_before_it_is_printed(
    show: Shown, ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    page.do("preview")
    stage.settle()
    dialog = page.window().findChild(PaperDialog)
    assert dialog is not None
    assert dialog.nameless.isChecked()
    assert dialog.verb.isEnabled()
    assert not dialog.refusal.isVisible()
    dialog.nameless.click()
    stage.settle()
    assert dialog.verb.isEnabled()
    assert not dialog.refusal.isVisible()
    dialog.reject()
