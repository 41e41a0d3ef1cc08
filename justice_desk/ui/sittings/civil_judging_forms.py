"""The forms for many lines at once: what the court did, the day on which deeds were written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.dockets.civil import judge, transcribe
from justice_desk.services.dockets.civil_doubts import doubts
from justice_desk.services.dockets.civil_finding import told_positions
from justice_desk.services.dockets.civil_numbers import counted_up
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import DocketResult, ResultCause
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Choice, Line
from justice_desk.ui.sittings.civil_choosing import Which
from justice_desk.ui.sittings.civil_rows import to_transcribe, waiting
from justice_desk.ui.sittings.form import SittingForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_CAUSED: Final = frozenset({DocketResult.ADJOURNED, DocketResult.STRUCK_OUT})
_TOLD: Final = 2
"""Doubts that are told in the form; the page tells them all."""


class JudgeForm(SittingForm):
    """One result for many lines; the numbers of the judgments count up from the first."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        view: SittingView,
        day: DayRow,
        rows: Sequence[CivilRow],
        marked: Sequence[CivilRow] = (),
    ) -> None:
        title = _("What the court did, {number}").format(number=view.row.number)
        about = _about(view, day, marked)
        form = Form("civil-judge", title, _("Write the results"), "gavel", about, width=600)
        super().__init__(parent, workspace, form)
        self._view, self._day = view, day
        self._make(rows, marked)
        self._lay_out()
        self._wire()
        self.bring_back()
        # What was left may be read only now, before this: its questions are shown then.
        workspace.jobs.reader.submit(lambda: None, while_alive(self, lambda _none: self._follow()))
        self._follow()
        self.number.setFocus()

    def _make(self, rows: Sequence[CivilRow], marked: Sequence[CivilRow]) -> None:
        self.which = Which(rows, waiting(rows), marked)
        self._doubts = doubts(rows)
        self._asked = _("What the court did")
        results = [(one.value, capital(label(one))) for one in DocketResult]
        self.what = Choice(results, name="civil-what", label=self._asked)
        self.what.put(DocketResult.JUDGED.value)
        self._why = _("Cause")
        causes = [(one.value, capital(label(one))) for one in ResultCause]
        self.cause = Choice(causes, name="civil-cause", label=self._why)
        self._wrong = Note("", "danger", icon="warning-circle-fill")
        self._wrong.hide()
        heard = self._day.held_on
        self.day = DayField(
            _("Day of the judgment"),
            name="civil-judged-on",
            day=heard if heard <= today() else None,
        )
        self.number = Line()
        self.number.setProperty("data", True)
        self._number = Field(
            _("Number of the first judgment"), self.number, name="civil-first-number"
        )
        self._counted = text("", "second", "text2", name="civil-counted", data=True)
        self.again = check_box(
            _("Write over a result that was typed by mistake"), name="civil-again"
        )

    def _lay_out(self) -> None:
        if self._doubts:
            told = "\n".join(self._doubts[:_TOLD])
            note = Note(told, "warn", strong=_("To look at again before judging"), data=True)
            note.setObjectName("civil-judge-doubts")
            self.body.addWidget(note)
        self.body.addWidget(self.which)
        self.body.addLayout(labelled(self._asked, self.what))
        self._cause = QWidget()
        asked = labelled(self._why, self.cause)
        asked.setContentsMargins(0, 0, 0, 0)
        self._cause.setLayout(asked)
        self.body.addWidget(self._cause)
        self.body.addWidget(self._wrong)
        self.body.addWidget(self._number)
        self.body.addWidget(self._counted)
        self.body.addWidget(self.day)
        self.body.addWidget(self.again)

    def _wire(self) -> None:
        self.what.changed.connect(self._follow)
        self.which.what.changed.connect(self._follow)
        self.which.numbers.textChanged.connect(self._count)
        self.number.textChanged.connect(self._count)

    def _follow(self) -> None:
        """Show the questions of the chosen result."""
        self._wrong.hide()
        chosen = self._chosen()
        self.which.follow()
        for part in (self._number, self._counted):
            part.setVisible(chosen is DocketResult.JUDGED)
        self._cause.setVisible(chosen in _CAUSED)
        self._count()
        self.grow()

    def _count(self) -> None:
        """Say from which number to which, as they will be written."""
        count, typed = self.which.count(), self.number.text().strip()
        example = f"112/{self._day.held_on.year}"
        told = _("Such as {number}; the others count up from it.").format(number=example)
        if typed and count:
            try:
                numbers = counted_up(typed, count, self._day.held_on.year)
            except BadInput:
                numbers = ()
            if len(numbers) > 1:
                said = _("{n} judgments: {first} to {last}")
                told = said.format(n=count, first=numbers[0], last=numbers[-1])
        self._counted.setText(told)

    def _chosen(self) -> DocketResult | None:
        return DocketResult(self.what.value()) if self.what.value() else None

    def ready(self) -> bool:
        """Lines, a result, a cause where there must be one, a day that is one."""
        chosen = self._chosen()
        if not self.which.checked():
            return False
        if chosen is None:
            return self._ask(_("Choose what the court did."))
        if chosen in _CAUSED and not self.cause.value():
            return self._ask(_("Choose the cause."))
        return self.day.checked()

    def _ask(self, words: str) -> bool:
        self._wrong.say(words, "danger")
        self._wrong.show()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Judge them all, or none."""
        number, ids = self._view.row.number, self.which.ids()
        chosen = DocketResult(self.what.value())
        cause = ResultCause(self.cause.value()) if chosen in _CAUSED else None
        judged = chosen is DocketResult.JUDGED
        first = self.number.text().strip() if judged else ""
        on, again = self.day.day(), self.again.isChecked()
        return lambda session: judge(
            session,
            number,
            ids,
            result=chosen,
            cause=cause,
            on=on,
            first_number=first or None,
            again=again,
        )

    def audit_verb(self) -> str:
        """Many results."""
        return "docket civil judge"

    def refused(self, error: DeskError) -> bool:
        """Show a day or a number that cannot be beside it."""
        path = error.details.get("path")
        if path == "on":
            self.day.show_error(error.message())
        elif path == "first_number" or error.code == "judgment_number_taken":
            self._number.show_error(error.message())
            self.number.setFocus()
        else:
            return False
        return True

    def told(self, answer: Any) -> str:
        """Say how many."""
        told = ngettext("Result written for {n} line", "Result written for {n} lines", answer)
        return told.format(n=answer)


class TranscribeForm(SittingForm):
    """The day on which the town hall wrote judgments into its register."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        view: SittingView,
        day: DayRow,
        rows: Sequence[CivilRow],
        marked: Sequence[CivilRow] = (),
    ) -> None:
        title = _("Transcription, {number}").format(number=view.row.number)
        about = _about(view, day, marked)
        form = Form("civil-transcribe", title, _("Write down"), "check", about)
        super().__init__(parent, workspace, form)
        self._number = view.row.number
        self.explain(_("The town hall has written these judgments into its register of births."))
        self.which = Which(rows, to_transcribe(rows), marked)
        self.day = DayField(_("Day of the transcription"), name="civil-transcribed-on", day=today())
        self.body.addWidget(self.which)
        self.body.addWidget(self.day)
        self.which.what.changed.connect(self.grow)
        self.bring_back()
        workspace.jobs.reader.submit(
            lambda: None, while_alive(self, lambda _none: self.which.follow())
        )
        self.which.follow()
        self.day.editor.setFocus()

    def ready(self) -> bool:
        """Lines and a day."""
        if not self.which.checked() or not self.day.checked():
            return False
        if self.day.day() is None:
            self.day.show_error(_("Write the day on which the deeds were written."))
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        number, ids, on = self._number, self.which.ids(), self.day.day() or today()
        return lambda session: transcribe(session, number, ids, on=on)

    def audit_verb(self) -> str:
        """A transcription."""
        return "docket civil transcribe"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if error.details.get("path") == "on":
            self.day.show_error(error.message())
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say how many."""
        told = ngettext("{n} judgment transcribed", "{n} judgments transcribed", answer)
        return told.format(n=answer)


def _about(view: SittingView, day: DayRow, marked: Sequence[CivilRow]) -> str:
    """Return what tells two of these forms apart: what was left for other lines stays theirs."""
    chosen = told_positions(row.position for row in marked)
    return " ".join(filter(None, (view.row.number, str(day.id), chosen)))
