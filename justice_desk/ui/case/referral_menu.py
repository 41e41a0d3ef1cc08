"""« Ce référencement »: what may be done now with one referral, each with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.status import REFERRAL_MOVES
from justice_desk.terms.enums import EventKind, ReferralState
from justice_desk.ui.case.rights import may_work
from justice_desk.ui.components.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QDialog

    from justice_desk.services.cases.rows import CaseView, ReferralRow
    from justice_desk.ui.workspace import Workspace

WORDS: Final = {
    "send": N_("Send the draft…"),
    "acknowledge": N_("The letter has arrived…"),
    "answer": N_("Note the answer…"),
    "forward": N_("The actor sent it on to…"),
    "take-back": N_("Take the case back…"),
    "end-service": N_("The help ends…"),
    "give-up": N_("Stop waiting for an answer…"),
    "appeal": N_("Appeal…"),
    "cancel": N_("Call the referral off…"),
    "undo": N_("Take the last answer back…"),
}
RIGHTS: Final = {
    "send": "referral send",
    "acknowledge": "reply",
    "answer": "reply",
    "forward": "referral forward",
    "take-back": "referral return",
    "end-service": "referral return",
    "give-up": "referral no-answer",
    "appeal": "referral appeal",
    "cancel": "referral cancel",
    "undo": "referral undo",
}
_STATES: Final = {
    "send": {ReferralState.SENT},
    "acknowledge": {ReferralState.ACKNOWLEDGED},
    "answer": {ReferralState.ACCEPTED, ReferralState.DECLINED, ReferralState.COMPLETED},
    "give-up": {ReferralState.NO_ANSWER},
    "cancel": {ReferralState.CANCELLED},
}
"""What becomes of a referral by a move; the rules say which may follow."""


def offered(workspace: Workspace, view: CaseView, row: ReferralRow) -> tuple[str, ...]:
    """Return the moves that are worth offering, in the order of the menu."""
    may = set(_possible(view, row))
    return tuple(move for move in WORDS if move in may and may_work(workspace, view, RIGHTS[move]))


def answers(row: ReferralRow) -> tuple[ReferralState, ...]:
    """Return the answers that a referral may still be given."""
    then = REFERRAL_MOVES[ReferralState(row.state)]
    return tuple(state for state in ReferralState if state in _STATES["answer"] & then)


def build(dialog: QDialog, moves: Sequence[str], do: Callable[[str], None]) -> Button | None:
    """Return the button of the menu, None when nothing may be done; the keys work without it."""
    if not moves:
        return None
    button = Button(_("This referral"), name="referral-menu-button", icon="caret-down", key="F4")
    menu = QMenu(button)
    menu.setObjectName("referral-menu")
    for place, move in enumerate(moves, start=1):
        action = menu.addAction(_(WORDS[move]))
        action.setObjectName(f"referral-{move}")
        action.setShortcut(QKeySequence(str(place % 10)))
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False, one=move: do(one))
        dialog.addAction(action)
    opener = dialog.addAction(_("This referral"))
    opener.setShortcut(QKeySequence("F4"))
    opener.triggered.connect(button.click)
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().topLeft())))
    return button


def _possible(view: CaseView, row: ReferralRow) -> Iterator[str]:
    state = ReferralState(row.state)
    then = REFERRAL_MOVES[state]
    yield from (move for move, states in _STATES.items() if states & then)
    if ReferralState.RETURNED in then:
        has_it = view.holder is not None and view.holder.referral == row.reference
        yield "take-back" if has_it else "end-service"
        if has_it:
            yield "forward"
    counts = (one for one in view.judgments if one.withdrawn is None and one.appeal is None)
    if any(one.referral == row.reference for one in counts):
        yield "appeal"
    if _answered(view, row):
        yield "undo"


def _answered(view: CaseView, row: ReferralRow) -> bool:
    """Return whether an answer stands; the service knows what rests on it."""
    undone = {e.details.get("undone") for e in view.events if e.kind is EventKind.UNDONE}
    return any(
        event.kind is EventKind.REPLIED
        and event.details.get("reference") == row.reference
        and str(event.id) not in undone
        for event in view.events
    )
