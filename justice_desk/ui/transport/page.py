"""Transport: requests by state with their trip, all trips, the funds and what is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.theme.current import theme
from justice_desk.ui.transport.fund_verbs import FundVerbs
from justice_desk.ui.transport.funds_view import ADD, FundsView
from justice_desk.ui.transport.head import FUNDS, REQUESTS, TRIPS, VIEWS, HeadVerbs
from justice_desk.ui.transport.lanes import LANES, Lane, in_lanes, waits_for_trip
from justice_desk.ui.transport.office_verbs import OfficeDoing
from justice_desk.ui.transport.reading import Read, read_transport
from justice_desk.ui.transport.requests_view import RequestsView
from justice_desk.ui.transport.support_doing import SupportDoing
from justice_desk.ui.transport.support_verbs import SUPPORT_VERBS, may
from justice_desk.ui.transport.trip_doing import TripDoing
from justice_desk.ui.transport.trip_verbs import offered
from justice_desk.ui.transport.trips_view import TripsView

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from justice_desk.ui.offer import Offer
    from justice_desk.ui.workspace import Workspace

__all__ = ["FUNDS", "REQUESTS", "TRIPS", "TransportPage", "transport_page"]
NARROW: Final = 1000
"""Pixels of the page under which its head says less."""
_TOPICS: Final = {"cases", "sittings", "transport"}


class TransportPage(Page):
    """`shown` is what was read last."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(_("Transport")), name="page-transport")
        self.workspace = workspace
        self.shown: Read | None = None
        role = workspace.office.acting.role
        self.requests = RequestsView(role)
        self.trips = TripsView(workspace.jobs.reader, role)
        self.funds = FundsView(
            may_add=allowed("fund add", role),
            may_keep=allowed("fund line", role),
            may_advance=allowed("fund advance", role),
        )
        for area in (self.requests.trip, self.trips.trip):
            area.offered = offered(role)
        self.support_verbs = SupportDoing(self, workspace)
        self.trip_verbs = TripDoing(self, workspace)
        self.fund_verbs = FundVerbs(self, workspace)
        self.office_verbs = OfficeDoing(self, workspace)
        self.stack = QStackedWidget()
        for view in (self.requests, self.trips, self.funds):
            self.stack.addWidget(view)
        self.verbs = HeadVerbs(role)
        self.view = self.verbs.view
        for part in self.verbs.parts():
            self.header.add(part)
        self.column.setContentsMargins(28, 16, 28, 8)
        self.column.setSpacing(10)
        self.column.addWidget(self.stack, 1)
        self._wire(role_may_ask=may("trip request", role))
        self._keys()
        self._aim()
        self.load()

    def load(self) -> None:
        """Read everything anew."""
        self.workspace.read("trip list", read_transport, while_alive(self, self.show_read))

    def do(self, verb: str) -> None:
        """Do a verb of the window."""
        if verb == "filter":
            self.requests.foot.over.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offers(self) -> tuple[Offer, ...]:
        """Return the lists and papers of the office, for who seeks a command."""
        return self.office_verbs.offers()

    def show_view(self, view: str) -> None:
        """Show requests, trips or funds."""
        self.stack.setCurrentIndex(VIEWS.index(view))
        self.verbs.turn(view)
        self._aim()

    def show_read(self, read: Read) -> None:
        """Show what was read, unless it is what is seen already."""
        if read == self.shown:
            return
        self.shown = read
        self.fund_verbs.funds = read.funds
        self.support_verbs.read = read
        self.office_verbs.supports = read.supports
        lanes = in_lanes(read.supports)
        self.requests.show_rows(lanes, read.trips)
        self.trips.show_trips(read.trips)
        self.funds.show_funds(read.funds, read.advances)
        waiting = tuple(row for row in read.supports if waits_for_trip(row))
        self.trip_verbs.waiting = waiting
        self.verbs.wait(len(waiting))
        self._say_head()
        self._aim()

    def _say_head(self) -> None:
        """Say how many requests are under way, and what is left where there is room."""
        if self.shown is not None:
            short = self.width() < NARROW or theme().scale > 1.0
            self.header.say(facts(self.shown, short=short))

    def _wire(self, *, role_may_ask: bool) -> None:
        self.view.chosen.connect(self.show_view)
        self.workspace.changed.connect(self._again)
        self.watch = OfficeWatch(self.workspace, self)
        self.watch.changed.connect(self.load)
        self.verbs.asked.connect(self._asked)
        self.funds.asked.connect(self.fund_verbs.do)
        self.funds.settled.connect(self.fund_verbs.settle)
        self.trips.asked.connect(self.office_verbs.do)
        self.requests.opened.connect(self.support_verbs.open)
        if role_may_ask:
            self.requests.asked.connect(self.support_verbs.ask)
        for area in (self.requests.trip, self.trips.trip):
            area.asked.connect(self.trip_verbs.do)

    def _asked(self, verb: str) -> None:
        """Do a verb of the head."""
        if verb == "fund":
            self.fund_verbs.do(ADD, None)
        elif verb == "plan":
            self.trip_verbs.plan()
        elif verb == "request":
            self.support_verbs.ask()
        else:
            self.office_verbs.do(verb, self.requests.board.chosen())

    def _keys(self) -> None:
        for at, view in enumerate(VIEWS):
            self._key(f"Alt+{at + 1}", partial(self.show_view, view))
        self._key("Ctrl+PgDown", partial(self._turn, 1))
        self._key("Ctrl+PgUp", partial(self._turn, -1))
        self._key("D", self.verbs.ask)
        self._key("T", self.verbs.plan)
        for verb in SUPPORT_VERBS:
            if verb.key:
                self._key(verb.key, partial(self._do, verb.id))

    def _key(self, keys: str, does: object) -> None:
        key = QShortcut(QKeySequence(keys), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(does)

    def _do(self, verb: str) -> None:
        """Do a verb on the marked cards, else on the chosen one."""
        if self.view.value() != REQUESTS:
            return
        board = self.requests.board
        chosen = board.chosen()
        rows = board.marked_rows() or ((chosen,) if chosen is not None else ())
        self.support_verbs.do(verb, rows)

    def _turn(self, by: int) -> None:
        if self.view.value() == REQUESTS:
            self.requests.trip.turn(by)

    def _aim(self) -> None:
        """Let the keyboard come to what is shown."""
        shown: dict[str, QWidget] = {
            REQUESTS: self.requests.board.pressing(),
            TRIPS: self.trips.table,
        }
        aim = shown.get(self.view.value(), self.view)
        self.setFocusProxy(aim if not aim.isHidden() else self.view)

    def _again(self, topic: str) -> None:
        if topic in _TOPICS:
            self.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in the head of a narrow page."""
        super().resizeEvent(event)
        self.verbs.fit(narrow=self.width() < NARROW * theme().scale)
        self._say_head()

    def showEvent(self, event: QShowEvent) -> None:
        """Notice from now on what another window or a command changes."""
        super().showEvent(event)
        self.watch.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Notice nothing while nobody looks."""
        super().hideEvent(event)
        self.watch.sleep()


def facts(read: Read, *, short: bool = False) -> str:
    """Return « 14 demandes en cours · reste 312 000 F CFA sur 500 000 »."""
    count = sum(LANES[row.state] is not Lane.OVER for row in read.supports)
    told = ngettext("{n} request under way", "{n} requests under way", count).format(n=count)
    day = today()
    used = [
        fund
        for fund in read.funds
        if fund.closed_on is None and fund.starts_on <= day <= fund.ends_on
    ]
    if short or not used:
        return told
    planned = sum(line.planned for fund in used for line in fund.lines)
    left = sum(fund.left for fund in used)
    money = _("{left} left of {planned}").format(left=francs(left), planned=francs(planned))
    return f"{told} · {money}"


def transport_page(workspace: Workspace) -> QWidget:
    """Return the page of the transport support."""
    return TransportPage(workspace)
