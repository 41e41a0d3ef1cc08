"""A backup is opened with a passphrase of then, or with the code of the recovery sheet of then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from justice_desk.storage.office import Costs, NewOffice, create, recovery_groups
from justice_desk.ui.dialogs.restore_backup import RestoreBackupDialog
from justice_desk.ui.gate.restore_view import RestoreView
from justice_desk.ui.gate.unlock import UnlockView
from justice_desk.ui.gate.window import GateWindow
from justice_desk.ui.start import Door

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from justice_desk.ui.screenshots.stage import Stage

ENTER = Qt.Key.Key_Return
PHRASE = "sept pirogues sous le vent"


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, str]:
    """A backup on a stick whose office is gone, and the code of its recovery sheet."""
    new = NewOffice("Bureau de Mopti", "MOP", "Mopti", "awa", "Awa Exemple")
    made = create(tmp_path / "bureau", new, PHRASE, costs=Costs(memory_kib=64, passes=1, lanes=1))
    stick = tmp_path / "clé"
    stick.mkdir()
    file = made.office.backup(stick)
    made.office.close()
    return file, "-".join(recovery_groups(made.recovery_code or ""))


@pytest.fixture
def gate(saved: tuple[Path, str], stage: Stage, tmp_path: Path, qtbot: QtBot) -> GateWindow:
    window = GateWindow(Door(), stage.worker, None, tmp_path / "neuf")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.show_restore(saved[0])
    return window


def restore_view(gate: GateWindow) -> RestoreView:
    view = gate.view()
    assert isinstance(view, RestoreView)
    return view


def test_the_code_of_the_sheet_alone_brings_an_office_back(
    gate: GateWindow, saved: tuple[Path, str], stage: Stage, tmp_path: Path
) -> None:
    view = restore_view(gate)
    QTest.mouseClick(view.key.other, Qt.MouseButton.LeftButton)
    assert view.key.sheet.hasFocus()
    assert not view.key.member.isVisible()
    QTest.keyClicks(view.key.sheet, saved[1].lower())
    QTest.keyClick(view.key.sheet, ENTER)
    stage.settle()
    assert "Bureau de Mopti" in view.note.accessibleName()
    QTest.keyClicks(view.code, "mop")
    QTest.keyClick(view.code, ENTER)
    stage.settle()
    unlock = gate.view()
    assert isinstance(unlock, UnlockView)
    assert unlock.note.property("tone") == "ok"
    assert unlock.member.text() == ""
    assert (tmp_path / "neuf" / "Bureau de Mopti").is_dir()


def test_a_mistyped_or_foreign_code_is_said_under_its_line(
    gate: GateWindow, saved: tuple[Path, str], stage: Stage
) -> None:
    view = restore_view(gate)
    view.key.turn(by_sheet=True)
    view.key.sheet.setText(saved[1][:-1])
    view.button.click()
    stage.settle()
    assert view.key.sheet.property("error")
    assert view.note.isHidden()
    assert view.button.isEnabled()


def test_what_was_typed_stays_when_the_other_way_is_looked_at(gate: GateWindow) -> None:
    view = restore_view(gate)
    view.key.member.setText("awa")
    view.key.turn(by_sheet=True)
    view.key.sheet.setText("K7MWA")
    view.key.turn(by_sheet=False)
    assert view.key.member.text() == "awa"
    assert view.key.passphrase.line.hasFocus()
    view.key.turn(by_sheet=True)
    assert view.key.sheet.text() == "K7MWA"


def test_the_settings_take_the_code_of_the_sheet_too(
    saved: tuple[Path, str], stage: Stage, qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    dialog = RestoreBackupDialog(holder, stage.workspace(), saved[0])
    dialog.open()
    dialog.key.other.click()
    dialog.key.sheet.setText(saved[1])
    dialog.verb.click()
    stage.settle()
    assert dialog.code.isVisible()
    with qtbot.waitSignal(dialog.confirmed) as told:
        dialog.code.setText("MOP")
        dialog.restore.click()
    assert told.args[0].member is None
