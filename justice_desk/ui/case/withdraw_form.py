"""Withdraws a session, an agreement or a judgment that was typed by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.services.court.withdrawing import withdraw_judgment
from justice_desk.services.outside.unhomologating import withdraw_homologation
from justice_desk.services.outside.withdrawing import withdraw_agreement, withdraw_mediation
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """How one of these forms reads, and what it does.

    Attributes:
        title: with `{number}`.
        told: the words of the toast.
        audit: how the audit names it.
        does: given session, number, id, reason and the version that was seen.
    """

    title: str
    told: str
    audit: str
    does: Callable[..., str]


WITHDRAWALS: Final = {
    "mediation": Withdrawal(
        N_("Withdraw the session: {number}"),
        N_("Session withdrawn. Note the right one"),
        "mediation withdraw",
        withdraw_mediation,
    ),
    "agreement": Withdrawal(
        N_("Withdraw the agreement: {number}"),
        N_("Agreement withdrawn. Note the right one"),
        "agreement withdraw",
        withdraw_agreement,
    ),
    "homologation": Withdrawal(
        N_("Take back what the judge said: {number}"),
        N_("Taken back. Note what is true"),
        "agreement withdraw-homologation",
        withdraw_homologation,
    ),
    "judgment": Withdrawal(
        N_("Withdraw the judgment: {number}"),
        N_("Judgment withdrawn. Note the right one"),
        "judgment withdraw",
        withdraw_judgment,
    ),
}


class TakeOutDialog(VerbDialog):
    """Asks why; `about` says which one is meant, as its sheet called it."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        view: CaseView,
        what: str,
        row: uuid.UUID,
        about: str,
    ) -> None:
        self._view, self._row, self._withdrawal = view, row, WITHDRAWALS[what]
        title = _(self._withdrawal.title).format(number=view.number)
        form = Form("withdraw-outcome", title, _("Withdraw"), "prohibit", str(row), width=560)
        super().__init__(parent, workspace, form)
        self.body.addWidget(text(about, "strong", wrap=True, data=True))
        self.why = Lines(lines=2)
        self._field = Field(_("Why, in a few words"), self.why, name="withdraw-outcome-why")
        self.why.edited.connect(self._field.clear_error)
        self.body.addWidget(self._field)
        self.explain(_("For what was typed by mistake: it stays in the chronology, as withdrawn."))
        self.explain(_("To correct it, note the right one afterwards."))
        self.bring_back()
        self.why.setFocus()

    def ready(self) -> bool:
        """A reason."""
        if self.why.text().strip():
            return True
        self._field.show_error(_("Write why, in a few words."))
        self.why.setFocus()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Withdraw the one that was on the screen, as it was seen."""
        does, number, row = self._withdrawal.does, self._view.number, str(self._row)
        why, seen = self.why.text(), self._view.version
        return lambda session: does(session, number, row, why, seen=seen)

    def audit_verb(self) -> str:
        """What is withdrawn."""
        return self._withdrawal.audit

    def refused(self, error: DeskError) -> bool:
        """Say in words of the window that somebody else wrote of it meanwhile."""
        return say_changed(self, error)

    def told(self, answer: Any) -> str:
        """Say that it is withdrawn, and what follows."""
        return _(self._withdrawal.told)


def say_changed(dialog: VerbDialog, error: DeskError) -> bool:
    """Say above the fields who wrote something of it meanwhile, without codes."""
    if not isinstance(error, ChangedMeanwhile):
        return False
    told = _("{who} noted something about it meanwhile. Close this form and look again.")
    dialog.refusal.say(told.format(who=error.details["who"]), "danger")
    dialog.refusal.show()
    return True
