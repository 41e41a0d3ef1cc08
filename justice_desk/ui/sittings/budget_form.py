"""The budget of a sitting: what each line was planned at and what was spent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from justice_desk.i18n.formats import francs, whole
from justice_desk.i18n.messages import _
from justice_desk.services.sittings.budgeting import set_budget
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.sittings.form import SittingForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import BudgetRow, SittingView
    from justice_desk.ui.workspace import Workspace


class BudgetForm(SittingForm):
    """Two amounts a line, in whole francs CFA; the sums follow while one types."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Budget of {number}").format(number=number)
        form = Form("sitting-budget", title, _("Keep"), "note", number, width=640)
        super().__init__(parent, workspace, form)
        self._view = view
        self.planned: dict[str, Line] = {}
        self.spent: dict[str, Line] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._titles()
        for at, row in enumerate(view.budget):
            self._line(at + 1, row)
        self.sums = (text("", "strong", data=True), text("", "strong", data=True))
        self._totals(len(view.budget) + 1)
        self.body.addLayout(self._grid)
        self.bring_back()
        self._sum()
        next(iter(self.planned.values())).setFocus()

    def _titles(self) -> None:
        for column, words in enumerate((_("Line"), _("Planned, F CFA"), _("Spent, F CFA"))):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(text(words, "header", "text2"), 0, column, side)

    def _line(self, at: int, row: BudgetRow) -> None:
        self._grid.addWidget(text(row.label, data=True, wrap=True), at, 0)
        spent = "" if row.spent is None else whole(row.spent)
        planned = whole(row.planned) if row.planned else ""
        self.planned[row.code] = self._amount(at, 1, planned, _("Planned"), row)
        self.spent[row.code] = self._amount(at, 2, spent, _("Spent"), row)

    def _amount(self, at: int, column: int, typed: str, what: str, row: BudgetRow) -> Line:
        line = Line(limit=16)
        line.setText(typed)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setProperty("data", True)
        line.setObjectName(f"budget-{row.code}-{column}")
        line.setAccessibleName(f"{row.label}, {what}")
        line.changed.connect(self._sum)
        self._grid.addWidget(line, at, column)
        return line

    def _totals(self, at: int) -> None:
        self._grid.addWidget(text(_("Total"), "strong"), at, 0)
        for column, part in enumerate(self.sums):
            self._grid.addWidget(part, at, column + 1, Qt.AlignmentFlag.AlignRight)

    def _sum(self) -> None:
        for lines, part in zip((self.planned, self.spent), self.sums, strict=True):
            amounts = [amount(line.text()) for line in lines.values()]
            part.setText(francs(sum(one or 0 for one in amounts)))

    def ready(self) -> bool:
        """Every amount is one."""
        for line in (*self.planned.values(), *self.spent.values()):
            if line.text().strip() and amount(line.text()) is None:
                self.refusal.say(
                    _("“{typed}” is no amount: write figures only.").format(typed=line.text()),
                    "danger",
                )
                self.refusal.show()
                line.setFocus()
                return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Write the lines that hold something, and those that held something."""
        number = self._view.row.number
        lines = {
            row.code: (
                amount(self.planned[row.code].text()) or 0,
                amount(self.spent[row.code].text()),
                row.note,
            )
            for row in self._view.budget
        }
        before = {row.code: (row.planned, row.spent, row.note) for row in self._view.budget}
        changed = {code: line for code, line in lines.items() if line != before[code]}
        seen = self._view.row.version
        return lambda session: set_budget(session, number, changed, seen=seen, shown=before)

    def audit_verb(self) -> str:
        """A correction."""
        return "sitting correct"

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("Budget of {number} kept").format(number=self._view.row.number)


def amount(typed: str) -> int | None:
    """Return whole francs for what was typed, spaces between thousands or not; None for none."""
    figures = "".join(typed.split())
    return int(figures) if figures.isascii() and figures.isdigit() else None
