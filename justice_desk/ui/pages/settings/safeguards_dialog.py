"""The whole table of built-in safeguards, as a lawyer reads it: kind, title, source, certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.safeguards import Certainty, certainty_label, rows
from justice_desk.terms.enums import FindingKind
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import rule
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.referral.findings import finding_line, kind_sign
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIGH = 430
_FRAME = 300
"""Pixels at 100 % that head, words and foot need around the list."""
_KINDS = (FindingKind.BLOCK, FindingKind.REQUIRE, FindingKind.WARN)


class SafeguardsDialog(DeskDialog):
    """Reads from the strictest to the mildest; ↑ ↓ scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window(), _("Safeguards"), name="safeguards-dialog", width=760)
        words = _(
            "BLOCKS cannot be done by anyone; OVERRIDE asks for a written reason of the "
            "coordination; TO KNOW is shown and recorded."
        )
        self.body.addWidget(text(words, "second", "text2", wrap=True))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for row in sorted(rows(), key=lambda one: _KINDS.index(FindingKind(one["kind"]))):
            column.addWidget(_line(row))
            column.addWidget(rule())
        column.addStretch(1)
        self.area = scrolled(inner, name="safeguards-scroll")
        room = parent.window().height() - scaled(_FRAME)
        self.area.setMinimumHeight(max(0, min(scaled(_HIGH), room)))
        self.body.addWidget(self.area)
        self.close_button = Button(_("Close"), name="safeguards-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        self.foot(self.close_button)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()


def _line(row: Mapping[str, str]) -> QWidget:
    source = f"{row['source']} · {certainty_label(Certainty(row['certainty']))}"
    return finding_line(kind_sign(FindingKind(row["kind"])), row["title"], "", source)
