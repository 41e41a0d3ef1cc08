"""Keeps a photo or scan with the payment of a request: a signed voucher, a line that was signed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.services.cases.attaching import LARGEST
from justice_desk.services.cases.errors import BadAttachment
from justice_desk.services.funds.receipts import attach_receipt
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.text import text
from justice_desk.ui.transport.form import TransportForm, WordsField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.workspace import Workspace


class ReceiptForm(TransportForm):
    """The file is read off this thread; nothing is kept before the verb is pressed."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SupportRow) -> None:
        title = _("Receipt of {number}").format(number=row.number)
        form = Form("support-receipt", title, _("Join"), "receipt", row.number, width=560)
        super().__init__(parent, workspace, form)
        self._row = row
        self._file, self._content = "", b""
        self.chosen = text(_("No file chosen yet"), "body", "text2", wrap=True, data=True)
        self.choose = Button(_("Choose a file…"), name="receipt-choose", icon="folder-open")
        self.choose.clicked.connect(self._browse)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.choose)
        line.addWidget(self.chosen, 1)
        self.body.addLayout(line)
        self.named = WordsField(_("What it is, in words"), name="receipt-title")
        self.body.addWidget(self.named)
        self.explain(_("Kept encrypted, 20 MB at most. Place and camera of a photo are removed."))
        self.bring_back()
        self.choose.setFocus()

    def _browse(self) -> None:
        kinds = _("Photos and PDF") + " (*.jpg *.jpeg *.png *.pdf)"
        found, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), "", kinds)
        if found:
            self.take(Path(found))

    def take(self, file: Path) -> None:
        """Read a file off the window's thread."""

        def read() -> bytes:
            if file.stat().st_size > LARGEST:
                size = f"{file.stat().st_size / 1024 / 1024:.1f} MB"
                raise BadAttachment(file=file.name, found=size, expected=_("1 byte to 20 MB"))
            return file.read_bytes()

        def taken(content: bytes) -> None:
            self._file, self._content = file.name, content
            self.chosen.setText(file.name)
            self.refusal.hide()

        self.workspace.jobs.reader.submit(
            read, while_alive(self, taken), while_alive(self, self._refuse)
        )

    def ready(self) -> bool:
        """A file."""
        if self._content:
            return True
        self.refusal.say(_("Choose the photo or scan first."), "danger")
        self.refusal.show()
        self.choose.setFocus()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Keep it with the payment."""
        number, content, file = self._row.number, self._content, self._file
        title = self.named.words()
        return lambda session: attach_receipt(session, number, content, file=file, title=title)

    def audit_verb(self) -> str:
        """A proof."""
        return "fund receipt"

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("Receipt kept with {number}").format(number=self._row.number)
