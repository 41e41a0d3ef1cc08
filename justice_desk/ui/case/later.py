"""What the intake left for later comes back as small forms; each is answered by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.services.cases.correcting import correct
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.keeper import FormKeeper
from justice_desk.ui.case.words import choices, field_label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

ONE_COLUMN_FROM: Final = 1.25
"""Text scale from which the questions stand under one another."""
_SEVERAL = {"languages", "disability"}
_TYPED: Final = {
    "phone": N_("Such as 66 12 38 04"),
    "birth_year": N_("Such as 1980"),
    "place": N_("Such as Gao/Gao/Gounzoureye"),
    "landmark": "",
    "name": "",
    "summary": "",
    "facts": "",
    "request": "",
    "category": N_("Such as FON"),
    "opened_on": N_("Such as 2021-03-09"),
    "facts_on": N_("Such as 2021-03-09"),
}
"""Questions that are answered in words, and what such an answer looks like."""


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
        self._ticks: list[tuple[str, QCheckBox]] = []
        self._line: QLineEdit | None = None
        self._choice: Segmented | None = None
        self._box = Field(field_label(field), self._editor(), name=f"later-{field}-answer")
        self.keep = Button(_("Keep"), name=f"later-{field}-keep", icon="check")
        self.skip = Button(_("Does not say"), Kind.GHOST, name=f"later-{field}-skip")
        self.keep.clicked.connect(self.send)
        self.skip.clicked.connect(lambda: self._submit(()))
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

    def _editor(self) -> QWidget:
        field = self.field
        if field in _SEVERAL:
            return self._several()
        if field in _TYPED:
            self._line = QLineEdit()
            self._line.setProperty("data", True)
            self._line.setPlaceholderText(_(_TYPED[field]) if _TYPED[field] else "")
            self._line.returnPressed.connect(self.send)
            return self._line
        name = f"later-{field}-answer"
        self._choice = Segmented(choices(field), name=name, label=field_label(field))
        return self._choice

    def _several(self) -> QWidget:
        for code, words in choices(self.field):
            self._ticks.append((code, check_box(words, name=f"later-{self.field}-{code}")))
        return FlowBox([box for _code, box in self._ticks])

    def begin(self) -> None:
        """Take the focus."""
        if self._ticks:
            self._ticks[0][1].setFocus()
        elif self._line is not None:
            self._line.setFocus()
        elif self._choice is not None:
            first = self._choice.findChild(QWidget)
            if first is not None:
                first.setFocus()

    def answer(self) -> tuple[str, ...]:
        """Return what was answered so far, as codes or text."""
        if self._ticks:
            return tuple(code for code, box in self._ticks if box.isChecked())
        told = self._line.text().strip() if self._line else ""
        told = self._choice.value() if self._choice else told
        return (told,) if told else ()

    def send(self) -> None:
        """Keep the answer."""
        answer = self.answer()
        if answer:
            self._submit(answer)
        else:
            self._box.show_error(_("Choose or type an answer, or say that she does not say."))

    def _submit(self, answer: tuple[str, ...]) -> None:
        self.keep.setEnabled(False)
        self.skip.setEnabled(False)
        number, field = self._number, self.field
        self._workspace.write(
            "case correct",
            lambda session: correct(
                session, number, field=field, value=",".join(answer), reason=""
            ),
            while_alive(self, partial(self._done, bool(answer))),
            while_alive(self, self._refuse),
        )

    def _done(self, answered: bool, _nothing: None) -> None:
        self._keeper.forget()
        told = _("{field}: kept") if answered else _("{field}: not asked again")
        self._workspace.said.emit(told.format(field=field_label(self.field)))
        self._workspace.changed.emit("cases")

    def _refuse(self, error: DeskError) -> None:
        self.keep.setEnabled(True)
        self.skip.setEnabled(True)
        self._box.show_error(error.message())
