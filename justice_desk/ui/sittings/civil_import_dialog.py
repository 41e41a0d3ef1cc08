"""Applicants from a spreadsheet: first what would be added and every cell that will not do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.importing import DayOrder
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.intake.editors import Choice
from justice_desk.ui.sittings.civil_taking import CivilTaking
from justice_desk.ui.tables.columns import Cell, Column
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.imports.civil.planning import CivilPlan
    from justice_desk.services.importing.told import Fault
    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

FILES: Final = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
HIGH: Final = 210
CHOOSE: Final = "Ctrl+O"
_STEPS: Final = (N_("Reading the file…"), N_("Comparing with the list…"))

COLUMNS: Final[tuple[Column[Fault], ...]] = (
    Column("row", N_("Row"), lambda fault: Cell(str(fault.row), fault.sheet), 110),
    Column("column", N_("Column"), lambda fault: Cell(fault.column), 170, 1),
    Column("found", N_("Found in the cell"), lambda fault: Cell(fault.value or "–"), 150, 2),
    Column("expected", N_("What was expected"), lambda fault: Cell(fault.expected), 200, 3),
)


class Faults:
    """A source over the cells that will not do."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self._faults = faults

    def count(self) -> int:
        """Return how many there are."""
        return len(self._faults)

    def page(self, offset: int, limit: int) -> Sequence[Fault]:
        """Return some of them."""
        return self._faults[offset : offset + limit]


class CivilImportDialog(DeskDialog):
    """Chooses a file, shows what is in it, adds its lines once the member says so."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: SittingView, day: DayRow
    ) -> None:
        title = _("Applicants from a spreadsheet")
        super().__init__(parent, title, name="civil-import", width=880)
        self.workspace, self._path = workspace, ""
        self.taking = CivilTaking(workspace, view.row.number, day)
        self.taking.setParent(self)
        self.model: PagedModel[Fault] = PagedModel(COLUMNS, workspace.jobs.reader, parent=self)
        self._make()
        self._lay_out()
        self._wire()
        self.show_state()
        self.choose.setFocus()

    def _make(self) -> None:
        self.choose = Button(
            _("Choose a file…"), name="civil-import-choose", icon="folder-open", key=CHOOSE
        )
        self.named = text("", "strong", wrap=True, data=True, name="civil-import-named")
        told = _(
            "Excel, LibreOffice or CSV. One applicant a row, headings above: “Enfant” or “Nom et "
            "prénom”, “Né(e) le”, “Père”, “Mère”, “Témoin”. The file itself is never changed."
        )
        self.help = text(told, "second", "text2", wrap=True)
        asked = _("In this file, 03/04/2021 is…")
        orders = (
            (DayOrder.DAY_FIRST.value, _("3 April")),
            (DayOrder.MONTH_FIRST.value, _("4 March")),
        )
        self.order = Choice(orders, name="civil-import-order", label=asked)
        self.question = Card(asked, name="civil-import-question")
        why = _("Nothing in the file tells. Your answer holds for every date in it.")
        self.question.body.addWidget(text(why, ink="text2", wrap=True))
        self.question.body.addWidget(self.order)
        self.bar = QProgressBar()
        self.bar.setObjectName("civil-import-progress")
        self.bar.setAccessibleName(_("How far it is"))
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(scaled(220), 8)
        self.step = text("", "second", "text2", name="civil-import-step")
        self.note = Note("", "info")
        self.note.setObjectName("civil-import-note")
        self.note.hide()
        self.table = TableView(
            self.model, name="civil-import-faults", label=_("Cells that cannot be read")
        )
        self.table.setMinimumHeight(scaled(HIGH))
        self.faults = Card(name="civil-import-card", padding=False)
        self.skip = check_box(_("Leave out the rows that cannot be read"), name="civil-import-skip")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose)
        row.addWidget(self.named, 1)
        self.work = QWidget()
        works = QHBoxLayout(self.work)
        works.setContentsMargins(0, 0, 0, 0)
        works.setSpacing(12)
        works.addWidget(self.bar)
        works.addWidget(self.step, 1)
        self.faults.body.setSpacing(0)
        self.faults.body.addWidget(self.table, 1)
        self.body.addLayout(row)
        for part in (self.help, self.work, self.question, self.note):
            self.body.addWidget(part)
        self.body.addWidget(self.faults, 1)
        self.body.addWidget(self.skip)
        self.close_button = Button(_("Close"), name="civil-import-close", key="Escape")
        self.verb = Button(
            _("Add the lines"),
            Kind.FILLED,
            name="civil-import-verb",
            icon="plus",
            key="Ctrl+Return",
        )
        self.foot(self.close_button, self.verb, words=" ")

    def _wire(self) -> None:
        self.choose.clicked.connect(self.browse)
        QShortcut(QKeySequence(CHOOSE), self).activated.connect(self.browse)
        self.order.changed.connect(self._order_said)
        self.skip.toggled.connect(lambda _on: self.show_state())
        self.close_button.clicked.connect(self.reject)
        self.verb.clicked.connect(self._press)
        self.taking.told.connect(self._tell)
        self.taking.looked.connect(self._planned)
        self.taking.added.connect(self._added)
        self.taking.refused.connect(self._refuse)
        self.rejected.connect(self.taking.stop)
        self.finished.connect(self.deleteLater)

    def browse(self) -> None:
        """Ask for a file."""
        told = _("Lists ({files})").format(files=FILES)
        start = str(Path(self._path).parent) if self._path else ""
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), start, told)
        if chosen:
            self.order.put("")
            self.look(chosen)

    def _order_said(self) -> None:
        said = self.order.value()
        self.look(self._path, DayOrder(said) if said else None)

    def look(self, path: str, order: DayOrder | None = None) -> None:
        """Read a file, and show what would become of it."""
        self._path = path
        self.named.setText(Path(path).name)
        self.note.hide()
        self.skip.setChecked(False)
        self.taking.look(path, order)
        self._tell(0, len(_STEPS))
        self.show_state()

    def show_state(self) -> None:
        """Show what belongs to where it stands: no file, one that is read, one that was."""
        plan = self.taking.plan
        faulty = plan is not None and bool(plan.faults)
        self.work.setVisible(self.taking.works)
        self.help.setVisible(plan is None and not self.taking.works)
        asks = plan is not None and plan.file.unsure
        self.question.setVisible(asks or bool(self.order.value()))
        self.faults.setVisible(faulty)
        self.skip.setVisible(faulty and bool(plan and plan.new))
        count = len(plan.new) if plan is not None else 0
        ready = bool(count) and not asks and (not faulty or self.skip.isChecked())
        self.verb.setEnabled(ready)
        words = ngettext("Add {n} line", "Add {n} lines", count).format(n=count)
        self.verb.say(words if count else _("Add the lines"))
        self._fit()

    def _planned(self) -> None:
        plan = self.taking.plan
        if plan is None:
            return
        self.model.show(Faults(plan.faults))
        words, tone = _found(plan)
        self.note.say(words, tone)
        self.note.show()
        self.show_state()
        if plan.file.unsure:
            self.order.setFocus()
        elif plan.faults:
            self.table.setFocus()
        elif plan.new:
            self.verb.setFocus()

    def _tell(self, done: int, every: int) -> None:
        self.bar.setRange(0, every)
        self.bar.setValue(done)
        self.step.setText(_(_STEPS[min(done, len(_STEPS) - 1)]))

    def _press(self) -> None:
        self.verb.setEnabled(False)
        self.taking.add(skip=self.skip.isChecked())

    def _added(self, count: int) -> None:
        self.accept()
        told = ngettext("{n} line added to the list", "{n} lines added to the list", count)
        self.workspace.said.emit(told.format(n=count))
        self.workspace.changed.emit("sittings")

    def _refuse(self, error: DeskError) -> None:
        self.note.say(error.message(), "danger")
        self.note.show()
        self.show_state()

    def _fit(self) -> None:
        """Take the height that the parts need, in the middle of the window."""
        parent = self.parentWidget()
        if parent is None or not self.isVisible():
            return
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.adjustSize()
        self.move(parent.window().frameGeometry().center() - self.rect().center())

    def reject(self) -> None:
        """Close; a file that is being read is let go."""
        self.taking.stop()
        super().reject()


def _found(plan: CivilPlan) -> tuple[str, str]:
    """Return in words what a file holds, and the tone in which it is said."""
    rows = len(plan.file.rows)
    told = [ngettext("{n} row read.", "{n} rows read.", rows).format(n=rows)]
    new = len(plan.new)
    told.append(ngettext("{n} would be added.", "{n} would be added.", new).format(n=new))
    if plan.same:
        words = ngettext(
            "{n} stands on the list already.", "{n} stand on the list already.", plan.same
        )
        told.append(words.format(n=plan.same))
    wrong = len({(fault.sheet, fault.row) for fault in plan.faults})
    if wrong:
        words = ngettext("{n} cannot be read.", "{n} cannot be read.", wrong)
        told.append(words.format(n=wrong))
        told.append(
            _("Put the cells right in the file and choose it again, or leave these rows out.")
        )
    tone = "warn" if wrong else "info" if not plan.new else "ok"
    return " ".join(told), tone
