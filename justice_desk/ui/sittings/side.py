"""What stands beside a docket: a proposed order, what to print again, what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.components.note import Note
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.sittings.proposal_card import ProposalCard
from justice_desk.ui.sittings.results_card import ResultsCard
from justice_desk.ui.sittings.steps_card import StepsCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.ui.sittings.sitting_page import Shown, SittingPage

_OVER = frozenset({SittingState.HELD, SittingState.CANCELLED})


def side_cards(page: SittingPage, shown: Shown) -> Iterator[QWidget]:
    """Yield the cards at the right, the most urgent first."""
    view = shown.view
    told = _last_word(view)
    if told is not None:
        yield told
    if view.to_reprint and view.row.state not in _OVER:
        papers = ", ".join(label(paper) for paper in view.to_reprint)
        note = Note(papers, "warn", strong=_("To print again"))
        note.setObjectName("sitting-reprint")
        yield note
    if page.planner.stage is not Stage.IDLE and view.row.state not in _OVER:
        yield ProposalCard(page.planner, shown.slots)
    if view.row.state is SittingState.HELD:
        yield ResultsCard(shown.slots, shown.civil)
    if view.row.state not in _OVER:
        steps = StepsCard(view.steps)
        steps.asked.connect(page.verbs.step)
        yield steps


def _last_word(view: SittingView) -> Note | None:
    """Return why a sitting was put off or cancelled, or a no-go that still stands."""
    state = view.row.state
    if state in {SittingState.POSTPONED, SittingState.CANCELLED} and view.moves:
        tone = "danger" if state is SittingState.CANCELLED else "warn"
        strong = _("Cancelled") if state is SittingState.CANCELLED else _("Postponed")
        return _named(Note(view.moves[-1].reason, tone, strong=strong, data=True))
    said = view.security
    if said is not None and not said.go and state is not SittingState.HELD:
        strong = _("No-go, {name}").format(name=said.said_by)
        return _named(Note(said.reason, "danger", strong=strong, data=True))
    return None


def _named(note: Note) -> Note:
    note.setObjectName("sitting-last-word")
    return note
