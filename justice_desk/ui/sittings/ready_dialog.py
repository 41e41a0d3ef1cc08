"""« Affaires en état »: which cases could be heard, and what the others lack; adds the chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from justice_desk.i18n.formats import days, short_date
from justice_desk.i18n.messages import N_, _, ngettext, pgettext
from justice_desk.rules.reference import categories, category
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.ready import ReadyQuery, ready_cases
from justice_desk.services.dockets.rows import ReadyRow
from justice_desk.services.dockets.told import EntryTold
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.search_box import SearchBox
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.storage.office import Office
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

HIGH: Final = 380


def _number(row: ReadyRow) -> Cell:
    urgent = "warning-octagon" if row.urgent else ""
    told = _("opened {day}, {age}").format(day=short_date(row.opened_on), age=days(row.days))
    return Cell(row.number, told, urgent, look=Look.LINK, sign_ink="danger")


def _matter(row: ReadyRow) -> Cell:
    people = ngettext("{n} person", "{n} persons", row.people).format(n=row.people)
    return Cell(category(row.category).label.text(), people)


def _place(row: ReadyRow) -> Cell:
    far = ""
    if row.kilometres is not None:
        words = _("about {km} km") if row.estimated else _("{km} km")
        far = words.format(km=row.kilometres)
    place = row.place.rpartition("/")[2].strip()
    return Cell(place, far or " · ".join(p for p in (row.commune, row.cercle) if p))


def _state(row: ReadyRow) -> Cell:
    if row.ready:
        return Cell(pgettext("case", "Ready"), icon="check-circle", second_ink="ok")
    first, *more = row.missing
    told = (
        ngettext("and one more thing", "and {n} more things", len(more)).format(n=len(more))
        if more
        else ""
    )
    return Cell(first, told, "hourglass-medium", second_ink="text2", sign_ink="warn")


COLUMNS: Final[tuple[Column[ReadyRow], ...]] = (
    Column("number", N_("Case"), _number, 200, always=True),
    Column("matter", N_("Matter"), _matter, 190, 3),
    Column("place", N_("From where"), _place, 130, 2),
    Column("state", N_("To be heard"), _state, 150, 2),
)


class Ready:
    """The cases of one question, read once from the reader's thread."""

    def __init__(self, office: Office, asked: ReadyQuery, search: str) -> None:
        self._office, self._asked, self._search = office, asked, search.strip().casefold()
        self._rows: Sequence[ReadyRow] | None = None

    def count(self) -> int:
        """Return how many there are."""
        return len(self._read())

    def page(self, offset: int, limit: int) -> Sequence[ReadyRow]:
        """Return some of them."""
        return self._read()[offset : offset + limit]

    def _read(self) -> Sequence[ReadyRow]:
        if self._rows is None:
            with self._office.reading("sitting ready") as session:
                rows = ready_cases(session, self._asked)
            self._rows = [row for row in rows if self._fits(row)]
        return self._rows

    def _fits(self, row: ReadyRow) -> bool:
        words = f"{row.number} {row.place} {row.commune} {row.cercle}".casefold()
        return self._search in words


class ReadyDialog(DeskDialog):
    """Without a sitting it only shows; with one, the chosen cases go on its docket."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        view: SittingView | None = None,
        bench: DayRow | None = None,
    ) -> None:
        super().__init__(parent, _("Cases ready to be heard"), name="ready-dialog", width=900)
        self.workspace, self._view, self._bench = workspace, view, bench
        self.search = SearchBox(_("Number or place"), name="ready-search", key="Ctrl+F")
        self.category = QComboBox()
        self.all = check_box(_("Show the others too"), name="ready-all")
        self.model: PagedModel[ReadyRow] = PagedModel(COLUMNS, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="ready-table", label=_("Cases"))
        self.table.setMinimumHeight(scaled(HIGH))
        self.count = text("", "second", "text2", name="ready-count")
        self.missing = text("", "second", "text2", wrap=True, name="ready-missing", data=True)
        self.refusal = Note("", "danger")
        self.refusal.hide()
        self._lay_out()
        self._wire()
        self.finished.connect(self.deleteLater)
        self.load()
        self.table.setFocus()

    def _lay_out(self) -> None:
        self.category.setObjectName("ready-category")
        self.category.setAccessibleName(_("Category"))
        self.category.setProperty("data", True)
        self.category.addItem(_("All categories"), "")
        for code, row in categories().items():
            self.category.addItem(row.label.text(), code)
        self.category.setMaximumWidth(scaled(240))
        top = QHBoxLayout()
        top.setSpacing(10)
        for part in (self.search, self.category, self.all):
            top.addWidget(part)
        top.addStretch(1)
        card = Card(name="ready-card", padding=False)
        card.body.setSpacing(0)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(rule())
        self.count.setContentsMargins(16, 8, 16, 8)
        card.body.addWidget(self.count)
        self.body.addWidget(self.refusal)
        self.body.addLayout(top)
        self.body.addWidget(card, 1)
        self.body.addWidget(self.missing)
        self._feet()

    def _feet(self) -> None:
        self.close_button = Button(_("Close"), name="ready-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        words = _("Open the case") if self._view is None else _("Put on the docket")
        icon = "folder-open" if self._view is None else "plus"
        self.verb = Button(words, Kind.FILLED, name="ready-verb", icon=icon, key="Ctrl+Return")
        self.verb.clicked.connect(self._press)
        several = _("Shift or Ctrl with a click or an arrow chooses several.")
        self.foot(self.close_button, self.verb, words=several if self._view else " ")

    def _wire(self) -> None:
        self.search.searched.connect(lambda _typed: self.load())
        self.category.currentIndexChanged.connect(lambda _index: self.load())
        self.all.toggled.connect(lambda _on: self.load())
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(self.workspace.failed)
        self.table.current_row.connect(self._tell)
        self.table.opened.connect(lambda _row: self._press())

    def load(self) -> None:
        """Read the list for what is asked above it."""
        site = self._view.row.number if self._view is not None else None
        asked = ReadyQuery(
            category=str(self.category.currentData() or "") or None,
            site=site,
            only_ready=not self.all.isChecked(),
        )
        self.model.show(Ready(self.workspace.office, asked, self.search.text()))

    def _loaded(self, count: int) -> None:
        told = ngettext("{n} matter", "{n} matters", count).format(n=count)
        none = _("No case fits. Those that lack something are shown with their reasons on demand.")
        self.count.setText(told if count else none)
        self.verb.setEnabled(bool(count))

    def _tell(self, row: Any) -> None:
        """Say in full what the chosen case lacks."""
        missing = row.missing if row is not None else ()
        self.missing.setText(" ".join(missing))

    def _press(self) -> None:
        rows = [row for row in self.table.selected_rows() if isinstance(row, ReadyRow)]
        if not rows:
            return
        if self._view is None:
            self.accept()
            self.workspace.wanted.emit(f"case:{rows[0].number}")
            return
        self.verb.setEnabled(False)
        numbers, sitting, told = [row.number for row in rows], self._view.row.number, self._told()

        def add(session: Session) -> int:
            for number in numbers:
                add_entry(session, sitting, number, told)
            return len(numbers)

        self.workspace.write(
            "docket add", add, while_alive(self, self._added), while_alive(self, self._refuse)
        )

    def _told(self) -> EntryTold:
        if self._bench is None:
            return EntryTold()
        return EntryTold(day=self._bench.held_on, room=self._bench.room)

    def _added(self, count: int) -> None:
        self.accept()
        told = ngettext("{n} case put on the docket", "{n} cases put on the docket", count)
        self.workspace.said.emit(told.format(n=count))
        self.workspace.changed.emit("sittings")

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        self.refusal.say(error.message(), "danger")
        self.refusal.show()
