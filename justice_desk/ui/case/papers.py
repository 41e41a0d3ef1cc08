"""The papers of a case: its summary, the letters of its referrals, and what is kept with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from justice_desk.exports.papers.facts import Copy
from justice_desk.i18n.messages import _
from justice_desk.services.cases.attaching import content_of
from justice_desk.services.cases.errors import BadAttachment
from justice_desk.services.letters.printing import note_letter, note_summary
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.cards import paper_face
from justice_desk.ui.case.looking import looked_at
from justice_desk.ui.case.paper import Paper, Version
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.row import Row
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.paper_loading import page_image, render_letter_of, render_summary_of
from justice_desk.ui.preview import PaperView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.services.cases.rows import CaseView, PaperRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SEEN = 480


def summary_paper(number: str) -> Paper:
    """Return the summary of a case."""

    def render(session: Any, wished: Version) -> RenderedPaper:
        return render_summary_of(session, number, anonymous=wished.nameless)

    def note(session: Any, made: RenderedPaper) -> None:
        note_summary(session, number, made.sha256, anonymous=made.anonymous)

    title = _("Summary of {number}").format(number=number)
    return Paper(title, f"{number}.pdf", "summary", render, note)


def letter_paper(reference: str, *, nameless: bool = False) -> Paper:
    """Return the letter of a referral, seen without the name at first when that is wished."""

    def render(session: Any, wished: Version) -> RenderedPaper:
        return render_letter_of(
            session,
            reference,
            anonymous=wished.nameless,
            text=wished.text,
            copy=Copy(wished.copy),
        )

    def note(session: Any, made: RenderedPaper) -> None:
        note_letter(
            session,
            reference,
            made.sha256,
            anonymous=made.anonymous,
            copy=str(made.copy),
            mail=made.mail,
        )

    title = _("Letter {reference}").format(reference=reference)
    copies = (
        (Copy.RECEIVER.value, _("For the receiver")),
        (Copy.PERSON.value, _("For the person")),
        (Copy.OFFICE.value, _("For the office")),
    )
    file = f"{reference.replace('/', '-')}.pdf"
    return Paper(title, file, "letter", render, note, first_nameless=nameless, copies=copies)


class KeptPaperDialog(DeskDialog):
    """Shows a photo or the first page of a PDF that is kept with a case; nothing leaves it."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, paper: PaperRow
    ) -> None:
        super().__init__(parent, paper.title, name="kept-paper-dialog", width=600)
        face = paper_face(paper)
        self.body.addWidget(text(face.second, "second", "text2", wrap=True, data=True))
        self.refusal = Note("", "danger")
        self.refusal.hide()
        self.body.addWidget(self.refusal)
        self.picture = PaperView(name="kept-paper", height=SEEN)
        self.body.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.close_button = Button(_("Close"), name="kept-paper-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        self.foot(self.close_button)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()
        workspace.read(
            "case show",
            lambda session: _drawn(paper.title, *content_of(session, view.number, paper.id)),
            while_alive(self, self.picture.show_page),
            while_alive(self, self._refuse),
        )
        looked_at(workspace, view.id, "paper")

    def _refuse(self, error: DeskError) -> None:
        self.refusal.say(error.message(), "danger")
        self.refusal.show()


class KeptPapersDialog(DeskDialog):
    """All papers kept with a case; one opens with Enter."""

    def __init__(self, parent: QWidget, view: CaseView, opened: Callable[[PaperRow], None]) -> None:
        super().__init__(parent, _("Papers"), name="kept-papers-dialog", width=560)
        for paper in reversed(view.papers):
            row = Row(paper_face(paper), name=f"kept-{paper.id}")
            row.clicked.connect(self.accept)
            row.clicked.connect(lambda _checked=False, one=paper: opened(one))
            self.body.addWidget(row)
        self.close_button = Button(_("Close"), name="kept-papers-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        self.foot(self.close_button)
        self.finished.connect(self.deleteLater)


def _drawn(title: str, media_type: str, content: bytes) -> QImage:
    """Return a picture on a page of its own, whole and undistorted.

    Raises:
        BadAttachment: a PDF that begins like one and is none.
    """
    if media_type == "application/pdf":
        try:
            return page_image(content, 0, SEEN * 2)
        except RuntimeError as error:  # what pypdfium2 raises
            raise BadAttachment(file=title, found=_("not readable"), expected="PDF") from error
    return on_page(QImage.fromData(content))


def on_page(image: QImage) -> QImage:
    """Return a picture in the middle of a white page of A4 proportions."""
    page = QImage(round(SEEN * 2 * 210 / 297), SEEN * 2, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    if image.isNull():
        return page
    return _centred(image, page)


def _centred(image: QImage, page: QImage) -> QImage:
    painter = QPainter(page)
    fitted = image.scaled(
        page.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage(
        (page.width() - fitted.width()) // 2, (page.height() - fitted.height()) // 2, fitted
    )
    painter.end()
    return page
