"""The verbs in the head of the page: which view, what it adds, the rarer ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.theme.current import theme
from justice_desk.ui.transport.office_verbs import menu_button
from justice_desk.ui.transport.support_verbs import may

if TYPE_CHECKING:
    from justice_desk.terms.enums import Role

REQUESTS, TRIPS, FUNDS = "requests", "trips", "funds"
VIEWS: Final = (REQUESTS, TRIPS, FUNDS)


class HeadVerbs(QObject):
    """`asked` carries a verb: `request`, `plan`, `fund` or one of the office.

    Attributes:
        view: which of the three is shown.
        waiting: how many approved requests have no trip.
    """

    asked = Signal(str)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.waiting, self._narrow = 0, False
        self._may_ask = may("trip request", role)
        self._may_plan = allowed("trip plan", role)
        self._may_add = allowed("fund add", role)
        self.view = Segmented(
            [(REQUESTS, _("Requests")), (TRIPS, _("Trips")), (FUNDS, _("Funds"))],
            name="transport-view",
            label=_("What is shown"),
        )
        for at, view in enumerate(VIEWS):
            part = self.view.findChild(QWidget, f"transport-view-{view}")
            if part is not None:
                told = _("{words}, {key}").format(
                    words=part.accessibleName(), key=key_label(f"Alt+{at + 1}")
                )
                part.setToolTip(told)
        wide = theme().scale <= 1.0
        self.planning = Button(
            _("Plan the trips…"), name="transport-plan", icon="sparkle", key="T" if wide else ""
        )
        self.request = Button(
            _("Request"),
            Kind.FILLED,
            name="transport-request",
            icon="plus",
            key="D" if wide else "",
        )
        self.request.setAccessibleName(_("Request transport support"))
        self.fund = Button(_("Fund"), Kind.FILLED, name="transport-fund", icon="plus")
        self.fund.setAccessibleName(_("Add a fund"))
        self.more = menu_button(role, self.asked.emit)
        for button, verb in (
            (self.planning, "plan"),
            (self.request, "request"),
            (self.fund, "fund"),
        ):
            button.clicked.connect(lambda _on=False, one=verb: self.asked.emit(one))
        self.turn(REQUESTS)

    def parts(self) -> tuple[QWidget, ...]:
        """Return what stands in the head, the filled button last."""
        return self.view, self.more, self.planning, self.request, self.fund

    def turn(self, view: str) -> None:
        """Show the verbs of a view."""
        self.view.choose(view)
        self.request.setVisible(view == REQUESTS and self._may_ask)
        self.fund.setVisible(view == FUNDS and self._may_add)
        self.wait(self.waiting)

    def wait(self, waiting: int) -> None:
        """Offer the planner where somebody waits for a trip."""
        self.waiting = waiting
        self.planning.setVisible(bool(waiting) and self.view.value() != FUNDS and self._may_plan)
        self._shorten()

    def _shorten(self) -> None:
        """Leave the lists their icon alone beside the planner, or where there is little room."""
        words = _("Lists and papers")
        short = self._narrow or not self.planning.isHidden()
        self.more.say("" if short else words)
        self.more.setAccessibleName(words)
        self.more.setToolTip(words if short else "")

    def fit(self, *, narrow: bool) -> None:
        """Leave the planner its icon alone where there is little room."""
        words = _("Plan the trips…")
        self.planning.say("" if narrow else words)
        self.planning.setAccessibleName(words)
        self.planning.setToolTip(words if narrow else "")
        self._narrow = narrow
        self._shorten()

    def ask(self) -> None:
        """Ask for the form of a request by its key."""
        if self._may_ask and self.view.value() == REQUESTS:
            self.asked.emit("request")

    def plan(self) -> None:
        """Ask for the planner by its key."""
        if self._may_plan and self.waiting and self.view.value() != FUNDS:
            self.asked.emit("plan")
