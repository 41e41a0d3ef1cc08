"""Transport: requests by state with their trip, all trips, the funds and what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.transport.fund_verbs import FundVerbs
from justice_desk.ui.transport.funds_view import ADD, FundsView
from justice_desk.ui.transport.lanes import LANES, Lane, in_lanes
from justice_desk.ui.transport.reading import Read, read_transport
from justice_desk.ui.transport.requests_view import RequestsView
from justice_desk.ui.transport.trip_verbs import offered
from justice_desk.ui.transport.trips_view import TripsView

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from justice_desk.ui.workspace import Workspace

REQUESTS, TRIPS, FUNDS = "requests", "trips", "funds"
VIEWS: Final = (REQUESTS, TRIPS, FUNDS)
_TOPICS: Final = {"cases", "sittings", "transport"}


@dataclass
class Kept:
    """How the page was looked at last."""

    view: str = REQUESTS
    over: bool = False


class TransportPage(Page):
    """`shown` is what was read last."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(_("Transport")), name="page-transport")
        self.workspace = workspace
        self.shown: Read | None = None
        role = workspace.office.acting.role
        self._may_add = allowed("fund add", role)
        self.requests = RequestsView()
        self.trips = TripsView(workspace.jobs.reader)
        self.funds = FundsView(
            may_add=self._may_add,
            may_keep=allowed("fund line", role),
            may_advance=allowed("fund advance", role),
        )
        self.fund_verbs = FundVerbs(self, workspace)
        for area in (self.requests.trip, self.trips.trip):
            area.offered = offered(role)
        self.stack = QStackedWidget()
        for view in (self.requests, self.trips, self.funds):
            self.stack.addWidget(view)
        self.view = Segmented(
            [(REQUESTS, _("Requests")), (TRIPS, _("Trips")), (FUNDS, _("Funds"))],
            name="transport-view",
            label=_("What is shown"),
        )
        self.view.choose(REQUESTS)
        self.header.add(self.view)
        self.add_fund = Button(_("Fund"), Kind.FILLED, name="transport-fund", icon="plus")
        self.add_fund.setAccessibleName(_("Add a fund"))
        self.add_fund.hide()
        self.header.add(self.add_fund)
        self.column.setContentsMargins(28, 16, 28, 8)
        self.column.setSpacing(10)
        self.column.addWidget(self.stack, 1)
        self._wire()
        self.load()

    def load(self) -> None:
        """Read everything anew."""
        self.workspace.read("fund list", read_transport, while_alive(self, self.show_read))

    def show_view(self, view: str) -> None:
        """Show requests, trips or funds."""
        self.view.choose(view)
        self.stack.setCurrentIndex(VIEWS.index(view))
        self.add_fund.setVisible(view == FUNDS and self._may_add)
        self._aim()

    def show_read(self, read: Read) -> None:
        """Show what was read, unless it is what is seen already."""
        if read == self.shown:
            return
        self.shown = read
        self.fund_verbs.funds = read.funds
        self.requests.show_rows(in_lanes(read.supports), read.trips)
        self.trips.show_trips(read.trips)
        self.funds.show_funds(read.funds, read.advances)
        self.header.say(facts(read))

    def _wire(self) -> None:
        self.view.chosen.connect(self.show_view)
        self.workspace.changed.connect(self._again)
        self.watch = OfficeWatch(self.workspace, self)
        self.watch.changed.connect(self.load)
        for at, view in enumerate(VIEWS):
            key = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
            key.activated.connect(lambda one=view: self.show_view(one))
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            turning = QShortcut(QKeySequence(keys), self)
            turning.activated.connect(lambda step=by: self.requests.trip.turn(step))
        self.add_fund.clicked.connect(lambda: self.fund_verbs.do(ADD, None))
        self.funds.asked.connect(self.fund_verbs.do)
        self.funds.settled.connect(self.fund_verbs.settle)
        self._aim()

    def _aim(self) -> None:
        """Let the keyboard come to what is shown."""
        shown = {REQUESTS: self.requests.board.pressing(), TRIPS: self.trips.table}
        self.setFocusProxy(shown.get(self.view.value(), self.view))

    def _again(self, topic: str) -> None:
        if topic in _TOPICS:
            self.load()

    def showEvent(self, event: QShowEvent) -> None:
        """Notice from now on what another window or a command changes."""
        super().showEvent(event)
        self.watch.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Notice nothing while nobody looks."""
        super().hideEvent(event)
        self.watch.sleep()


def facts(read: Read) -> str:
    """Return « 14 demandes en cours · reste 312 000 F CFA sur 500 000 »."""
    count = sum(LANES[row.state] is not Lane.OVER for row in read.supports)
    told = ngettext("{n} request under way", "{n} requests under way", count).format(n=count)
    day = today()
    used = [
        fund
        for fund in read.funds
        if fund.closed_on is None and fund.starts_on <= day <= fund.ends_on
    ]
    if not used:
        return told
    planned = sum(line.planned for fund in used for line in fund.lines)
    left = sum(fund.left for fund in used)
    money = _("{left} left of {planned}").format(left=francs(left), planned=francs(planned))
    return f"{told} · {money}"


def transport_page(workspace: Workspace) -> QWidget:
    """Return the page of the transport support."""
    return TransportPage(workspace)
