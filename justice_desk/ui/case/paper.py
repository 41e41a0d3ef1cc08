"""A paper seen before it is printed or saved; drawn in memory, and written nowhere by itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from justice_desk.i18n.messages import _, pgettext
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.paper_loading import page_count, page_image, print_pdf
from justice_desk.ui.preview import PaperView
from justice_desk.ui.saving import save_aside
from justice_desk.ui.spool import Answers, aside

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SEEN: Final = 440
"""Height of the page on screen in pixels."""
PAUSE_MS: Final = 400
"""Rest of the keys after which the paper is drawn anew."""
_SHARP: Final = 2
"""How many pixels of the picture stand for one on screen."""


@dataclass(frozen=True, slots=True)
class Version:
    """Which version is wished: without names, for whom, with which text in place of the facts."""

    nameless: bool = False
    copy: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper that can be drawn.

    Attributes:
        title: what it is; the reference of a case or a referral, never a name.
        file: the proposed file name, without a name of a person.
        verb: how the audit names its making.
        render: draws the version that is wished.
        note: records that it exists, once it was printed or saved.
        first_nameless: whether the version without names is seen first.
        copies: for whom there are copies, code and words; the first is seen first.
    """

    title: str
    file: str
    verb: str
    render: Callable[[Any, Version], RenderedPaper]
    note: Callable[[Any, RenderedPaper], None]
    first_nameless: bool = False
    copies: tuple[tuple[str, str], ...] = ()


class PaperDialog(DeskDialog):
    """Shows the pages one by one; prints or saves the paper that is seen."""

    def __init__(self, parent: QWidget, workspace: Workspace, paper: Paper) -> None:
        super().__init__(parent, paper.title, name="paper-dialog", width=640)
        self._workspace, self._paper = workspace, paper
        self._made: RenderedPaper | None = None
        self._page = 0
        self.refusal = Note("", "danger")
        self.refusal.hide()
        self.nameless = check_box(_("Without the name"), name="paper-nameless")
        self.nameless.setChecked(paper.first_nameless)
        self.view = PaperView(name="paper-page", height=SEEN)
        self.words = Lines(lines=2)
        told = _("What may be said of the facts, without a name or a place")
        self.facts = Field(told, self.words, name="paper-facts")
        self.copy = Segmented(paper.copies, name="paper-copy", label=_("Copy for"))
        self.copy.setVisible(bool(paper.copies))
        if paper.copies:
            self.copy.choose(paper.copies[0][0])
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self._draw)
        self.words.edited.connect(self._rest.start)
        self.copy.chosen.connect(lambda _copy: self._draw())
        self.nameless.toggled.connect(self._draw)
        self.finished.connect(self.deleteLater)
        self._draw()

    def _lay_out(self) -> None:
        self.body.addWidget(self.refusal)
        top = QHBoxLayout()
        self.back = Button("", Kind.GHOST, name="paper-back", icon="caret-left")
        self.on = Button("", Kind.GHOST, name="paper-on", icon="caret-right")
        self.back.setAccessibleName(_("Page before"))
        self.on.setAccessibleName(_("Next page"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.count = text("", "second", "text2", data=True)
        top.addWidget(self.nameless)
        top.addStretch(1)
        for part in (self.back, self.count, self.on):
            top.addWidget(part)
        self.body.addLayout(top)
        self.body.addWidget(self.copy)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter)
        self.close_button = Button(_("Close"), name="paper-close", key="Escape")
        self.save = Button(_("Save…"), name="paper-save", icon="floppy-disk")
        words = pgettext("verb", "Print")
        self.verb = Button(
            words, Kind.FILLED, name="paper-print", icon="printer", key="Ctrl+Return"
        )
        self.close_button.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.verb.clicked.connect(self._print)
        self.foot(self.close_button, self.save, self.verb)
        self.verb.setFocus()

    def _draw(self) -> None:
        self._made = None
        self._ready(ready=False)
        self.refusal.hide()
        nameless = self.nameless.isChecked()
        self.copy.setVisible(bool(self._paper.copies) and not nameless)
        self.facts.setVisible(bool(self._paper.copies) and nameless)
        wished = Version(nameless, self.copy.value(), self.words.text() if nameless else "")
        self._workspace.read(
            self._paper.verb,
            lambda session: self._paper.render(session, wished),
            while_alive(self, self._seen),
            while_alive(self, self._refuse),
        )

    def _seen(self, made: RenderedPaper) -> None:
        self._made, self._page = made, 0
        self._ready(ready=True)
        self._turn(0)

    def _turn(self, by: int) -> None:
        if self._made is None:
            return
        pages = page_count(self._made.pdf)
        self._page = min(max(self._page + by, 0), pages - 1)
        several = pages > 1
        for part in (self.back, self.count, self.on):
            part.setVisible(several)
        self.count.setText(_("page {n} of {all}").format(n=self._page + 1, all=pages))
        self.view.show_page(page_image(self._made.pdf, self._page, SEEN * _SHARP))

    def _print(self) -> None:
        made = self._made
        if made is None:
            return
        answers = Answers(
            lambda: self._exists(_("The paper went to the printer."), made), self._refuse_late
        )
        if print_pdf(made.pdf, self._paper.title, self, aside(self._workspace.jobs), answers):
            self._ready(ready=False)
            self._say(_("The paper is on its way to the printer…"), "info")

    def _refuse_late(self, error: DeskError) -> None:
        """Say it here, or over the window where the dialog was closed meanwhile."""
        if isValid(self):
            self._refuse(error)
        else:
            self._workspace.failed.emit(error)

    def _save(self) -> None:
        made = self._made
        proposed = str(Path.home() / self._paper.file)
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save as PDF"), proposed, "PDF (*.pdf)")
        if not chosen or made is None:
            return
        words = _("Saved. Whoever finds this file can read it: keep it well.")
        answers = Answers(lambda: self._exists(words, made), self._refuse_late)
        save_aside(Path(chosen), made.pdf, aside(self._workspace.jobs), answers)
        self._ready(ready=False)

    def _exists(self, words: str, made: RenderedPaper) -> None:
        """Record the paper now that it exists, and say so where the dialog is still open."""
        if isValid(self):
            self._ready(ready=self._made is not None)
            self._say(words, "ok")

        def noted(_nothing: None) -> None:
            self._workspace.changed.emit("cases")

        self._workspace.write(
            self._paper.verb, lambda session: self._paper.note(session, made), noted
        )

    def _ready(self, *, ready: bool) -> None:
        self.verb.setEnabled(ready)
        self.save.setEnabled(ready)

    def _refuse(self, error: DeskError) -> None:
        """Say why it was not drawn, printed or saved; a paper that is seen stays."""
        self._ready(ready=self._made is not None)
        if self._made is None:
            self.view.show_page(QImage())
        self._say(error.message(), "danger")

    def _say(self, words: str, tone: str) -> None:
        self.refusal.say(words, tone)
        self.refusal.show()
        self.adjustSize()
