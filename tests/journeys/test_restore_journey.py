"""A coordinator goes back to the backup of this morning, from the settings to the open office."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from justice_desk.services import offices
from justice_desk.ui.dialogs.restore_backup import RestoreBackupDialog
from justice_desk.ui.gate.office_form import OfficeForm
from justice_desk.ui.gate.restore_view import RestoreView
from justice_desk.ui.gate.unlock import UnlockView
from justice_desk.ui.gate.work_view import WorkView
from justice_desk.ui.pages.settings.backups import BackupCard

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from justice_desk.ui.shell import MainWindow
    from tests.journeys.conftest import Sitting

PHRASE = "sept pirogues sous le vent"


def address(main: MainWindow) -> str | None:
    with main.workspace.office.reading("office show") as session:
        return offices.describe(session).address


def write_after_the_backup(main: MainWindow) -> Path:
    file = main.workspace.office.backup()
    with main.workspace.office.writing("office contact") as session:
        offices.reach(session, address="Écrite après", phone=None)
    return file


def ask(sitting: Sitting, main: MainWindow, file: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(file), ""))
    main.go("settings")
    card = main.findChild(BackupCard)
    assert card is not None
    card.restore.click()
    dialog = card.findChild(RestoreBackupDialog)
    assert dialog is not None
    dialog.key.passphrase.line.setText(PHRASE)
    dialog.verb.click()
    sitting.qtbot.waitUntil(dialog.code.isVisible, timeout=20_000)
    told = dialog.note.accessibleName()
    assert "Bureau de Gao" in told
    assert "membres" in told
    assert "Après cette sauvegarde" in dialog.consequences.accessibleName()
    assert not dialog.restore.isEnabled()
    dialog.code.setText("gao")
    dialog.restore.click()


def at_the_gate(sitting: Sitting) -> UnlockView:
    def asked() -> bool:
        return sitting.desk.gate is not None and isinstance(sitting.gate_view(), UnlockView)

    sitting.qtbot.waitUntil(asked, timeout=30_000)
    view = sitting.gate_view()
    assert isinstance(view, UnlockView)
    return view


def test_the_office_of_the_backup_opens_and_the_present_one_is_kept(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    file = write_after_the_backup(main)
    ask(sitting, main, file, monkeypatch)
    view = at_the_gate(sitting)
    assert sitting.desk.main is None
    assert view.note.property("tone") == "ok"
    kept = [path for path in sitting.folder.parent.iterdir() if "avant-restauration" in path.name]
    assert len(kept) == 1
    assert view.member.text() == "awa"
    assert address(sitting.unlock()) is None


def test_a_restore_that_is_stopped_leaves_the_present_office(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    file = write_after_the_backup(main)
    monkeypatch.setattr(WorkView, "_is_stopped", lambda _self: True)
    ask(sitting, main, file, monkeypatch)
    sitting.qtbot.waitUntil(
        lambda: sitting.desk.gate is not None and isinstance(sitting.gate_view(), WorkView),
        timeout=20_000,
    )
    view = sitting.gate_view()
    assert isinstance(view, WorkView)
    view.back.click()
    at_the_gate(sitting)
    assert address(sitting.unlock()) == "Écrite après"


def test_a_wrong_passphrase_of_then_is_said_under_its_field(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    dialog = RestoreBackupDialog(main, main.workspace, main.workspace.office.backup())
    dialog.open()
    dialog.key.passphrase.line.setText("une autre phrase")
    dialog.verb.click()
    sitting.qtbot.waitUntil(
        lambda: bool(dialog.key.passphrase.line.property("error")), timeout=20_000
    )
    assert not dialog.restore.isVisible()
    dialog.reject()


def test_a_stick_is_enough_on_a_new_computer(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    stick = tmp_path / "clé"
    stick.mkdir()
    file = main.workspace.office.backup(stick)
    sitting.desk.lock()
    shutil.rmtree(sitting.folder)
    sitting.desk.begin(None)
    form = sitting.gate_view()
    assert isinstance(form, OfficeForm)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(file), ""))
    form.restore.click()
    view = sitting.gate_view()
    assert isinstance(view, RestoreView)
    view.key.member.setText("awa")
    view.key.passphrase.line.setText("une autre phrase")
    view.button.click()
    sitting.qtbot.waitUntil(view.button.isEnabled, timeout=20_000)
    assert view.key.passphrase.line.property("error")
    view.key.passphrase.line.setText(PHRASE)
    view.button.click()
    sitting.qtbot.waitUntil(view.code.isVisible, timeout=20_000)
    view.code.setText("XXX")
    view.button.click()
    assert view.code.property("error")
    view.code.setText("GAO")
    view.button.click()
    assert at_the_gate(sitting).note.property("tone") == "ok"
    assert sitting.unlock().workspace.office.folder == sitting.folder
