"""What is known of a session, an agreement, a judgment, and what may follow; all referrals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.rules.status import HOMOLOGATION_MOVES
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import Homologation
from justice_desk.ui.case.outcome_cards import referral_face, watch_words
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.row import Row
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from justice_desk.services.cases.rows import (
        AgreementRow,
        CaseView,
        JudgmentRow,
        MediationRow,
    )

Fact = tuple[str, str]
"""What is told, and the words."""
Verb = tuple[str, str, str]
"""A verb of the page, its words, its icon; what comes after a colon tells about what."""


class FactsSheet(DeskDialog):
    """`asked` carries the verb that was pressed, once the sheet is put away.

    `aside` stands quietly under the facts: what was typed by mistake is withdrawn there.
    """

    asked = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        facts: Iterable[Fact],
        verbs: Sequence[Verb],
        name: str,
        aside: Verb | None = None,
    ) -> None:
        super().__init__(parent, title, name=name, width=740)
        for words, told in facts:
            if told:
                self.body.addLayout(_line(words, told))
        if aside is not None:
            quiet = self._button(aside, Kind.GHOST, last=False)
            self.body.addWidget(quiet, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.close_button = Button(_("Close"), name=f"{name}-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        buttons = [self.close_button]
        for place, verb in enumerate(verbs):
            last = place == len(verbs) - 1
            buttons.append(self._button(verb, Kind.FILLED if last else Kind.OUTLINED, last=last))
        self.foot(*buttons)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()

    def _button(self, verb: Verb, kind: Kind, *, last: bool) -> Button:
        does, words, icon = verb
        key = "Ctrl+Return" if last else ""
        named = does.partition(":")[0]
        button = Button(words, kind, name=f"{self.objectName()}-{named}", icon=icon, key=key)
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda: self.asked.emit(does))
        return button


class ReferralsDialog(DeskDialog):
    """Every referral of a case, the last first; `asked` carries the one that is opened."""

    asked = Signal(str)

    def __init__(self, parent: QWidget, view: CaseView) -> None:
        title = _("Referrals of {number}").format(number=view.number)
        super().__init__(parent, title, name="referrals-dialog", width=640)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        for one in reversed(view.referrals):
            row = Row(referral_face(one), name=f"list-{badge_of(one.reference)}")
            row.clicked.connect(self.accept)
            row.clicked.connect(lambda _on=False, r=one.reference: self.asked.emit(r))
            column.addWidget(row)
        column.addStretch(1)
        area = scrolled(inner, name="referrals-scroll")
        area.setMinimumHeight(scaled(min(60 + 44 * len(view.referrals), 420)))
        self.body.addWidget(area)
        self.close_button = Button(_("Close"), name="referrals-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        self.foot(self.close_button)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()


def session_facts(row: MediationRow) -> Iterator[Fact]:
    """Yield what is known of a session."""
    yield _withdrawn(row)
    yield _("Day"), prose_date(row.on)
    yield _("By whom"), row.by
    yield _("Where"), row.place or ""
    yield _("Present"), ", ".join(row.present)
    yield _("Absent"), ", ".join(row.absent)
    yield _("How it ended"), capital(label(row.result))
    yield _("Next session on"), prose_date(row.next_on) if row.next_on else ""
    yield _("What was said and settled"), row.note


def agreement_facts(row: AgreementRow) -> Iterator[Fact]:
    """Yield what is known of an agreement."""
    yield _withdrawn(row)
    yield _("How far it goes"), capital(label(row.kind))
    yield _("Day"), prose_date(row.on)
    yield _("Before whom"), row.before
    yield _("What was agreed"), row.terms
    yield _("Watch"), "" if row.withdrawn else capital(watch_words(row))
    for check in row.checks:
        told = " · ".join(part for part in (capital(label(check.kept)), check.note) if part)
        yield _("Asked on {day}").format(day=prose_date(check.on)), told
    yield _("Homologation"), _homologation(row)
    yield _("What the judge said"), row.homologation_note


def agreement_verbs(row: AgreementRow) -> tuple[Verb, ...]:
    """Return what may follow an agreement in force."""
    verbs = [(f"homologate:{row.id}", _("Homologation…"), "scales")]
    if not HOMOLOGATION_MOVES[row.homologation]:
        verbs = []
    return (*verbs, (f"follow:{row.id}", _("Is it kept?"), "eye"))


def judgment_facts(row: JudgmentRow) -> Iterator[Fact]:
    """Yield what is known of a judgment."""
    yield _withdrawn(row)
    yield _("Court"), row.by
    yield _("Given on"), prose_date(row.on)
    yield _("Number of the judgment"), row.number or ""
    yield _("How it answers what the person asked"), capital(label(row.decision))
    yield _("What it says"), row.terms
    yield _("Last day to appeal"), prose_date(row.appeal_until) if row.appeal_until else ""
    yield _("Appeal"), badge_of(row.appeal) if row.appeal else ""
    yield _("Carried out on"), prose_date(row.executed_on) if row.executed_on else ""
    yield _("In a few words"), row.execution_note


def judgment_verbs(row: JudgmentRow, *, last: bool) -> tuple[Verb, ...]:
    """Return what may follow a judgment that counts; `last` is the one that may be appealed."""
    verbs: list[Verb] = []
    if row.appeal is None and last:
        verbs.append(("appeal", _("Appeal…"), "arrow-bend-up-right"))
    if row.executed_on is None:
        verbs.append((f"execute:{row.id}", _("It is carried out…"), "check-circle"))
    return tuple(verbs)


def withdraw_verb(what: str, row: AgreementRow | JudgmentRow | MediationRow) -> Verb | None:
    """Return the verb that withdraws a row, None where it is withdrawn."""
    if row.withdrawn is not None:
        return None
    words = _("Take the homologation back…") if what == "homologation" else _("Withdraw…")
    return (f"withdraw-{what}:{row.id}", words, "")


def _withdrawn(row: AgreementRow | JudgmentRow | MediationRow) -> Fact:
    if row.withdrawn is None:
        return ("", "")
    day, by = prose_date(row.withdrawn.on), row.withdrawn.by
    return _("Withdrawn on {day}, by {who}").format(day=day, who=by), row.withdrawn.why


def _homologation(row: AgreementRow) -> str:
    if row.homologation is Homologation.NONE:
        return capital(label(row.homologation))
    day = row.homologated_on or row.homologation_asked_on
    parts = (
        capital(label(row.homologation)),
        row.homologation_by or "",
        prose_date(day) if day else "",
    )
    return " · ".join(part for part in parts if part)


def _line(words: str, told: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(text(words, "second", "text2", wrap=True), 1)
    line.addWidget(text(told, "body", wrap=True, data=True), 2)
    return line
