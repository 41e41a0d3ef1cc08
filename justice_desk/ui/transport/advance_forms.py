"""The forms of an advance: cash given to a focal person, what came back, settled."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.services.funds.advances import give_advance, return_advance, settle_advance
from justice_desk.services.funds.told import AdvanceTold
from justice_desk.terms.clock import today
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.transport.form import MoneyField, TransportForm, WordsField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.funds.rows import AdvanceRow, FundRow
    from justice_desk.ui.workspace import Workspace

DUE: Final = timedelta(days=30)
"""By when an advance is proposed to be accounted for; a choice of this tool."""


class AdvanceForm(TransportForm):
    """Who holds the cash, how much, by when it is accounted for."""

    def __init__(self, parent: QWidget, workspace: Workspace, fund: FundRow) -> None:
        title = _("Give an advance from {code}").format(code=fund.code)
        form = Form("fund-advance", title, _("Give"), "user", fund.code, width=560)
        super().__init__(parent, workspace, form)
        self._fund = fund
        self.holder = WordsField(_("Who holds the cash"), name="advance-holder")
        self.money = MoneyField(_("Amount, F CFA"), name="advance-amount")
        self.given = DayField(_("Given on"), name="advance-given", day=today())
        self.due = DayField(
            _("To account for by"), name="advance-due", ahead=True, day=today() + DUE
        )
        self.why = WordsField(_("For what"), name="advance-why")
        self.row(self.holder, self.money)
        self.row(self.given, self.due)
        self.body.addWidget(self.why)
        self.places = {
            "holder": self.holder,
            "amount": self.money,
            "given_on": self.given,
            "due_on": self.due,
            "advance_too_large": self.money,
        }
        self.bring_back()
        self.holder.typed.setFocus()

    def ready(self) -> bool:
        """A holder, an amount, two days."""
        if not (
            self.holder.checked(_("Write who holds the cash."))
            and self.money.checked()
            and self.given.checked()
            and self.due.checked()
        ):
            return False
        if self.due.day() is None:
            self.due.show_error(_("Write by when it is accounted for."))
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Book it."""
        told = AdvanceTold(
            fund=self._fund.code,
            holder=self.holder.words(),
            amount=self.money.francs() or 0,
            due_on=self.due.day() or today(),
            given_on=self.given.day(),
            why=self.why.words(),
        )
        return lambda session: give_advance(session, told)

    def audit_verb(self) -> str:
        """An advance."""
        return "fund advance"

    def told(self, answer: Any) -> str:
        """Say its number."""
        return _("Advance {number} given").format(number=answer)


class ReturnForm(TransportForm):
    """What came back of an advance; with nothing left it is settled at once."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: AdvanceRow) -> None:
        title = _("Account for the advance {number}").format(number=row.number)
        form = Form("fund-return", title, _("Account for"), "check", row.number, width=540)
        super().__init__(parent, workspace, form)
        self._row = row
        self.explain(
            _("{who} was given {given}, used {used} and has {left} left.").format(
                who=row.holder,
                given=francs(row.given),
                used=francs(row.used),
                left=francs(row.left),
            )
        )
        self.money = MoneyField(
            _("Came back to the till, F CFA"), name="return-amount", value=row.left or None
        )
        self.day = DayField(_("On"), name="return-day", day=today())
        self.why = WordsField(_("Note"), name="return-why")
        self.row(self.money, self.day)
        self.body.addWidget(self.why)
        self.explain(_("With nothing left, the advance is settled and takes nothing more."))
        self.places = {"amount": self.money, "on": self.day, "advance_too_small": self.money}
        self.bring_back()
        self.money.typed.setFocus()

    def ready(self) -> bool:
        """An amount, or nothing left to come back."""
        return self.money.checked(needed=bool(self._row.left)) and self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Book what came back, and settle what is whole."""
        number, left = self._row.number, self._row.left
        amount, day, why = self.money.francs() or 0, self.day.day(), self.why.words()

        def done(session: Any) -> bool:
            if amount:
                return_advance(session, number, amount, on=day, why=why)
            if amount == left:
                settle_advance(session, number, on=day)
            return amount == left

        return done

    def audit_verb(self) -> str:
        """What comes back."""
        return "fund return"

    def told(self, answer: Any) -> str:
        """Say whether it is settled."""
        words = _("Advance {number} is settled") if answer else _("Booked on {number}")
        return words.format(number=self._row.number)
