"""The head of a civil-status list: where one is, how far the list is, what is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.rules.sittings import to_come
from justice_desk.services.dockets.civil_judging import SITS
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import DocketResult, SittingState
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.civil_rows import to_transcribe, waiting
from justice_desk.ui.sittings.words import span
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.terms.enums import Role


@dataclass(frozen=True, slots=True)
class CivilVerb:
    """What is done with a list: `words` is the English source, `right` the verb of the office."""

    id: str
    words: str
    icon: str
    right: str
    key: str


ADD: Final = CivilVerb("add", N_("Add applicants"), "plus", "docket civil add", "A")
IMPORT: Final = CivilVerb(
    "import", N_("From a spreadsheet…"), "download-simple", "docket civil import", "I"
)
JUDGE: Final = CivilVerb("judge", N_("Write results…"), "gavel", "docket civil judge", "J")
TRANSCRIBE: Final = CivilVerb(
    "transcribe", N_("Transcribed…"), "check-circle", "docket civil transcribe", "T"
)
CORRECT: Final = CivilVerb(
    "correct", N_("Correct a line"), "note-pencil", "docket civil correct", "Return"
)
MOVE: Final = CivilVerb("move", N_("Move a line…"), "arrows-left-right", "docket civil move", "M")
REMOVE: Final = CivilVerb("remove", N_("Take lines off…"), "x", "docket civil remove", "Del")
ALL: Final = (ADD, IMPORT, JUDGE, TRANSCRIBE, CORRECT, MOVE, REMOVE)
_BEFORE: Final = frozenset({ADD, IMPORT, MOVE, REMOVE})


@dataclass(frozen=True)
class Stand:
    """A list as it stands, for who looks at it: what may be done follows from it."""

    view: SittingView
    day: DayRow | None
    rows: Sequence[CivilRow]
    role: Role

    def may(self, verb: CivilVerb) -> bool:
        """Return whether the member may do a verb, and the list is where it makes sense."""
        state = self.view.row.state
        if self.day is None or not allowed(verb.right, self.role):
            return False
        if verb in _BEFORE:
            first, held = self.view.row.first_on, self.day.held_on
            coming = to_come(state, first, held, today())
            return coming and (verb in {ADD, IMPORT} or bool(self.rows))
        if verb is JUDGE:
            return state in SITS and bool(self.rows) and self.day.held_on <= today()
        if verb is TRANSCRIBE:
            return any(row.result is DocketResult.JUDGED for row in self.rows)
        return state is not SittingState.CANCELLED and bool(self.rows)

    def next(self) -> CivilVerb | None:
        """Return what is to be done next with the list."""
        if self.may(JUDGE) and waiting(self.rows):
            return JUDGE
        if self.may(TRANSCRIBE) and to_transcribe(self.rows):
            return TRANSCRIBE
        return ADD if self.may(ADD) else None


class CivilHead(QWidget):
    """`asked` carries the id of a verb, `back` or `sitting`."""

    asked = Signal(str)

    def __init__(self, stand: Stand, *, wide: bool) -> None:
        super().__init__()
        self.setObjectName("civil-head")
        self._stand = stand
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._crumb())
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self._title(), 1)
        column.addLayout(title)
        verbs = list(self._verbs())
        if wide:
            for verb in verbs:
                title.addWidget(verb, 0, Qt.AlignmentFlag.AlignTop)
        elif verbs:
            column.addWidget(FlowBox(verbs, 8))
        facts = " · ".join(told_facts(stand.rows)) or _("Nobody stands on the list yet.")
        column.addWidget(text(facts, "body", "text2", name="civil-facts", wrap=True))

    def _crumb(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        number = self._stand.view.row.number
        for verb, words in (("back", _("Mobile courts")), ("sitting", number)):
            link = Button(words, Kind.LINK, name=f"civil-{verb}")
            link.setFixedHeight(max(scaled(20), 28))
            link.clicked.connect(partial(self.asked.emit, verb))
            row.addWidget(link)
            row.addWidget(IconView("caret-right", "text3", 12))
            link.setProperty("data", verb == "sitting")
        row.addWidget(text(_("Civil-status list"), "second", "text2"))
        row.addStretch(1)
        return row

    def _title(self) -> QWidget:
        row = self._stand.view.row
        place = row.place.rpartition("/")[2].strip()
        days = span([day.held_on for day in self._stand.view.days])
        title = text(f"{place}, {days}", "title", wrap=True, data=True, name="civil-title")
        title.setMinimumWidth(scaled(200))
        return title

    def _verbs(self) -> Iterator[Button]:
        filled = self._stand.next()
        verbs = [verb for verb in (TRANSCRIBE, JUDGE) if self._stand.may(verb)]
        for verb in sorted(verbs, key=lambda one: one is filled):
            button = verb_button(verb, filled=verb is filled)
            button.clicked.connect(partial(self.asked.emit, verb.id))
            yield button


def verb_button(verb: CivilVerb, *, filled: bool) -> Button:
    """Return the button of a verb; one of a page is filled."""
    kind = Kind.FILLED if filled else Kind.OUTLINED
    return Button(_(verb.words), kind, name=f"civil-{verb.id}", icon=verb.icon, key=verb.key)


def told_facts(rows: Sequence[CivilRow]) -> Iterator[str]:
    """Yield how many stand on a list, were judged, are transcribed, and still wait."""
    judged = sum(row.result is DocketResult.JUDGED for row in rows)
    written = sum(row.transcribed_on is not None for row in rows)
    other = sum(row.result not in {None, DocketResult.JUDGED} for row in rows)
    for words, count in (
        (ngettext("{n} applicant", "{n} applicants", len(rows)), len(rows)),
        (ngettext("{n} judged", "{n} judged", judged), judged),
        (ngettext("{n} with another result", "{n} with another result", other), other),
        (ngettext("{n} transcribed", "{n} transcribed", written), written),
        (ngettext("{n} waiting", "{n} waiting", len(waiting(rows))), len(waiting(rows))),
    ):
        if count:
            yield words.format(n=whole(count))
