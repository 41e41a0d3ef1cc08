"""Keeps a photo, a scan or a PDF with a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.services.cases.attaching import LARGEST, attach
from justice_desk.services.cases.errors import BadAttachment
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

KINDS = (
    N_("photo"),
    N_("official record"),
    N_("deed"),
    N_("sketch or map"),
    N_("identity paper"),
    N_("medical certificate"),
    N_("letter received"),
    N_("other paper"),
)


class AttachDialog(VerbDialog):
    """What the paper is, its day, who holds the original; the file is read off this thread."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, number: str, given: QMimeData | None = None
    ) -> None:
        form = Form("attach-dialog", _("Join a paper"), _("Join"), "paperclip", number, width=560)
        super().__init__(parent, workspace, form)
        self._number = number
        self._file, self._content = "", b""
        self._lay_out()
        self.bring_back()
        self._take(given)

    def _lay_out(self) -> None:
        self.chosen = text(_("No file chosen yet"), "body", "text2", wrap=True, data=True)
        self.choose = Button(_("Choose a file…"), name="attach-choose", icon="folder-open")
        self.choose.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose)
        row.addWidget(self.chosen, 1)
        self.body.addLayout(row)
        self.kind, self.name, self.holder = QComboBox(), QLineEdit(), QLineEdit()
        self.name.setProperty("data", True)
        self.holder.setProperty("data", True)
        for words in KINDS:
            self.kind.addItem(_(words))
        self.body.addWidget(Field(_("Kind"), self.kind, name="attach-kind"))
        self.body.addWidget(Field(_("What it is, in words"), self.name, name="attach-title"))
        self.day = DayField(_("Day on the paper"), name="attach-day")
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.day, 1)
        pair.addWidget(Field(_("Who holds the original"), self.holder, name="attach-holder"), 2)
        self.body.addLayout(pair)
        self.explain(_("Kept encrypted, 20 MB at most. Place and camera of a photo are removed."))
        self.choose.setFocus()

    def _take(self, given: QMimeData | None) -> None:
        """Take what was dropped or pasted: a file, else the picture itself."""
        if given is None:
            return
        files = [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
        if files:
            self._read(Path(files[0]))
        elif given.hasImage():
            self.take_image(QImage(given.imageData()))

    def take_image(self, image: QImage) -> None:
        """Take a picture that came without a file."""
        store = QByteArray()
        buffer = QBuffer(store)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
        self._have((_("pasted picture"), bytes(store.data())))

    def _browse(self) -> None:
        kinds = _("Photos and PDF") + " (*.jpg *.jpeg *.png *.pdf)"
        found, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), "", kinds)
        if found:
            self._read(Path(found))

    def _read(self, file: Path) -> None:
        def read() -> tuple[str, bytes]:
            if file.stat().st_size > LARGEST:
                size = f"{file.stat().st_size / 1024 / 1024:.1f} MB"
                raise BadAttachment(file=file.name, found=size, expected=_("1 byte to 20 MB"))
            return file.name, file.read_bytes()

        self.workspace.jobs.reader.submit(
            read, while_alive(self, self._have), while_alive(self, self._refuse)
        )

    def _have(self, found: tuple[str, bytes]) -> None:
        self._file, self._content = found
        self.chosen.setText(self._file)
        self.refusal.hide()
        self.name.setFocus()
        self.grow()

    def ready(self) -> bool:
        """A file, and a day that is one."""
        if not self._content:
            self.refusal.say(_("Choose a file first."), "danger")
            self.refusal.show()
            self.grow()
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Keep it."""
        number, content, file = self._number, self._content, self._file
        kind, title = self.kind.currentText(), self.name.text().strip()
        day, holder = self.day.day(), self.holder.text().strip() or None
        return lambda session: attach(
            session, number, content, file=file, kind=kind, title=title, dated_on=day,
            original_with=holder,
        )  # fmt: skip

    def audit_verb(self) -> str:
        """Attaching."""
        return "case attach"

    def refused(self, error: DeskError) -> bool:
        """The note above says it."""
        return False

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("The paper is kept with the case")
