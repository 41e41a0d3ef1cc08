"""The form: every question of the plan, its answers in and out, and what one says to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.formats.intake import NO, YES
from justice_desk.i18n.messages import _
from justice_desk.rules.reference import Flag, categories
from justice_desk.terms.enums import ConsentHow, MaybeCrime
from justice_desk.ui.components.text import text
from justice_desk.ui.intake import checking, plan
from justice_desk.ui.intake.answers import Answers
from justice_desk.ui.intake.consents import ConsentRow
from justice_desk.ui.intake.editors import CheckAnswer, LineAndCheck
from justice_desk.ui.intake.folds import FoldBody
from justice_desk.ui.intake.notes import CategoryNote, RefusalNote
from justice_desk.ui.intake.question import Question
from justice_desk.ui.intake.stages import StagePart
from justice_desk.ui.intake.suggesting import Suggesting
from justice_desk.ui.intake.telling import minor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.ui.intake.editors import Holder
    from justice_desk.ui.intake.plan import Asked

CATEGORY, CRIME = "case.category", "case.maybe_crime"
DANGER, IMMEDIATE = "case.danger", "immediate"
PROPOSED: Final = "case.maybe_crime_proposed"
"""Whether « may it be a crime » stands as the category proposed it."""
_PRESSING: Final = frozenset(
    {Flag.URGENT, Flag.RISK, Flag.GBV, Flag.SEXUAL, Flag.HEALTH_72H, Flag.SLAVERY}
)
"""What makes a category open the part on safety by itself."""


class IntakeForm(QWidget):
    """All the questions; `changed` carries the key of an answer, `complained` follows an error."""

    changed = Signal(str)
    complained = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.questions: dict[str, Question] = {}
        self.holders: dict[str, Holder] = {}
        self.extra: dict[str, Any] = {}
        self.category_note, self.refusal_note = CategoryNote(), RefusalNote()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 14, 28, 20)
        self._column.setSpacing(16)
        self.paper = FoldBody(plan.PAPER)
        for asked in plan.PAPER.asked:
            self.paper.grid.put(self._make(asked), asked.span)
        self._column.addWidget(self.paper)
        self.stages = [self._person(), self._matter(), self._agreement()]
        for stage in self.stages:
            self._column.addWidget(stage)
        self._column.addStretch(1)
        self._hold_checks()
        self.questions[plan.HOW.key].put(ConsentHow.ORAL.value)

    def folds(self) -> list[FoldBody]:
        """Return everything that opens by a key."""
        return [self.paper, *(body for stage in self.stages for body in stage.folds)]

    def answers(self) -> Answers:
        """Return what was answered so far."""
        return Answers({key: held.value() for key, held in self.holders.items()} | self.extra)

    def put(self, kept: Mapping[str, Any]) -> None:
        """Show answers, opening every fold in which there is one; nobody is told."""
        for key, held in self.holders.items():
            if key in kept:
                held.put(kept[key])
        self.extra = {key: value for key, value in kept.items() if key not in self.holders}
        answers = self.answers()
        for body in self.folds():
            if any(answers.given(asked.field.key) for asked in body.fold.asked):
                body.open()
        self.settle()

    def settle(self) -> None:
        """Bring notes and hidden questions in line with the answers."""
        answers = self.answers()
        self.category_note.show_for(answers.text(CATEGORY))
        self.refusal_note.setVisible(answers.text("consent.file") == NO)
        hows = (plan.HOW.key, *(f"consent.{purpose}.how" for purpose in plan.PURPOSES))
        needs_witness = (
            answers.text("person.can_read") == NO
            or any(answers.text(key) == ConsentHow.THUMBPRINT for key in hows)
            or answers.given(plan.WITNESS.key)
        )
        self.questions[plan.WITNESS.key].setVisible(needs_witness)
        name = cast("LineAndCheck", self.questions["person.name"].editor)
        name.line.setEnabled(not name.check.isChecked() and "person.known_id" not in self.extra)

    def show_problems(self, found: Mapping[str, str]) -> None:
        """Say each problem beside its question and go to the first; folds open for it."""
        for key, said in found.items():
            self.questions[key].show_error(said)
            self._open_around(key)
        self.complained.emit()
        first = next(iter(found), "")
        if first:
            self.questions[first].go_there()

    def check(self, key: str) -> None:
        """Say what is wrong with an answer that was left; a blank one is left in peace."""
        said = checking.problem(self.answers(), key)
        if said:
            self.questions[key].show_error(said)
            self.complained.emit()

    def _open_around(self, key: str) -> None:
        for body in self.folds():
            if any(asked.field.key == key for asked in body.fold.asked):
                body.open()

    def _make(self, asked: Asked) -> Question:
        return self._keep(Question(asked.field))

    def _keep(self, question: Question) -> Question:
        self.questions[question.key] = question
        self.holders[question.key] = question
        question.answered.connect(self._answered)
        line = question.line()
        if line is not None and not isinstance(line, Suggesting):
            line.editingFinished.connect(lambda: self.check(question.key))
        elif isinstance(line, Suggesting):
            line.left.connect(lambda: self.check(question.key))
        return question

    def _person(self) -> StagePart:
        part = StagePart(1, _(plan.PERSON.title))
        part.ask(plan.PERSON.asked, self._make)
        part.put_off(plan.PERSON.folds, self._make)
        return part

    def _matter(self) -> StagePart:
        part = StagePart(2, _(plan.MATTER.title))
        first, rest = plan.MATTER.asked[:2], plan.MATTER.asked[2:]
        part.ask(first, self._make)
        part.add(self.category_note)
        part.ask(rest, self._make)
        part.put_off(plan.MATTER.folds, self._make)
        return part

    def _agreement(self) -> StagePart:
        part = StagePart(3, _(plan.AGREEMENT))
        say = _("Say each sentence aloud, in her language. Each can be refused.")
        part.add(text(say, "second", "text2", wrap=True))
        for purpose in plan.PURPOSES:
            part.add(self._keep(ConsentRow(purpose)))
            if purpose == "file":
                part.add(self.refusal_note)
        later = _("Passing the case on is asked when it is referred, for each receiver.")
        part.add(text(later, "second", "text2", wrap=True))
        how = (plan.Asked(plan.HOW), plan.Asked(plan.WITNESS))
        part.ask(how, self._make)
        part.put_off((plan.APART,), self._make)
        return part

    def _hold_checks(self) -> None:
        for key, other in (
            ("person.name", plan.WITHOUT_NAME),
            (plan.AGE.key, "person.birth_estimated"),
        ):
            editor = cast("LineAndCheck", self.questions[key].editor)
            held = CheckAnswer(editor.check)
            held.changed.connect(lambda _on=False, k=other: self._answered(k))
            self.holders[other] = held

    def _answered(self, key: str) -> None:
        if key == CATEGORY:
            self._propose()
        elif key == CRIME:
            self.extra[PROPOSED] = False
        elif key == plan.WITHOUT_NAME:
            self.questions["person.name"].clear_error()
        elif key == DANGER:
            self._propose_danger()
        self._open_what_is_needed(key)
        self.settle()
        self.changed.emit(key)

    def _propose_danger(self) -> None:
        """Take an immediate danger for one to life, until somebody says that it is not."""
        answers = self.answers()
        immediate = IMMEDIATE in answers.ticks(DANGER)
        if immediate and not answers.given(plan.DANGER_TO_LIFE.key):
            self.questions[plan.DANGER_TO_LIFE.key].put(YES)

    def _propose(self) -> None:
        """Let the category say whether it may be a crime, unless somebody said so already."""
        kind = categories().get(self.answers().text(CATEGORY))
        said = self.answers().text(CRIME)
        if kind is not None and (not said or self.extra.get(PROPOSED)):
            self.questions[CRIME].put(kind.may_be_crime.value)
            self.extra[PROPOSED] = True

    def _open_what_is_needed(self, key: str) -> None:
        answers = self.answers()
        if key == plan.AGE.key and minor(answers):
            self._fold("C").open()
        kind = categories().get(answers.text(CATEGORY))
        if key == CATEGORY and kind is not None:
            crime = kind.may_be_crime is MaybeCrime.YES
            if crime or not _PRESSING.isdisjoint(kind.flags):
                self._fold("E").open()

    def _fold(self, letter: str) -> FoldBody:
        return next(body for body in self.folds() if body.fold.letter == letter)
