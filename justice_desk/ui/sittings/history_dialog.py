"""The history of a sitting: each move with its day and its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.sittings.words import state_sign

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import MoveRow, SittingView
    from justice_desk.ui.workspace import Workspace


class HistoryDialog(DeskDialog):
    """Every change of state or of days, the first one first."""

    def __init__(self, parent: QWidget, _workspace: Workspace, view: SittingView) -> None:
        title = _("History of {number}").format(number=view.row.number)
        super().__init__(parent, title, name="sitting-history", width=560)
        for move in view.moves:
            self.body.addWidget(text(_line(move), "strong", wrap=True, data=True))
            if move.reason:
                self.body.addWidget(text(move.reason, "body", "text2", wrap=True, data=True))
        close = Button(_("Close"), name="history-close", key="Escape")
        close.clicked.connect(self.reject)
        self.foot(close)
        self.finished.connect(self.deleteLater)
        close.setFocus()


def _line(move: MoveRow) -> str:
    told = f"{short_date(move.moved_on)} – {state_sign(move.after).words}"
    if move.from_on is not None and move.to_on is not None:
        days = _("from {before} to {after}").format(
            before=short_date(move.from_on), after=short_date(move.to_on)
        )
        return f"{told}, {days}"
    return told
