"""The report of the funds: a workbook or a PDF, of one fund or of all, saved or printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox, QFileDialog
from shiboken6 import isValid

from justice_desk.exports.write import write_file
from justice_desk.i18n.messages import _, pgettext
from justice_desk.services.funds.printing import note_report
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.editors import Choice
from justice_desk.ui.paper_loading import print_pdf, render_fund_report_of
from justice_desk.ui.spool import Answers, aside
from justice_desk.ui.transport.form import TransportForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.exports.funds import FundFile
    from justice_desk.services.funds.rows import FundRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

WORKBOOK, PDF, PRINTER = "xlsx", "pdf", "printer"
_KINDS: Final = {WORKBOOK: "Excel (*.xlsx)", PDF: "PDF (*.pdf)"}


class ReportForm(TransportForm):
    """The file is made off this thread, and recorded once it exists."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        funds: Sequence[FundRow],
        first: str | None = None,
    ) -> None:
        title = _("Report of the funds")
        form = Form("fund-report", title, _("Save…"), "floppy-disk", width=600)
        super().__init__(parent, workspace, form)
        self.fund = QComboBox()
        self.fund.setProperty("data", True)
        self.fund.addItem(_("All funds"), None)
        for fund in funds:
            self.fund.addItem(f"{fund.code} · {fund.project}", fund.code)
        self.fund.setCurrentIndex(max(self.fund.findData(first), 0))
        self.until = DayField(_("As the books stood on"), name="report-until", day=today())
        words = _("As what")
        self.kind = Choice(
            [(WORKBOOK, _("Workbook")), (PDF, _("PDF")), (PRINTER, _("On paper"))],
            name="report-kind",
            label=words,
        )
        self.kind.choose(WORKBOOK)
        self.row(Field(_("Of which fund"), self.fund, name="report-fund"), self.until)
        self.body.addLayout(labelled(words, self.kind))
        self.explain(
            _("By line, sitting and month, what is unpaid or not accounted for, cost per person.")
        )
        self.kind.changed.connect(self._follow)
        self.fund.setFocus()

    def press(self) -> None:
        """Ask where the file goes, or print at once."""
        if not self.verb.isEnabled() or not self.until.checked():
            return
        kind = self._chosen()
        if kind == PRINTER:
            self._make(PDF, self._put_out)
            return
        proposed = str(Path.home() / f"{self._stem()}.{kind}")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save the report"), proposed, _KINDS[kind]
        )
        if chosen:
            self.save_to(Path(chosen).with_suffix(f".{kind}"))

    def save_to(self, target: Path) -> None:
        """Make the report and write it, whole or not at all."""
        self._make(target.suffix.removeprefix("."), partial(self._write, target))

    def audit_verb(self) -> str:
        """The report."""
        return "fund report"

    def _make(self, kind: str, then: Callable[[FundFile], None]) -> None:
        fund, until = self.fund.currentData(), self.until.day()
        self.verb.setEnabled(False)
        self.workspace.read(
            self.audit_verb(),
            lambda session: render_fund_report_of(session, f".{kind}", fund, until),
            while_alive(self, then),
            while_alive(self, self._refuse),
        )

    def _write(self, target: Path, made: FundFile) -> None:
        words = _("Report saved: {file}").format(file=target.name)
        exist = partial(self._exist, words, made)
        submit = aside(self.workspace.jobs)
        submit(partial(write_file, target, made.content), lambda _none: exist(), self._refuse_late)

    def _put_out(self, made: FundFile) -> None:
        words = _("The report went to the printer.")
        answers = Answers(partial(self._exist, words, made), self._refuse_late)
        submit = aside(self.workspace.jobs)
        if not print_pdf(made.content, self._stem(), self, submit, answers):
            self.verb.setEnabled(True)

    def _exist(self, words: str, made: FundFile) -> None:
        """Record the report now that it exists, and say so."""
        workspace = self.workspace
        workspace.write(
            "fund report",
            lambda session: note_report(session, made.reports, made.sha256),
            lambda _none: workspace.said.emit(words),
        )
        if isValid(self):
            self.accept()

    def _refuse_late(self, error: DeskError) -> None:
        """Say it here, or over the window where the form was closed meanwhile."""
        if isValid(self):
            self._refuse(error)
        else:
            self.workspace.failed.emit(error)

    def _chosen(self) -> str:
        return str(self.kind.value() or WORKBOOK)

    def _stem(self) -> str:
        """Return the name that is proposed: no donor stands in it."""
        about: Any = self.fund.currentData() or _("funds")
        day = self.until.day() or today()
        return f"{about}-{day.isoformat()}"

    def _follow(self) -> None:
        printed = self._chosen() == PRINTER
        words = pgettext("verb", "Print") if printed else _("Save…")
        self.verb.say(words, "printer" if printed else "floppy-disk")
