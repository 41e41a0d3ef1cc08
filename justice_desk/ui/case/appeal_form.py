"""Brings a judgment before a court of appeal, with every safeguard of a referral."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.court.appealing import APPEAL_COURTS, appeal
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.referrals.referring import Request
from justice_desk.terms.enums import Priority, ReferralKind
from justice_desk.terms.labels import label
from justice_desk.ui.case.actor_field import ActorField
from justice_desk.ui.case.guarded import GuardedDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.papers import letter_paper
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView, JudgmentRow
    from justice_desk.services.referrals.referring import Referred
    from justice_desk.ui.workspace import Workspace


class AppealDialog(GuardedDialog):
    """Which judgment, before which court of appeal, and what is asked of it."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, judgment: JudgmentRow
    ) -> None:
        title = _("Appeal in {number}").format(number=view.number)
        form = Form("appeal-dialog", title, _("Appeal and print"), "gavel", view.number, width=620)
        super().__init__(parent, workspace, form)
        self._view, self._judgment = view, judgment
        self.column.addWidget(text(_against(judgment), "body", wrap=True, data=True))
        self.court = ActorField(
            workspace, _("Court of appeal"), name="appeal-court", types=APPEAL_COURTS
        )
        self.why = Lines(lines=3, placeholder=_("A sentence: “Set the judgment aside.”"))
        self.why_field = Field(_("What is asked of it"), self.why, name="appeal-reason")
        asked = _("Priority")
        choices = (
            (Priority.HOURS_24.value, _("24 h")),
            (Priority.HOURS_72.value, _("72 h")),
            (Priority.WEEKS_2.value, _("2 weeks")),
        )
        self.priority = Segmented(choices, name="appeal-priority", label=asked)
        self.priority.choose(Priority.WEEKS_2.value)
        self.column.addWidget(self.court)
        self.column.addWidget(self.why_field)
        self.column.addLayout(labelled(asked, self.priority))
        self.why.edited.connect(self.why_field.clear_error)
        self.court.chosen.connect(self._choose)
        self.bring_back()
        self.why.setFocus()

    def _choose(self, code: str) -> None:
        if not code:
            self.unweigh()
            self.court.required()
            return
        number = self._view.number
        self.weigh(lambda session: assess_referral(session, number, code))

    def ready(self) -> bool:
        """A reason, and the override where one is asked for."""
        if not self.why.text().strip():
            self.why_field.show_error(_("Write in a few words what is asked of this actor."))
            self.why.setFocus()
            return False
        return self.justified()

    def work(self) -> Callable[[Any], Any]:
        """Appeal."""
        number, meant = self._view.number, str(self._judgment.id)
        asked = Request(
            self.court.code(),
            self.why.text().strip(),
            Priority(self.priority.value()),
            override=self.override(),
            kind=ReferralKind.APPEAL,
        )
        return lambda session: appeal(session, number, asked, meant)

    def audit_verb(self) -> str:
        """An appeal."""
        return "referral appeal"

    def told(self, answer: Referred) -> str:
        """Say that it went, and go on to its letter."""
        parent, workspace = self.parentWidget(), self.workspace
        paper = letter_paper(answer.reference)
        if parent is not None:
            QTimer.singleShot(0, parent, lambda: PaperDialog(parent, workspace, paper).open())
        badge = badge_of(answer.reference)
        return _("{badge} sent: {actor}").format(badge=badge, actor=self.court.named())


def _against(row: JudgmentRow) -> str:
    words = _("Against the judgment of {day}, {court}: {decision}.").format(
        day=prose_date(row.on), court=row.by, decision=label(row.decision)
    )
    if row.appeal_until is None:
        return words
    last = _("Last day to appeal: {day}.").format(day=prose_date(row.appeal_until))
    return f"{words} {last}"
