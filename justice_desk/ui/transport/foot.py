"""The line under the board: what is over, how many are marked, the keys of the chosen card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import theme
from justice_desk.ui.transport.lanes import Lane
from justice_desk.ui.transport.support_verbs import SUPPORT_VERBS, possible
from justice_desk.ui.transport.words import lane_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.terms.enums import Role

_ROOMY: Final = 1000
"""Pixels at 100 % from which the keys that move on the board are told too."""
_FEW: Final = 3
"""Verbs whose keys are told where there is less room."""


class BoardFoot(QWidget):
    """`over_wanted` says whether what is over is shown too."""

    over_wanted = Signal(bool)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("support-foot")
        self._role = role
        self._row: SupportRow | None = None
        self.over = FilterChip(lane_words(Lane.OVER), name="support-over")
        self.over.toggled.connect(self.over_wanted)
        self.marked = text("", "strong", "accent", name="support-marked")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.over)
        row.addWidget(self.marked)
        row.addStretch(1)
        self._verbs = {
            verb: key_hint(verb.key, _(verb.words).rstrip("…").lower())
            for verb in SUPPORT_VERBS
            if verb.key
        }
        self._moving = [
            key_hint(key, words)
            for key, words in (("← →", _("column")), ("Space", _("mark")), ("Return", _("open")))
        ]
        for hint in (*self._verbs.values(), *self._moving):
            row.addWidget(hint)
        self._show_keys()

    def show_over(self, count: int) -> None:
        """Say how many are over."""
        self.over.say(lane_words(Lane.OVER), count)

    def show_marked(self, count: int) -> None:
        """Say how many cards are marked."""
        words = ngettext("{n} marked", "{n} marked", count).format(n=count)
        self.marked.setText(words if count else "")

    def show_row(self, row: SupportRow | None) -> None:
        """Tell the keys of the card that is chosen."""
        self._row = row
        self._show_keys()

    def _show_keys(self) -> None:
        large = theme().scale > 1.0
        roomy = self.width() >= _ROOMY and not large
        can = [] if self._row is None else list(possible(self._row, self._role))
        told = [verb for verb in can if verb.key][: None if roomy else 0 if large else _FEW]
        for verb, hint in self._verbs.items():
            hint.setVisible(verb in told)
        for hint in self._moving[:-1]:
            hint.setVisible(roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell fewer keys where there is less room."""
        super().resizeEvent(event)
        self._show_keys()
