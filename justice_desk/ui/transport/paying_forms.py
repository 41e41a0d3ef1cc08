"""The forms of money that moves: another amount, paid, did not come, accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.transport.correcting import set_amount
from justice_desk.services.transport.paying import pay
from justice_desk.services.transport.told import PaidTold
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.terms.transport import PaidBy
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.editors import Choice
from justice_desk.ui.transport.form import MoneyField, TransportForm, WhyField, WordsField
from justice_desk.ui.transport.words import who

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.funds.rows import AdvanceRow
    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.workspace import Workspace


class AmountForm(TransportForm):
    """Another amount than the rate table says, with its reason."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SupportRow) -> None:
        title = _("Amount of {number}").format(number=row.number)
        form = Form("support-money", title, _("Keep"), "coins", row.number)
        super().__init__(parent, workspace, form)
        self._row = row
        rated = (
            _("The rate table says {amount}.").format(amount=francs(row.rated))
            if row.rated is not None
            else _("The rate table says nothing: no distance is known.")
        )
        self.explain(rated)
        self.money = MoneyField(_("Amount, F CFA"), name="money-amount", value=row.amount)
        self.why = WhyField(_("Why another amount"), name="money-why")
        self.why.words.setText(row.by_hand_why)
        self.body.addWidget(self.money)
        self.body.addWidget(self.why)
        self.places = {"amount": self.money, "amount_why": self.why, "why": self.why}
        self.bring_back()
        self.money.typed.setFocus()

    def ready(self) -> bool:
        """An amount and its reason."""
        return self.money.checked() and self.why.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        number, seen = self._row.number, self._row.version
        amount, why = self.money.francs(), self.why.why()
        return lambda session: set_amount(session, number, amount, why=why, seen=seen)

    def audit_verb(self) -> str:
        """A correction."""
        return "trip correct"

    def told(self, answer: Any) -> str:
        """Say the amount."""
        return _("{number}: {amount}").format(
            number=self._row.number, amount=francs(self.money.francs() or 0)
        )


class PayForm(TransportForm):
    """Cash or mobile money, on which day, from the till or an advance."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        rows: Sequence[SupportRow],
        advances: Sequence[AdvanceRow] = (),
    ) -> None:
        about = rows[0].number if len(rows) == 1 else "many"
        form = Form("support-pay", _title(rows), _("Pay"), "wallet", about, width=560)
        super().__init__(parent, workspace, form)
        self._rows = rows
        self.how = Choice(
            [(how.value, capital(label(how))) for how in PaidBy],
            name="pay-how",
            label=_("How it is paid"),
        )
        self.how.choose(PaidBy.CASH.value)
        self.reference = WordsField(_("Reference of the payment"), name="pay-reference")
        self.day = DayField(_("On"), name="pay-day", day=today())
        self.advance = QComboBox()
        self.advance.setProperty("data", True)
        self.advance.addItem(_("The till"), None)
        for one in advances:
            if one.settled_on is None and all(_of(row, one.fund) for row in rows):
                words = _("Advance of {who}, {left} left").format(
                    who=one.holder, left=francs(one.left)
                )
                self.advance.addItem(words, one.number)
        self.source = Field(_("Taken from"), self.advance, name="pay-source")
        self.body.addLayout(labelled(_("How it is paid"), self.how))
        self.row(self.day, self.source)
        self.body.addWidget(self.reference)
        self.places = {"reference": self.reference, "on": self.day, "advance": self.source}
        self.how.changed.connect(self._follow)
        self._follow()
        self.bring_back()
        self.how.setFocus()

    def _follow(self) -> None:
        self.reference.setVisible(self.how.value() == PaidBy.MOBILE_MONEY.value)
        self.grow()

    def ready(self) -> bool:
        """A day that is one."""
        return bool(self.how.value()) and self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Book it."""
        reference = "" if self.reference.isHidden() else self.reference.words()
        told = PaidTold(
            PaidBy(self.how.value()), self.day.day(), reference, self.advance.currentData()
        )
        rows = [(row.number, row.version) for row in self._rows]

        def paid(session: Any) -> None:
            for number, seen in rows:
                pay(session, number, told, seen=seen)

        return paid

    def audit_verb(self) -> str:
        """A payment."""
        return "trip pay"

    def told(self, answer: Any) -> str:
        """Say what was paid."""
        count = len(self._rows)
        return ngettext("{n} request paid", "{n} requests paid", count).format(n=count)


def _title(rows: Sequence[SupportRow]) -> str:
    total = francs(sum(row.amount for row in rows))
    if len(rows) == 1:
        return _("Pay {amount} to {who}").format(amount=total, who=who(rows[0]))
    words = ngettext("Pay {n} request, {amount}", "Pay {n} requests, {amount}", len(rows))
    return words.format(n=len(rows), amount=total)


def _of(row: SupportRow, fund: str) -> bool:
    return row.line is not None and row.line.startswith(f"{fund}/")
