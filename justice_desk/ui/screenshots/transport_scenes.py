"""Scenes of the transport page: board, trips, funds, forms, on invented rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.screenshots import transport_samples as samples
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.transport.page import FUNDS, TRIPS, TransportPage
from justice_desk.ui.transport.reading import Read

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage


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
    page.requests.over.click()
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
