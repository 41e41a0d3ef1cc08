"""Scenes of the court sittings: their list, one with its docket, its forms, on a demonstration."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton

from justice_desk.planning.progress import Progress
from justice_desk.services.demo.making import CASES, MEMBER, PASSPHRASE, make
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.told import Placed
from justice_desk.services.sittings.listing import sittings
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import DocketResult, SittingState
from justice_desk.ui.components.button import Button
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.sittings.circuit_dialog import CircuitDialog
from justice_desk.ui.sittings.days_form import DaysForm
from justice_desk.ui.sittings.order_planner import Stage as Search
from justice_desk.ui.sittings.page import ALL, SittingsPage
from justice_desk.ui.sittings.result_form import ResultForm
from justice_desk.ui.sittings.sites_dialog import SITES, SitesDialog
from justice_desk.ui.sittings.sitting_page import SittingPage
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage

SEED: Final = 7
_KEY: Final = "circuit"
_ORDER: Final = "order"
"""Another such office: its docket is put out of order, which no other scene should see."""

_HALFWAY: Final = Progress(seconds=4.2, best=18_240, bound=17_615, gap=0.034)
"""Where a search stands that takes its time."""
_LATE: Final = 15 * 60
"""Minutes after midnight."""


def office(stage: Stage, key: str = _KEY) -> Office:
    """Return the demonstration office with its circuit, open as the coordinator; made once."""
    if key not in stage.others:
        folder = stage.home / f"Démonstration, {key}"
        make(folder, cases=CASES, seed=SEED, today=today())
        stage.others[key] = unlock(folder, MEMBER, PASSPHRASE)
    return stage.others[key]


def window(stage: Stage, key: str = _KEY) -> MainWindow:
    """Return the main window of the coordinator."""
    made = MainWindow(Workspace(office(stage, key), stage.jobs, stage.settings, "Bureau de Gao"))
    made.show()
    stage.settle()
    return made


def listed(stage: Stage) -> QWidget:
    """Return the sittings to come."""
    made = window(stage)
    made.go("sittings")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, SittingsPage)  # noqa: S101 - it was just asked for
    page.which.choose(ALL)
    page.load()
    stage.settle()
    page.table.setFocus()
    page.table.selectRow(1)
    return made


def nothing(stage: Stage) -> QWidget:
    """Return an office that planned no sitting yet."""
    made = MainWindow(stage.workspace())
    made.show()
    made.go("sittings")
    stage.settle()
    return made


def _of(stage: Stage, state: SittingState) -> str:
    with office(stage).reading("sitting list") as session:
        return sittings(session, states=[state])[0].number


def shown(stage: Stage, state: SittingState) -> tuple[MainWindow, SittingPage]:
    """Return the page of the first sitting in a state."""
    made = window(stage)
    made.go(f"sitting:{_of(stage, state)}")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, SittingPage)  # noqa: S101 - it was just asked for
    return made, page


def ready(stage: Stage) -> QWidget:
    """Return look 06: a sitting that is ready, its third case chosen."""
    made, page = shown(stage, SittingState.READY)
    if page.card is not None:
        page.card.list.setFocus()
        page.card.list.choose(2)
    return made


def postponed(stage: Stage) -> QWidget:
    """Return one that was put off for security."""
    return shown(stage, SittingState.POSTPONED)[0]


def held(stage: Stage) -> QWidget:
    """Return one that was held, with its results."""
    return shown(stage, SittingState.HELD)[0]


def empty(stage: Stage) -> QWidget:
    """Return one that nothing is on the docket of."""
    return shown(stage, SittingState.PROPOSED)[0]


def form(stage: Stage, verb: str, state: SittingState = SittingState.CONFIRMED) -> QWidget:
    """Return a form of a sitting."""
    made, page = shown(stage, state)
    page.do(verb)
    stage.settle()
    return made


def days(stage: Stage) -> QWidget:
    """Return the days of a sitting, one more half typed, with an hour that is none."""
    made = form(stage, "days")
    found = made.findChild(DaysForm)
    assert found is not None  # noqa: S101 - it was just opened
    more = found.findChild(Button, "days-more")
    assert more is not None  # noqa: S101 - same
    more.click()
    last = found.lines[-1]
    last.day.show_day(today() + timedelta(days=40))
    last.room.setText("Salle de classe inventée")
    last.ends.typed.setText("midi")
    found.press()
    stage.settle()
    return made


def adding(stage: Stage) -> QWidget:
    """Return the form of a new sitting."""
    made = window(stage)
    made.go("sittings")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, SittingsPage)  # noqa: S101 - it was just asked for
    page.add()
    stage.settle()
    return made


def cases_ready(stage: Stage) -> QWidget:
    """Return the cases that could go on a docket."""
    made, page = shown(stage, SittingState.CONFIRMED)
    page.docket_verbs.do("add")
    stage.settle()
    return made


def entry(stage: Stage) -> QWidget:
    """Return one case at the docket."""
    made, page = shown(stage, SittingState.READY)
    if page.card is not None:
        page.docket_verbs.open(page.card.list.cases.slots[0])
    stage.settle()
    return made


def result(stage: Stage) -> QWidget:
    """Return what the court did with a case."""
    made, page = shown(stage, SittingState.HELD)
    if page.card is not None:
        page.docket_verbs.result(replace(page.card.list.cases.slots[2], result=None))
        found = made.findChild(ResultForm)
        if found is not None:
            found.what.put(DocketResult.ADJOURNED.value)
            found.what.changed.emit()
    stage.settle()
    return made


def withdrawing(stage: Stage) -> QWidget:
    """Return the form that takes a result back."""
    made, page = shown(stage, SittingState.HELD)
    if page.card is not None:
        page.docket_verbs.result(page.card.list.cases.slots[0])
    stage.settle()
    return made


def _scattered(stage: Stage) -> str:
    """Return a sitting to come of which two cases were put late in the day."""
    number, key = _of(stage, SittingState.READY), _ORDER
    first = key not in stage.others
    with office(stage, key).reading("sitting show") as session:
        slots = docket(session, number)
    day = [slot for slot in slots if slot.day_id == slots[0].day_id]
    late = [
        Placed(slot.id, slot.day_id, at, _LATE + 60 * at, slot.minutes)
        for at, slot in enumerate(day[:2])
    ]
    if first:
        with office(stage, key).writing("docket move") as session:
            arrange(session, number, late)
    return number


def proposed(stage: Stage) -> tuple[MainWindow, SittingPage]:
    """Return look 06: another order proposed beside the docket."""
    number = _scattered(stage)
    made = window(stage, _ORDER)
    made.go(f"sitting:{number}")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, SittingPage)  # noqa: S101 - it was just asked for
    page.do("plan")
    stage.settle()
    return made, page


def order(stage: Stage) -> QWidget:
    """Return the card of the proposed order."""
    return proposed(stage)[0]


def comparing(stage: Stage) -> QWidget:
    """Return both orders side by side."""
    made, page = proposed(stage)
    button = page.findChild(QPushButton, "proposal-compare")
    if button is not None:
        button.click()
    stage.settle()
    return made


def circuit(stage: Stage, *, look: bool = False) -> QWidget:
    """Return the planner of circuits, before or after its search."""
    made = window(stage)
    made.go("sittings")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, SittingsPage)  # noqa: S101 - it was just asked for
    page.plan()
    stage.settle()
    dialog = made.findChild(CircuitDialog)
    if dialog is not None and look:
        dialog.press()
    stage.settle()
    return made


def circuit_sites(stage: Stage, which: str = SITES) -> QWidget:
    """Return where a court could sit, or the distances written by hand."""
    made = circuit(stage)
    dialog = made.findChild(CircuitDialog)
    if dialog is not None:
        dialog.sites.click()
        stage.settle()
    listed_sites = made.findChild(SitesDialog)
    if listed_sites is not None:
        listed_sites.which.choose(which)
        listed_sites.load()
    stage.settle()
    return made


def site(stage: Stage) -> QWidget:
    """Return the form of a candidate site."""
    made = circuit_sites(stage)
    listed_sites = made.findChild(SitesDialog)
    if listed_sites is not None:
        listed_sites.press()
    stage.settle()
    return made


def order_search(stage: Stage) -> QWidget:
    """Return the card while an order is looked for."""
    made, page = shown(stage, SittingState.READY)
    page.planner.stage = Search.SEARCHING
    page.planner.changed.emit()
    page.planner.told.emit(_HALFWAY)
    return made


def circuit_search(stage: Stage) -> QWidget:
    """Return the planner of circuits while it searches."""
    made = circuit(stage)
    dialog = made.findChild(CircuitDialog)
    if dialog is not None:
        dialog.turn(Search.SEARCHING)
        dialog.goes_on(_HALFWAY)
        dialog.verb.setEnabled(True)
    return made
