"""The papers of a sitting: seen one by one, printed or saved in one go, as they are used."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from justice_desk.exports.write import write_files
from justice_desk.i18n.messages import _, ngettext, pgettext
from justice_desk.terms.labels import label
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.paper_loading import (
    joined,
    note_sitting_papers_of,
    page_count,
    page_image,
    print_pdf,
    render_sitting_papers_of,
)
from justice_desk.ui.preview import PaperView
from justice_desk.ui.spool import Answers, aside
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SEEN: Final = 470
"""Height of the page on screen in pixels."""
_SHARP: Final = 2
_LIST: Final = 240


class PaperSet(DeskDialog):
    """A box for each paper; the one that was touched last is seen at the right.

    Override `render`, `note`, and `renew` where a paper gets its number when it leaves the office.
    """

    verb_name = "sitting papers"
    topic = "sittings"
    renews = False

    def __init__(self, parent: QWidget, workspace: Workspace, number: str) -> None:
        title = _("Papers of {number}").format(number=number)
        super().__init__(parent, title, name="sitting-papers", width=800)
        self.workspace, self.number = workspace, number
        self.made: Any = None
        self._shown: Any = None
        self._page = 0
        self.boxes: dict[str, QCheckBox] = {}
        self.refusal = Note("", "danger")
        self.refusal.hide()
        self.page = PaperView(name="sitting-paper-page", height=SEEN)
        self._papers = QVBoxLayout()
        self._lay_out()
        self.finished.connect(self.deleteLater)
        workspace.read(
            self.verb_name,
            self.render_papers,
            while_alive(self, self._drawn),
            while_alive(self, self._refuse),
        )

    def render_papers(self, session: Session) -> Any:
        """Return the papers, on the reader's thread: `files`, `left_out`, `number`."""
        raise NotImplementedError

    def note(self, session: Session, made: Any) -> None:
        """Record that papers exist."""
        raise NotImplementedError

    def renew(self, session: Session, chosen: Any) -> Any:
        """Return the chosen papers with their numbers, in a writing session."""
        raise NotImplementedError

    def _lay_out(self) -> None:
        self.body.addWidget(self.refusal)
        both = QHBoxLayout()
        both.setSpacing(20)
        left = QVBoxLayout()
        self._papers.setSpacing(6)
        self._waiting = text(_("Drawing the papers…"), "body", "text2", wrap=True)
        self._papers.addWidget(self._waiting)
        left.addLayout(self._papers)
        left.addStretch(1)
        both.addLayout(left, 1)
        right = QVBoxLayout()
        right.addLayout(self._pager())
        right.addWidget(self.page, 0, Qt.AlignmentFlag.AlignHCenter)
        both.addLayout(right)
        self.body.addLayout(both)
        self.close_button = Button(_("Close"), name="sitting-papers-close", key="Escape")
        self.save = Button(_("Save in a folder…"), name="sitting-papers-save", icon="floppy-disk")
        words = pgettext("verb", "Print")
        self.verb = Button(
            words, Kind.FILLED, name="sitting-papers-print", icon="printer", key="Ctrl+Return"
        )
        self.close_button.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.verb.clicked.connect(self._print)
        self.foot(self.close_button, self.save, self.verb)
        self._ready(ready=False)

    def _pager(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back = Button("", Kind.GHOST, name="sitting-papers-back", icon="caret-left")
        self.on = Button("", Kind.GHOST, name="sitting-papers-on", icon="caret-right")
        self.back.setAccessibleName(_("Page before"))
        self.on.setAccessibleName(_("Next page"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.count = text("", "second", "text2", data=True)
        row.addStretch(1)
        for part in (self.back, self.count, self.on):
            row.addWidget(part)
        return row

    def _drawn(self, made: Any) -> None:
        """Offer what was drawn, all of it chosen, and say what has nothing to say."""
        self.made = made
        self._waiting.hide()
        for file in made.files:
            self._papers.addLayout(self._line(file))
        for left in made.left_out:
            told = f"{capital(label(left.paper))} – {left.why}"
            self._papers.addWidget(text(told, "second", "text2", wrap=True, data=True))
        self._ready(ready=True)
        self.see(made.files[0])
        self.verb.setFocus()

    def _line(self, file: Any) -> QHBoxLayout:
        words = capital(label(file.paper))
        box = check_box(words, name=f"paper-{file.paper.value}")
        box.setChecked(True)
        box.toggled.connect(lambda _on: self._ready(ready=True))
        self.boxes[file.paper.value] = box
        look = Button("", Kind.GHOST, name=f"paper-see-{file.paper.value}", icon="eye")
        look.setAccessibleName(_("See: {paper}").format(paper=words))
        look.setToolTip(look.accessibleName())
        look.clicked.connect(partial(self.see, file))
        row = QHBoxLayout()
        row.setSpacing(4)
        box.setMinimumWidth(scaled(_LIST))
        row.addWidget(box, 1)
        row.addWidget(look)
        return row

    def see(self, file: Any) -> None:
        """Show the first page of a paper."""
        self._shown, self._page = file, 0
        self._turn(0)

    def _turn(self, by: int) -> None:
        if self._shown is None:
            return
        pdf = self._shown.rendered.pdf
        pages = page_count(pdf)
        self._page = min(max(self._page + by, 0), pages - 1)
        self.count.setText(_("page {n} of {all}").format(n=self._page + 1, all=pages))
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page < pages - 1)
        self.page.show_page(page_image(pdf, self._page, SEEN * _SHARP))

    def chosen(self) -> Any:
        """Return the papers whose boxes are ticked, None before they are drawn."""
        if self.made is None:
            return None
        files = tuple(f for f in self.made.files if self.boxes[f.paper.value].isChecked())
        return replace(self.made, files=files)

    def _print(self) -> None:
        chosen = self.chosen()
        if chosen is not None and chosen.files:
            self._ready_to(chosen, self._put_out)

    def _ready_to(self, chosen: Any, then: Callable[[Any], None]) -> None:
        """Give the papers their numbers first, where they have any."""
        if not self.renews:
            then(chosen)
            return
        self._ready(ready=False)
        self.workspace.write(
            self.verb_name,
            partial(_swapped, self.renew, chosen),
            while_alive(self, then),
            while_alive(self, self._refuse),
        )

    def _put_out(self, chosen: Any) -> None:
        pdf = joined([file.rendered.pdf for file in chosen.files])
        words = _("The papers went to the printer.")
        answers = Answers(partial(self._exist, words, chosen), self._refuse_late)
        if print_pdf(pdf, self.windowTitle(), self, aside(self.workspace.jobs), answers):
            self._ready(ready=False)
            self._say(_("The papers are on their way to the printer…"), "info")
        else:
            self._ready(ready=True)

    def _save(self) -> None:
        chosen = self.chosen()
        folder = QFileDialog.getExistingDirectory(self, _("Save in a folder"), str(Path.home()))
        if folder and chosen is not None and chosen.files:
            into = Path(folder) / chosen.number
            self._ready_to(chosen, lambda made: self.save_in(into, made))

    def save_in(self, folder: Path, chosen: Any) -> None:
        """Write the papers into a folder, all or none, off the window's thread."""
        files = {file.name: file.rendered.pdf for file in chosen.files}
        told = ngettext("{n} paper saved in {folder}", "{n} papers saved in {folder}", len(files))
        words = told.format(n=len(files), folder=folder.name)
        exist = partial(self._exist, words, chosen)
        submit = aside(self.workspace.jobs)
        submit(partial(write_files, folder, files), lambda _none: exist(), self._refuse_late)
        self._ready(ready=False)

    def _exist(self, words: str, chosen: Any) -> None:
        """Record the papers now that they exist, and say so where the dialog is still open."""
        if isValid(self):
            self._ready(ready=True)
            self._say(words, "ok")

        workspace, topic, note = self.workspace, self.topic, self.note

        def write(session: Session) -> None:
            note(session, chosen)

        workspace.write(self.verb_name, write, lambda _none: workspace.changed.emit(topic))

    def _refuse_late(self, error: DeskError) -> None:
        """Say it here, or over the window where the dialog was closed meanwhile."""
        if isValid(self):
            self._refuse(error)
        else:
            self.workspace.failed.emit(error)

    def _refuse(self, error: DeskError) -> None:
        self._waiting.hide()
        self._ready(ready=self.made is not None)
        self._say(error.message(), "danger")

    def _ready(self, *, ready: bool) -> None:
        chosen = self.chosen()
        can = ready and chosen is not None and bool(chosen.files)
        self.verb.setEnabled(can)
        self.save.setEnabled(can)

    def _say(self, words: str, tone: str) -> None:
        self.refusal.say(words, tone)
        self.refusal.show()
        self.adjustSize()


class PapersDialog(PaperSet):
    """The papers of a sitting."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        super().__init__(parent, workspace, view.row.number)

    def render_papers(self, session: Session) -> Any:
        """Return all papers of the sitting."""
        return render_sitting_papers_of(session, self.number)

    def note(self, session: Session, made: Any) -> None:
        """Record that they exist."""
        note_sitting_papers_of(session, made)


def _swapped(renew: Callable[[Session, Any], Any], chosen: Any, session: Session) -> Any:
    return renew(session, chosen)
