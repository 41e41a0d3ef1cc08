"""Scenes of the settings: the office's own line, a backup put back, the journal of advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.pages.settings.office_dialog import OfficeDialog
from justice_desk.ui.screenshots.shell_scenes import window

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
