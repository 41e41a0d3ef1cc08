"""Refers a case: to whom, what the safeguards found, her consent, and the letter that goes.

The program shows, a person decides: nothing is chosen for her but the first actor of the list.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.cases.showing import show
from justice_desk.services.consents.receiving import answer_for
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.referrals.proposing import candidates
from justice_desk.services.referrals.referring import refer
from justice_desk.terms.enums import ReferralState, Role, Verdict
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.consents import ConsentDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.papers import letter_paper
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import SHADOW
from justice_desk.ui.referral.consent_card import ConsentCard
from justice_desk.ui.referral.drawer import LetterDrawer
from justice_desk.ui.referral.findings import FindingsCard
from justice_desk.ui.referral.letter_pane import LetterPane
from justice_desk.ui.referral.parts import about_case, judged_column, verdict_words
from justice_desk.ui.referral.request_form import RequestForm
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from PySide6.QtWidgets import QLayoutItem

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.services.referrals.assessing import Assessment
    from justice_desk.services.referrals.proposing import Candidate
    from justice_desk.services.referrals.referring import Referred
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

WIDE: Final = 1270
TALL: Final = 730
LETTER: Final = 410
SMALL: Final = (1180, 720)
"""Width and height in pixels under which two columns scroll together."""
_TWO_COLUMNS_FROM: Final = 1.25


class ReferralDialog(VerbDialog):
    """Look 05; with a block, 05b."""

    scrolls = False

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, *, actor: str = ""
    ) -> None:
        self._view, self._wanted = view, actor
        title = _("Refer {number}").format(number=view.number)
        form = Form("referral-dialog", title, _("Refer and print"), "printer", view.number)
        super().__init__(parent, workspace, form)
        self._fit(parent)
        self._found: Assessment | None = None
        self._print, self._interpreted = True, False
        self._leads = workspace.office.acting.role is Role.COORDINATOR
        self._make_parts()
        self._lay_out()
        self._feet()
        self._wire()
        self.bring_back()
        self._offer()
        self.picker.search.setFocus()

    def _fit(self, parent: QWidget) -> None:
        """Take the width that is wished, or what the window has."""
        room = parent.window().width() - 2 * scaled(8)
        self.setFixedWidth(min(scaled(WIDE) + 2 * SHADOW, room + 2 * SHADOW))
        high = min(scaled(TALL), parent.window().height() - 2 * scaled(6))
        self.setFixedHeight(high + 2 * SHADOW)

    def _is_small(self) -> bool:
        """Return whether three columns have no room."""
        return self.width() < SMALL[0] or self.height() < SMALL[1]

    def _header(self, title: str) -> QWidget:
        """Return the title, and under it who and what the case is about."""
        head = super()._header(title)
        row = cast("QHBoxLayout", head.layout())
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addItem(cast("QLayoutItem", row.takeAt(0)))
        column.addWidget(text(about_case(self._view), "body", "text2", wrap=True, data=True))
        row.addLayout(column, 1)
        return head

    def _make_parts(self) -> None:
        self.form = RequestForm(self._view.priority)
        self.picker, self.why = self.form.picker, self.form.why
        self.reply_by = self.form.reply_by
        self.findings = FindingsCard(leads=self._leads)
        self.consent = ConsentCard()
        self.letter = LetterPane()
        self._drawer = LetterDrawer(self, self.workspace, self._view.number)

    def _lay_out(self) -> None:
        """Place three columns, the letter on sunken ground; large text lets two of them scroll."""
        self.body.setContentsMargins(0, 0, 0, 0)
        left, middle = self.form, judged_column(self.findings, self.consent)
        if theme().scale >= _TWO_COLUMNS_FROM or self._is_small():
            self.body.addWidget(self._two_columns(left, middle), 1)
            return
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(left)
        columns.addWidget(scrolled(middle, name="referral-scroll"), 1)
        self.letter.setFixedWidth(scaled(LETTER))
        columns.addWidget(self.letter)
        columns.setContentsMargins(24, 0, 1, 0)
        self.body.addLayout(columns, 1)

    def _two_columns(self, left: QWidget, middle: QWidget) -> QWidget:
        inner, right = QWidget(), QVBoxLayout()
        right.addWidget(middle)
        right.addWidget(self.letter)
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(24, 0, 14, 0)
        columns.setSpacing(20)
        columns.addWidget(left)
        columns.addLayout(right, 1)
        return scrolled(inner, name="referral-scroll")

    def _feet(self) -> None:
        foot = cast("QHBoxLayout", self._foot.layout())
        self.hint = cast("QLabel", cast("QLayoutItem", foot.itemAt(0)).widget())
        self.hint.setObjectName("referral-hint")
        self.only = Button(_("Refer"), name="referral-only", icon="arrow-bend-up-right")
        foot.insertWidget(foot.count() - 1, self.only)
        self.draft = Button(_("Save the draft"), Kind.GHOST, name="referral-draft")
        foot.insertWidget(foot.count() - 3, self.draft)

    def _wire(self) -> None:
        self.picker.picked.connect(self._assess)
        self.letter.chosen.connect(self.picker.choose)
        self.letter.anonymous.toggled.connect(self._drawer.touch)
        self.form.edited.connect(self._drawer.touch)
        self.findings.edited.connect(self._drawer.touch)
        self._drawer.due.connect(self._draw)
        self._drawer.drawn.connect(self.letter.show_letter)
        self._drawer.refused.connect(lambda error: self.letter.say(error.message()))
        self.consent.asked.connect(self._ask)
        self.only.clicked.connect(lambda: self._refer(prints=False))
        self.draft.clicked.connect(self._keep_draft)
        self.form.interpreter.editingFinished.connect(self._name_interpreter)
        self.workspace.changed.connect(self._again)
        self.finished.connect(self._drawer.stop)
        self._show_verdict()

    def _offer(self) -> None:
        number = self._view.number
        self.workspace.read(
            "assess", lambda session: candidates(session, number), while_alive(self, self._offered)
        )

    def _offered(self, found: Sequence[Candidate]) -> None:
        self.picker.offer(found)
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.picker.choose(wanted)
        if not found:
            self.letter.say(_("The directory has no actor yet. Add one on the page of the actors."))

    def _again(self, topic: str) -> None:
        """See the case anew after a consent was noted or something else changed."""
        number = self._view.number
        if topic == "cases":
            self.workspace.read(
                "case show", lambda session: show(session, number), while_alive(self, self._seen)
            )

    def _seen(self, view: CaseView) -> None:
        self._view = view
        self._offer()

    def _assess(self, one: Candidate | None) -> None:
        self._found = None
        self._drawer.stop()
        self.form.follow_actor(one)
        if one is None:
            self.findings.wait()
            self.consent.show_answer(None, "")
            self._show_verdict()
            return
        number, code = self._view.number, one.code
        self._interpreted = named = bool(self.form.interpreter.text().strip())
        self.consent.show_answer(answer_for(self._view.consents, one.name, one.type), one.name)
        self.workspace.read(
            "assess",
            lambda session: (code, assess_referral(session, number, code, interpreter=named)),
            while_alive(self, self._assessed),
        )

    def _assessed(self, told: tuple[str, Assessment]) -> None:
        code, found = told
        chosen = self.picker.chosen()
        if chosen is None or chosen.code != code:
            return
        self._found = found
        self.findings.show_findings(found)
        self._show_verdict()
        self._drawer.touch()

    def _show_verdict(self) -> None:
        """Enable what may be done, and say why where it may not."""
        verdict = self._found.verdict if self._found else None
        blocked = verdict is Verdict.BLOCK
        stopped = verdict is Verdict.REQUIRE and not self._leads
        for verb in (self.verb, self.only):
            verb.setEnabled(verdict is not None and not blocked and not stopped)
        self.hint.setText(verdict_words(verdict, leads=self._leads))
        self.draft.setEnabled(self.picker.chosen() is not None)
        self.letter.anonymous.setEnabled(not blocked)
        if blocked and self._found is not None:
            self.letter.show_instead(self._found.alternatives)
        elif self.letter.instead:
            self.letter.say(_("The letter is being drawn…"))

    def _draw(self) -> None:
        """Draw the letter, or say what it still lacks."""
        found, asked = self._found, self.form.request(self.findings.override())
        if found is None or found.verdict is Verdict.BLOCK:
            return
        if found.verdict is Verdict.REQUIRE and not self._leads:
            self.letter.say(_("The coordination decides here: ask it to write its reason."))
        elif found.verdict is Verdict.REQUIRE and not asked.override:
            self.letter.say(_("Write the reason for the override first."))
        elif not asked.reason:
            self.letter.say(_("Write the reason: the letter shows here."))
        else:
            self._drawer.draw(asked, anonymous=self.letter.anonymous.isChecked())

    def _ask(self) -> None:
        chosen = self.picker.chosen()
        if chosen is not None:
            receiver = (chosen.code, chosen.name)
            ConsentDialog(self, self.workspace, self._view, receiver=receiver).open()

    def _name_interpreter(self) -> None:
        """Ask the safeguards anew once somebody is named who translates, or nobody any more."""
        if bool(self.form.interpreter.text().strip()) != self._interpreted:
            self._assess(self.picker.chosen())

    def _keep_draft(self) -> None:
        """Keep it unsent: the safeguards are asked when it is sent."""
        if not self.form.has_reason() or not self.reply_by.checked():
            return
        number, asked = self._view.number, replace(self.form.request(""), draft=True)
        self._print = False
        self.send(lambda session: refer(session, number, asked))

    def _refer(self, *, prints: bool) -> None:
        self._print = prints
        if self.ready():
            self.only.setEnabled(False)
            self.send(self.work())

    def press(self) -> None:
        """Refer, and go on to the letter."""
        if self.verb.isEnabled():
            self._refer(prints=True)

    def ready(self) -> bool:
        """A reason, a day, and a written override where one is asked."""
        if not self.form.has_reason():
            return False
        found = self._found
        field = self.findings.field
        if found and found.verdict is Verdict.REQUIRE and not self.findings.override() and field:
            field.show_error(_("Write why it is done all the same."))
            field.editor.setFocus()
            return False
        return self.reply_by.checked()

    def work(self) -> Callable[[Any], Any]:
        """Refer the case."""
        number, asked = self._view.number, self.form.request(self.findings.override())
        return lambda session: refer(session, number, asked)

    def audit_verb(self) -> str:
        """Referring."""
        return "refer"

    def refused(self, error: DeskError) -> bool:
        """Say it above, and let her try again."""
        if error.code == "reply_by_past":
            self.reply_by.show_error(error.message())
        self.only.setEnabled(True)
        return error.code == "reply_by_past"

    def told(self, answer: Referred) -> str:
        """Say what was sent, and go on to its letter."""
        if self._print:
            parent, workspace = self.parentWidget(), self.workspace
            nameless = self.letter.anonymous.isChecked()
            paper = letter_paper(answer.reference, nameless=nameless)
            if parent is not None:
                QTimer.singleShot(0, parent, lambda: PaperDialog(parent, workspace, paper).open())
        chosen = self.picker.chosen()
        draft = answer.state is ReferralState.DRAFT
        words = _("{badge} kept as a draft: {actor}") if draft else _("{badge} sent: {actor}")
        return words.format(badge=badge_of(answer.reference), actor=chosen.name if chosen else "")
