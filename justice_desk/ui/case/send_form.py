"""Sends a referral that was written as a draft: the safeguards are asked as of today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.referrals.drafting import send
from justice_desk.services.referrals.weighing import assess_draft
from justice_desk.terms.labels import label
from justice_desk.ui.case.guarded import GuardedDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.papers import letter_paper
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.tag import Tag, order_sign
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import ReferralRow
    from justice_desk.services.referrals.referring import Referred
    from justice_desk.ui.workspace import Workspace


class SendDialog(GuardedDialog):
    """Shows the draft and what stands against it, sends it, and goes on to its letter."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: ReferralRow) -> None:
        title = _("Send {badge}").format(badge=badge_of(row.reference))
        form = Form("send-dialog", title, _("Send and print"), "printer", row.reference, width=620)
        super().__init__(parent, workspace, form)
        self._row = row
        self.column.addWidget(text(row.to, "strong", wrap=True, data=True))
        self.column.addWidget(Tag(order_sign(row.order)))
        words = _("Written on {day}, priority {priority}, {kind}.").format(
            day=prose_date(row.sent_on), priority=label(row.priority), kind=label(row.kind)
        )
        self.column.addWidget(text(words, "body", wrap=True, data=True))
        self.bring_back()
        reference = row.reference
        self.weigh(lambda session: assess_draft(session, reference))

    def stop_words(self) -> str:
        """Return why it does not go."""
        return _("It does not go as it stands: {reason}").format(reason=super().stop_words())

    def ready(self) -> bool:
        """A reason is written where one is asked for."""
        return self.justified()

    def work(self) -> Callable[[Any], Any]:
        """Send it."""
        reference, override = self._row.reference, self.override()
        return lambda session: send(session, reference, override=override)

    def audit_verb(self) -> str:
        """Sending."""
        return "referral send"

    def told(self, answer: Referred) -> str:
        """Say that it went, and go on to its letter."""
        parent, workspace = self.parentWidget(), self.workspace
        paper = letter_paper(answer.reference)
        if parent is not None:
            QTimer.singleShot(0, parent, lambda: PaperDialog(parent, workspace, paper).open())
        badge = badge_of(answer.reference)
        return _("{badge} sent: {actor}").format(badge=badge, actor=self._row.to)
