"""Scenes of the main window and of what floats over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from justice_desk.storage.errors import DiskFull
from justice_desk.terms.mishap import OurMistake
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.dialogs.danger import Danger, DangerDialog
from justice_desk.ui.dialogs.leaving import LeavingDialog
from justice_desk.ui.dialogs.member import AddMemberDialog
from justice_desk.ui.dialogs.passphrase import PassphraseDialog
from justice_desk.ui.dialogs.sheet import SheetDialog
from justice_desk.ui.dialogs.verify_backup import VerifyBackupDialog
from justice_desk.ui.focus_ring import FocusRing
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.screenshots.samples import COLUMNS, SampleRows
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from justice_desk.ui.screenshots.stage import Stage


def window(stage: Stage, page: str = "cases") -> MainWindow:
    """Return the main window on a page, laid out."""
    made = MainWindow(stage.workspace())
    made.go(page)
    made.show()
    stage.settle()
    return made


def register(stage: Stage) -> QWidget:
    """Return the register of the office."""
    return window(stage)


def settings(stage: Stage) -> QWidget:
    """Return the settings."""
    return window(stage, "settings")


def palette(stage: Stage) -> QWidget:
    """Return the palette over the register (look 14)."""
    made = window(stage)
    made.open_palette()
    return made


def mistake(stage: Stage) -> QWidget:
    """Return a mistake of ours with its number."""
    made = window(stage)
    made.fail(OurMistake(report="3F2A61", where="KeyError, rail:84"))
    return made


def toast(stage: Stage) -> QWidget:
    """Return a toast over the register."""
    made = window(stage)
    made.larger()
    return made


def danger(stage: Stage) -> QWidget:
    """Return the dangerous confirmation (look 13); its words are invented."""
    made = window(stage)
    asked = Danger(
        "Retirer l’accord de transmettre ?",
        "Safiatou Exemple ne veut plus que son nom soit connu du tribunal de Bourem.",
        (
            "Le référencement R6 est arrêté ; une lettre d’arrêt est préparée.",
            "Ce qui a déjà été remis ne peut pas être repris.",
            "Le retrait reste écrit au journal. On ne peut pas l’effacer.",
        ),
        "Pour confirmer, tapez le numéro du dossier",
        "GAO-2026-0147",
        "Garder l’accord",
        "Retirer son accord",
        "hand-palm",
    )
    dialog = DangerDialog(made, asked)
    for part in dialog.findChildren(QWidget):
        part.setProperty("data", True)
    dialog.open()
    dialog.line.setText("GAO-2026-0147")
    return made


def table(stage: Stage) -> QWidget:
    """Return a list of invented rows, as the register will be (look 02)."""
    page = Page(PageHeader("Dossiers inventés", "8 lignes"), name="sample-list")
    page.setProperty("role", "canvas")
    card = Card(name="sample-card", padding=False)
    card.body.setSpacing(0)
    model = PagedModel(
        COLUMNS,
        stage.jobs.reader,
        closed=lambda row: "Ce dossier existe ; accès restreint." if row.closed else "",
        parent=card,
    )
    view = TableView(model, name="sample-table", label="Dossiers inventés")
    footer = ListFooter()
    card.body.addWidget(view, 1)
    card.body.addWidget(rule())
    card.body.addWidget(footer)
    page.column.addWidget(card, 1)
    for part in page.header.findChildren(QWidget):
        part.setProperty("data", True)
    FocusRing(page)
    model.show(SampleRows())
    view.sort_by("number", descending=True)
    stage.settle()
    view.selectRow(5)
    footer.say("1 – 8")
    return _framed(page)


def add_member(stage: Stage) -> QWidget:
    """Return the dialog that adds a member, a field missing."""
    made = window(stage, "settings")
    dialog = AddMemberDialog(made, made.workspace)
    dialog.open()
    dialog.verb.click()
    return made


def member_sex(stage: Stage) -> QWidget:
    """Return the dialog that corrects whether a member is a woman."""
    made = window(stage, "settings")
    stage.settle()
    button = made.findChild(QAbstractButton, "correct-mariam")
    if button is not None:
        button.click()
    return made


def passphrase(stage: Stage) -> QWidget:
    """Return the dialog that changes a passphrase."""
    made = window(stage, "settings")
    PassphraseDialog(made, made.workspace).open()
    return made


def new_sheet(stage: Stage) -> QWidget:
    """Return the dialog of a new recovery sheet, before it is made."""
    made = window(stage, "settings")
    SheetDialog(made, made.workspace).open()
    return made


def verify_backup(stage: Stage) -> QWidget:
    """Return the dialog that proves a backup, after a wrong passphrase."""
    made = window(stage, "settings")
    dialog = VerifyBackupDialog(made, made.workspace, stage.backup)
    dialog.open()
    dialog.passphrase.line.setText("autre phrase")
    dialog.verb.click()
    stage.settle()
    return made


def leaving(stage: Stage) -> QWidget:
    """Return the dialog of leaving when the disk is full."""
    made = window(stage)
    dialog = LeavingDialog(made)
    dialog.open()
    dialog.refuse(DiskFull(path="backups"))
    return made


def journal(stage: Stage) -> QWidget:
    """Return the settings once the journal was checked."""
    made = window(stage, "settings")
    for button in made.findChildren(QPushButton, "journal-verify"):
        button.click()
    return made


def _framed(page: QWidget) -> QWidget:
    holder = QWidget()
    holder.setObjectName("sample-window")
    holder.setProperty("role", "canvas")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    return holder
