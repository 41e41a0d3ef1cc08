"""Short forms that end something of a referral: called off, taken back, given up, undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.services.referrals.ending import cancel, give_up, take_back
from justice_desk.services.referrals.undoing import undo
from justice_desk.terms.clock import today
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import ReferralRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ending:
    """How one of these forms reads, and what it does.

    Attributes:
        title: with `{badge}`.
        verb: the words of its button.
        icon: of the button.
        help: what becomes of the case.
        audit: how the audit names it.
        told: the words of the toast, with `{badge}`.
        does: given session, reference, reason and day.
        required: a reason must be written.
        dated: it happened on a day that is asked for.
    """

    title: str
    verb: str
    icon: str
    help: str
    audit: str
    told: str
    does: Callable[[Any, str, str, date | None], Any]
    required: bool = True
    dated: bool = False


_BACK: Final = Ending(
    N_("Take the case back: {badge}"),
    N_("Take the case back"),
    "arrow-left",
    N_("The case comes back to the office. Tell the actor by letter or by phone."),
    "referral return",
    N_("{badge} taken back"),
    lambda session, reference, why, day: take_back(session, reference, why, on=day),
    dated=True,
)
ENDINGS: Final = {
    "cancel": Ending(
        N_("Call off {badge}"),
        N_("Call it off"),
        "prohibit",
        N_("Nothing goes out for it any more. A letter that left is not brought back by this."),
        "referral cancel",
        N_("{badge} called off"),
        lambda session, reference, why, _day: cancel(session, reference, why),
    ),
    "take-back": _BACK,
    "end-service": Ending(
        N_("The help ends: {badge}"),
        N_("Note the end"),
        "arrow-left",
        N_("The case stays where it is."),
        "referral return",
        N_("{badge}: the help has ended"),
        _BACK.does,
        dated=True,
    ),
    "give-up": Ending(
        N_("Stop waiting for {badge}"),
        N_("Stop waiting"),
        "hourglass-medium",
        N_("Nobody is reminded of it any more. A slip that comes later still counts."),
        "referral no-answer",
        N_("{badge}: no answer is awaited any more"),
        lambda session, reference, why, _day: give_up(session, reference, why),
        required=False,
    ),
    "undo": Ending(
        N_("Take the last answer of {badge} back"),
        N_("Take the answer back"),
        "clock-counter-clockwise",
        N_("For an answer typed by mistake. It stays in the chronology, as taken back."),
        "referral undo",
        N_("{badge}: the last answer is taken back"),
        lambda session, reference, why, _day: undo(session, reference, why),
        required=False,
    ),
}


class EndingDialog(VerbDialog):
    """Asks why, and on which day where that matters."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, row: ReferralRow, ending: Ending, name: str
    ) -> None:
        self._row, self._ending = row, ending
        title = _(ending.title).format(badge=badge_of(row.reference))
        form = Form(f"{name}-dialog", title, _(ending.verb), ending.icon, row.reference, 600)
        super().__init__(parent, workspace, form)
        self.body.addWidget(text(row.to, "strong", wrap=True, data=True))
        self.why = Lines(lines=2)
        words = _("Why, in a few words")
        self._field = Field(words, self.why, name=f"{name}-why")
        self.why.edited.connect(self._field.clear_error)
        self.body.addWidget(self._field)
        self.day: DayField | None = None
        if ending.dated:
            self.day = DayField(_("Day"), name=f"{name}-day", day=today())
            self.body.addWidget(self.day)
        self.explain(_(ending.help))
        self.bring_back()
        self.why.setFocus()

    def ready(self) -> bool:
        """A reason where one is needed, and a day that is one."""
        if self._ending.required and not self.why.text().strip():
            self._field.show_error(_("Write why, in a few words."))
            self.why.setFocus()
            return False
        return self.day is None or self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Do it."""
        does, reference, why = self._ending.does, self._row.reference, self.why.text()
        day = self.day.day() if self.day is not None else None
        return lambda session: does(session, reference, why, day)

    def audit_verb(self) -> str:
        """What it is."""
        return self._ending.audit

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if self.day is not None and error.code == "answer_out_of_time":
            self.day.show_error(_("A day from its acceptance to today."))
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say what became of the referral."""
        return _(self._ending.told).format(badge=badge_of(self._row.reference))
