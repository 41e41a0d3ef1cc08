"""Step 1: what the file is, the file itself, what was found in it, and past imports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.imports.columns.wording import KINDS
from justice_desk.services.importing.mappings import mappings
from justice_desk.terms.importing import DayOrder, ImportKind
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.importing.found import found_lines
from justice_desk.ui.importing.past import PastImports
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from justice_desk.services.importing.rows import MappingRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.importing.taking import Taking

FILES: Final = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class FileStep(QWidget):
    """Chooses the file; `changed` says that something was said differently."""

    changed = Signal()

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.setObjectName("import-file")
        self.setAcceptDrops(True)
        self._taking = taking
        choices = [(kind.value, _(words)) for kind, words in KINDS.items()]
        self.kind = Segmented(choices, name="import-kind", label=_("What the rows are"))
        self.kind.choose(taking.held.kind.value)
        self.choose = Button(_("Choose a file…"), name="import-choose", icon="folder-open")
        self.named = text("", "strong", wrap=True, data=True, name="import-named")
        self.refusal = Note("", "danger")
        self.refusal.hide()
        self.mapping = QComboBox()
        self.mapping.setProperty("data", True)
        self.kept = Field(_("Columns kept before"), self.mapping, name="import-mapping")
        self.kept.hide()
        orders = (
            (DayOrder.DAY_FIRST.value, _("3 April")),
            (DayOrder.MONTH_FIRST.value, _("4 March")),
        )
        asked = _("In this file, 03/04/2021 is…")
        self.order = Segmented(orders, name="import-order", label=asked)
        self.question = Card(asked, name="import-question")
        self.found = Card(_("What was found"), name="import-found")
        self.past = PastImports(taking.workspace)
        self._lay_out()
        self._wire()
        self._ask_mappings()
        self.show_state()

    def ready(self) -> bool:
        """Return whether the next step can begin."""
        seen = self._taking.ready
        return seen is not None and not self._must_say(seen.survey.days.needs_asking)

    def show_state(self) -> None:
        """Show the file that was chosen, and what it held."""
        held, seen = self._taking.held, self._taking.ready
        name = Path(held.path).name if held.path else ""
        self.named.setText(name or _("No file yet. One can also be dropped here."))
        self.found.setVisible(seen is not None)
        asks = seen is not None and seen.survey.days.needs_asking and seen.way.saved is None
        self.question.setVisible(asks)
        if seen is not None and seen.survey.days.conflicting:
            self._why.setText(
                _("The file has both. Dates that do not fit your answer are told one by one.")
            )
        else:
            told = _("Nothing in the file tells. Your answer holds for every date in it.")
            self._why.setText(told)
        if held.order is not None:
            self.order.choose(held.order.value)
        if seen is not None:
            self._show_found()

    def refuse(self, error: DeskError) -> None:
        """Say beside the file why it will not do."""
        self.refusal.say(error.message(), "danger")
        self.refusal.show()

    def take(self, path: str) -> None:
        """Look into a file."""
        self._taking.held.path, self._taking.held.order = path, None
        self._again()

    def _must_say(self, asks: bool) -> bool:
        seen = self._taking.ready
        told = seen is not None and seen.way.saved is not None
        return asks and not told and self._taking.held.order is None

    def _lay_out(self) -> None:
        first = Card(_("The file"), name="import-first")
        first.body.setSpacing(12)
        first.body.addWidget(text(_("Every row of the list is one of these:"), ink="text2"))
        first.body.addWidget(self.kind)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose)
        row.addWidget(self.named, 1)
        first.body.addLayout(row)
        first.body.addWidget(self.refusal)
        first.body.addWidget(self.kept)
        told = _("Excel, LibreOffice or CSV. The file itself is only read, never changed.")
        first.body.addWidget(text(told, "second", "text2", wrap=True))
        self.kept.setMaximumWidth(scaled(340))
        self._why = text("", ink="text2", wrap=True)
        self.question.body.addWidget(self._why)
        self.question.body.addWidget(self.order)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.found.body.addLayout(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 18)
        column.setSpacing(14)
        for part in (first, self.question, self.found, self.past):
            column.addWidget(part)
        column.addStretch(1)
        self.setFocusProxy(self.choose)

    def _wire(self) -> None:
        self.kind.chosen.connect(self._kind_said)
        self.choose.clicked.connect(self._browse)
        self.order.chosen.connect(self._order_said)
        self.mapping.activated.connect(self._mapping_said)

    def _browse(self) -> None:
        told = _("Registers ({files})").format(files=FILES)
        start = str(Path(self._taking.held.path).parent) if self._taking.held.path else ""
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), start, told)
        if chosen:
            self.take(chosen)

    def _kind_said(self, kind: str) -> None:
        held = self._taking.held
        held.kind, held.mapping = ImportKind(kind), ""
        self._ask_mappings()
        self._again()

    def _mapping_said(self, _place: int) -> None:
        self._taking.held.mapping = self.mapping.currentData() or ""
        self._again()

    def _order_said(self, order: str) -> None:
        self._taking.held.order = DayOrder(order)
        self._taking.forget()
        self.changed.emit()

    def _again(self) -> None:
        """Look anew; what was said of columns was about another look."""
        self._taking.held.columns = None
        self.refusal.hide()
        if self._taking.held.path:
            self._taking.look()
        self.show_state()
        self.changed.emit()

    def _ask_mappings(self) -> None:
        kind = self._taking.held.kind
        self._taking.workspace.read(
            "mapping list",
            lambda session: mappings(session, kind),
            while_alive(self, self._show_mappings),
        )

    def _show_mappings(self, rows: tuple[MappingRow, ...]) -> None:
        self.mapping.clear()
        self.mapping.addItem(_("None: as the file tells"), "")
        for row in rows:
            self.mapping.addItem(row.name, row.name)
        place = self.mapping.findData(self._taking.held.mapping)
        self.mapping.setCurrentIndex(max(place, 0))
        self.kept.setVisible(bool(rows))

    def _show_found(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        seen = self._taking.ready
        for line in found_lines(seen) if seen is not None else ():
            self._lines.addWidget(line)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the file that was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.take(files[0])
