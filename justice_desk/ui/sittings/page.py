"""The list of sittings: those to come, those that were, and the way to plan another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from justice_desk.i18n.messages import _, ngettext, pgettext
from justice_desk.rules.access import allowed
from justice_desk.services.sittings.listing import sittings
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.sittings.adding_form import AddSittingDialog
from justice_desk.ui.sittings.circuit_dialog import CircuitDialog
from justice_desk.ui.sittings.columns import COLUMNS
from justice_desk.ui.sittings.ready_dialog import ReadyDialog
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from justice_desk.services.sittings.rows import SittingRow
    from justice_desk.storage.office import Office
    from justice_desk.ui.workspace import Workspace

TO_COME, PAST, ALL = "to-come", "past", "all"
_OVER = frozenset({SittingState.HELD, SittingState.CANCELLED})


class Listed:
    """The sittings of one choice, read once from the reader's thread."""

    def __init__(self, office: Office, which: str) -> None:
        self._office, self._which = office, which
        self._rows: Sequence[SittingRow] | None = None

    def count(self) -> int:
        """Return how many there are."""
        return len(self._read())

    def page(self, offset: int, limit: int) -> Sequence[SittingRow]:
        """Return some of them."""
        return self._read()[offset : offset + limit]

    def _read(self) -> Sequence[SittingRow]:
        if self._rows is None:
            with self._office.reading("sitting list") as session:
                rows = sittings(session)
            self._rows = [row for row in rows if self._wanted(row)]
            if self._which != TO_COME:
                self._rows.reverse()
        return self._rows

    def _wanted(self, row: SittingRow) -> bool:
        """A sitting whose days have passed is to come as long as nobody says what became of it."""
        return self._which == ALL or (row.state in _OVER) == (self._which == PAST)


class SittingsPage(Page):
    """Enter opens a sitting; N plans a new one."""

    def __init__(self, workspace: Workspace) -> None:
        header = PageHeader(_("Mobile courts"), _("Sittings of the court, away and at its seat"))
        super().__init__(header, name="page-sittings")
        self.workspace = workspace
        self._may_add = allowed("sitting add", workspace.office.acting.role)
        self.which = Segmented(
            [
                (TO_COME, pgettext("sittings", "To come")),
                (PAST, _("Past")),
                (ALL, pgettext("sittings", "All")),
            ],
            name="sittings-which",
            label=_("Which sittings"),
        )
        self.which.choose(TO_COME)
        self.model: PagedModel[SittingRow] = PagedModel(COLUMNS, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="sittings-table", label=_("Sittings"))
        self.footer = ListFooter()
        self._stack = QStackedWidget()
        self._head()
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.table)
        self._watch = OfficeWatch(workspace, self)
        self._watch.changed.connect(self.load)
        self.load()

    def _head(self) -> None:
        if self._may_add:
            add = Button(_("Plan a sitting"), Kind.FILLED, name="sittings-add", icon="plus")
            add.clicked.connect(self.add)
            self.header.add(add)

    def _choices(self) -> Iterator[QWidget]:
        """Yield which sittings are listed, and the ways to more of them."""
        yield self.which
        ready = Button(_("Cases ready"), name="sittings-ready", icon="folder-open")
        ready.clicked.connect(self.show_ready)
        yield ready
        if allowed("sitting plan", self.workspace.office.acting.role):
            circuit = Button(_("Propose a circuit"), name="sittings-circuit", icon="sparkle")
            circuit.clicked.connect(self.plan)
            yield circuit

    def _lay_out(self) -> None:
        listed = Card(name="sittings-card", padding=False)
        listed.body.setSpacing(0)
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(rule())
        listed.body.addWidget(self.footer)
        self._stack.addWidget(listed)
        self._stack.addWidget(self._empty())
        self.column.addWidget(FlowBox(self._choices(), 10))
        self.column.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        card = Card(name="sittings-empty")
        verbs = []
        if self._may_add:
            first = Button(_("Plan a sitting"), name="sittings-first", icon="plus")
            first.clicked.connect(self.add)
            verbs.append(first)
        words = _(
            "A sitting has its court, its place and its days; cases that are ready come on its "
            "docket, and every paper of the day is printed from here."
        )
        title = _("No sitting is planned")
        card.body.addWidget(EmptyState(title, words, verbs, icon="gavel"))
        return card

    def _wire(self) -> None:
        self.which.chosen.connect(lambda _which: self.load())
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(self.workspace.failed)
        self.table.opened.connect(self._open)
        self.workspace.changed.connect(self._again)

    def load(self) -> None:
        """Read the list of the choice made above it."""
        self.model.show(Listed(self.workspace.office, self.which.value()))

    def add(self) -> None:
        """Open the form of a new sitting."""
        dialog = AddSittingDialog(self.window(), self.workspace)
        dialog.added.connect(lambda number: self.workspace.wanted.emit(f"sitting:{number}"))
        dialog.open()

    def plan(self) -> None:
        """Open the planner of a circuit; nothing is looked for before somebody asks."""
        CircuitDialog(self.window(), self.workspace).open()

    def show_ready(self) -> None:
        """Show which cases are ready to be heard, and what the others lack."""
        ReadyDialog(self.window(), self.workspace).open()

    def _open(self, row: Any) -> None:
        self.workspace.wanted.emit(f"sitting:{row.number}")

    def _again(self, topic: str) -> None:
        if topic == "sittings":
            self.load()

    def _loaded(self, count: int) -> None:
        none_at_all = not count and self.which.value() == ALL
        nothing = none_at_all or (not count and self.which.value() == TO_COME)
        self._stack.setCurrentIndex(1 if nothing else 0)
        words = ngettext("{n} sitting", "{n} sittings", count).format(n=count)
        self.footer.say(words if count else _("No sitting has been held yet."))

    def showEvent(self, event: QShowEvent) -> None:
        """Notice from now on what another window or a command changes."""
        super().showEvent(event)
        self._watch.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Notice nothing while nobody looks."""
        super().hideEvent(event)
        self._watch.sleep()


def sittings_page(workspace: Workspace) -> QWidget:
    """Return the page of the sittings."""
    return SittingsPage(workspace)
