"""The outgoing mail: the letters of a month by their numbers, and their register on paper."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from justice_desk.i18n.formats import short_date, whole
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.services.mail import MailRow, Month, listed
from justice_desk.services.mail.listing import MONTHS
from justice_desk.services.mail.words import object_words
from justice_desk.terms.clock import today
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.referrals.printing import month_words, print_mail
from justice_desk.ui.pages.referrals.views import BOARD, LIST, MAIL, views
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.storage.office import Office
    from justice_desk.ui.workspace import Workspace


def _number(row: MailRow) -> Cell:
    return Cell(row.shown)


def _to(row: MailRow) -> Cell:
    if row.order is None:
        return Cell(row.to or "")
    sign = order_sign(row.order)
    return Cell(row.to or "", sign.words, sign.icon, second_ink=sign.pair)


def _about(row: MailRow) -> Cell:
    return Cell(object_words(row))


def _reference(row: MailRow) -> Cell:
    return Cell(row.reference or "", look=Look.LINK)


def _printed(row: MailRow) -> Cell:
    copies = ngettext("{n} print", "{n} prints", row.copies).format(n=whole(row.copies))
    return Cell(row.by or "", copies)


COLUMNS: Final[tuple[Column[MailRow], ...]] = (
    Column("number", N_("Number"), _number, 110, always=True),
    Column("day", N_("Day"), lambda row: Cell(short_date(row.on), ink="text2"), 110, always=True),
    Column("to", N_("Receiver"), _to, 220, 3),
    Column("about", N_("Object"), _about, 200, 2),
    Column("reference", N_("Reference"), _reference, 176, 1),
    Column("by", N_("Printed by"), _printed, 150, 1, drop=1),
)


class MonthSource:
    """The letters of one month, asked on the reader's thread and read once."""

    def __init__(self, office: Office, month: Month) -> None:
        self._office, self.month = office, month
        self._rows: tuple[MailRow, ...] | None = None

    def count(self) -> int:
        """Return how many letters left."""
        return len(self._read())

    def page(self, offset: int, limit: int) -> Sequence[MailRow]:
        """Return some of them."""
        return self._read()[offset : offset + limit]

    def _read(self) -> tuple[MailRow, ...]:
        if self._rows is None:
            with self._office.reading("mail list") as session:
                self._rows = listed(session, self.month)
        return self._rows


class MailPage(Page):
    """One month at a time; Enter opens the case of a letter."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(_("Outgoing mail")), name="page-mail")
        self.workspace = workspace
        self.model: PagedModel[MailRow] = PagedModel(
            COLUMNS, workspace.jobs.reader, closed=_closed_words, parent=self
        )
        self.table = TableView(self.model, name="mail-table", label=_("Outgoing mail"))
        self.month = QComboBox()
        self.view = views(MAIL)
        self.footer = ListFooter()
        self._stack = QStackedWidget()
        self._head()
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.table)
        self.load()

    def do(self, verb: str) -> None:
        """Do a verb of the window: print the register, go to the months, or back."""
        if verb == "preview" and self.print.isVisible() and self.print.isEnabled():
            print_mail(self, self.workspace, self.asked())
        elif verb == "filter":
            self.month.setFocus()
        elif verb == "back":
            self.workspace.wanted.emit("referrals")

    def asked(self) -> Month:
        """Return the month that is shown."""
        month: Month = self.month.currentData()
        return month

    def load(self) -> None:
        """Read the letters of the month."""
        self.model.show(MonthSource(self.workspace.office, self.asked()))

    def _head(self) -> None:
        self.month.setObjectName("mail-month")
        self.month.setAccessibleName(_("Month"))
        self.month.setProperty("data", True)
        month = Month.of(today())
        for _back in range(MONTHS):
            self.month.addItem(month_words(month), month)
            month = Month.of(month.first - timedelta(days=1))
        self.print = Button(
            _("Print the register…"), Kind.FILLED, name="mail-print", icon="printer", key="Ctrl+P"
        )
        self.print.setVisible(allowed("mail register", self.workspace.office.acting.role))
        for part in (self.month, self.print):
            self.header.add(part)

    def _lay_out(self) -> None:
        card = Card(name="mail-card", padding=False)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 12, 16, 12)
        row.addStretch(1)
        row.addWidget(self.view)
        nothing = EmptyState(
            _("No letter left that month"),
            _("A letter takes its number when it is printed for its receiver."),
            icon="tray",
            plus=False,
        )
        for part in (self.table, nothing):
            self._stack.addWidget(part)
        for block, stretch in (
            (tools, 0), (rule(), 0), (self._stack, 1), (rule(), 0), (self.footer, 0),
        ):  # fmt: skip
            card.body.addWidget(block, stretch)
        self.column.addWidget(card, 1)

    def _wire(self) -> None:
        self.month.currentIndexChanged.connect(lambda _place: self.load())
        self.print.clicked.connect(partial(self.do, "preview"))
        self.view.chosen.connect(self._see)
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(self.workspace.failed)
        self.table.opened.connect(self._open)
        self.workspace.changed.connect(self._again)

    def _see(self, view: str) -> None:
        """Go to the board or the list of the referrals."""
        if view in {BOARD, LIST}:
            self.workspace.wanted.emit(f"referrals:{view}")

    def _again(self, topic: str) -> None:
        if topic in {"cases", "referrals"}:
            self.load()

    def _loaded(self, count: int) -> None:
        self._stack.setCurrentIndex(0 if count else 1)
        self.print.setEnabled(count > 0)
        words = ngettext("{n} letter", "{n} letters", count).format(n=whole(count))
        month = month_words(self.asked())
        self.header.say(_("{month}: {letters}").format(month=month, letters=words))
        self.footer.say(words)

    def _open(self, row: Any) -> None:
        if row is not None and row.reference is not None:
            self.workspace.wanted.emit(f"case:{row.reference.rpartition('/')[0]}")


def _closed_words(row: MailRow) -> str:
    if row.reference is not None:
        return ""
    return _("This letter left; its case is restricted. Ask the coordination.")


def mail_page(workspace: Workspace, _about: str) -> QWidget:
    """Return the page of the outgoing mail."""
    return MailPage(workspace)
