"""The import over the whole window: stepper, one step, foot; what was said is kept as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.terms.errors import NotAllowed
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.card import rule
from justice_desk.ui.cover import Cover, first_stop
from justice_desk.ui.importing.bars import Foot, Head
from justice_desk.ui.importing.columns_step import ColumnsStep
from justice_desk.ui.importing.decision_step import DecisionStep, ResultView
from justice_desk.ui.importing.file_step import FileStep
from justice_desk.ui.importing.held import FORM, Held
from justice_desk.ui.importing.rows_step import RowsStep
from justice_desk.ui.importing.taking import Taking
from justice_desk.ui.importing.words import take_words
from justice_desk.ui.scrolling import scrolled

if TYPE_CHECKING:
    from justice_desk.services.importing.rows import Applied
    from justice_desk.storage.drafts import Draft
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

FILE, COLUMNS, ROWS, DECISION, RESULT = range(5)
EVERY_MS: Final = 2000
"""Milliseconds of choices that a power cut may take."""


class ImportPage(Cover):
    """One import, step by step; the steps show, `taking` works."""

    def __init__(self, workspace: Workspace, held: Held | None = None) -> None:
        super().__init__(name="import", label=_("Take in an old register"))
        self.workspace = workspace
        self.taking = Taking(workspace, held or Held())
        self.taking.setParent(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(EVERY_MS)
        self._rest.timeout.connect(self._save)
        self._resuming = 0
        self._lay_out()
        self._wire()
        self.show_step(FILE)

    @property
    def step(self) -> int:
        """Return the step on screen, from 0."""
        return self.stack.currentIndex()

    def resume(self, held: Held) -> None:
        """Take a draft up: the file is read again, then the step is shown that was left."""
        self.taking.held = held
        self.file.kind.choose(held.kind.value)
        self.head.resumed(on=bool(held.path))
        self._resuming = held.step
        if held.path:
            self.taking.look()
        self.file.show_state()

    def keep(self) -> None:
        """Keep what was said; work that runs is ended, and nothing of it stays."""
        self.taking.end()
        if self._rest.isActive():
            self._save()

    def again(self) -> ImportPage:
        """Return the same form with what was said."""
        fresh = ImportPage(self.workspace)
        held = self.taking.held
        fresh.resume(Held.of({**held.payload(), "step": self.step if self.step != RESULT else 0}))
        return fresh

    def next_pane(self) -> None:
        """Go from the steps to the form, to the foot, and back."""
        focused = QApplication.focusWidget()
        panes: list[QWidget] = [self.head, self.stack, self.foot]
        now = next((n for n, p in enumerate(panes) if focused and p.isAncestorOf(focused)), 2)
        for turn in (1, 2, 3):
            stop = first_stop(panes[(now + turn) % len(panes)])
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def show_step(self, step: int) -> None:
        """Show a step; what it needs is made first where it is not there."""
        needs_plan = step in {ROWS, DECISION} and self.taking.plan is None
        if needs_plan and self.taking.ready is not None:
            self._resuming = step
            self.taking.make_plan()
            return
        self.stack.setCurrentIndex(step)
        if step == COLUMNS:
            self.columns.show_state()
        elif step == ROWS:
            self.rows.show_state()
        elif step == DECISION:
            self.decision.show_state()
        self._said()
        self._focus()

    def go_on(self) -> None:
        """Do what the filled button says."""
        if not self.foot.go.isEnabled():
            return
        if self.step == DECISION:
            self.taking.take_in()
        elif self.step < DECISION:
            self.show_step(self.step + 1)

    def go_back(self) -> None:
        """Go one step back."""
        if FILE < self.step <= DECISION and not self.taking.works:
            self.show_step(self.step - 1)

    def leave(self) -> None:
        """Go back to the window; a long work that runs is ended first."""
        self.left.emit()

    def start_over(self) -> None:
        """Forget what was said, and begin with no file."""
        drafts = self.workspace.office.drafts
        self._rest.stop()
        self.workspace.jobs.writer.submit(lambda: drafts.drop(FORM, ""), lambda _none: None)
        self.workspace.wanted.emit("import")

    def _lay_out(self) -> None:
        self.head, self.foot = Head(), Foot()
        self.file, self.columns = FileStep(self.taking), ColumnsStep(self.taking)
        self.rows, self.decision = RowsStep(self.taking), DecisionStep(self.taking)
        self.result = ResultView(self.taking)
        self.stack = QStackedWidget()
        parts: tuple[QWidget, ...] = (
            self.file,
            self.columns,
            self.rows,
            self.decision,
            self.result,
        )
        for part in parts:
            name = f"{part.objectName()}-scroll"
            self.stack.addWidget(part if part is self.rows else scrolled(part, name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        column.addWidget(rule())
        column.addWidget(self.foot)
        self.setFocusProxy(self.file.choose)

    def _wire(self) -> None:
        taking = self.taking
        self.file.changed.connect(self._typed)
        self.columns.changed.connect(self._typed)
        self.decision.changed.connect(self._typed)
        taking.busy.connect(self._busy)
        taking.told.connect(self.foot.tell)
        taking.looked.connect(self._looked)
        taking.planned.connect(self._planned)
        taking.asks_order.connect(self._ask_order)
        taking.taken.connect(self._taken)
        taking.stopped.connect(self._stopped)
        taking.refused.connect(self._refuse)
        self.rows.said.connect(self.foot.say)
        self.head.stepper.wanted.connect(self.show_step)
        self.head.over.clicked.connect(self.start_over)
        self.foot.stop.clicked.connect(taking.stop)
        self.foot.go.clicked.connect(self.go_on)
        self.foot.back.clicked.connect(self.go_back)
        self.foot.close_button.clicked.connect(self.leave)
        self.result.undone.connect(self.start_over)
        keys = {"Escape": self._escape, "Ctrl+Return": self.go_on, "Ctrl+Enter": self.go_on}
        for sequence, does in (keys | {"Alt+Left": self.go_back}).items():
            QShortcut(QKeySequence(sequence), self).activated.connect(lambda do=does: do())

    def _escape(self) -> None:
        if self.taking.works:
            self.taking.stop()
        else:
            self.leave()

    def _typed(self) -> None:
        self.taking.held.step = self.step
        if not self._rest.isActive():
            self._rest.start()
        self._said()

    def _said(self) -> None:
        """Show what the buttons may do now, and remember the step."""
        step, taking = self.step, self.taking
        done = step == RESULT
        if not done and taking.held.path:
            if taking.held.step != step and not self._rest.isActive():
                self._rest.start()
            taking.held.step = step
        self.head.stepper.show_place(step, -1 if done or taking.works else self._reached())
        self.foot.show_step(step, may_go=self._may_go())
        if step == DECISION:
            count = taking.will_take()
            self.foot.go.say(take_words(count, taking.held.kind), "check")

    def _reached(self) -> int:
        if not self.file.ready():
            return FILE
        if self.step >= COLUMNS and not self.columns.ready():
            return COLUMNS
        return DECISION if self.taking.plan is not None else max(self.step, COLUMNS)

    def _may_go(self) -> bool:
        if self.taking.works:
            return False
        if self.step == FILE:
            return self.file.ready()
        if self.step == COLUMNS:
            return self.columns.ready()
        return self.step == ROWS or self.taking.will_take() > 0

    def _busy(self, what: str) -> None:
        self.foot.busy(what)
        self.stack.setEnabled(what != "take")
        self._said()

    def _looked(self) -> None:
        wanted, self._resuming = self._resuming, 0
        self.file.show_state()
        self._typed()
        if wanted > FILE and self.file.ready():
            self.show_step(COLUMNS)
            if wanted > COLUMNS and self.columns.ready():
                self.show_step(wanted)
        elif self.step == FILE:
            self._focus()

    def _planned(self) -> None:
        wanted, self._resuming = max(self._resuming, ROWS), 0
        self.show_step(wanted)

    def _ask_order(self) -> None:
        self.file.show_state()
        self.show_step(FILE)
        self.foot.say(_("Say first how the dates of this file are read."))

    def _taken(self, done: Applied) -> None:
        self._rest.stop()
        self.head.resumed(on=False)
        self.result.show_done(done)
        self.show_step(RESULT)

    def _stopped(self, what: str) -> None:
        words = _("Stopped: nothing was taken in.") if what == "take" else _("Stopped.")
        self._resuming = 0
        self.foot.say(words)
        self._said()

    def _refuse(self, what: str, error: DeskError) -> None:
        self._resuming = 0
        if what == "take":
            self.decision.refuse(error)
        elif what == "plan" and self.step == COLUMNS:
            self.columns.refuse(error)
        else:
            self.stack.setCurrentIndex(FILE)
            self.file.refuse(error)
        self._said()

    def _focus(self) -> None:
        """Give the keyboard to what comes next on this step."""
        if self.step == FILE and self.foot.go.isEnabled():
            self.foot.go.setFocus()
        elif self.step == FILE:
            self.file.choose.setFocus()
        elif self.step == ROWS:
            self.rows.table.setFocus()
        elif self.step == RESULT:
            self.result.show_register.setFocus()
        elif self.step == DECISION and self.decision.pairs.waiting():
            self.decision.pairs.same.setFocus()
        else:
            self.foot.go.setFocus()

    def _save(self) -> None:
        self._rest.stop()
        payload: dict[str, Any] = self.taking.held.payload()
        drafts = self.workspace.office.drafts
        self.workspace.jobs.writer.submit(
            lambda: drafts.save(FORM, "", payload), lambda _none: None, lambda _error: None
        )


def import_page(workspace: Workspace, _about: str) -> Cover:
    """Return the import; what this member left unfinished is taken up."""
    page = ImportPage(workspace)
    if not allowed("import", workspace.office.acting.role):
        workspace.failed.emit(NotAllowed())
        page.stack.setEnabled(False)
        return page
    workspace.jobs.writer.submit(
        workspace.office.drafts.mine,
        while_alive(page, lambda found: _take_up(page, found)),
        while_alive(page, workspace.failed.emit),
    )
    return page


def _take_up(page: ImportPage, found: tuple[Draft, ...]) -> None:
    for draft in found:
        if draft.form == FORM and not page.taking.held.path:
            page.resume(Held.of(draft.payload))
