"""The directory: every justice actor by order and name, found while one types, told beside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.rules.reference import actor_types
from justice_desk.services import actors
from justice_desk.terms.clock import today
from justice_desk.ui.actors.forms import ActorDialog, SeatDialog, TrainingDialog
from justice_desk.ui.actors.panel import VERBS, ActorPanel, holds_seat
from justice_desk.ui.actors.record_forms import (
    CloseComplaintDialog,
    ComplaintDialog,
    CorrectActorDialog,
    EndMandateDialog,
)
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.readable import readable
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.search_box import SearchBox
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.tables.columns import Cell, Column
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from justice_desk.services.actors import ActorRecord, ActorRow, ComplaintRow
    from justice_desk.storage.office import Office
    from justice_desk.ui.case.verb_dialog import VerbDialog
    from justice_desk.ui.offer import Offer
    from justice_desk.ui.workspace import Workspace

BESIDE_FROM: Final = 1000
"""Width of the page in pixels from which the chosen actor stands beside the list."""
REST_MS: Final = 120
"""Rest of the keys after which the list is read again."""


def _name(row: ActorRow) -> Cell:
    sign = order_sign(row.order)
    return Cell(row.name, sign.words, sign.icon, second_ink=sign.pair)


def _where(row: ActorRow) -> Cell:
    place = row.place.rpartition("/")[2]
    seat = row.seat.rpartition("/")[2] if row.seat else ""
    told = _("effective seat: {place}").format(place=seat) if seat else ""
    return Cell(place, told)


def _holder(row: ActorRow) -> Cell:
    now = [mandate for mandate in row.mandates if mandate.until_on is None]
    return Cell(now[0].holder if now else "–", readable("phone", row.phone))


COLUMNS: Final[tuple[Column[ActorRow], ...]] = (
    Column("name", N_("Actor"), _name, 250, 3, always=True),
    Column("where", N_("Territory"), _where, 170, 2),
    Column("holder", N_("Who holds the seat"), _holder, 160, 2, drop=1),
)


FORMS: Final[dict[str, Callable[[QWidget, Workspace, ActorRow], VerbDialog]]] = {
    "correct": CorrectActorDialog,
    "seat": SeatDialog,
    "leave": EndMandateDialog,
    "training": TrainingDialog,
    "complaint": ComplaintDialog,
}
"""The form of each verb on the chosen actor."""


class Directory:
    """The rows of the directory for one search, read once from the reader's thread."""

    def __init__(self, office: Office, kind: str, search: str) -> None:
        self._office, self._kind, self._search = office, kind, search
        self._rows: Sequence[ActorRow] | None = None

    def count(self) -> int:
        """Return how many actors fit."""
        return len(self._read())

    def page(self, offset: int, limit: int) -> Sequence[ActorRow]:
        """Return some of them."""
        return self._read()[offset : offset + limit]

    def _read(self) -> Sequence[ActorRow]:
        if self._rows is None:
            with self._office.reading("actor list") as session:
                self._rows = actors.listed(session, kind=self._kind or None, search=self._search)
        return self._rows


class ActorsPage(Page):
    """List at the left, the chosen actor at the right."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(_("Actors"), _("Directory of the office")), name="page-actors")
        self.workspace = workspace
        self._may_add = allowed("actor add", workspace.office.acting.role)
        self._chosen: ActorRow | None = None
        self.search = SearchBox(_("Name of an actor"), name="actors-search", key="Ctrl+F")
        self.kind = QComboBox()
        self._head()
        self.model: PagedModel[ActorRow] = PagedModel(COLUMNS, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="actors-table", label=_("Justice actors"))
        self.footer = ListFooter()
        leads = allowed("complaint close", workspace.office.acting.role)
        self.panel = ActorPanel(may_change=self._may_add, leads=leads)
        self._stack = QStackedWidget()
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._wire()
        self.setFocusProxy(self.search)
        self.load()

    def _head(self) -> None:
        self.header.add(self.search)
        self.kind.setObjectName("actors-kind")
        self.kind.setAccessibleName(_("Type"))
        self.kind.setProperty("data", True)
        self.kind.addItem(_("All types"), "")
        for code, row in actor_types().items():
            self.kind.addItem(row.label.text(), code)
        self.kind.setMaximumWidth(240)
        self.header.add(self.kind)
        if self._may_add:
            add = Button(_("Add"), Kind.FILLED, name="actors-add", icon="plus")
            add.clicked.connect(self.add)
            self.header.add(add)

    def _lay_out(self) -> None:
        listed = Card(name="actors-card", padding=False)
        listed.body.setSpacing(0)
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(rule())
        listed.body.addWidget(self.footer)
        both = QWidget()
        self._both = QHBoxLayout(both)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(14)
        self._both.addWidget(listed, 1)
        self._both.addWidget(self.panel)
        self._stack.addWidget(both)
        self._stack.addWidget(self._empty())
        self.column.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        card = Card(name="actors-empty")
        verbs = []
        if self._may_add:
            add = Button(_("Add an actor"), name="actors-first", icon="plus")
            add.clicked.connect(self.add)
            verbs.append(add)
        words = _("Village heads, cadis, courts, services: add those to whom the office refers.")
        card.body.addWidget(EmptyState(_("The directory is empty"), words, verbs))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        return holder

    def _wire(self) -> None:
        self.search.searched.connect(lambda _typed: self._rest.start())
        self._rest.timeout.connect(self.load)
        self.kind.currentIndexChanged.connect(lambda _index: self.load())
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(self.workspace.failed)
        self.model.page_arrived.connect(lambda _first, _count: self._first())
        self.table.current_row.connect(self._choose)
        self.table.opened.connect(lambda _row: self.panel.begin())
        self.panel.asked.connect(self._change)
        self.panel.closing.connect(self._close_complaint)
        self.panel.opened.connect(lambda number: self.workspace.wanted.emit(f"case:{number}"))
        self.workspace.changed.connect(self._again)

    def do(self, verb: str) -> None:
        """Do a verb of the window: type into the search."""
        if verb == "filter":
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def offers(self) -> list[Offer]:
        """Return what may be done with the chosen actor, for who seeks a command."""
        if self._chosen is None or not self._may_add:
            return []
        name = self._chosen.name
        return [
            told.offer(partial(self._change, verb), name)
            for verb, told in VERBS.items()
            if verb != "leave" or holds_seat(self._chosen)
        ]

    def search_for(self, words: str) -> None:
        """Show what bears a name, asked from elsewhere in the window."""
        self.kind.setCurrentIndex(0)
        self.search.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen actor under the list where there is no room beside it."""
        super().resizeEvent(event)
        under = self.width() < BESIDE_FROM
        down, right = QHBoxLayout.Direction.TopToBottom, QHBoxLayout.Direction.LeftToRight
        self._both.setDirection(down if under else right)
        self.panel.stand(under=under)

    def load(self) -> None:
        """Read the list for what is searched."""
        kind = str(self.kind.currentData() or "")
        self.model.show(Directory(self.workspace.office, kind, self.search.text()))

    def add(self) -> None:
        """Open the form of a new actor."""
        ActorDialog(self.window(), self.workspace).open()

    def _again(self, topic: str) -> None:
        if topic == "actors":
            self.load()

    def _loaded(self, count: int) -> None:
        asked = bool(self.search.text() or self.kind.currentData())
        self._stack.setCurrentIndex(0 if count or asked else 1)
        words = ngettext("{n} actor", "{n} actors", count).format(n=count)
        self.footer.say(words if count else _("No actor fits: lift the search or the type."))
        if not count:
            self._choose(None)

    def _first(self) -> None:
        if self._chosen is None or self.table.currentIndex().row() <= 0:
            self._choose(self.model.row(max(self.table.currentIndex().row(), 0)))

    def _choose(self, row: Any) -> None:
        self._chosen = row
        self.panel.show_actor(row)
        if row is not None:
            self.workspace.read(
                "actor show",
                lambda session: actors.record_of(session, row.code, today()),
                while_alive(self, self._tell),
                while_alive(self, self.workspace.failed.emit),
            )

    def _tell(self, record: ActorRecord) -> None:
        """Show the record, unless another actor was chosen meanwhile."""
        if self._chosen is not None and self._chosen.id == record.actor.id:
            self._chosen = record.actor
            self.panel.show_actor(record.actor, record)

    def _change(self, what: str) -> None:
        if self._chosen is None:
            return
        FORMS[what](self.window(), self.workspace, self._chosen).open()

    def _close_complaint(self, complaint: ComplaintRow) -> None:
        CloseComplaintDialog(self.window(), self.workspace, complaint).open()


def actors_page(workspace: Workspace) -> QWidget:
    """Return the page of the actors."""
    return ActorsPage(workspace)
