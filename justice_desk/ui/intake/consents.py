"""What she agrees to: one sentence to say aloud for each purpose, and her answer beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from justice_desk.formats.intake import NO, YES, Choice, Kind
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import ConsentPurpose
from justice_desk.terms.labels import said_aloud
from justice_desk.ui.components.text import text
from justice_desk.ui.intake import plan
from justice_desk.ui.intake.question import Question
from justice_desk.ui.theme.current import theme

LATER: Final = "later"
ANSWERS: Final = (Choice(YES, N_("yes")), Choice(NO, N_("no")), Choice(LATER, N_("not yet")))
STACKED_FROM: Final = 1.25
"""Text scale from which the answer stands under its sentence."""


class ConsentRow(Question):
    """One purpose: its name, the sentence, yes, no or not yet."""

    def __init__(self, purpose: str) -> None:
        self._aloud = said_aloud(ConsentPurpose(purpose))
        field = plan.consent_field(purpose)
        super().__init__(replace(field, kind=Kind.ONE_OF, choices=ANSWERS))
        self.editor.setAccessibleDescription(self._aloud)
        self.put(LATER)

    def _lay_out(self) -> None:
        stacked = theme().scale >= STACKED_FROM
        row = QVBoxLayout(self) if stacked else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6 if stacked else 24)
        words = QVBoxLayout()
        words.setSpacing(1)
        self._label.setProperty("role", "strong")
        self._label.setProperty("ink", "text")
        words.addWidget(self._label)
        words.addWidget(text(_("“{words}”").format(words=self._aloud), "body", wrap=True))
        under = QHBoxLayout()
        under.setSpacing(6)
        under.addWidget(self._sign)
        under.addWidget(self._message, 1)
        words.addLayout(under)
        row.addLayout(words, 1)
        row.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignTop)
        if not stacked:
            self.editor.setFixedWidth(self.editor.sizeHint().width())
