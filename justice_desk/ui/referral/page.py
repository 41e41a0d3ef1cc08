"""The referrals under way: whose answer is owed, by when; a slip that came back is entered here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.reference import category
from justice_desk.services.referrals.waiting import WaitingRow, waiting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.referral.slip import SlipDialog
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.storage.office import Office
    from justice_desk.ui.workspace import Workspace


def _actor(row: WaitingRow) -> Cell:
    sign = order_sign(row.order)
    return Cell(row.actor, sign.words, sign.icon, second_ink=sign.pair)


def _state(row: WaitingRow) -> Cell:
    late = row.late(today())
    if late:
        words = ngettext("{n} day late", "{n} days late", late).format(n=late)
        return Cell(words, icon="warning-octagon", look=Look.TAG, pair="danger")
    if row.state is ReferralState.SENT:
        return Cell(_("Awaited"), icon="hourglass-medium", look=Look.TAG, pair="warn")
    return Cell(_("Accepted"), icon="play-circle", look=Look.TAG, pair="info")


def _due(row: WaitingRow) -> Cell:
    return Cell(short_date(row.reply_by) if row.reply_by else "–", ink="text2")


COLUMNS: Final[tuple[Column[WaitingRow], ...]] = (
    Column("reference", N_("Reference"), lambda row: Cell(row.reference, look=Look.LINK), 165),
    Column("category", N_("Category"), lambda row: Cell(category(row.category).short.text()),
           150, 2, drop=2),
    Column("actor", N_("Actor"), _actor, 230, 3),
    Column("sent", N_("Sent on"), lambda row: Cell(short_date(row.sent_on), ink="text2"), 110,
           drop=3),
    Column("due", N_("Answer wished by"), _due, 150, drop=1),
    Column("state", N_("State"), _state, 190),
)  # fmt: skip


class UnderWay:
    """The rows, read once from the reader's thread."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._rows: Sequence[WaitingRow] | None = None

    def count(self) -> int:
        """Return how many are under way."""
        return len(self._read())

    def page(self, offset: int, limit: int) -> Sequence[WaitingRow]:
        """Return some of them."""
        return self._read()[offset : offset + limit]

    def _read(self) -> Sequence[WaitingRow]:
        if self._rows is None:
            with self._office.reading("case list") as session:
                self._rows = waiting(session)
        return self._rows


class ReferralsPage(Page):
    """What is owed to the office, most urgent first."""

    def __init__(self, workspace: Workspace) -> None:
        header = PageHeader(_("Referrals"), _("Those that are not over, most urgent first"))
        super().__init__(header, name="page-referrals")
        self.workspace = workspace
        self.slip = Button(_("Enter a return slip"), Kind.FILLED, name="referrals-slip",
                           icon="check", key="Ctrl+T")  # fmt: skip
        self.slip.clicked.connect(lambda: SlipDialog(self.window(), workspace).open())
        header.add(self.slip)
        self.model: PagedModel[WaitingRow] = PagedModel(COLUMNS, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="referrals-table", label=_("Referrals"))
        self.footer = ListFooter()
        self._stack = QStackedWidget()
        self._lay_out()
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(workspace.failed)
        self.table.opened.connect(self._open)
        workspace.changed.connect(self._again)
        self.setFocusProxy(self.table)
        self.load()

    def _lay_out(self) -> None:
        card = Card(name="referrals-card", padding=False)
        card.body.setSpacing(0)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(rule())
        card.body.addWidget(self.footer)
        empty = Card(name="referrals-empty")
        words = _("A case that is referred stands here until its result is known.")
        empty.body.addWidget(EmptyState(_("No referral under way"), words))
        for part in (card, empty):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(part)
            self._stack.addWidget(holder)
        self.column.addWidget(self._stack, 1)

    def load(self) -> None:
        """Read the list."""
        self.model.show(UnderWay(self.workspace.office))

    def _again(self, topic: str) -> None:
        if topic in {"cases", "referrals"}:
            self.load()

    def _loaded(self, count: int) -> None:
        self._stack.setCurrentIndex(0 if count else 1)
        words = ngettext("{n} referral under way", "{n} referrals under way", count)
        self.footer.say(words.format(n=count))

    def _open(self, row: Any) -> None:
        self.workspace.wanted.emit(f"case:{row.number}")


def referrals_page(workspace: Workspace) -> QWidget:
    """Return the page of the referrals."""
    return ReferralsPage(workspace)
