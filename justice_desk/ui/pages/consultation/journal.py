"""The journal of consultations: who was advised where, on what, and a case of one with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from justice_desk.i18n.formats import short_date, whole
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.rules.ages import AgeBand, band_label
from justice_desk.rules.reference import category
from justice_desk.services.consultations import ConsultationRow, journal
from justice_desk.terms.labels import label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.text import capital
from justice_desk.ui.pages.consultation.asking import JournalFilters
from justice_desk.ui.pages.consultation.counts import CountsCard
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from justice_desk.services.consultations.journal import JournalQuery
    from justice_desk.storage.office import Office
    from justice_desk.ui.workspace import Workspace


def _day(row: ConsultationRow) -> Cell:
    minutes = _("{n} min").format(n=whole(row.minutes)) if row.minutes is not None else ""
    return Cell(short_date(row.given_on), minutes)


def _who(row: ConsultationRow) -> Cell:
    if not row.restricted and row.sex is None and row.age_band is None:
        return Cell(_("not stated"), ink="text2")
    sex = capital(label(row.sex)) if row.sex else ""
    return Cell(sex, band_label(AgeBand(row.age_band)) if row.age_band else "")


def _theme(row: ConsultationRow) -> Cell:
    return Cell(category(row.theme).short.text() if row.theme else "")


def _where(row: ConsultationRow) -> Cell:
    above, _slash, name = (row.place or "").rpartition("/")
    return Cell(name, above.replace("/", " · "))


def _advice(row: ConsultationRow) -> Cell:
    return Cell(row.advice or "", ink="text2")


def _case(row: ConsultationRow) -> Cell:
    return Cell(row.case_number or "", look=Look.LINK if row.case_number else Look.PLAIN)


COLUMNS: Final[tuple[Column[ConsultationRow], ...]] = (
    Column("day", N_("Day"), _day, 104, always=True),
    Column("who", N_("Person"), _who, 130, 1),
    Column("where", N_("Commune"), _where, 150, 2),
    Column("theme", N_("What it is about"), _theme, 150, 2),
    Column("advice", N_("Advice given"), _advice, 200, 4, drop=2),
    Column("case", N_("Case"), _case, 136, drop=1),
)


class JournalSource:
    """The consultations of one question, asked on the reader's thread."""

    def __init__(self, office: Office, asked: JournalQuery) -> None:
        self._office, self.asked = office, asked
        self.counts = journal.JournalCounts()
        self.places: tuple[tuple[uuid.UUID, str], ...] = ()

    def count(self) -> int:
        """Return how many there are; their sums are known from then on."""
        with self._office.reading(journal.VERB) as session:
            self.counts = journal.counts(session, self.asked)
            self.places = journal.places(session)
        return self.counts.total

    def page(self, offset: int, limit: int) -> Sequence[ConsultationRow]:
        """Return some of them."""
        with self._office.reading(journal.VERB) as session:
            return journal.page(session, self.asked, offset=offset, limit=limit)


class JournalPage(Page):
    """Filters, list, sums; Alt+Enter makes a case of the chosen one."""

    def __init__(self, workspace: Workspace) -> None:
        header = PageHeader(_("Journal of consultations"), _("Advice given once, without a name"))
        super().__init__(header, name="page-consultations")
        self.workspace = workspace
        self._source: JournalSource | None = None
        self._chosen: ConsultationRow | None = None
        self.filters = JournalFilters()
        self.counts = CountsCard()
        self.model: PagedModel[ConsultationRow] = PagedModel(
            COLUMNS, workspace.jobs.reader, closed=_closed_words, parent=self
        )
        words = _("Journal of consultations")
        self.table = TableView(self.model, name="consultations-table", label=words)
        self.footer = ListFooter()
        self._stack = QStackedWidget()
        self._head()
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.table)
        self.load()

    def _head(self) -> None:
        self.case = Button(
            _("Make a case of it"), name="consultations-case", icon="folder-open", key="Alt+Return"
        )
        self.case.setShortcut("Alt+Return")
        self.case.setEnabled(False)
        self.case.setVisible(allowed("case open", self.workspace.office.acting.role))
        self.header.add(self.case)
        add = Button(
            _("New consultation"), Kind.FILLED, name="consultations-add", icon="plus", key="Ctrl+J"
        )
        add.setVisible(allowed("consultation add", self.workspace.office.acting.role))
        add.clicked.connect(self._add)
        self.header.add(add)

    def _lay_out(self) -> None:
        listed = Card(name="consultations-card", padding=False)
        listed.body.setSpacing(0)
        self._nothing = EmptyState(
            _("No consultation here"),
            _("None of this period, commune and theme was written down."),
            (self._all_button(),),
            icon="chats-teardrop",
            plus=False,
        )
        for part in (self.table, self._nothing):
            self._stack.addWidget(part)
        listed.body.addWidget(self.filters)
        listed.body.addWidget(rule())
        listed.body.addWidget(self._stack, 1)
        listed.body.addWidget(rule())
        listed.body.addWidget(self.footer)
        self.column.addWidget(listed, 1)
        self.column.addWidget(self.counts)

    def _all_button(self) -> Button:
        button = Button(_("Show all"), name="consultations-all", icon="x")
        button.clicked.connect(self.filters.lift)
        return button

    def _wire(self) -> None:
        self.filters.asks.connect(self.load)
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(self.workspace.failed)
        self.model.page_arrived.connect(lambda _first, _count: self._first())
        self.table.current_row.connect(self._choose)
        self.table.opened.connect(self._open)
        self.case.clicked.connect(lambda: self._open(self._chosen))
        self.workspace.changed.connect(self._again)

    def do(self, verb: str) -> None:
        """Do a verb of the window: back to the list of cases, or to the filters."""
        if verb == "back":
            self.workspace.wanted.emit("cases")
        elif verb == "filter":
            self.filters.theme.setFocus()

    def load(self) -> None:
        """Read the list for what is asked."""
        self._source = JournalSource(self.workspace.office, self.filters.asked())
        self.model.show(self._source)

    def _add(self) -> None:
        from_here = getattr(self.window(), "consult", None)
        if callable(from_here):
            from_here()

    def _again(self, topic: str) -> None:
        if topic == "cases":
            self.load()

    def _loaded(self, count: int) -> None:
        if self._source is None:
            return
        self.counts.show_counts(self._source.counts)
        self.filters.show_places(self._source.places)
        self._stack.setCurrentIndex(0 if count else 1)
        words = ngettext("{n} consultation", "{n} consultations", count)
        self.footer.say(words.format(n=whole(count)))
        if not count:
            self._choose(None)

    def _first(self) -> None:
        self._choose(self.model.row(max(self.table.currentIndex().row(), 0)))

    def _choose(self, row: Any) -> None:
        self._chosen = row
        self.case.setEnabled(row is not None and not row.restricted and not row.case_number)

    def _open(self, row: Any) -> None:
        """Go to the case that a consultation became, or begin one."""
        if row is None or row.restricted:
            return
        if row.case_number:
            self.workspace.wanted.emit(f"case:{row.case_number}")
        elif self.case.isEnabled():
            self.workspace.wanted.emit(f"intake:consultation:{row.id}")


def _closed_words(row: ConsultationRow) -> str:
    if not row.restricted:
        return ""
    return _("This consultation exists; access is restricted. Ask the coordination.")


def journal_page(workspace: Workspace, _about: str) -> QWidget:
    """Return the journal of consultations."""
    return JournalPage(workspace)
