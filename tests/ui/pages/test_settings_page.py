from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

from justice_desk.services import members
from justice_desk.storage.office import unlock
from justice_desk.terms.enums import Sex
from justice_desk.ui.components.button import Button
from justice_desk.ui.dialogs.base import SHADOW
from justice_desk.ui.dialogs.danger import DangerDialog
from justice_desk.ui.dialogs.member import AddMemberDialog
from justice_desk.ui.dialogs.member_sex import MemberSexDialog
from justice_desk.ui.dialogs.passphrase import PassphraseDialog
from justice_desk.ui.dialogs.sheet import SheetDialog
from justice_desk.ui.dialogs.verify_backup import VerifyBackupDialog
from justice_desk.ui.pages.settings import settings_page
from justice_desk.ui.pages.settings.backups import BackupCard
from justice_desk.ui.pages.settings.journal import JournalCard
from justice_desk.ui.pages.settings.member_row import MemberLine
from justice_desk.ui.pages.settings.members import MembersCard
from justice_desk.ui.screenshots.stage import PASSPHRASE, Stage
from tests.ui.copied import CopiedStage, keep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from justice_desk.ui.workspace import Workspace

NEW = "trois calebasses sur la dune"


@pytest.fixture(scope="module")
def kept_office(
    qapp: QApplication, loaded_fonts: int, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return keep(tmp_path_factory.mktemp("settings") / "office", lambda _office: None)


@pytest.fixture
def stage(kept_office: Path) -> Iterator[Stage]:
    """A copy for one test: these tests change members and keys."""
    made = CopiedStage(kept_office)
    yield made
    made.settle()
    made.close()


@pytest.fixture
def workspace(stage: Stage) -> Workspace:
    return stage.workspace()


@pytest.fixture
def page(stage: Stage, workspace: Workspace, qtbot: QtBot) -> QWidget:
    made = settings_page(workspace)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    stage.settle()
    return made


def button(holder: QWidget, name: str) -> Button:
    found = holder.findChild(Button, name)
    assert found is not None, name
    return found


def button_of(holder: QWidget, name: str) -> QAbstractButton:
    found = holder.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def sex_of(stage: Stage, name: str) -> Sex | None:
    with stage.office.reading("member list") as session:
        return next(row.sex for row in members.listed(session) if row.name == name)


def names(page: QWidget) -> set[str]:
    card = page.findChild(MembersCard)
    assert card is not None
    return {part.objectName() for part in card.findChildren(Button) if part.isVisible()}


def test_a_coordinator_sees_everybody_and_cannot_disable_herself(page: QWidget) -> None:
    shown = names(page)
    assert "correct-awa" in shown
    assert {"disable-ibrahim", "disable-mariam", "disable-siaka"} <= shown
    assert "disable-awa" not in shown
    assert {"members-add", "members-passphrase", "members-sheet"} <= shown


def test_a_paralegal_changes_her_own_passphrase_and_nothing_else(
    stage: Stage, qtbot: QtBot
) -> None:
    office = unlock(stage.office.folder, "ibrahim", PASSPHRASE)
    workspace = stage.workspace()
    workspace.office = office
    page = settings_page(workspace)
    qtbot.addWidget(page)
    page.show()
    stage.settle()
    assert names(page) == {"members-passphrase"}
    assert not any(part.objectName() == "members-add" for part in page.findChildren(Button))
    stage.settle()
    office.close()


def test_a_member_is_added_and_opens_the_office(
    page: QWidget, workspace: Workspace, stage: Stage
) -> None:
    dialog = AddMemberDialog(page, workspace)
    dialog.open()
    dialog.full_name.setText("Fanta Exemple")
    dialog.short.setText("fanta")
    button_of(dialog, "new-sex-female").click()
    for line in (dialog.passphrase.first.line, dialog.passphrase.second.line):
        line.setText(NEW)
    stage.settle()
    dialog.verb.click()
    stage.settle()
    assert not dialog.isVisible()
    assert "disable-fanta" in names(page)
    unlock(stage.office.folder, "fanta", NEW).close()
    assert sex_of(stage, "fanta") is Sex.FEMALE


def test_the_dialog_of_a_new_member_fits_a_low_window_and_shows_what_is_missing(
    page: QWidget, workspace: Workspace, stage: Stage
) -> None:
    page.window().resize(900, 420)
    dialog = AddMemberDialog(page, workspace)
    dialog.open()
    stage.settle()
    assert dialog.height() <= page.window().height() + 2 * SHADOW
    bar = dialog.area.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    dialog.verb.click()
    stage.settle()
    assert dialog.full_name.property("error")
    assert not dialog.full_name.visibleRegion().isEmpty()
    dialog.reject()


def test_whether_a_member_is_a_woman_is_written_later(page: QWidget, stage: Stage) -> None:
    button(page, "correct-ibrahim").click()
    dialog = page.window().findChild(MemberSexDialog)
    assert dialog is not None
    assert dialog.sex.value() is None
    button_of(dialog, "member-correct-sex-male").click()
    dialog.verb.click()
    stage.settle()
    assert sex_of(stage, "ibrahim") is Sex.MALE
    line = next(one for one in page.findChildren(MemberLine) if one.member.name == "ibrahim")
    assert "homme" in " ".join(label.text() for label in line.findChildren(QLabel))


def test_a_name_that_is_taken_is_said_under_its_field(
    page: QWidget, workspace: Workspace, stage: Stage
) -> None:
    dialog = AddMemberDialog(page, workspace)
    dialog.open()
    dialog.full_name.setText("Ibrahim Autre")
    dialog.short.setText("Ibrahim")
    for line in (dialog.passphrase.first.line, dialog.passphrase.second.line):
        line.setText(NEW)
    stage.settle()
    dialog.verb.click()
    stage.settle()
    assert dialog.isVisible()
    assert dialog.short.property("error")
    assert dialog.verb.isEnabled()


def test_disabling_asks_for_the_name_and_takes_the_member_out(page: QWidget, stage: Stage) -> None:
    button(page, "disable-siaka").click()
    dialog = page.findChild(DangerDialog)
    assert dialog is not None
    dialog.line.setText("siaka")
    dialog.verb.click()
    stage.settle()
    assert "disable-siaka" not in names(page)


def test_the_own_passphrase_is_changed_only_by_who_knows_it(
    page: QWidget, workspace: Workspace, stage: Stage
) -> None:
    dialog = PassphraseDialog(page, workspace)
    dialog.open()
    dialog.old.line.setText("pas la bonne")
    for line in (dialog.new.first.line, dialog.new.second.line):
        line.setText(NEW)
    stage.settle()
    dialog.verb.click()
    stage.settle()
    assert dialog.isVisible()
    assert dialog.old.line.property("error")
    dialog.old.line.setText(PASSPHRASE)
    dialog.verb.click()
    stage.settle()
    assert not dialog.isVisible()
    unlock(stage.office.folder, "awa", NEW).close()


def test_a_new_sheet_is_shown_from_memory(
    page: QWidget, workspace: Workspace, stage: Stage
) -> None:
    before = set(stage.home.rglob("*.pdf"))
    dialog = SheetDialog(page, workspace)
    dialog.open()
    dialog.verb.click()
    stage.settle()
    assert dialog.paper.isVisible()
    assert dialog.save.isVisible()
    assert dialog.verb.text() == "Imprimer"
    assert set(stage.home.rglob("*.pdf")) == before


def test_a_saved_sheet_is_a_pdf_where_the_member_said(
    page: QWidget,
    workspace: Workspace,
    stage: Stage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "feuille.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    dialog = SheetDialog(page, workspace)
    dialog.open()
    dialog.verb.click()
    stage.settle()
    dialog.save.click()
    stage.settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


def test_backing_up_shows_it_in_the_card(page: QWidget, stage: Stage) -> None:
    card = page.findChild(BackupCard)
    assert card is not None
    before = set((stage.office.folder / "backups").iterdir())
    card.now.click()
    stage.settle()
    assert set((stage.office.folder / "backups").iterdir()) - before
    assert card.now.isEnabled()


def test_a_backup_goes_onto_the_stick_that_is_chosen(
    page: QWidget, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(tmp_path))
    card = page.findChild(BackupCard)
    assert card is not None
    card.stick.click()
    stage.settle()
    assert len(list(tmp_path.glob("*GAO*"))) == 1


def test_a_sound_backup_says_what_is_inside(
    page: QWidget, workspace: Workspace, stage: Stage
) -> None:
    dialog = VerifyBackupDialog(page, workspace, stage.backup)
    dialog.open()
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.verb.click()
    stage.settle()
    assert "Bureau de Gao" in dialog.note.accessibleName()
    assert dialog.note.property("tone") == "ok"


def test_a_damaged_backup_is_not_called_sound(
    page: QWidget, workspace: Workspace, stage: Stage, tmp_path: Path
) -> None:
    content = bytearray(stage.backup.read_bytes())
    content[len(content) // 2] ^= 1
    damaged = tmp_path / stage.backup.name
    damaged.write_bytes(content)
    dialog = VerifyBackupDialog(page, workspace, damaged)
    dialog.open()
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.verb.click()
    stage.settle()
    assert dialog.note.property("tone") == "danger"


def test_the_journal_is_checked_when_asked(page: QWidget, stage: Stage) -> None:
    card = page.findChild(JournalCard)
    assert card is not None
    card.verify.click()
    stage.settle()
    assert card.note.isVisible()
    assert card.note.property("tone") == "ok"


def test_each_choice_of_the_machine_is_told_at_once(
    page: QWidget, workspace: Workspace, qtbot: QtBot
) -> None:
    for name, field, value in (
        ("settings-theme-dark", "theme", "dark"),
        ("settings-text-150", "text_scale", 150),
        ("settings-language-en", "language", "en"),
        ("settings-lock-10", "lock_minutes", 10),
    ):
        part = page.findChild(QWidget, name)
        assert part is not None
        with qtbot.waitSignal(workspace.settings_changed) as told:
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        assert told.args is not None
        assert getattr(told.args[0], field) == value
