"""The funds: what is left on each line, advances that somebody holds, the way to the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import francs, short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.terms.clock import today
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.row import Face, Row
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.swapping import Margins, Swapped
from justice_desk.ui.transport.fund_card import FundCard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.services.funds.rows import AdvanceRow, FundRow

BOOKS, ADD, REPORT = "books", "add", "report"


class FundsView(QWidget):
    """`asked` carries a verb and what it is about: a fund, nothing; `settled` an advance."""

    asked = Signal(str, object)
    settled = Signal(object)

    def __init__(self, *, may_add: bool, may_keep: bool, may_advance: bool) -> None:
        super().__init__()
        self.setObjectName("funds-view")
        self._may_add, self._may_keep, self._may_advance = may_add, may_keep, may_advance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inner = Swapped(self, self._column, "funds-scroll", Margins(0, 0, 0, 0))

    def show_funds(self, funds: Sequence[FundRow], advances: Sequence[AdvanceRow]) -> None:
        """Show the funds as they stand; those that are closed come last."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        ordered = sorted(funds, key=lambda fund: (fund.closed_on is not None, fund.code))
        for part in self._parts(ordered, advances):
            column.addWidget(part)
        column.addStretch(1)
        self._inner.put(inner)

    def _parts(self, funds: Sequence[FundRow], advances: Sequence[AdvanceRow]) -> Iterator[QWidget]:
        if not funds:
            yield self._empty()
            return
        for fund in funds:
            card = FundCard(fund, may_keep=self._may_keep, may_advance=self._may_advance)
            card.asked.connect(self.asked)
            yield card
        yield self._advances(advances)

    def _advances(self, advances: Sequence[AdvanceRow]) -> Card:
        card = Card(name="fund-advances")
        head = QHBoxLayout()
        head.addWidget(text(_("Advances to account for"), "block"), 1)
        books = Button(_("Entries of the books"), name="funds-books", icon="list")
        books.clicked.connect(lambda: self.asked.emit(BOOKS, None))
        report = Button(_("Report…"), name="funds-report", icon="file-text")
        report.setAccessibleName(_("Report of the funds…"))
        report.clicked.connect(lambda: self.asked.emit(REPORT, None))
        head.addWidget(report)
        head.addWidget(books)
        card.body.addLayout(head)
        running = [row for row in advances if row.settled_on is None]
        for row in sorted(running, key=lambda row: row.due_on):
            line = Row(advance_face(row), name=f"advance-{row.number}")
            line.clicked.connect(lambda _on=False, one=row: self.settled.emit(one))
            card.body.addWidget(line)
        if not running:
            card.body.addWidget(text(_("Nobody holds an advance."), "body", "text2"))
        return card

    def _empty(self) -> QWidget:
        card = Card(name="funds-empty")
        verbs = []
        if self._may_add:
            first = Button(_("Add a fund"), Kind.OUTLINED, name="funds-first", icon="plus")
            first.clicked.connect(lambda: self.asked.emit(ADD, None))
            verbs.append(first)
        words = _(
            "A fund has its donor, its days and its lines; each approval takes from a line, and "
            "every entry of the books can be read and never changed."
        )
        card.body.addWidget(EmptyState(_("No fund yet"), words, verbs, icon="wallet"))
        return card


def advance_face(row: AdvanceRow) -> Face:
    """Return an advance as a row: who holds it, what is left, by when."""
    late = (today() - row.due_on).days
    told = _("{given} given on {day}, {used} used, {returned} returned").format(
        given=francs(row.given),
        day=short_date(row.given_on),
        used=francs(row.used),
        returned=francs(row.returned),
    )
    title = _("{who}: {left} left").format(who=row.holder, left=francs(row.left))
    if late > 0:
        due = ngettext("{n} day late", "{n} days late", late).format(n=late)
    else:
        due = _("due on {day}").format(day=short_date(row.due_on))
    about = " · ".join(part for part in (row.number, row.fund, row.sitting, told) if part)
    icon = "warning-circle-fill" if late > 0 else "user"
    return Face(title, about, icon, "danger" if late > 0 else "text2", word=due)
