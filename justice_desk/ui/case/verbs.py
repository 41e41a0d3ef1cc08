"""What each verb of the case page opens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from justice_desk.i18n.messages import _
from justice_desk.services.cases.next_step import next_step
from justice_desk.services.cases.tasks import finish
from justice_desk.terms.clock import today
from justice_desk.ui.case.attach import AttachDialog
from justice_desk.ui.case.chronology import ChronologyDialog
from justice_desk.ui.case.closing_forms import CloseDialog, KeepOpenDialog
from justice_desk.ui.case.consents import ConsentDialog, ConsentsDialog, WithdrawDialog
from justice_desk.ui.case.correct import CorrectDialog
from justice_desk.ui.case.outcome_verbs import RIGHTS as OUTCOME_RIGHTS
from justice_desk.ui.case.outcome_verbs import OutcomeVerbs
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.papers import (
    KeptPaperDialog,
    KeptPapersDialog,
    letter_paper,
    summary_paper,
)
from justice_desk.ui.case.parties import PartyDialog, PersonDialog, PersonsDialog
from justice_desk.ui.case.referral_menu import offered
from justice_desk.ui.case.referral_sheet import CallDialog, ReferralSheet
from justice_desk.ui.case.rights import may, may_work
from justice_desk.ui.case.small_forms import (
    AssignDialog,
    NoteDialog,
    PostponeDialog,
    ReopenDialog,
)
from justice_desk.ui.case.status_form import StatusDialog
from justice_desk.ui.referral.dialog import ReferralDialog
from justice_desk.ui.referral.slip import SlipDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QDialog, QWidget

    from justice_desk.services.cases.rows import CaseView, PaperRow, PartyRow
    from justice_desk.services.consents.views import ConsentRow
    from justice_desk.ui.workspace import Workspace

RIGHTS: Final = {
    "note": "case note",
    "correct": "case correct",
    "refer": "refer",
    "slip": "reply",
    "assign": "case assign",
    "close": "case close",
    "status": "case status",
    "attach": "case attach",
    "party": "case party add",
    "postpone": "case note",
    "done": "case note",
    "keep-open": "case close",
    "call": "case note",
    "ask-consent": "consent record",
    **OUTCOME_RIGHTS,
}
"""The right that a verb needs on a case that is open."""


class CaseVerbs(QObject):
    """Opens dialogs over the window for one view of a case."""

    def __init__(self, page: QWidget, workspace: Workspace, view: CaseView) -> None:
        super().__init__(page)
        self._page, self._workspace, self._view = page, workspace, view
        self._plain: dict[str, Callable[[], None]] = {
            "note": lambda: self._open(NoteDialog(self._window, workspace, view.number)),
            "correct": lambda: self._open(CorrectDialog(self._window, workspace, view)),
            "assign": lambda: self._open(AssignDialog(self._window, workspace, view)),
            "close": lambda: self._open(CloseDialog(self._window, workspace, view)),
            "status": lambda: self._open(StatusDialog(self._window, workspace, view)),
            "reopen": self._reopen,
            "preview": self._summary,
            "refer": lambda: self._open(ReferralDialog(self._window, workspace, view)),
            "slip": self._slip,
            "attach": self.attach,
            "party": lambda: self._open(PartyDialog(self._window, workspace, view)),
            "consents": self._consents,
            "persons": lambda: self._open(PersonsDialog(self._window, view, self._person)),
            "papers": lambda: self._open(KeptPapersDialog(self._window, view, self._kept)),
            "chronology": lambda: self._open(ChronologyDialog(self._window, view)),
            "postpone": self._postpone,
            "done": self._done,
            "keep-open": lambda: self._open(KeepOpenDialog(self._window, workspace, view.number)),
            "call": self._call,
            "ask-consent": self._ask,
        }
        self._about: dict[str, Callable[[str], None]] = {
            "chronology": lambda at: self._open(ChronologyDialog(self._window, view, at)),
            "person": self._person_of,
            "paper": self._kept_of,
            "letter": self._letter,
            "referral": self._referral,
            "refer": self._refer_to,
        }
        self._outcomes = OutcomeVerbs(lambda: self._window, workspace, view, self.do)
        self._plain |= self._outcomes.plain
        self._about |= self._outcomes.about

    @property
    def _window(self) -> QWidget:
        return self._page.window()

    def do(self, verb: str) -> None:
        """Do a verb; what comes after a colon tells about what."""
        name, _colon, about = verb.partition(":")
        needed = RIGHTS.get(name)
        if needed and not may_work(self._workspace, self._view, needed):
            self._workspace.said.emit(_("This case takes nothing of that kind from you now"))
        elif about and name in self._about:
            self._about[name](about)
        elif name in self._plain:
            self._plain[name]()

    def attach(self, data: QMimeData | None = None) -> None:
        """Open the form of a paper, with what was dropped or pasted."""
        self._open(AttachDialog(self._window, self._workspace, self._view.number, data))

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.open()

    def _reopen(self) -> None:
        if may(self._workspace, self._view, "case reopen"):
            self._open(ReopenDialog(self._window, self._workspace, self._view.number))

    def _summary(self) -> None:
        if may(self._workspace, self._view, "summary"):
            paper = summary_paper(self._view.number)
            self._open(PaperDialog(self._window, self._workspace, paper))

    def _letter(self, reference: str) -> None:
        if may(self._workspace, self._view, "letter"):
            paper = letter_paper(reference)
            self._open(PaperDialog(self._window, self._workspace, paper))

    def _slip(self, code: str = "") -> None:
        step = next_step(self._view, today())
        known = code or (step.referral.slip_code if step.referral else "")
        self._open(SlipDialog(self._window, self._workspace, known))

    def _referral(self, reference: str) -> None:
        row = next((r for r in self._view.referrals if r.reference == reference), None)
        if row is None:
            return
        letter = partial(self._letter, reference)
        slip = partial(self._slip, row.slip_code)
        works = may_work(self._workspace, self._view, "reply")
        prints = may(self._workspace, self._view, "letter")
        sheet = ReferralSheet(
            self._window, row, letter if prints else None, slip if works else None
        )
        moves = offered(self._workspace, self._view, row)
        sheet.offer(moves, lambda move: self.do(f"{move}:{reference}"))
        self._open(sheet)

    def _refer_to(self, code: str) -> None:
        self._open(ReferralDialog(self._window, self._workspace, self._view, actor=code))

    def _person_of(self, person_id: str) -> None:
        party = next((p for p in self._view.parties if str(p.id) == person_id), None)
        if party is not None:
            self._person(party)

    def _person(self, party: PartyRow) -> None:
        works = may_work(self._workspace, self._view, "case correct")

        def correct() -> None:
            self._open(CorrectDialog(self._window, self._workspace, self._view, party))

        self._open(PersonDialog(self._window, party, correct if works else None))

    def _kept_of(self, paper_id: str) -> None:
        paper = next((p for p in self._view.papers if str(p.id) == paper_id), None)
        if paper is not None:
            self._kept(paper)

    def _kept(self, paper: PaperRow) -> None:
        self._open(KeptPaperDialog(self._window, self._workspace, self._view, paper))

    def _consents(self) -> None:
        works = may_work(self._workspace, self._view, "consent record")

        def take_back(row: ConsentRow) -> None:
            self._open(WithdrawDialog(self._window, self._workspace, self._view, row))

        told = may(self._workspace, self._view, "consent withdraw")
        dialog = ConsentsDialog(
            self._window, self._view, self._ask if works else None, take_back if told else None
        )
        self._open(dialog)

    def _ask(self) -> None:
        self._open(ConsentDialog(self._window, self._workspace, self._view))

    def _postpone(self) -> None:
        task = next_step(self._view, today()).task
        if task is not None:
            self._open(PostponeDialog(self._window, self._workspace, self._view.number, task))

    def _done(self) -> None:
        task, number = next_step(self._view, today()).task, self._view.number
        if task is None:
            return

        def told(_nothing: None) -> None:
            self._workspace.said.emit(_("Noted as done"))
            self._workspace.changed.emit("cases")

        self._workspace.write("case note", lambda session: finish(session, number, task.id), told)

    def _call(self) -> None:
        row = next_step(self._view, today()).referral
        if row is not None:
            self._open(CallDialog(self._window, self._workspace, self._view.number, row))
