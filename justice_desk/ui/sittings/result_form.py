"""What the court did with a case: chosen by a letter, kept with Ctrl+Enter, then the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.rules.sittings import OPEN, to_come
from justice_desk.services.dockets.resulting import record_result
from justice_desk.services.dockets.told import ResultTold
from justice_desk.services.sittings.listing import sittings
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult, ResultCause, SittingState
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Choice, Line, Ticks
from justice_desk.ui.sittings.form import SittingForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.services.sittings.rows import SittingRow, SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_WITH_CAUSE: Final = {DocketResult.ADJOURNED, DocketResult.STRUCK_OUT}
_WITH_DAY: Final = {DocketResult.RESERVED, DocketResult.ADJOURNED}


class ResultForm(SittingForm):
    """Only the questions that the chosen result asks stand on screen."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: SittingView, slot: SlotRow
    ) -> None:
        title = _("Result of {number}").format(number=slot.number)
        form = Form("result-form", title, _("Keep, next"), "gavel", str(slot.id), width=600)
        super().__init__(parent, workspace, form)
        self._view, self._slot = view, slot
        self._make()
        self._lay_out()
        self.what.changed.connect(self._follow)
        self.bring_back()
        self._follow()
        workspace.read("sitting list", _to_come, while_alive(self, self._fill))
        self.what.setFocus()

    def _make(self) -> None:
        self._asked = _("What the court did")
        results = [(one.value, capital(label(one))) for one in DocketResult]
        self.what = Choice(results, name="result-what", label=self._asked)
        self._wrong = Note("", "danger", icon="warning-circle-fill")
        self._wrong.hide()
        self._answers = _("How it answers what the person asked")
        decisions = [(one.value, capital(label(one))) for one in DecisionFor]
        self.decision = Choice(decisions, name="result-decision", label=self._answers)
        self.number, self.terms = Line(), Lines(lines=2)
        self.until = DayField(_("Until"), name="result-until", ahead=True)
        self.to = QComboBox()
        self.to.setProperty("data", True)
        self.to.addItem(_("No sitting yet: it is ready again"), "")
        causes = [(one.value, capital(label(one))) for one in ResultCause]
        self._why = _("Cause")
        self.cause = Choice(causes, name="result-cause", label=self._why)
        self.note = Lines(lines=2)
        people = [(str(who.id), who.name) for who in self._slot.called] or [("", "–")]
        self.presence = Ticks(people, name="result-came", label=_("Who came"))
        self.presence.setVisible(bool(self._slot.called))
        for button in self.presence.findChildren(Toggle):
            button.setProperty("data", True)
        here = [str(who.id) for who in self._slot.called if who.came is not False]
        self.presence.put(here)

    def _lay_out(self) -> None:
        told = _("No. {place} · {subject}").format(
            place=self._slot.position, subject=self._slot.subject
        )
        self.body.addWidget(text(told, "strong", wrap=True, data=True))
        self.body.addLayout(labelled(self._asked, self.what))
        self.body.addWidget(self._wrong)
        self._judged = [self._boxed(labelled(self._answers, self.decision))]
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Field(_("Number of the judgment"), self.number, name="result-number"), 1)
        row.addWidget(Field(_("What it says"), self.terms, name="result-terms"), 2)
        self._judged.append(self._boxed(row))
        self.body.addWidget(self.until)
        self._to = Field(_("Heard next at"), self.to, name="result-to")
        self.body.addWidget(self._to)
        self._cause = self._boxed(labelled(self._why, self.cause))
        if self._slot.called:
            self.body.addLayout(labelled(_("Who came"), self.presence))
        self.body.addWidget(Field(_("In a few words"), self.note, name="result-note"))

    def _boxed(self, layout: QLayout) -> QWidget:
        box = QWidget()
        layout.setContentsMargins(0, 0, 0, 0)
        box.setLayout(layout)
        self.body.addWidget(box)
        return box

    def _follow(self) -> None:
        """Show the questions of the chosen result."""
        self._wrong.hide()
        chosen = self._chosen()
        for part in self._judged:
            part.setVisible(chosen is DocketResult.JUDGED)
        self.until.setVisible(chosen in _WITH_DAY)
        words = _("Judgment on") if chosen is DocketResult.RESERVED else _("Put off to")
        self.until.label().setText(words)
        self._to.setVisible(chosen is DocketResult.ADJOURNED)
        self._cause.setVisible(chosen in _WITH_CAUSE)
        self.grow()

    def _fill(self, rows: Sequence[SittingRow]) -> None:
        for row in rows:
            if row.last_on > self._slot.held_on:
                place = row.place.rpartition("/")[2].strip()
                words = f"{row.number}, {place}, {short_date(row.first_on)}"
                self.to.addItem(words, row.number)

    def _chosen(self) -> DocketResult | None:
        return DocketResult(self.what.value()) if self.what.value() else None

    def ready(self) -> bool:
        """A result; with a judgment, how it answers; days that are some."""
        chosen = self._chosen()
        if chosen is None:
            return self._ask(_("Choose what the court did."))
        if chosen is DocketResult.JUDGED and not self.decision.value():
            return self._ask(_("Choose how it answers the request."))
        if chosen in _WITH_CAUSE and not self.cause.value():
            return self._ask(_("Choose the cause."))
        return chosen not in _WITH_DAY or self.until.checked()

    def _ask(self, words: str) -> bool:
        self._wrong.say(words, "danger")
        self._wrong.show()
        self.grow()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        entry, told, seen = self._slot.id, self._told(), self._slot.version
        return lambda session: record_result(session, entry, told, seen=seen)

    def _told(self) -> ResultTold:
        chosen = DocketResult(self.what.value())
        judged = chosen is DocketResult.JUDGED
        causes = chosen in _WITH_CAUSE and self.cause.value()
        came = frozenset(UUID(one) for one in self.presence.value() if one)
        return ResultTold(
            result=chosen,
            cause=ResultCause(self.cause.value()) if causes else None,
            until_on=self.until.day() if chosen in _WITH_DAY else None,
            adjourned_to=self._adjourned_to(chosen),
            decision=DecisionFor(self.decision.value()) if judged else None,
            number=self.number.text() if judged else "",
            terms=self.terms.text() if judged else "",
            came=came if self._slot.called else None,
            note=self.note.text(),
        )

    def _adjourned_to(self, chosen: DocketResult) -> str | None:
        wanted = str(self.to.currentData() or "")
        return wanted or None if chosen is DocketResult.ADJOURNED else None

    def audit_verb(self) -> str:
        """A result."""
        return "docket result"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if error.details.get("path") == "until_on":
            self.until.show_error(error.message())
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say what was kept."""
        return _("{number}: {result}").format(
            number=self._slot.number, result=label(DocketResult(self.what.value()))
        )


def _to_come(session: Session) -> tuple[SittingRow, ...]:
    """Return the sittings to which a case can be put off, the later days of this one too."""
    found = sittings(session, states=OPEN | {SittingState.HELD})
    return tuple(row for row in found if to_come(row.state, row.first_on, row.last_on, today()))
