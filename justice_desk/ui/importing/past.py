"""What was taken in before, and how it is taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.services.importing.finding import batches
from justice_desk.services.importing.undoing import undo
from justice_desk.terms.importing import BatchState
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.importing.taking import TOPICS
from justice_desk.ui.importing.words import rows_words

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable

    from justice_desk.services.importing.rows import BatchRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SHOWN: Final = 6


class UndoButton(Button):
    """Asks once more in place, then takes an import out again."""

    def __init__(
        self,
        workspace: Workspace,
        batch: uuid.UUID,
        done: Callable[[int], None],
        failed: Callable[[DeskError], None],
        *,
        name: str,
    ) -> None:
        super().__init__(_("Undo…"), Kind.GHOST, name=name, icon="clock-counter-clockwise")
        self._workspace, self._batch, self._sure = workspace, batch, False
        self._done, self._failed = while_alive(self, done), while_alive(self, failed)
        self.clicked.connect(self._press)

    def _press(self) -> None:
        if not self._sure:
            self._sure = True
            self.say(_("Take it all out again"))
            return
        self.setEnabled(False)
        batch, workspace, done = self._batch, self._workspace, self._done

        def undone(rows: int) -> None:  # told also to who has left this form meanwhile
            for topic in TOPICS:
                workspace.changed.emit(topic)
            done(rows)

        def refused(error: DeskError) -> None:
            if isValid(self) and self.isVisible():
                self._refused(error)
            else:
                workspace.failed.emit(error)

        workspace.write("import undo", lambda session: undo(session, batch), undone, refused)

    def _refused(self, error: DeskError) -> None:
        self._sure = False
        self.say(_("Undo…"))
        self.setEnabled(True)
        self._failed(error)


class PastImports(Card):
    """The newest imports; hidden as long as there is none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("Taken in before"), name="import-past")
        self._workspace = workspace
        self.refusal = Note("", "danger")
        self.refusal.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addWidget(self.refusal)
        self.body.addLayout(self._lines)
        self.hide()
        self.look()

    def look(self) -> None:
        """Read the list anew."""
        self._workspace.read("import list", batches, while_alive(self, self._show))

    def _show(self, rows: tuple[BatchRow, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, row in enumerate(rows[:SHOWN]):
            self._lines.addWidget(self._line(place, row))
        self.setVisible(bool(rows))

    def _line(self, place: int, row: BatchRow) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text(row.file_name, "strong", wrap=True, data=True))
        words.addWidget(text(_told(row), "second", "text2", wrap=True, data=True))
        across.addLayout(words, 1)
        role = self._workspace.office.acting.role
        if row.state is BatchState.APPLIED and allowed("import undo", role):
            button = UndoButton(
                self._workspace, row.id, self._undone, self._refuse, name=f"import-undo-{place}"
            )
            across.addWidget(button)
        return line

    def _undone(self, rows: int) -> None:
        self.refusal.hide()
        self._workspace.said.emit(undone_words(rows))
        self.look()

    def _refuse(self, error: DeskError) -> None:
        self.refusal.say(error.message(), "danger")
        self.refusal.show()


def undone_words(rows: int) -> str:
    """Return what is said once an import was taken out again."""
    told = ngettext("{n} row was taken out again", "{n} rows were taken out again", rows)
    return told.format(n=rows)


def _told(row: BatchRow) -> str:
    facts = [short_date(row.at.date()), row.by, rows_words(row.rows)]
    if row.undone_at is not None:
        facts.append(_("undone on {day}").format(day=short_date(row.undone_at.date())))
    return " · ".join(facts)
