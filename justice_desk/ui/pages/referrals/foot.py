"""The head and the foot of the page: how many, and the keys that work here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.status import AWAITING
from justice_desk.terms.enums import ReferralState
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from justice_desk.services.board import Counts


def head_words(counts: Counts, *, short: bool = False) -> str:
    """Return « 41 en attente, dont 3 en retard · 12 chez un acteur »; `short`, less."""
    awaited, held = counts.of(AWAITING), counts.of((ReferralState.ACCEPTED,))
    words = ngettext("{n} awaited", "{n} awaited", awaited).format(n=whole(awaited))
    if counts.late:
        late = ngettext("{n} of them late", "{n} of them late", counts.late)
        words = f"{words}, {late.format(n=whole(counts.late))}"
    if short or theme().scale > 1.0:
        return words
    with_them = ngettext("{n} with an actor", "{n} with an actor", held).format(n=whole(held))
    return f"{words} · {with_them}"


def list_words(count: int) -> str:
    """Return « 186 référencements »."""
    return ngettext("{n} referral", "{n} referrals", count).format(n=whole(count))


class BoardFooter(QWidget):
    """Count at the left, keys at the right; the board is walked in four directions."""

    def __init__(self) -> None:
        super().__init__()
        self._count = text("", "second", "text2", name="referrals-count")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        row.addWidget(self._count, 1)
        wide = theme().scale <= 1.0
        self._columns = key_hint("← →", _("column"))
        self._copy = key_hint("Ctrl+C", _("copy to Excel"))
        self._wide = wide
        row.addWidget(self._columns)
        if wide:
            row.addWidget(key_hint("↑ ↓", _("choose")))
            row.addWidget(key_hint("A", _("this actor alone")))
        row.addWidget(key_hint("Return", _("open the case")))
        row.addWidget(self._copy)

    def show_keys(self, *, board: bool) -> None:
        """Show the keys of the board, or those of the list."""
        self._columns.setVisible(board)
        self._copy.setVisible(not board and self._wide)

    def say(self, words: str) -> None:
        """Change the count."""
        self._count.setText(words)
