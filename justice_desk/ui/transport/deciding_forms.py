"""The forms of a decision: approved on a line, refused or cancelled with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.services.transport.deciding import approve, cancel, refuse
from justice_desk.services.transport.vouchering import cancel_voucher
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.transport.form import TransportForm, WhyField
from justice_desk.ui.transport.line_choice import LineChoice
from justice_desk.ui.transport.words import who

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.funds.rows import FundRow
    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

OVERSPENDS = frozenset({"over_spends", "over_spending", "line_overspent"})


class ApproveForm(TransportForm):
    """The line that pays; a reason where that line, or a limit, does not let it go by itself."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, row: SupportRow, funds: Sequence[FundRow]
    ) -> None:
        title = _("Approve {amount} for {who}").format(amount=francs(row.amount), who=who(row))
        form = Form("support-approve", title, _("Approve"), "check", row.number, width=560)
        super().__init__(parent, workspace, form)
        self._row = row
        self.line = LineChoice(_("Paid by"), funds, name="approve-line", first=row.line or "")
        self.why = WhyField(
            _("Why all the same"),
            name="approve-why",
            help_text=_("Needed from the coordination where the line has less left."),
        )
        self.body.addWidget(self.line)
        self.body.addWidget(self.why)
        self.why.hide()
        self.places = {"line": self.line, "override": self.why}
        self.bring_back()
        self.line.list.setFocus()

    def ready(self) -> bool:
        """A line."""
        return self.line.checked()

    def work(self) -> Callable[[Any], Any]:
        """Approve it."""
        number, line, seen = self._row.number, self.line.chosen(), self._row.version
        why = self.why.why()
        return lambda session: approve(session, number, line=line, override=why, seen=seen)

    def refused(self, error: DeskError) -> bool:
        """Ask for the reason of who may overspend, under the sentence that says what is left."""
        if error.code in OVERSPENDS:
            self.why.show()
            self.why.words.setFocus()
            return False
        return super().refused(error)

    def audit_verb(self) -> str:
        """A decision."""
        return "trip approve"

    def told(self, answer: Any) -> str:
        """Say what was approved."""
        return _("{number} approved").format(number=self._row.number)


class RefuseForm(TransportForm):
    """A reason that can be told to who asked."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SupportRow) -> None:
        title = _("Refuse {number}").format(number=row.number)
        form = Form("support-refuse", title, _("Refuse"), "prohibit", row.number)
        super().__init__(parent, workspace, form)
        self._row = row
        self.why = WhyField(_("Why, as it is told to her"), name="refuse-why", lines=3)
        self.body.addWidget(self.why)
        self.places = {"why": self.why}
        self.bring_back()
        self.why.words.setFocus()

    def ready(self) -> bool:
        """A reason."""
        return self.why.checked()

    def work(self) -> Callable[[Any], Any]:
        """Refuse it."""
        number, why, seen = self._row.number, self.why.why(), self._row.version
        return lambda session: refuse(session, number, why, seen=seen)

    def audit_verb(self) -> str:
        """A decision."""
        return "trip refuse"

    def told(self, answer: Any) -> str:
        """Say that it is refused."""
        return _("{number} refused").format(number=self._row.number)


class CancelForm(TransportForm):
    """Nobody travels: the line has its money back, a voucher counts no more."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SupportRow) -> None:
        title = _("Cancel {number}").format(number=row.number)
        form = Form("support-cancel", title, _("Cancel the request"), "x", row.number)
        super().__init__(parent, workspace, form)
        self._row = row
        self.cancel.say(_("Back"))
        self.why = WhyField(_("Why"), name="cancel-why")
        self.body.addWidget(self.why)
        self.explain(_("What was set aside for it is free again; its voucher counts no more."))
        self.places = {"why": self.why}
        self.bring_back()
        self.why.words.setFocus()

    def ready(self) -> bool:
        """A reason."""
        return self.why.checked()

    def work(self) -> Callable[[Any], Any]:
        """Cancel it."""
        number, why, seen = self._row.number, self.why.why(), self._row.version
        return lambda session: cancel(session, number, why, seen=seen)

    def audit_verb(self) -> str:
        """A decision."""
        return "trip cancel"

    def told(self, answer: Any) -> str:
        """Say that it is cancelled."""
        return _("{number} cancelled").format(number=self._row.number)


class UnvoucherForm(TransportForm):
    """The voucher alone counts no more: the request stays approved, and can have another one."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SupportRow) -> None:
        voucher = row.voucher.number if row.voucher is not None else row.number
        title = _("Cancel the voucher {number}").format(number=voucher)
        form = Form("support-unvoucher", title, _("Cancel the voucher"), "x", row.number)
        super().__init__(parent, workspace, form)
        self._row = row
        self.cancel.say(_("Back"))
        self.why = WhyField(_("Why"), name="unvoucher-why", help_text=_("Such as: lost, misprint."))
        self.body.addWidget(self.why)
        self.explain(_("Its number and code count no more. The request stays approved."))
        self.places = {"why": self.why}
        self.bring_back()
        self.why.words.setFocus()

    def ready(self) -> bool:
        """A reason."""
        return self.why.checked()

    def work(self) -> Callable[[Any], Any]:
        """Cancel it."""
        number, why, seen = self._row.number, self.why.why(), self._row.version
        return lambda session: cancel_voucher(session, number, why, seen=seen)

    def audit_verb(self) -> str:
        """A voucher."""
        return "trip vouchers"

    def told(self, answer: Any) -> str:
        """Say that a new one can be given."""
        return _("The voucher of {number} counts no more").format(number=self._row.number)
