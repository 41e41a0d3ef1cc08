"""Does the verbs of requests: opens a form, or writes at once what needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import ngettext
from justice_desk.services.transport.going import travelled
from justice_desk.services.transport.vouchering import give_vouchers
from justice_desk.ui.alive import while_alive
from justice_desk.ui.transport.accounting_forms import AbsentForm, AccountForm
from justice_desk.ui.transport.asking_form import AskAllForm
from justice_desk.ui.transport.deciding_forms import (
    ApproveForm,
    CancelForm,
    RefuseForm,
    UnvoucherForm,
)
from justice_desk.ui.transport.paying_forms import AmountForm, PayForm
from justice_desk.ui.transport.receipt_form import ReceiptForm
from justice_desk.ui.transport.request_form import RequestForm
from justice_desk.ui.transport.request_sheet import RequestSheet
from justice_desk.ui.transport.support_verbs import CAME, PAY, SUPPORT_VERBS, VOUCHER, possible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.transport.reading import Read
    from justice_desk.ui.workspace import Workspace

_FORMS: Final = {
    "refuse": RefuseForm,
    "cancel": CancelForm,
    "unvoucher": UnvoucherForm,
    "money": AmountForm,
    "absent": AbsentForm,
    "account": AccountForm,
    "receipt": ReceiptForm,
}


class SupportDoing:
    """`read` is what the page shows now: funds that can pay, advances that hold cash."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        self._page, self._workspace = page, workspace
        self._role = workspace.office.acting.role
        self.read: Read | None = None

    def ask(self) -> None:
        """Open the form of a new request."""
        form = RequestForm(self._page.window(), self._workspace, self._funds())
        form.all_wanted.connect(self.ask_all)
        form.open()

    def ask_all(self) -> None:
        """Ask for everybody who is called to a sitting."""
        AskAllForm(self._page.window(), self._workspace).open()

    def open(self, row: SupportRow) -> None:
        """Show a request whole."""
        sheet = RequestSheet(self._page.window(), row, self._role)
        sheet.asked.connect(lambda verb: self.do(verb, (row,)))
        sheet.case.connect(lambda number: self._workspace.wanted.emit(f"case:{number}"))
        sheet.open()

    def do(self, verb: str, rows: Sequence[SupportRow]) -> None:
        """Do a verb on the requests of these in which it can be done."""
        named = next(one for one in SUPPORT_VERBS if one.id == verb)
        fit = [row for row in rows if named in possible(row, self._role)]
        if not fit:
            return
        if verb == VOUCHER.id:
            self._give(fit)
        elif verb == CAME.id:
            self._came(fit)
        elif verb == PAY.id:
            self._open(PayForm, fit)
        elif verb == "approve":
            ApproveForm(self._page.window(), self._workspace, fit[0], self._funds()).open()
        else:
            _FORMS[verb](self._page.window(), self._workspace, fit[0]).open()

    def _open(self, form: type[PayForm], rows: Sequence[SupportRow]) -> None:
        advances = self.read.advances if self.read is not None else ()
        form(self._page.window(), self._workspace, rows, advances).open()

    def _funds(self) -> Sequence[Any]:
        return self.read.funds if self.read is not None else ()

    def _give(self, rows: Sequence[SupportRow]) -> None:
        numbers = [row.number for row in rows]
        words = ngettext("{n} voucher is made", "{n} vouchers are made", len(rows))
        self._write(
            "trip vouchers",
            lambda session: give_vouchers(session, numbers),
            words.format(n=len(rows)),
        )

    def _came(self, rows: Sequence[SupportRow]) -> None:
        numbers = [row.number for row in rows]

        def mark(session: Any) -> None:
            for number in numbers:
                travelled(session, number)

        words = ngettext("{n} person came", "{n} persons came", len(rows)).format(n=len(rows))
        self._write("trip travelled", mark, words)

    def _write(self, verb: str, work: Callable[[Any], Any], words: str) -> None:
        def done(_answer: Any) -> None:
            self._workspace.said.emit(words)
            self._workspace.changed.emit("transport")

        self._workspace.write(verb, work, while_alive(self._page, done))
