"""The list: the same referrals one under another, the most pressing first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.services.board import counts, page
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.pages.referrals.words import (
    LATE_ICON,
    day_words,
    matter,
    origin_sign,
    state_sign,
)
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from justice_desk.services.board import BoardQuery, BoardRow, Counts
    from justice_desk.storage.office import Office
    from justice_desk.ui.workspace import Workspace


def _reference(row: BoardRow) -> Cell:
    return Cell(row.reference, matter(row), look=Look.LINK)


def _from(row: BoardRow) -> Cell:
    sign = origin_sign(row.origin)
    name = row.origin.name if row.origin else _("The office")
    return Cell(name, sign.words if row.origin else "", sign.icon, second_ink=sign.pair)


def _to(row: BoardRow) -> Cell:
    if row.to.order is None:
        return Cell(row.to.name)
    sign = order_sign(row.to.order)
    return Cell(row.to.name, sign.words, sign.icon, second_ink=sign.pair)


def _due(row: BoardRow) -> Cell:
    due = short_date(row.reply_by) if row.reply_by else "–"
    if row.late:
        return Cell(day_words(row), due, LATE_ICON, "danger", sign_ink="danger")
    return Cell(due, ink="text2")


def _state(row: BoardRow) -> Cell:
    sign = state_sign(row.state)
    return Cell(sign.words, icon=sign.icon, look=Look.TAG, pair=sign.pair)


COLUMNS: Final[tuple[Column[BoardRow], ...]] = (
    Column("reference", N_("Reference"), _reference, 176, 1),
    Column("from", N_("From"), _from, 150, 2, drop=2),
    Column("to", N_("To"), _to, 200, 3),
    Column("sent", N_("Sent on"), lambda row: Cell(short_date(row.sent_on), ink="text2"), 110,
           drop=3),
    Column("due", N_("Answer wished by"), _due, 178, copied=lambda row: _due(row).spoken()),
    Column("state", N_("State"), _state, 190),
)  # fmt: skip


class BoardSource:
    """One list with its filters, asked on the reader's thread; it is counted once."""

    def __init__(self, office: Office, asked: BoardQuery) -> None:
        self._office, self.asked = office, asked
        self._held: Counts | None = None

    def count(self) -> int:
        """Return how many referrals are listed."""
        if self._held is None:
            with self._office.reading("case list") as session:
                self._held = counts(session, self.asked)
        return self._held.of(self.asked.wanted)

    def page(self, offset: int, limit: int) -> Sequence[BoardRow]:
        """Return some of them."""
        self.count()
        if self._held is None:
            return ()
        with self._office.reading("case list") as session:
            return page(session, self.asked, self._held, offset, limit)


class ReferralTable(TableView):
    """The list, and which of its rows are seen."""

    def __init__(self, workspace: Workspace) -> None:
        self._office = workspace.office
        self.rows: PagedModel[BoardRow] = PagedModel(COLUMNS, workspace.jobs.reader, page=80)
        super().__init__(self.rows, name="referrals-table", label=_("Referrals"))
        self.rows.setParent(self)

    def ask(self, asked: BoardQuery, *, anew: bool = True) -> None:
        """Show a list, or (`anew` False) read the same one again and keep the place."""
        source = BoardSource(self._office, asked)
        if anew:
            self.rows.show(source)
        else:
            self.rows.refresh(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first and the last row with Home and End; the rest as in every table."""
        last = self.rows.rowCount() - 1
        place = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()), -1)
        if place >= 0:
            self.selectRow(place)
            self.scrollTo(self.rows.index(place, 0))
        else:
            super().keyPressEvent(event)

    def chosen(self) -> BoardRow | None:
        """Return the row that is chosen, if it is here."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None
