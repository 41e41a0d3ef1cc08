"""Scenes of the transport page: board, trips, funds, forms, on invented rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import francs
from justice_desk.planning.progress import Progress
from justice_desk.rules.ledger import OverSpends
from justice_desk.ui.screenshots import transport_samples as samples
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.sittings.order_planner import Stage as Search
from justice_desk.ui.transport.books_dialog import BooksDialog
from justice_desk.ui.transport.deciding_forms import ApproveForm
from justice_desk.ui.transport.page import FUNDS, TRIPS, TransportPage
from justice_desk.ui.transport.plan_dialog import PlanDialog
from justice_desk.ui.transport.plan_view import PlanView
from justice_desk.ui.transport.reading import Read
from justice_desk.ui.transport.request_form import RequestForm
from justice_desk.ui.transport.trips_view import Given
from justice_desk.ui.transport.who_fields import HAND

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage

_HALFWAY: Final = Progress(seconds=6.2, best=142_600, bound=0, gap=1.0)
"""Where a search for trips stands that takes its time."""


def opened(stage: Stage, read: Read | None = None) -> tuple[MainWindow, TransportPage]:
    """Return the page with invented rows on it."""
    made = MainWindow(stage.workspace())
    made.show()
    made.go("transport")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, TransportPage)  # noqa: S101 - it was just asked for
    page.watch.sleep()  # invented rows stand on the page, and none in the office
    page.show_read(everything() if read is None else read)
    stage.settle()
    return made, page


def everything() -> Read:
    """Return the invented rows."""
    return Read(samples.supports(), samples.trips(), samples.funds(), samples.advances())


def board(stage: Stage) -> QWidget:
    """Return look 08: the board with the next trip under it."""
    made, page = opened(stage)
    page.requests.board.pressing().setFocus()
    return made


def over(stage: Stage) -> QWidget:
    """Return the board with what is over, some cards marked."""
    made, page = opened(stage)
    page.requests.foot.over.click()
    first = page.requests.board.pressing()
    first.setFocus()
    first.cards.mark(0)
    first.marked.emit()
    return made


def trips(stage: Stage) -> QWidget:
    """Return the list of trips, the one by river chosen."""
    made, page = opened(stage)
    page.show_view(TRIPS)
    page.trips.table.setFocus()
    page.trips.table.selectRow(2)
    stage.settle()
    return made


def funds(stage: Stage) -> QWidget:
    """Return what is left on each line."""
    made, page = opened(stage)
    page.show_view(FUNDS)
    return made


def empty(stage: Stage) -> QWidget:
    """Return an office where nobody has travelled yet."""
    return opened(stage, Read())[0]


def request(stage: Stage, *, hand: bool = False) -> QWidget:
    """Return the form of a new request, for a person of a case or for somebody on mission."""
    made, page = opened(stage)
    page.support_verbs.ask()
    stage.settle()
    form = made.findChild(RequestForm)
    if form is not None and hand:
        form.who.which.put(HAND)
        form.who.which.changed.emit()
    elif form is not None:
        form.who.add()
        form.grow()
    stage.settle()
    return made


def sheet(stage: Stage, place: int = 3) -> QWidget:
    """Return one request, whole."""
    made, page = opened(stage)
    page.support_verbs.open(samples.supports()[place])
    stage.settle()
    return made


def form(stage: Stage, verb: str, place: int = 0) -> QWidget:
    """Return the form of a verb on a request."""
    made, page = opened(stage)
    page.support_verbs.do(verb, [samples.supports()[place]])
    stage.settle()
    return made


def overspent(stage: Stage) -> QWidget:
    """Return an approval beyond what the line has, and the reason that it asks for."""
    made = form(stage, "approve")
    dialog = made.findChild(ApproveForm)
    if dialog is not None:
        left, amount, missing = francs(5000), francs(8500), francs(3500)
        error = OverSpends(line="JUSTICE/REPAS", left=left, amount=amount, missing=missing)
        dialog.refused(error)
        dialog.refusal.say(error.message(), "danger")
        dialog.refusal.show()
        dialog.grow()
    stage.settle()
    return made


def plan(stage: Stage, *, found: bool = True) -> QWidget:
    """Return the planner with its proposal, or while it searches."""
    made, page = opened(stage)
    page.trip_verbs.plan()
    stage.settle()
    dialog = made.findChild(PlanDialog)
    if dialog is not None and found:
        dialog.show_plan(PlanView(samples.proposal()))
        dialog.turn(Search.FOUND)
    elif dialog is not None:
        dialog.turn(Search.SEARCHING)
        dialog.goes_on(_HALFWAY)
        dialog.verb.setEnabled(True)
    stage.settle()
    return made


def fund_form(stage: Stage, verb: str) -> QWidget:
    """Return a form of a fund."""
    made, page = opened(stage)
    page.show_view(FUNDS)
    fund = samples.funds()[0]
    page.fund_verbs.do(verb, fund)
    stage.settle()
    books = made.findChild(BooksDialog)
    if books is not None:
        books.model.show(Given(samples.entries()))
        stage.settle()
    return made


def advance(stage: Stage) -> QWidget:
    """Return an advance that is accounted for."""
    made, page = opened(stage)
    page.show_view(FUNDS)
    page.fund_verbs.settle(samples.advances()[0])
    stage.settle()
    return made
