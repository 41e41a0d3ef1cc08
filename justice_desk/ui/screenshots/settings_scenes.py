"""Scenes of the settings: the office's own line, a backup put back, the journal of advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.dialogs.restore_backup import RestoreBackupDialog
from justice_desk.ui.pages.settings.office_dialog import OfficeDialog
from justice_desk.ui.screenshots.shell_scenes import window
from justice_desk.ui.screenshots.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage


def contact(stage: Stage) -> QWidget:
    """Return the dialog of address and telephone, a digit missing."""
    made = window(stage, "settings")
    dialog = OfficeDialog(made, made.workspace)
    dialog.open()
    stage.settle()
    dialog.address.setText("Quartier d’essai, rue 12, Gao")
    dialog.phone.setText("66 00 00 0")
    dialog.verb.click()
    return made


def restore(stage: Stage) -> QWidget:
    """Return what is inside a backup before it is put back."""
    made = window(stage, "settings")
    dialog = RestoreBackupDialog(made, made.workspace, stage.backup)
    dialog.open()
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.verb.click()
    stage.settle()
    dialog.code.setText("GAO")
    return made
