"""Notes that the actor who has the case sent it on: the office did not do it, and reacts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.referrals.forwarding import SentOn, forward
from justice_desk.services.referrals.proposing import candidates
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Verdict
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.guarded import GuardedDialog
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text
from justice_desk.ui.referral.picker import ActorPicker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView, ReferralRow
    from justice_desk.services.referrals.forwarding import Forwarded
    from justice_desk.services.referrals.proposing import Candidate
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

WIDE: Final = 980
PICKER: Final = 430
_UNSAFE: Final = frozenset({Verdict.REQUIRE, Verdict.BLOCK})


class ForwardDialog(GuardedDialog):
    """To whom the actor sent it, why, when; what the safeguards say of it is shown first."""

    records = True
    beside = True

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, row: ReferralRow
    ) -> None:
        title = _("{actor} sent the case on").format(actor=row.to)
        form = Form(
            "forward-dialog", title, _("Note it"), "arrow-bend-up-right", row.reference, width=WIDE
        )
        super().__init__(parent, workspace, form)
        self._view, self._row = view, row
        self.column.addWidget(text(_("To whom"), "block"))
        self.picker = ActorPicker(name="forward", width=PICKER)
        self.why = Lines(lines=2)
        self.why_field = Field(_("Why, as the actor says it"), self.why, name="forward-why")
        self.day = DayField(_("Sent on"), name="forward-day", day=today())
        for part in (self.picker, self.why_field, self.day):
            self.column.addWidget(part)
        self.why.edited.connect(self.why_field.clear_error)
        self.picker.picked.connect(self._picked)
        self.bring_back()
        number = view.number
        workspace.read(
            "assess", lambda session: candidates(session, number), while_alive(self, self._offer)
        )
        self.picker.search.setFocus()

    def _offer(self, found: Sequence[Candidate]) -> None:
        self.picker.offer([one for one in found if one.name != self._row.to])

    def _picked(self, one: Candidate | None) -> None:
        if one is None:
            self.unweigh()
            return
        number, code = self._view.number, one.code
        self.weigh(lambda session: assess_referral(session, number, code))

    def begun(self) -> None:
        """Say what an unsafe hand-over means for the office."""
        if self.found is None or self.found.verdict not in _UNSAFE:
            return
        words = _(
            "The office did not do it and cannot undo it. It is written down with what the "
            "safeguards say; no letter goes, and a task for today asks to inform the person "
            "and to react."
        )
        self.stop.say(words, "warn")
        self.stop.show()

    def ready(self) -> bool:
        """A reason, and a day that is one."""
        if not self.why.text().strip():
            self.why_field.show_error(_("Write why, in a few words."))
            self.why.setFocus()
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        chosen, reference = self.picker.chosen(), self._row.reference
        to = chosen.code if chosen else ""
        asked = SentOn(to, self.why.text(), self.day.day(), self.override())
        return lambda session: forward(session, reference, asked)

    def audit_verb(self) -> str:
        """Sending on."""
        return "referral forward"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if error.code == "answer_out_of_time":
            self.day.show_error(_("A day from its acceptance to today."))
            return True
        return False

    def told(self, answer: Forwarded) -> str:
        """Say what is noted, and what remains."""
        badge = badge_of(answer.reference)
        if answer.letter:
            return _("{badge} noted: sent on").format(badge=badge)
        return _("{badge} noted. Inform the person today").format(badge=badge)
