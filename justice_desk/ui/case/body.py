"""The parts of a case in their order: head, next step, journey, three cards, what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.enums import Role
from justice_desk.ui.case.cards import CaseCard, ChronologyCard, PapersCard, PartiesCard
from justice_desk.ui.case.head import CaseHead
from justice_desk.ui.case.journey_card import JourneyCard
from justice_desk.ui.case.later import LaterCard
from justice_desk.ui.case.outcome_cards import outcome_cards
from justice_desk.ui.case.rights import may_work
from justice_desk.ui.case.strip import NextStepStrip
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.cases.next_step import NextStep
    from justice_desk.services.cases.rows import CaseView
    from justice_desk.ui.workspace import Workspace

_GAP: Final = 13


class CaseBody(QWidget):
    """Shows one view of a case; a view that changed is shown by another body."""

    asked = Signal(str)
    dropped = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        view: CaseView,
        step: NextStep,
        kept: LaterCard | None,
        *,
        wide: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("case-body")
        self._workspace, self._view, self._wide = workspace, view, wide
        self.later: LaterCard | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        head = CaseHead(workspace, view, wide=wide)
        head.asked.connect(self.asked)
        column.addWidget(head)
        leads = workspace.office.acting.role is Role.COORDINATOR
        may = may_work(workspace, view)
        strip = NextStepStrip(view, step, may_work=may, leads=leads, wide=wide)
        strip.asked.connect(self.asked)
        column.addWidget(strip)
        if view.danger_to_life:
            words = _("This person’s life may be in danger. Think of it before you call or write.")
            column.addWidget(Note(words, "danger", icon="warning-octagon-fill"))
        journey = JourneyCard(view, wide=wide)
        journey.opened.connect(lambda reference: self.asked.emit(f"referral:{reference}"))
        column.addWidget(journey)
        column.addLayout(self._cards())
        reached = self._outcomes()
        if reached is not None:
            column.addLayout(reached)
        self._open_questions(column, kept)
        column.addWidget(self._matter())
        column.addStretch(1)

    def _cards(self) -> QHBoxLayout | QVBoxLayout:
        workspace, view = self._workspace, self._view
        papers = PapersCard(view, may_attach=may_work(workspace, view, "case attach"))
        papers.dropped.connect(self.dropped)
        cards: tuple[tuple[CaseCard, int], ...] = (
            (ChronologyCard(view), 5),
            (PartiesCard(view, may_add=may_work(workspace, view, "case party add")), 4),
            (papers, 4),
        )
        return self._row(cards)

    def _outcomes(self) -> QHBoxLayout | QVBoxLayout | None:
        """Return the referrals and what came of them, None where there is nothing yet."""
        workspace, view = self._workspace, self._view
        cards = outcome_cards(
            view,
            may_settle=may_work(workspace, view, "mediation add"),
            may_judge=may_work(workspace, view, "judgment add"),
        )
        return self._row([(card, 1) for card in cards]) if cards else None

    def _row(self, cards: Sequence[tuple[CaseCard, int]]) -> QHBoxLayout | QVBoxLayout:
        under = not self._wide
        row: QHBoxLayout | QVBoxLayout = QVBoxLayout() if under else QHBoxLayout()
        row.setSpacing(_GAP)
        for card, share in cards:
            card.asked.connect(self.asked)
            row.addWidget(card, 0 if under else share)
        return row

    def _open_questions(self, column: QVBoxLayout, kept: LaterCard | None) -> None:
        """Show what is still to ask; what was typed there stays as long as nothing was answered."""
        view = self._view
        if not view.later or not may_work(self._workspace, view, "case correct"):
            return
        same = kept is not None and kept.fields == view.later
        self.later = kept if same and kept is not None else LaterCard(self._workspace, view)
        column.addWidget(self.later)

    def _matter(self) -> Card:
        """Return what the person told, in her words."""
        card = Card(_("What she told"), name="case-matter")
        for title, words in (
            (_("The facts, in the person’s words"), self._view.facts),
            (_("What the person asks for"), self._view.request),
            (_("Place"), (self._view.place or "").replace("/", " · ")),
        ):
            if words:
                card.body.addWidget(text(title, "label", "text2"))
                card.body.addWidget(text(words, "body", wrap=True, data=True))
        if not self._view.facts and not self._view.request:
            card.body.addWidget(text(_("Nothing more was written down."), "body", "text2"))
        return card
