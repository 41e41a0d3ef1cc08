"""Opens the form of each verb on funds, their lines and advances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.transport.advance_forms import AdvanceForm, ReturnForm
from justice_desk.ui.transport.books_dialog import BooksDialog
from justice_desk.ui.transport.fund_card import ADD_LINE, ADVANCE, CLOSE, PLAN
from justice_desk.ui.transport.fund_forms import CloseForm, FundForm, LineForm, PlanForm
from justice_desk.ui.transport.funds_view import ADD, BOOKS, REPORT
from justice_desk.ui.transport.report_form import ReportForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.funds.rows import AdvanceRow, FundRow
    from justice_desk.ui.workspace import Workspace

_OF_FUND = {ADD_LINE: LineForm, PLAN: PlanForm, ADVANCE: AdvanceForm, CLOSE: CloseForm}


class FundVerbs:
    """Does the verbs of the view of the funds."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        self._page, self._workspace = page, workspace
        self.funds: Sequence[FundRow] = ()

    def do(self, verb: str, fund: FundRow | None) -> None:
        """Open the form of a verb."""
        window, workspace = self._page.window(), self._workspace
        if verb == ADD:
            FundForm(window, workspace).open()
        elif verb == BOOKS:
            BooksDialog(window, workspace, self.funds).open()
        elif verb == REPORT:
            ReportForm(window, workspace, self.funds).open()
        elif fund is not None:
            _OF_FUND[verb](window, workspace, fund).open()

    def settle(self, row: AdvanceRow) -> None:
        """Account for an advance."""
        ReturnForm(self._page.window(), self._workspace, row).open()
