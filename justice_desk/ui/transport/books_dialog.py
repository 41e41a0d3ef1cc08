"""The entries of the books: who booked what, when and why; one is taken back by its opposite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import francs, short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.services.funds.listing import entries
from justice_desk.services.funds.reversing import reverse
from justice_desk.services.funds.told import EntryQuery
from justice_desk.terms.labels import label
from justice_desk.terms.transport import BookedAs
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.sittings.in_turn import in_turn
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme.current import scaled
from justice_desk.ui.transport.form import TransportForm, WhyField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.funds.rows import EntryRow, FundRow
    from justice_desk.storage.office import Office
    from justice_desk.ui.workspace import Workspace

HIGH: Final = 400
LIMIT: Final = 2000
"""Newest entries that are listed; older ones stand in the reports."""


def _what(row: EntryRow) -> Cell:
    told = row.why
    if row.reverses:
        told = _("takes back {number}").format(number=row.reverses)
    elif row.reversed_by:
        told = _("taken back by {number}").format(number=row.reversed_by)
    elif row.reference:
        told = row.reference
    return Cell(capital(label(row.kind)), told)


def _about(row: EntryRow) -> Cell:
    return Cell(row.request or row.advance or row.line or "", row.sitting or "")


def _paid(row: EntryRow) -> str:
    return label(row.paid_by) if row.paid_by else ""


COLUMNS: Final[tuple[Column[EntryRow], ...]] = (
    Column("number", N_("Entry"), lambda r: Cell(r.number, look=Look.LINK), 150, always=True),
    Column("on", N_("On"), lambda r: Cell(short_date(r.booked_on), r.who), 120),
    Column("what", N_("What"), _what, 180, 3),
    Column("about", N_("About"), _about, 160, 1, drop=2),
    Column("line", N_("Line"), lambda r: Cell(r.line or "", _paid(r)), 150, 1, drop=1),
    Column("amount", N_("Amount"), lambda r: Cell(francs(r.amount)), 120, right=True),
)


class Entries:
    """The entries of one question, read once from the reader's thread."""

    def __init__(self, office: Office, asked: EntryQuery) -> None:
        self._office, self._asked = office, asked
        self._rows: Sequence[EntryRow] | None = None

    def count(self) -> int:
        """Return how many there are."""
        return len(self._read())

    def page(self, offset: int, limit: int) -> Sequence[EntryRow]:
        """Return some of them."""
        return self._read()[offset : offset + limit]

    def _read(self) -> Sequence[EntryRow]:
        if self._rows is None:
            with self._office.reading("fund list") as session:
                self._rows = entries(session, self._asked)
        return self._rows


class BooksDialog(DeskDialog):
    """Read only, but for the opposite of an entry; that stands in the list as well."""

    def __init__(self, parent: QWidget, workspace: Workspace, funds: Sequence[FundRow]) -> None:
        super().__init__(parent, _("Entries of the books"), name="books-dialog", width=980)
        self.workspace, self._below = workspace, parent
        self.fund = QComboBox()
        self.fund.setObjectName("books-fund")
        self.fund.setAccessibleName(_("Of which fund"))
        self.fund.setProperty("data", True)
        self.fund.addItem(_("All funds"), None)
        for fund in funds:
            self.fund.addItem(f"{fund.code} · {fund.project}", fund.code)
        self.model: PagedModel[EntryRow] = PagedModel(COLUMNS, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="books-table", label=_("Entries of the books"))
        self.table.setMinimumHeight(scaled(HIGH))
        self.count = text("", "second", "text2", name="books-count")
        for part in (self.fund, self.table, self.count):
            self.body.addWidget(part)
        self.close_button = Button(_("Close"), name="books-close", key="Escape")
        self.reverse = Button(
            _("Reverse…"), name="books-reverse", icon="clock-counter-clockwise", key="Ctrl+Return"
        )
        buttons = [self.close_button]
        if allowed("fund reverse", workspace.office.acting.role):
            buttons.append(self.reverse)
        self.foot(*buttons, words=_("No entry is ever changed: it is taken back by its opposite."))
        self._wire()
        self.load()
        self.table.setFocus()

    def _wire(self) -> None:
        self.reverse.setEnabled(False)
        self.close_button.clicked.connect(self.reject)
        self.reverse.clicked.connect(self._take_back)
        self.fund.currentIndexChanged.connect(lambda _row: self.load())
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(self.workspace.failed)
        self.table.selectionModel().selectionChanged.connect(lambda *_rows: self._weigh())
        self.finished.connect(self.deleteLater)

    def load(self) -> None:
        """Read the entries of the fund that is chosen."""
        asked = EntryQuery(fund=self.fund.currentData(), limit=LIMIT)
        self.model.show(Entries(self.workspace.office, asked))

    def chosen(self) -> EntryRow | None:
        """Return the entry that is chosen."""
        rows: list[Any] = list(self.table.selected_rows())
        return rows[0] if rows else None

    def _loaded(self, count: int) -> None:
        words = ngettext("{n} entry", "{n} entries", count).format(n=count)
        self.count.setText(words if count else _("Nothing is booked yet."))
        self._weigh()

    def _weigh(self) -> None:
        row = self.chosen()
        can = row is not None and row.kind is not BookedAs.REVERSAL and row.reversed_by is None
        self.reverse.setEnabled(can)

    def _take_back(self) -> None:
        row = self.chosen()
        if row is None:
            return
        form = ReverseForm(self._below, self.workspace, row)
        form.did.connect(lambda _number: self.load())
        in_turn(self, form)


class ReverseForm(TransportForm):
    """The reason why an entry is taken back."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: EntryRow) -> None:
        title = _("Reverse {number}").format(number=row.number)
        form = Form("entry-reverse", title, _("Reverse"), "clock-counter-clockwise", row.number)
        super().__init__(parent, workspace, form)
        self._row = row
        told = _("{what} of {amount}, booked by {who} on {day}.").format(
            what=capital(label(row.kind)),
            amount=francs(row.amount),
            who=row.who,
            day=short_date(row.booked_on),
        )
        self.explain(told)
        self.why = WhyField(_("Why it is reversed"), name="reverse-why")
        self.body.addWidget(self.why)
        self.places = {"why": self.why}
        self.bring_back()
        self.why.words.setFocus()

    def ready(self) -> bool:
        """A reason."""
        return self.why.checked()

    def work(self) -> Callable[[Any], Any]:
        """Book the opposite."""
        number, why = self._row.number, self.why.why()
        return lambda session: reverse(session, number, why)

    def audit_verb(self) -> str:
        """A reversal."""
        return "fund reverse"

    def told(self, answer: Any) -> str:
        """Say the number of the opposite entry."""
        return _("Taken back by {number}").format(number=answer)
