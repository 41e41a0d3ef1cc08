"""Scenes of the settings: the office's own line, a backup put back, the journal of advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from justice_desk.services.restrictions.changing import RestrictionTold, add
from justice_desk.services.restrictions.reading import listed
from justice_desk.terms.enums import FindingKind, JusticeOrder, MaybeCrime
from justice_desk.ui.dialogs.restore_backup import RestoreBackupDialog
from justice_desk.ui.pages.settings.handover_dialog import HandoverDialog
from justice_desk.ui.pages.settings.office_dialog import OfficeDialog
from justice_desk.ui.pages.settings.restriction_dialogs import AddRestriction
from justice_desk.ui.pages.settings.safeguards import SafeguardsCard
from justice_desk.ui.pages.settings.safeguards_dialog import SafeguardsDialog
from justice_desk.ui.screenshots.referral_scenes import open_one
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
    dialog.key.passphrase.line.setText(PASSPHRASE)
    dialog.verb.click()
    stage.settle()
    dialog.code.setText("GAO")
    return made


def restore_by_sheet(stage: Stage) -> QWidget:
    """Return the same question, answered with the code of the recovery sheet."""
    made = window(stage, "settings")
    dialog = RestoreBackupDialog(made, made.workspace, stage.backup)
    dialog.open()
    dialog.key.turn(by_sheet=True)
    return made


def handover(stage: Stage) -> QWidget:
    """Return a caseload about to change hands, one case left out."""
    for category in ("FON", "SUC", "VBG"):
        open_one(stage, category, "Zeinabou Exemple", MaybeCrime.NO)
    made = window(stage, "settings")
    dialog = HandoverDialog(made, made.workspace)
    dialog.open()
    stage.settle()
    dialog.cases.item(0).setCheckState(Qt.CheckState.Unchecked)
    return made


def safeguards(stage: Stage) -> QWidget:
    """Return the table of safeguards."""
    made = window(stage, "settings")
    SafeguardsDialog(made).open()
    stage.settle()
    return made


def restriction(stage: Stage) -> QWidget:
    """Return the form of a rule of the office, its reason missing."""
    made = window(stage, "settings")
    dialog = AddRestriction(made, made.workspace)
    dialog.open()
    stage.settle()
    dialog.title_line.setText("Pas de cadi inventé le vendredi")
    dialog.verb.click()
    return made


def rules(stage: Stage) -> QWidget:
    """Return the settings of an office that added a rule, and asked for its end."""
    with stage.office.writing("restriction add") as session:
        if not listed(session):
            told = RestrictionTold(
                FindingKind.REQUIRE,
                "Succession devant un chef inventé",
                "La coordination relit d’abord l’acte de décès.",
                category="SUC",
                receiver_order=JusticeOrder.CUSTOMARY,
            )
            add(session, told)
    made = window(stage, "settings")
    card = made.findChild(SafeguardsCard)
    area = made.findChild(QScrollArea, "settings-scroll")
    if card is not None and area is not None:
        area.ensureWidgetVisible(card)
    stage.settle()
    return made
