"""Step 3: every row with what becomes of it; what is wrong goes back on paper or in a copy."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.imports.columns.fields import is_step
from justice_desk.imports.columns.wording import value_text
from justice_desk.imports.taking.lists import marked, refuse_over_itself
from justice_desk.terms.importing import RowOutcome
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.paper import Paper, PaperDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.text import text
from justice_desk.ui.importing.words import MANY, WHY, field_words, rows_words, sign_of
from justice_desk.ui.paper_loading import render_import_errors_of
from justice_desk.ui.saving import save_bytes
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.imports.taking.rows import Aside
    from justice_desk.services.importing.rows import Plan, RowPlan
    from justice_desk.terms.errors import DeskError
    from justice_desk.terms.importing import ImportKind
    from justice_desk.ui.importing.taking import Taking
    from justice_desk.ui.jobs import Progress

ALL, ASIDE = "all", "aside"
T = TypeVar("T")


class Line(NamedTuple):
    """One line of the table: a row with its outcome, or a line that is no row."""

    sheet: str
    row: int
    who: str
    day: str
    outcome: RowOutcome | None
    what: str
    more: str = ""


def line_of(row: RowPlan, kind: ImportKind, *, one_sheet: bool = False) -> Line:
    """Return what the table shows of a row."""
    day = short_date(row.on) if row.on else ""
    what, more = _told(row, kind)
    return Line("" if one_sheet else row.sheet, row.row, row.title, day, row.outcome, what, more)


def line_aside(aside: Aside) -> Line:
    """Return what the table shows of a line that is no row."""
    return Line(aside.sheet, aside.line.row, aside.line.text, "", None, _(WHY[aside.line.why]))


def _told(row: RowPlan, kind: ImportKind) -> tuple[str, str]:
    if row.faults:
        fault, more = row.faults[0], len(row.faults) - 1
        found = _("{column}: “{value}”").format(column=fault.column, value=fault.value)
        expected = _("expected: {what}").format(what=fault.expected)
        return found, f"{expected} (+{more})" if more else expected
    if row.candidates:
        near = row.candidates[0]
        where = near.number or _("row {n}").format(n=near.row)
        alike = _("perhaps {case}, {name}").format(case=where, name=near.name)
        return alike, ", ".join(near.reasons)
    changes = [change for change in row.changes if not change.kept]
    if changes:
        fields = ", ".join(field_words(change.field, kind) for change in changes)
        first = changes[0]
        before, after = (value_text(first.field, v) for v in (first.before, first.after))
        return fields, f"{before or '–'} → {after}"
    if row.changes:
        return _kept(row, kind)
    return (row.number, "") if row.number else ("", "")


def _kept(row: RowPlan, kind: ImportKind) -> tuple[str, str]:
    """Return what the file says differently and is not taken over."""
    fields = ", ".join(field_words(change.field, kind) for change in row.changes)
    if any(is_step(change.field) for change in row.changes):
        return fields, _("the past is written once; record the new step on the case")
    return fields, _("not taken over; what the office says stays")


def _tag(line: Line) -> Cell:
    if line.outcome is None:
        return Cell(_("no row"), icon="x-circle", look=Look.TAG)
    sign = sign_of(line.outcome)
    return Cell(sign.words, icon=sign.icon, look=Look.TAG, pair=sign.pair)


COLUMNS: Final[tuple[Column[Line], ...]] = (
    Column("row", N_("Row"), lambda r: Cell(str(r.row), r.sheet), 110),
    Column("who", N_("Who"), lambda r: Cell(r.who or "–"), 200, 2),
    Column("day", N_("Day"), lambda r: Cell(r.day, ink="text2"), 104, drop=2),
    Column("outcome", N_("What becomes of it"), _tag, 164),
    Column("what", N_("What is wrong, what changes"), lambda r: Cell(r.what, r.more), 240, 4),
)


class Lines(Generic[T]):
    """A source over what is in memory; only what is seen is put in words."""

    def __init__(self, rows: Sequence[T], line: Callable[[T], Line]) -> None:
        self._rows, self._line = rows, line

    def count(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[Line]:
        """Return some of them."""
        return [self._line(row) for row in self._rows[offset : offset + limit]]


class RowsStep(QWidget):
    """Counts by outcome are the filters; `said` tells the window of a list that was written."""

    said = Signal(str)

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.setObjectName("import-rows")
        self._taking, self._shown = taking, ALL
        self.chips = {ALL: FilterChip(_("All rows"), name="import-filter-all")}
        for outcome, words in MANY.items():
            self.chips[outcome.value] = FilterChip(_(words), name=f"import-filter-{outcome.value}")
        self.chips[ASIDE] = FilterChip(_("Left out"), name="import-filter-aside")
        self.chips[ALL].setChecked(True)
        self.rows: PagedModel[Line] = PagedModel(COLUMNS, taking.workspace.jobs.reader, parent=self)
        self.table = TableView(self.rows, name="import-table", label=_("Rows of the file"))
        self.footer = text("", "second", "text2", name="import-count")
        self.footer.setContentsMargins(16, 10, 16, 10)
        self.copy = Button(_("Marked copy…"), name="import-copy", icon="download-simple")
        self.print = Button(_("List to print…"), name="import-print", icon="printer")
        self._lay_out()
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, k=key: self.show_only(k))
        self.copy.clicked.connect(self._ask_copy)
        self.print.clicked.connect(self._print)

    def show_state(self) -> None:
        """Show the plan."""
        plan = self._taking.plan
        if plan is None:
            return
        counts = {outcome.value: n for outcome, n in plan.outcomes.items()}
        counts |= {ALL: len(plan.rows), ASIDE: len(self._taking.asides)}
        names = {ALL: _("All rows"), ASIDE: _("Left out")}
        names |= {outcome.value: _(words) for outcome, words in MANY.items()}
        for key, chip in self.chips.items():
            chip.say(names[key], counts[key])
            chip.setVisible(bool(counts[key]) or key == ALL)
        wrong = bool(plan.faults)
        self.copy.setEnabled(wrong or bool(plan.duplicates))
        self.print.setEnabled(wrong)
        first = RowOutcome.ERROR.value if wrong else ALL
        self.show_only(first)

    def show_only(self, key: str) -> None:
        """Show the rows of one outcome, all of them, or the lines that are no rows."""
        self._shown = key
        for name, chip in self.chips.items():
            chip.setChecked(name == key)
        lines = self._lines(key)
        self.rows.show(lines)
        self.footer.setText(rows_words(lines.count()))

    def _lines(self, key: str) -> Lines[Any]:
        plan = self._taking.plan
        if key == ASIDE or plan is None:
            return Lines(self._taking.asides, line_aside)
        alone = len({row.sheet for row in plan.rows}) == 1
        chosen = [row for row in plan.rows if key in {ALL, row.outcome.value}]
        return Lines(chosen, partial(line_of, kind=plan.kind, one_sheet=alone))

    def _lay_out(self) -> None:
        card = Card(name="import-rows-card", padding=False)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        row.addWidget(FlowBox(self.chips.values(), 8), 1)
        row.addWidget(self.copy)
        row.addWidget(self.print)
        card.body.addWidget(tools)
        card.body.addWidget(rule())
        card.body.addWidget(self.table, 1)
        card.body.addWidget(rule())
        card.body.addWidget(self.footer)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 18)
        column.addWidget(card)
        self.setFocusProxy(self.table)

    def _ask_copy(self) -> None:
        file = Path(self._taking.held.path)
        start = str(file.with_name(_("{name}, marked").format(name=file.stem) + ".xlsx"))
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save the marked copy"), start, "Excel (*.xlsx)"
        )
        if chosen:
            self.write_copy(Path(chosen))

    def write_copy(self, target: Path) -> None:
        """Write the file back with its bad cells marked, off the window's thread."""
        plan, source = self._taking.plan, Path(self._taking.held.path)
        if plan is None:
            return

        def work(_progress: Progress) -> None:
            refuse_over_itself((target,), (source,))
            save_bytes(target, marked(source, plan))

        self.copy.setEnabled(False)
        self._taking.workspace.jobs.long(
            work,
            while_alive(self, lambda _none: self._written(target)),
            while_alive(self, self._not_written),
            lambda _done, _all: None,
        )

    def _not_written(self, error: DeskError) -> None:
        self.copy.setEnabled(True)
        self._taking.workspace.failed.emit(error)

    def _written(self, target: Path) -> None:
        self.copy.setEnabled(True)
        self.said.emit(_("Marked copy written: {file}").format(file=target.name))

    def _print(self) -> None:
        plan = self._taking.plan
        if plan is None:
            return
        print_errors(self, self._taking, plan)


def print_errors(parent: QWidget, taking: Taking, plan: Plan) -> PaperDialog:
    """Show the list of what cannot be read, to be printed or saved."""

    def render(session: Any, _version: object) -> RenderedPaper:
        return render_import_errors_of(session, plan)

    def note(_session: Any, _made: RenderedPaper) -> None:
        """Nothing is noted: the list is of a file that is not in the office."""

    title, file = _("Rows to mend"), _("rows-to-mend.pdf")
    paper = Paper(title, file, "import", render, note)
    dialog = PaperDialog(parent.window(), taking.workspace, paper)
    dialog.nameless.hide()
    dialog.open()
    return dialog
