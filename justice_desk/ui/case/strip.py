"""The next step of a case: the loudest thing on its page, with the verbs that do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.i18n.formats import days, prose_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.cases.next_step import Step, Urgency
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.ui.case.events import task_words
from justice_desk.ui.case.strip_words import VERBS, verbs_of, why_of
from justice_desk.ui.case.words import badge_of, field_label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from justice_desk.services.cases.next_step import NextStep
    from justice_desk.services.cases.rows import CaseView

TONES: Final = {Urgency.LATE: "danger", Urgency.DUE: "warn", Urgency.CALM: "info"}
_ICONS: Final = {"danger": "warning-octagon-fill", "warn": "hourglass-medium", "info": "info"}


class NextStepStrip(QFrame):
    """`asked` carries the id of a verb of the page, such as call, postpone, done or slip."""

    asked = Signal(str)

    def __init__(
        self, view: CaseView, step: NextStep, *, may_work: bool, leads: bool, wide: bool
    ) -> None:
        super().__init__()
        tone = TONES[step.urgency]
        what, why = _what(step), _why(view, step)
        self.setObjectName("next-step")
        self.setProperty("tone", tone)
        self.setAccessibleName(what)
        self.setAccessibleDescription(why)
        verbs = self._verbs(step, leads=leads) if may_work or step.step is Step.CLOSED else []
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(IconView(_ICONS[tone], tone, 18), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(_Headline(what, _late(step), tone))
        column.addWidget(text(why, "second", "text2", wrap=True, data=True))
        words.addLayout(column, 1)
        self._place(words, verbs, under=not wide)

    def _place(self, words: QHBoxLayout, verbs: Sequence[Button], *, under: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        if under:
            row.addStretch(1)
        for verb in verbs:
            row.addWidget(verb, 0, Qt.AlignmentFlag.AlignVCenter)
        whole: QHBoxLayout | QVBoxLayout = QVBoxLayout(self) if under else QHBoxLayout(self)
        whole.setContentsMargins(16, 8, 12, 8)
        whole.setSpacing(10)
        whole.addLayout(words, 1)
        whole.addLayout(row)

    def _verbs(self, step: NextStep, *, leads: bool) -> list[Button]:
        offered = {
            Step.REPLY: ("call", "postpone", "slip"),
            Step.WITH_ACTOR: ("call", "slip"),
            Step.COMPLETE: ("postpone", "complete"),
            Step.TASK: verbs_of(step.task.kind if step.task else "", leads=leads),
            Step.DECIDE: (),
            Step.CLOSED: ("reopen",) if leads else (),
        }[step.step]
        lacks = {"postpone": step.task is None, "call": step.referral is None}
        return [self._verb(verb) for verb in offered if not lacks.get(verb)]

    def _verb(self, verb: str) -> Button:
        told = VERBS[verb]
        kind = Kind.GHOST if told.ghost else Kind.OUTLINED
        button = Button(_(told.words), kind, name=f"step-{verb}", icon=told.icon)
        button.clicked.connect(lambda: self.asked.emit(verb))
        return button


class _Headline(QWidget):
    """What is next, and the delay after it: on one line, or under it when there is no room."""

    def __init__(self, what: str, late: str, tone: str) -> None:
        super().__init__()
        self._what = text(what, "strong", wrap=True, data=True)
        self._what.setParent(self)
        self._late = text(late, "strong", tone)
        self._late.setParent(self)
        self._late.setVisible(bool(late))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line, or as many as the last width needed."""
        return QSize(scaled(200), max(self.minimumHeight(), faces.line_height("strong")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place both parts for the width that there is."""
        super().resizeEvent(event)
        room, line = self.width(), faces.line_height("strong")
        wide = faces.width(self._what.text(), "strong") + 2
        late = faces.width(self._late.text(), "strong") + 2 if self._late.text() else 0
        if wide + (late + scaled(10) if late else 0) <= room:
            self._what.setGeometry(0, 0, wide, line)
            self._late.setGeometry(wide + scaled(10), 0, late, line)
            high = line
        else:
            top = max(self._wrapped(room), line)
            self._what.setGeometry(0, 0, room, top)
            self._late.setGeometry(0, top, late, line)
            high = top + (line if late else 0)
        if high != self.minimumHeight():
            self.setMinimumHeight(high)
            self.updateGeometry()

    def _wrapped(self, room: int) -> int:
        """Return how high the words are when they wrap; a label not shown yet cannot tell."""
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        metrics, words = QFontMetrics(faces.font("strong")), self._what.text()
        return metrics.boundingRect(QRect(0, 0, room, 1 << 20), flags, words).height()


def _late(step: NextStep) -> str:
    late = step.days_late(today())
    return ngettext("{n} day late", "{n} days late", late).format(n=late) if late else ""


def _what(step: NextStep) -> str:
    about = step.referral
    words = {
        Step.REPLY: _("get the answer of {actor}").format(actor=about.to if about else ""),
        Step.WITH_ACTOR: _("await the result of {actor}").format(actor=about.to if about else ""),
        Step.COMPLETE: _("ask what was left for later"),
        Step.TASK: task_words(step.task.kind, step.task.title) if step.task else "",
        Step.DECIDE: _("decide what follows"),
        Step.CLOSED: "",
    }[step.step]
    if step.step is Step.CLOSED:
        return _("This case is closed")
    return _("Next step: {what}").format(what=words)


def _why(view: CaseView, step: NextStep) -> str:
    if step.step is Step.REPLY:
        return _why_reply(step)
    if step.step is Step.COMPLETE:
        fields = ", ".join(field_label(field).lower() for field in view.later)
        return _("Still to ask: {fields}.").format(fields=fields)
    if step.step is Step.WITH_ACTOR and view.holder is not None:
        return _("It has had the case for {days}; its slip tells how it ends.").format(
            days=days((today() - view.holder.from_on).days)
        )
    if step.step is Step.DECIDE:
        return _("The office has the case: refer it, note the advice given, or close it.")
    if step.step is Step.CLOSED:
        return _closed(view)
    return why_of(view, step) or _by(step)


def _by(step: NextStep) -> str:
    told = _("It was due on {day}.") if step.urgency is Urgency.LATE else _("By {day}.")
    return told.format(day=prose_date(step.due_on)) if step.due_on else ""


def _why_reply(step: NextStep) -> str:
    row = step.referral
    if row is None or row.reply_by is None:
        return _("No answer was noted yet.")
    told = _("{badge} was sent on {sent}, with an answer wished by {day}.")
    return told.format(
        badge=badge_of(row.reference),
        sent=prose_date(row.sent_on, year=False),
        day=prose_date(row.reply_by, year=row.reply_by.year != today().year),
    )


def _closed(view: CaseView) -> str:
    day = prose_date(view.closed_on) if view.closed_on else ""
    outcome = label(view.outcome) if view.outcome else ""
    return _("Closed on {day}: {outcome}. It takes nothing more until it is reopened.").format(
        day=day, outcome=outcome
    )
