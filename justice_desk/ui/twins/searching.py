"""The long look through the register: how far it is, and the way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.twins import finding
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from justice_desk.services.twins.rows import Pair
    from justice_desk.storage.office import Office
    from justice_desk.ui.jobs import Progress

_HALVES = 2


def look(office: Office, progress: Progress) -> tuple[Pair, ...]:
    """Return every likely pair, persons and cases, likeliest first; the job's own thread.

    Raises:
        Cancelled: the member stopped it.
    """
    with office.reading("duplicates list") as session:
        persons = finding.persons(
            session, told=lambda done, every: progress.report(done, every * _HALVES)
        )
        cases = finding.cases(
            session, told=lambda done, every: progress.report(every + done, every * _HALVES)
        )
    return tuple(sorted((*persons, *cases), key=lambda pair: -pair.score))


class SearchingView(QWidget):
    """A bar and a way out, in the middle of the page."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("twins-searching")
        self.bar = QProgressBar()
        self.bar.setObjectName("twins-progress")
        self.bar.setAccessibleName(_("How far the search is"))
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(scaled(360), 8)
        self.stop = Button(_("Stop"), name="twins-stop", key="Escape")
        self.stop.clicked.connect(self.stopped)
        centre = Qt.AlignmentFlag.AlignHCenter
        words = text(_("The whole register is compared"), "dialog")
        more = text(_("Names, ages, villages and phones. Other pages stay usable."), ink="text2")
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(1)
        for part in (words, more, self.bar, self.stop):
            column.addWidget(part, 0, centre)
        column.addStretch(1)

    def begin(self) -> None:
        """Show that it starts; how long it takes is not known yet."""
        self.bar.setRange(0, 0)

    def tell(self, done: int, every: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(every, 1))
        self.bar.setValue(done)
