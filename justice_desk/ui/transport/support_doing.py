"""Does the verbs of requests: opens the form of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.ui.transport.deciding_forms import ApproveForm, CancelForm, RefuseForm
from justice_desk.ui.transport.receipt_form import ReceiptForm
from justice_desk.ui.transport.request_form import RequestForm
from justice_desk.ui.transport.request_sheet import RequestSheet
from justice_desk.ui.transport.support_verbs import SUPPORT_VERBS, possible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.transport.reading import Read
    from justice_desk.ui.workspace import Workspace

_FORMS: Final = {"refuse": RefuseForm, "cancel": CancelForm, "receipt": ReceiptForm}


class SupportDoing:
    """`read` is what the page shows now: funds that can pay."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        self._page, self._workspace = page, workspace
        self._role = workspace.office.acting.role
        self.read: Read | None = None

    def ask(self) -> None:
        """Open the form of a new request."""
        RequestForm(self._page.window(), self._workspace, self._funds()).open()

    def open(self, row: SupportRow) -> None:
        """Show a request whole."""
        sheet = RequestSheet(self._page.window(), row, self._role)
        sheet.asked.connect(lambda verb: self.do(verb, (row,)))
        sheet.case.connect(lambda number: self._workspace.wanted.emit(f"case:{number}"))
        sheet.open()

    def do(self, verb: str, rows: Sequence[SupportRow]) -> None:
        """Do a verb on the first of these requests with which it can be done."""
        named = next((one for one in SUPPORT_VERBS if one.id == verb), None)
        fit = [row for row in rows if named in possible(row, self._role)]
        if not fit:
            return
        if verb == "approve":
            ApproveForm(self._page.window(), self._workspace, fit[0], self._funds()).open()
        else:
            _FORMS[verb](self._page.window(), self._workspace, fit[0]).open()

    def _funds(self) -> Sequence[Any]:
        return self.read.funds if self.read is not None else ()
