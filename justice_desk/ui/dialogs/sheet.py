"""Makes a new recovery sheet for an open office; the one before opens nothing any more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from justice_desk.exports.papers.recovery_sheet import render_recovery_sheet
from justice_desk.i18n.messages import _, pgettext
from justice_desk.services import members
from justice_desk.storage.office import recovery_groups
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.preview import PaperView
from justice_desk.ui.printing import print_pdf
from justice_desk.ui.rendering import page_image
from justice_desk.ui.saving import save_aside
from justice_desk.ui.spool import Answers, aside

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SEEN = 360
"""Height of the preview in pixels."""


class SheetDialog(DeskDialog):
    """Warns first; once made, the sheet is seen, printed or saved."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, _("New recovery sheet"), name="sheet-dialog", width=520)
        self._workspace, self._pdf = workspace, b""
        words = _(
            "If every passphrase is lost, this sheet alone opens the office. A new sheet replaces "
            "the one before: tear that one up."
        )
        self.body.addWidget(text(words, wrap=True))
        self._note = Note("", "danger")
        self._note.hide()
        self.body.addWidget(self._note)
        self.paper = PaperView(name="sheet-paper", height=SEEN)
        self.paper.hide()
        self.body.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignHCenter)
        self.close_button = Button(_("Close"), name="sheet-close", key="Escape")
        self.save = Button(_("Save…"), name="sheet-save-again", icon="floppy-disk")
        self.verb = Button(_("Make the sheet"), Kind.FILLED, name="sheet-make", icon="file-text")
        self.foot(self.close_button, self.save, self.verb)
        self.save.hide()
        self.close_button.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.verb.clicked.connect(self._press)
        self.close_button.setFocus()

    def _press(self) -> None:
        if self._pdf:
            self._print()
            return
        self.verb.setEnabled(False)
        office, name = self._workspace.office, self._workspace.name

        def make() -> tuple[bytes, QImage]:
            groups = recovery_groups(members.new_sheet(office))
            pdf = render_recovery_sheet(name, groups, today())
            return pdf, page_image(pdf, 0, SEEN * 2)

        self._workspace.on_writer(make, self._made, self._refuse)

    def _made(self, made: tuple[bytes, QImage]) -> None:
        self._pdf, image = made
        self.paper.show_page(image)
        self.paper.show()
        self.save.show()
        self.verb.say(pgettext("verb", "Print"), "printer")
        self.verb.setEnabled(True)
        self.adjustSize()

    def _print(self) -> None:
        printed = while_alive(self, lambda _none: self._printed())
        answers = Answers(lambda: printed(None), while_alive(self, self._refuse))
        title = _("Recovery sheet")
        if print_pdf(self._pdf, title, self, aside(self._workspace.jobs), answers):
            self.verb.setEnabled(False)
            self._tell(_("The sheet is on its way to the printer…"), "info")

    def _printed(self) -> None:
        self.verb.setEnabled(True)
        self._tell(_("The sheet went to the printer."))

    def _save(self) -> None:
        proposed = str(Path.home() / _("recovery-sheet.pdf"))
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save as PDF"), proposed, "PDF (*.pdf)")
        if not chosen:
            return
        saved = while_alive(self, lambda _none: self._saved())
        answers = Answers(lambda: saved(None), while_alive(self, self._refuse))
        save_aside(Path(chosen), self._pdf, aside(self._workspace.jobs), answers)

    def _saved(self) -> None:
        self._tell(_("Saved. Move the file to a stick, then delete it from this computer."))

    def _tell(self, words: str, tone: str = "ok") -> None:
        self._note.say(words, tone)
        self._note.show()

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        self._note.say(error.message(), "danger")
        self._note.show()
