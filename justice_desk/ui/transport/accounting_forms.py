"""The forms after the journey: who did not come, and the money that is accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.services.transport.going import no_show
from justice_desk.services.transport.reconciling import reconcile
from justice_desk.terms.clock import today
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.transport.form import MoneyField, TransportForm, WhyField, WordsField
from justice_desk.ui.transport.words import who

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.workspace import Workspace


class AbsentForm(TransportForm):
    """She did not come: what was paid is to be given back."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SupportRow) -> None:
        title = _("{who} did not come").format(who=who(row))
        form = Form("support-absent", title, _("Write down"), "warning-circle", row.number)
        super().__init__(parent, workspace, form)
        self._row = row
        if row.paid:
            told = _("{amount} were paid: they are to be given back, and stand under “{lane}”.")
            self.explain(told.format(amount=francs(row.paid), lane=_("To account for")))
        self.why = WhyField(_("Why, as far as is known"), name="absent-why")
        self.body.addWidget(self.why)
        self.places = {"why": self.why}
        self.bring_back()
        self.why.words.setFocus()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        number, why, seen = self._row.number, self.why.why(), self._row.version
        return lambda session: no_show(session, number, why=why, seen=seen)

    def audit_verb(self) -> str:
        """What became of the journey."""
        return "trip no-show"

    def told(self, answer: Any) -> str:
        """Say it."""
        return _("{number}: did not come").format(number=self._row.number)


class AccountForm(TransportForm):
    """What came back, and what proves the rest."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SupportRow) -> None:
        title = _("Account for {number}").format(number=row.number)
        form = Form("support-account", title, _("Account for"), "receipt", row.number, width=560)
        super().__init__(parent, workspace, form)
        self._row = row
        self.explain(_("{amount} were paid.").format(amount=francs(row.paid)))
        absent = row.state.value == "no_show"
        self.money = MoneyField(
            _("Given back, F CFA"),
            name="account-amount",
            value=row.paid if absent and row.paid else None,
            help_text=_("Blank: nothing came back."),
        )
        self.day = DayField(_("On"), name="account-day", day=today())
        self.note = WordsField(
            _("What proves the rest"),
            name="account-note",
            help_text=_("Such as the voucher signed by the carrier, or the line she signed."),
        )
        self.row(self.money, self.day)
        self.body.addWidget(self.note)
        self.places = {
            "returned": self.money,
            "amount": self.money,
            "on": self.day,
            "note": self.note,
            "proof": self.note,
            "account_open": self.note,
        }
        self.bring_back()
        self.money.typed.setFocus()

    def ready(self) -> bool:
        """An amount, or nothing; a day."""
        return self.money.checked(needed=False) and self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Account for it."""
        number, seen = self._row.number, self._row.version
        back, day, note = self.money.francs() or 0, self.day.day(), self.note.words()
        return lambda session: reconcile(
            session, number, returned=back, on=day, note=note, seen=seen
        )

    def audit_verb(self) -> str:
        """The end of a request."""
        return "trip reconcile"

    def told(self, answer: Any) -> str:
        """Say that it is accounted for."""
        return _("{number} is accounted for").format(number=self._row.number)
