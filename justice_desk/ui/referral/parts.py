"""Parts of the referral without a state: what the case is about, the column of the safeguards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import category
from justice_desk.terms.enums import Verdict
from justice_desk.ui.case.words import ago
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView


def about_case(view: CaseView) -> str:
    """Return who and what a case is about, and who has it."""
    who = _("Restricted case") if view.restricted else view.parties[0].name
    held = view.holder
    since = f"{held.holder} {ago(held.from_on)}" if held else ""
    kind = category(view.category).short.text()
    return " · ".join(part for part in (who, kind, since) if part)


def judged_column(findings: QWidget, consent: QWidget) -> QWidget:
    """Return the middle of the dialog: what the safeguards found, then her consent."""
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 16, 10, 14)
    column.setSpacing(10)
    head = QHBoxLayout()
    head.addWidget(text(_("Safeguards"), "block"))
    words = _("the program notes, you decide")
    note = text(words, "second", "text2", wrap=True)
    note.setAlignment(Qt.AlignmentFlag.AlignRight)
    head.addWidget(note, 1)
    column.addLayout(head)
    column.addWidget(findings)
    column.addWidget(text(_("Her consent"), "block"))
    column.addWidget(consent)
    column.addStretch(1)
    return middle


def verdict_words(verdict: Verdict | None, *, leads: bool) -> str:
    """Return why the verbs may not be pressed, or what pressing them writes down."""
    if verdict is Verdict.BLOCK:
        return _("Not possible: choose another actor, or ask for her consent.")
    if verdict is not Verdict.REQUIRE:
        return ""
    if not leads:
        return _("The coordination decides here: ask it to write its reason.")
    return _("The override is written in the journal and printed on the summary.")
