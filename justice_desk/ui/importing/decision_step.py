"""Step 4: what only a person knows, then the one button; afterwards what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.terms.importing import ImportKind, RowOutcome
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.importing.pairs import PairsCard
from justice_desk.ui.importing.past import UndoButton, undone_words
from justice_desk.ui.importing.strangers import StrangersCard
from justice_desk.ui.importing.words import DONE, take_words

if TYPE_CHECKING:
    from justice_desk.services.importing.rows import Applied, Plan
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.importing.taking import Taking

PLACES: Final = 8


class DecisionStep(QWidget):
    """Decisions, answers and the sum; `changed` says that one was made."""

    changed = Signal()

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.setObjectName("import-decision")
        self._taking = taking
        self.sum = Note("", "info")
        self.pairs = PairsCard(taking)
        self.actors = StrangersCard(taking)
        self.places = Card(_("Places that are not clear"), name="import-places")
        self._where = text("", wrap=True, data=True, name="import-places-words")
        told = _("They are kept as written; each case asks for its place again.")
        self.places.body.addWidget(text(told, ink="text2", wrap=True))
        self.places.body.addWidget(self._where)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 18)
        column.setSpacing(14)
        for part in (self.sum, self.pairs, self.actors, self.places):
            column.addWidget(part)
        column.addStretch(1)
        self.pairs.changed.connect(self._said)
        self.actors.changed.connect(self._said)

    def show_state(self) -> None:
        """Show what waits for a decision in the plan."""
        self.pairs.show_state()
        self.actors.show_state()
        plan = self._taking.plan
        unclear = plan.unclear_places if plan is not None else ()
        self.places.setVisible(bool(unclear))
        words = [f"{one.written or one.within} ({one.count})" for one in unclear[:PLACES]]
        if len(unclear) > PLACES:
            words.append(_("{n} more…").format(n=len(unclear) - PLACES))
        self._where.setText(" · ".join(words))
        self.tell()

    def tell(self) -> None:
        """Say what the button will do, and what stays outside."""
        plan = self._taking.plan
        if plan is None:
            return
        will, waiting = self._taking.will_take(), self.pairs.waiting()
        tone = "warn" if waiting else "ok" if will else "neutral"
        strong = take_words(will, plan.kind) if will else _("Nothing to take in")
        self.sum.say(outside_words(plan, waiting), tone, strong=strong)

    def refuse(self, error: DeskError) -> None:
        """Say why it was not taken in."""
        self.sum.say(error.message(), "danger", strong=_("Nothing was taken in"))

    def _said(self) -> None:
        self.tell()
        self.changed.emit()


def outside_words(plan: Plan, waiting: int) -> str:
    """Return what stays outside, and that nothing is lost by it."""
    told, outcomes = [], plan.outcomes
    wrong, same = outcomes[RowOutcome.ERROR], outcomes[RowOutcome.SAME]
    if wrong:
        words = ngettext("{n} row to mend stays outside.", "{n} rows to mend stay outside.", wrong)
        told.append(words.format(n=wrong))
    if waiting:
        words = ngettext(
            "{n} undecided row stays outside.", "{n} undecided rows stay outside.", waiting
        )
        told.append(words.format(n=waiting))
    if same:
        words = ngettext("{n} row is here already.", "{n} rows are here already.", same)
        told.append(words.format(n=same))
    told.append(_("The same file can come again later: nothing comes in twice."))
    return " ".join(told)


class ResultView(QWidget):
    """What was taken in, and the way back."""

    undone = Signal()

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.setObjectName("import-result")
        self._taking = taking
        self.note = Note("", "ok")
        self.card = Card(_("What was done"), name="import-result-card")
        self.show_register = Button(
            _("See the register"), Kind.FILLED, name="import-see", icon="folder-open"
        )
        self.show_register.clicked.connect(lambda: taking.workspace.wanted.emit("cases"))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 18)
        column.setSpacing(14)
        column.addWidget(self.note)
        column.addWidget(self.card)
        column.addStretch(1)
        self.setFocusProxy(self.show_register)

    def show_done(self, done: Applied) -> None:
        """Show the counts of an import that was just made."""
        count = sum(done.outcomes[one] for one in (RowOutcome.NEW, RowOutcome.UPDATE))
        words = ngettext("{n} row came in.", "{n} rows came in.", count).format(n=count)
        later = _("It can be undone as long as nothing was built on it.")
        if self._taking.held.kind is ImportKind.CASES:
            later = _("What was missing in the register comes back as a question in each case.")
        self.note.say(later, "ok", strong=words if done.batch else _("Nothing was new"))
        for outcome, said in DONE.items():
            if done.outcomes[outcome]:
                told = _("{what}: {n}").format(what=_(said), n=done.outcomes[outcome])
                self.card.body.addWidget(text(told))
        if done.outcomes[RowOutcome.ERROR]:
            told = _("Mend those rows in the file, then take it in again: only they will come.")
            self.card.body.addWidget(text(told, ink="text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.show_register)
        role = self._taking.workspace.office.acting.role
        if done.batch is not None and allowed("import undo", role):
            row.addWidget(
                UndoButton(
                    self._taking.workspace,
                    done.batch,
                    self._taken_out,
                    lambda error: self.note.say(error.message(), "danger"),
                    name="import-undo",
                )
            )
        row.addStretch(1)
        self.card.body.addSpacing(6)
        self.card.body.addLayout(row)

    def _taken_out(self, rows: int) -> None:
        self._taking.workspace.said.emit(undone_words(rows))
        self.undone.emit()
