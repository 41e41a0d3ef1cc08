"""A paralegal brings an office's register of 320 rows in, and takes it out again; counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from justice_desk.services import register
from justice_desk.services.importing.finding import batches
from justice_desk.terms.clock import today
from justice_desk.terms.importing import BatchState
from justice_desk.ui.importing.page import DECISION, RESULT, ROWS, ImportPage
from tests.ui.conftest import app, loaded_fonts, own_settings
from tests.ui.intake.conftest import office, places_template, window

if TYPE_CHECKING:
    import pytest

    from justice_desk.ui.shell import MainWindow
    from tests.ui.intake.bureau import Bureau

__all__ = ["app", "loaded_fonts", "office", "own_settings", "places_template", "window"]

REGISTER = (
    Path(__file__).parent.parent / "data" / "registers" / "registre-de-bureau-320-lignes.xlsx"
)
CONTROL = Qt.KeyboardModifier.ControlModifier
MOST = 6
"""What she does between the file and the register, each press of a key or the mouse counted."""


class Her:
    """Somebody at the import, who counts what she presses."""

    def __init__(self, office: Bureau, window: MainWindow) -> None:
        self.office, self.window, self.presses = office, window, 0

    @property
    def page(self) -> ImportPage:
        cover = self.window.cover
        assert isinstance(cover, ImportPage)
        return cover

    def click(self, name: str) -> None:
        """Click a button that is seen."""
        found = [b for b in self.window.findChildren(QAbstractButton, name) if b.isVisible()]
        assert len(found) == 1, name
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.presses += 1
        self.office.settle()

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is, which no screen activates for us."""
        self.window.activateWindow()
        self.office.settle()
        QTest.keyClick(self.window.focusWidget(), key, held)
        self.presses += 1
        self.office.settle()


def cases_of(office: Bureau) -> int:
    with office.office.reading("case list") as session:
        return register.counts(session, today()).every


def test_a_register_of_320_rows_comes_in_and_goes_out_again(
    office: Bureau, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(REGISTER), ""))
    her = Her(office, window)
    window.go("cases")
    office.settle()
    her.click("empty-import")
    her.click("import-choose")
    assert her.page.file.ready()
    her.press(Qt.Key.Key_Return, CONTROL)
    assert her.page.columns.columns()["Nom et Prénoms"] == "person.name"
    her.press(Qt.Key.Key_Return, CONTROL)
    assert her.page.step == ROWS
    assert her.page.rows.rows.rowCount() == 8  # what is to be mended is shown first
    her.press(Qt.Key.Key_Return, CONTROL)
    assert her.page.step == DECISION
    assert her.page.decision.pairs.rows() == ()
    assert her.page.foot.go.text() == "Reprendre 312 dossiers"
    her.press(Qt.Key.Key_Return, CONTROL)
    assert her.page.step == RESULT
    print(f"{her.presses} presses, 0 decisions for 320 rows")  # noqa: T201 - figure of the note
    assert her.presses <= MOST
    assert cases_of(office) == 312
    assert office.office.drafts.mine() == ()
    her.click("import-undo")
    assert cases_of(office) == 312  # asked once more
    her.click("import-undo")
    assert cases_of(office) == 0
    with office.office.reading("import list") as session:
        assert [row.state for row in batches(session)] == [BatchState.UNDONE]
