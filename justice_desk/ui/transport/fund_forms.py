"""The forms of funds: a new fund, a line of its budget, money that is planned on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.services.funds.adding import add_fund, add_line, close_fund, plan_money
from justice_desk.services.funds.told import FundTold
from justice_desk.terms.clock import today
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.transport.form import MoneyField, TransportForm, WordsField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.funds.rows import FundRow
    from justice_desk.ui.workspace import Workspace


class FundForm(TransportForm):
    """A code, a donor, a project, two days."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form("fund-form", _("Add a fund"), _("Add"), "plus", "new", width=600)
        super().__init__(parent, workspace, form)
        self.code = WordsField(
            _("Code"), name="fund-code", help_text=_("Short, as it stands on papers: DON-A.")
        )
        self.donor = WordsField(_("Who gives"), name="fund-donor")
        self.project = WordsField(_("For which project"), name="fund-project")
        self.first = DayField(_("First day"), name="fund-first", ahead=True, day=today())
        self.last = DayField(_("Last day"), name="fund-last", ahead=True)
        self.row(self.code, self.donor)
        self.body.addWidget(self.project)
        self.row(self.first, self.last)
        self.places = {
            "code": self.code,
            "donor": self.donor,
            "project": self.project,
            "starts_on": self.first,
            "ends_on": self.last,
        }
        self.bring_back()
        self.code.typed.setFocus()

    def ready(self) -> bool:
        """Everything is needed."""
        if not (
            self.code.checked(_("Write a code, such as DON-A."))
            and self.donor.checked(_("Write who gives the money."))
            and self.project.checked(_("Write what it is for."))
            and self.first.checked()
            and self.last.checked()
        ):
            return False
        blank = next((day for day in (self.first, self.last) if day.day() is None), None)
        if blank is not None:
            blank.show_error(_("Write the day, as 31/12/2027."))
        return blank is None

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        first, last = self.first.day() or today(), self.last.day() or today()
        told = FundTold(self.code.words(), self.donor.words(), self.project.words(), first, last)
        return lambda session: add_fund(session, told)

    def audit_verb(self) -> str:
        """A new fund."""
        return "fund add"

    def told(self, answer: Any) -> str:
        """Say its code."""
        return _("Fund {code} added").format(code=answer)


class LineForm(TransportForm):
    """A line of a budget, with what is planned on it at once."""

    def __init__(self, parent: QWidget, workspace: Workspace, fund: FundRow) -> None:
        title = _("Add a line to {code}").format(code=fund.code)
        form = Form("fund-line", title, _("Add"), "plus", fund.code)
        super().__init__(parent, workspace, form)
        self._fund = fund
        self.code = WordsField(_("Code"), name="line-code", help_text=_("Such as TRANSPORT."))
        self.named = WordsField(_("Name, as in the budget"), name="line-name")
        self.money = MoneyField(
            _("Planned, F CFA"), name="line-amount", help_text=_("Blank: planned later.")
        )
        for field in (self.code, self.named, self.money):
            self.body.addWidget(field)
        self.places = {"code": self.code, "name": self.named, "amount": self.money}
        self.bring_back()
        self.code.typed.setFocus()

    def ready(self) -> bool:
        """A code and a name."""
        return (
            self.code.checked(_("Write a code, such as TRANSPORT."))
            and self.named.checked(_("Write the name of the line."))
            and self.money.checked(needed=False)
        )

    def work(self) -> Callable[[Any], Any]:
        """Add it."""
        fund, code, name = self._fund.code, self.code.words(), self.named.words()
        amount = self.money.francs() or 0
        return lambda session: add_line(session, fund, code, name, amount=amount)

    def audit_verb(self) -> str:
        """A line."""
        return "fund line"

    def told(self, answer: Any) -> str:
        """Say how it is called."""
        return _("Line {line} added").format(line=answer)


class PlanForm(TransportForm):
    """More money on a line; less is planned by reversing an entry of the books."""

    def __init__(self, parent: QWidget, workspace: Workspace, fund: FundRow) -> None:
        title = _("Plan money on {code}").format(code=fund.code)
        form = Form("fund-plan", title, _("Plan"), "coins", fund.code)
        super().__init__(parent, workspace, form)
        self.line = QComboBox()
        self.line.setProperty("data", True)
        for line in fund.lines:
            self.line.addItem(f"{line.code} · {line.name}", f"{fund.code}/{line.code}")
        self.money = MoneyField(_("Amount to add, F CFA"), name="plan-amount")
        self.why = WordsField(_("Why"), name="plan-why", help_text=_("Such as an amendment."))
        self.body.addWidget(Field(_("Line"), self.line, name="plan-line"))
        self.body.addWidget(self.money)
        self.body.addWidget(self.why)
        self.explain(
            _("To plan less, reverse the entry that planned too much, in the entries of the books.")
        )
        self.places = {"amount": self.money, "why": self.why}
        self.bring_back()
        self.money.typed.setFocus()

    def ready(self) -> bool:
        """An amount."""
        return self.money.checked()

    def work(self) -> Callable[[Any], Any]:
        """Book it."""
        line, amount, why = str(self.line.currentData()), self.money.francs() or 0, self.why.words()
        return lambda session: plan_money(session, line, amount, why=why)

    def audit_verb(self) -> str:
        """What a line has."""
        return "fund line"

    def told(self, answer: Any) -> str:
        """Say the number of the entry."""
        return _("Booked as {number}").format(number=answer)


class CloseForm(TransportForm):
    """The last day of the books of a fund; money set aside or held keeps them open."""

    def __init__(self, parent: QWidget, workspace: Workspace, fund: FundRow) -> None:
        title = _("Close the books of {code}").format(code=fund.code)
        form = Form("fund-close", title, _("Close the books"), "lock-simple", fund.code, 600)
        super().__init__(parent, workspace, form)
        self._fund = fund
        left = _("{left} of {planned} were not spent.").format(
            left=francs(fund.left), planned=francs(sum(line.planned for line in fund.lines))
        )
        self.explain(left)
        self.explain(
            _("Nothing is booked on it any more but the opposite of an entry. It is not undone.")
        )
        self.on = DayField(_("Closed on"), name="close-on", day=today())
        self.body.addWidget(self.on)
        self.places = {"on": self.on}
        self.bring_back()
        self.cancel.setFocus()

    def ready(self) -> bool:
        """A day, or today."""
        return self.on.checked()

    def work(self) -> Callable[[Any], Any]:
        """Close them."""
        code, day = self._fund.code, self.on.day()
        return lambda session: close_fund(session, code, on=day)

    def audit_verb(self) -> str:
        """The books of a fund."""
        return "fund add"

    def told(self, answer: Any) -> str:
        """Say which are closed."""
        return _("The books of {code} are closed").format(code=self._fund.code)
