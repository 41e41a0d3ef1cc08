"""What the intake left for later comes back as small forms; each is answered by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.services.cases.correcting import correct
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.keeper import FormKeeper
from justice_desk.ui.case.value_editor import ValueEditor
from justice_desk.ui.case.words import choices, field_label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.days import NoSuchDay
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView
    from justice_desk.services.referrals.barring import Barred
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

ONE_COLUMN_FROM: Final = 1.25
"""Text scale from which the questions stand under one another."""
_LIKE: Final = {
    "phone": N_("Such as 66 12 38 04"),
    "birth_year": N_("Such as 1980"),
    "place": N_("Such as Gao/Gao/Gounzoureye"),
    "opened_on": N_("Such as 09/03/2021"),
    "facts_on": N_("Such as 09/03/2021"),
}
"""What an answer in words looks like."""
_CHOSEN: Final = frozenset({"sex", "displacement", "can_read"})
"""Questions of few answers, which are all seen at once."""


class LaterCard(Card):
    """One small form for each question that is still open."""

    def __init__(self, workspace: Workspace, view: CaseView) -> None:
        super().__init__(_("Still to ask"), name="case-later")
        self.fields = view.later
        words = _("Left open at the intake. Ask when it suits the person; nothing here is urgent.")
        self.body.addWidget(text(words, "second", "text2", wrap=True))
        self.questions = [Question(workspace, view.number, field) for field in view.later]
        across = 2 if theme().scale < ONE_COLUMN_FROM else 1
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(10)
        for number, question in enumerate(self.questions):
            grid.addWidget(question, number // across, number % across)
            grid.setColumnStretch(number % across, 1)
        self.body.addLayout(grid)

    def begin(self) -> None:
        """Put the focus into the first question."""
        if self.questions:
            self.questions[0].begin()


class Question(QWidget):
    """One question: its answer, a verb that keeps it, and a way not to be asked again."""

    def __init__(self, workspace: Workspace, number: str, field: str) -> None:
        super().__init__()
        self.setObjectName(f"later-{field}")
        self._workspace, self._number, self.field = workspace, number, field
        self._editor: ValueEditor | None = None
        self._choice: Segmented | None = None
        self._box = Field(field_label(field), self._made(), name=f"later-{field}-answer")
        self.keep = Button(_("Keep"), name=f"later-{field}-keep", icon="check")
        self.skip = Button(_("Does not say"), Kind.GHOST, name=f"later-{field}-skip")
        self.keep.clicked.connect(self.send)
        self.skip.clicked.connect(lambda: self._submit(""))
        verbs = QHBoxLayout()
        verbs.setSpacing(8)
        verbs.addWidget(self.keep)
        verbs.addWidget(self.skip)
        verbs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(6)
        column.addWidget(self._box)
        column.addLayout(verbs)
        column.addStretch(1)
        self._keeper = FormKeeper(self, workspace, number)
        self._keeper.begin()

    def _made(self) -> QWidget:
        name = f"later-{self.field}-answer"
        if self.field in _CHOSEN:
            self._choice = Segmented(choices(self.field), name=name, label=field_label(self.field))
            return self._choice
        self._editor = ValueEditor(self.field, "", name=f"later-{self.field}")
        line = self._editor.widget
        if isinstance(line, QLineEdit):
            line.setPlaceholderText(_(_LIKE[self.field]) if self.field in _LIKE else "")
            line.returnPressed.connect(self.send)
        return line

    def begin(self) -> None:
        """Take the focus."""
        part: QWidget | None = self._choice.findChild(QWidget) if self._choice else None
        if self._editor is not None:
            part = self._editor.ticks[0][1] if self._editor.ticks else self._editor.widget
        if part is not None:
            part.setFocus()

    def answer(self) -> str:
        """Return what was answered so far, as the service takes it.

        Raises:
            NoSuchDay: a day that is none.
        """
        if self._choice is not None:
            return self._choice.value()
        return self._editor.typed() if self._editor else ""

    def send(self) -> None:
        """Keep the answer."""
        try:
            answer = self.answer()
        except NoSuchDay as error:
            self._box.show_error(error.message())
            return
        if answer:
            self._submit(answer)
        else:
            self._box.show_error(_("Choose or type an answer, or say that she does not say."))

    def _submit(self, answer: str) -> None:
        self.keep.setEnabled(False)
        self.skip.setEnabled(False)
        number, field = self._number, self.field
        self._workspace.write(
            "case correct",
            lambda session: correct(session, number, field=field, value=answer, reason=""),
            while_alive(self, partial(self._done, bool(answer))),
            while_alive(self, self._refuse),
        )

    def _done(self, answered: bool, barred: tuple[Barred, ...]) -> None:
        self._keeper.forget()
        told = _("{field}: kept") if answered else _("{field}: not asked again")
        words = told.format(field=field_label(self.field))
        if barred:
            actors = ", ".join(one.actor for one in barred)
            words += " · " + _("to take back from: {actors}").format(actors=actors)
        self._workspace.said.emit(words)
        self._workspace.changed.emit("cases")

    def _refuse(self, error: DeskError) -> None:
        self.keep.setEnabled(True)
        self.skip.setEnabled(True)
        self._box.show_error(error.message())
