"""Making an office, third step: the recovery sheet, seen from memory, printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.messages import _, pgettext
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.text import text
from justice_desk.ui.gate.view import GateView
from justice_desk.ui.preview import PaperView

if TYPE_CHECKING:
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.gate.opener import Sheet


SEEN: Final = 300
"""Height of the preview in pixels."""


class SheetView(GateView):
    """Shows the sheet; `done` once it was printed or saved, and only then."""

    print_wanted = Signal()
    save_wanted = Signal()
    done = Signal()

    def __init__(self, sheet: Sheet) -> None:
        facts = _("Step {n} of 4: the recovery sheet").format(n=3)
        super().__init__(_("Keep this sheet safe"), facts, name="gate-sheet")
        self.pdf = sheet.pdf
        words = _(
            "If every passphrase is lost, this sheet alone opens the office. Print it, and keep it "
            "in a locked place outside the office."
        )
        self.form.addWidget(text(words, wrap=True))
        self.preview = PaperView(name="sheet-preview", height=SEEN)
        self.preview.show_page(sheet.image)
        self.form.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.print_button = Button(
            pgettext("verb", "Print"), name="sheet-print", icon="printer", key="Ctrl+P"
        )
        self.save_button = Button(_("Save…"), name="sheet-save", icon="floppy-disk")
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.form.addLayout(row)
        self.button = self.verb(_("I have the sheet"), name="sheet-next")
        self.close_form()
        self.print_button.setShortcut("Ctrl+P")
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.button.clicked.connect(self.done)
        self.setFocusProxy(self.print_button)

    def printing(self) -> None:
        """Say that the sheet is on its way, and send it once only."""
        self.print_button.setEnabled(False)
        self.note.say(_("The sheet is on its way to the printer…"), "info")
        self.note.show()

    def printed(self) -> None:
        """Say that the printer took the sheet."""
        self.print_button.setEnabled(True)
        self.told(_("The sheet went to the printer."))

    def refuse(self, error: DeskError) -> None:
        """Say why it was not printed or saved, and let it be tried again."""
        self.print_button.setEnabled(True)
        super().refuse(error)

    def told(self, words: str) -> None:
        """Say that the sheet went to the printer or to a file."""
        self.note.say(words, "ok")
        self.note.show()
