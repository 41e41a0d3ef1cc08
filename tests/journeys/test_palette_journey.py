"""A name that the register does not know becomes the first line of an intake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from justice_desk.services import members
from justice_desk.terms.enums import Role
from justice_desk.ui.intake.page import IntakePage
from justice_desk.ui.palette.dialog import PaletteDialog

if TYPE_CHECKING:
    from justice_desk.ui.shell import MainWindow
    from tests.journeys.conftest import Sitting

NAME = "aminata exemple"


def palette_over(main: MainWindow) -> PaletteDialog:
    main.open_palette()
    dialog = main.findChild(PaletteDialog)
    assert dialog is not None
    return dialog


def test_the_name_that_was_sought_stands_in_the_new_intake(sitting: Sitting) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    dialog = palette_over(main)
    QTest.keyClicks(dialog.line, NAME)
    sitting.qtbot.waitUntil(lambda: not main.workspace.jobs.busy, timeout=20_000)
    assert dialog.hits() == [f"Nouvel accueil pour «\u00a0{NAME}\u00a0»"]
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    page = main.cover
    assert isinstance(page, IntakePage)
    assert page.form.answers().text("person.name") == NAME
    page.keep()
    sitting.qtbot.waitUntil(lambda: not main.workspace.jobs.busy, timeout=20_000)
    kept = main.workspace.office.drafts.mine()
    assert [draft.payload["person.name"] for draft in kept] == [NAME]


def test_a_number_is_no_name_and_a_viewer_opens_no_case(sitting: Sitting) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    dialog = palette_over(main)
    dialog.line.setText("GAO-2026")
    assert dialog.hits() == []
    dialog.reject()
    office = main.workspace.office
    phrase = "trois calebasses sur la dune"
    members.add(
        office, name="siaka", full_name="Siaka Exemple", role=Role.VIEWER, passphrase=phrase
    )
    sitting.desk.lock()
    viewer = palette_over(sitting.unlock("siaka", phrase))
    viewer.line.setText(NAME)
    assert viewer.hits() == []
