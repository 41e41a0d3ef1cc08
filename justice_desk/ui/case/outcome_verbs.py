"""What the verbs open that move a referral, settle a matter, or write down a judgment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.cases.next_step import next_step
from justice_desk.services.cases.rows import AgreementRow, JudgmentRow
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import Homologation
from justice_desk.ui.case.agreement_form import AgreementDialog
from justice_desk.ui.case.answer_form import AcknowledgeDialog, AnswerDialog
from justice_desk.ui.case.appeal_form import AppealDialog
from justice_desk.ui.case.closing_forms import AskCloseDialog
from justice_desk.ui.case.ending_forms import ENDINGS, EndingDialog
from justice_desk.ui.case.following_forms import FollowDialog, HomologationDialog
from justice_desk.ui.case.forward_form import ForwardDialog
from justice_desk.ui.case.judgment_form import ExecuteDialog, JudgmentDialog
from justice_desk.ui.case.mediation_form import MediationDialog
from justice_desk.ui.case.outcome_sheets import (
    FactsSheet,
    ReferralsDialog,
    agreement_facts,
    agreement_verbs,
    judgment_facts,
    judgment_verbs,
    session_facts,
    withdraw_verb,
)
from justice_desk.ui.case.referral_menu import RIGHTS as MOVES
from justice_desk.ui.case.rights import may_work
from justice_desk.ui.case.send_form import SendDialog
from justice_desk.ui.case.withdraw_form import WITHDRAWALS, TakeOutDialog
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView, MediationRow, ReferralRow
    from justice_desk.ui.case.guarded import GuardedDialog
    from justice_desk.ui.case.outcome_sheets import Fact, Verb
    from justice_desk.ui.workspace import Workspace

    Settled = AgreementRow | JudgmentRow | MediationRow

RIGHTS: Final = {
    **MOVES,
    "mediation": "mediation add",
    "agreement": "agreement add",
    "follow": "agreement follow",
    "homologate": "agreement homologate",
    "judgment": "judgment add",
    "execute": "judgment execute",
    **{f"withdraw-{what}": one.audit for what, one in WITHDRAWALS.items()},
    "ask-close": "case ask-close",
}


class OutcomeVerbs:
    """`plain` and `about` are what the page's verbs look up; `do` leads from one to another."""

    def __init__(
        self,
        window: Callable[[], QWidget],
        workspace: Workspace,
        view: CaseView,
        do: Callable[[str], None],
    ) -> None:
        self._window, self._workspace, self._view, self._do = window, workspace, view, do
        self.plain: dict[str, Callable[[], None]] = {
            "mediation": self._mediate,
            "judgment": lambda: JudgmentDialog(window(), workspace, view).open(),
            "ask-close": lambda: AskCloseDialog(window(), workspace, view).open(),
            "agreement": lambda: self._guard(AgreementDialog(window(), workspace, view)),
            "referrals": self._referrals,
            "follow": self._follow,
            "homologate": self._homologate,
            "execute": self._execute,
            "appeal": lambda: self._appeal(view.judgment),
            "send": lambda: self._of_step("send"),
            "cancel": lambda: self._of_step("cancel"),
        }
        self.about: dict[str, Callable[[str], None]] = {
            "session": self._session,
            "terms": self._agreement,
            "decision": self._decision,
            "follow": self._follow,
            "homologate": self._homologate,
            "execute": self._execute,
            **{f"withdraw-{what}": partial(self._withdraw, what) for what in WITHDRAWALS},
            **{move: partial(self.move, move) for move in MOVES},
        }

    def move(self, move: str, reference: str) -> None:
        """Open the form of a move of one referral."""
        row = next((r for r in self._view.referrals if r.reference == reference), None)
        if row is None:
            return
        window, workspace = self._window(), self._workspace
        if move in ENDINGS:
            EndingDialog(window, workspace, row, ENDINGS[move], move).open()
        elif move == "acknowledge":
            AcknowledgeDialog(window, workspace, row).open()
        elif move == "answer":
            AnswerDialog(window, workspace, row).open()
        else:
            self._judged(move, row)

    def _judged(self, move: str, row: ReferralRow) -> None:
        """Open a form that the safeguards judge."""
        window, workspace, view = self._window(), self._workspace, self._view
        if move == "send":
            self._guard(SendDialog(window, workspace, row))
        elif move == "forward":
            self._guard(ForwardDialog(window, workspace, view, row))
        elif move == "appeal":
            counts = [j for j in reversed(view.judgments) if j.withdrawn is None]
            self._appeal(next((j for j in counts if j.referral == row.reference), None))

    def _mediate(self) -> None:
        """Open the form of a session; one that ended in an agreement leads to its form."""
        window = self._window()
        dialog = MediationDialog(window, self._workspace, self._view)
        dialog.settled.connect(lambda: QTimer.singleShot(0, window, lambda: self._do("agreement")))
        self._guard(dialog)

    def _guard(self, dialog: GuardedDialog) -> None:
        dialog.instead.connect(lambda code: self._do(f"refer:{code}" if code else "refer"))
        dialog.open()

    def _of_step(self, move: str) -> None:
        step = next_step(self._view, today())
        if step.referral is not None:
            self.move(move, step.referral.reference)

    def _referrals(self) -> None:
        dialog = ReferralsDialog(self._window(), self._view)
        dialog.asked.connect(lambda reference: self._do(f"referral:{reference}"))
        dialog.open()

    def _agreement_meant(self, row_id: str) -> AgreementRow | None:
        """Return the agreement of an id; without one that of the next step, else the last."""
        if row_id:
            return next((r for r in self._view.agreements if str(r.id) == row_id), None)
        return self._view.agreement_of(next_step(self._view, today()).task)

    def _follow(self, row_id: str = "") -> None:
        row = self._agreement_meant(row_id)
        if row is not None:
            FollowDialog(self._window(), self._workspace, self._view, row).open()

    def _homologate(self, row_id: str = "") -> None:
        row = self._agreement_meant(row_id)
        if row is not None:
            self._guard(HomologationDialog(self._window(), self._workspace, self._view, row))

    def _execute(self, row_id: str = "") -> None:
        rows = (r for r in self._view.judgments if str(r.id) == row_id)
        row = next(rows, None) if row_id else self._view.judgment
        if row is not None:
            ExecuteDialog(self._window(), self._workspace, self._view, row).open()

    def _withdraw(self, what: str, row_id: str) -> None:
        view = self._view
        rows: tuple[Settled, ...] = (*view.mediations, *view.agreements, *view.judgments)
        row = next((r for r in rows if str(r.id) == row_id), None)
        if row is not None and row.withdrawn is None:
            about = _called(row)
            TakeOutDialog(self._window(), self._workspace, view, what, row.id, about).open()

    def _appeal(self, row: JudgmentRow | None) -> None:
        if row is None:
            self._workspace.said.emit(_("Write the judgment down first"))
            return
        self._guard(AppealDialog(self._window(), self._workspace, self._view, row))

    def _session(self, row_id: str) -> None:
        row = next((r for r in self._view.mediations if str(r.id) == row_id), None)
        if row is not None:
            aside = withdraw_verb("mediation", row)
            self._sheet(_called(row), session_facts(row), (), "session-sheet", aside)

    def _agreement(self, row_id: str) -> None:
        row = next((r for r in self._view.agreements if str(r.id) == row_id), None)
        if row is None:
            return
        verbs = agreement_verbs(row) if row.withdrawn is None else ()
        judged = row.homologation is not Homologation.NONE
        aside = withdraw_verb("homologation" if judged else "agreement", row)
        self._sheet(_called(row), agreement_facts(row), verbs, "agreement-sheet", aside)

    def _decision(self, row_id: str) -> None:
        row = next((r for r in self._view.judgments if str(r.id) == row_id), None)
        if row is None:
            return
        last = row is self._view.judgment
        verbs = judgment_verbs(row, last=last) if row.withdrawn is None else ()
        aside = withdraw_verb("judgment", row)
        self._sheet(_called(row), judgment_facts(row), verbs, "judgment-sheet", aside)

    def _sheet(
        self,
        title: str,
        facts: Iterator[Fact],
        verbs: Sequence[Verb],
        name: str,
        aside: Verb | None,
    ) -> None:
        offered = [verb for verb in verbs if self._may(verb)]
        quiet = aside if aside and self._may(aside) else None
        sheet = FactsSheet(self._window(), title, facts, offered, name, quiet)
        sheet.asked.connect(self._do)
        sheet.open()

    def _may(self, verb: Verb) -> bool:
        needed = RIGHTS[verb[0].partition(":")[0]]
        return may_work(self._workspace, self._view, needed)


def _called(row: Settled) -> str:
    """Return what a sheet is called."""
    day = prose_date(row.on)
    if isinstance(row, AgreementRow):
        return _("{kind} of {day}").format(kind=capital(label(row.kind)), day=day)
    if isinstance(row, JudgmentRow):
        return _("Judgment of {day}").format(day=day)
    return _("Session of {day}").format(day=day)
