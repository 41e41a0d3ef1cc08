"""The rest of a story at the window: what settles a matter, what a court says, how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox

from justice_desk.terms.slip import printed
from justice_desk.ui.case.agreement_form import AgreementDialog
from justice_desk.ui.case.answer_form import AnswerDialog
from justice_desk.ui.case.appeal_form import AppealDialog
from justice_desk.ui.case.closing_forms import AskCloseDialog
from justice_desk.ui.case.ending_forms import EndingDialog
from justice_desk.ui.case.following_forms import FollowDialog, HomologationDialog
from justice_desk.ui.case.forward_form import ForwardDialog
from justice_desk.ui.case.judgment_form import ExecuteDialog, JudgmentDialog
from justice_desk.ui.case.mediation_form import MediationDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.referral_sheet import ReferralSheet
from tests.journeys.seat import words
from tests.journeys.shown import Shown, W, typed_day

if TYPE_CHECKING:
    from justice_desk.ui.case.actor_field import ActorField


class ShownWhole(Shown):
    """The same teller, with every form of the case page."""

    def forwards(self, number: str, badge: str, to: str, why: str, *more: str) -> dict[str, Any]:
        """Note from the sheet of the referral that its actor sent the case on."""
        dialog = self._move(number, badge, "forward", ForwardDialog)
        self.seat.write(dialog.picker.search, to)
        self.seat.write(dialog.why, why)
        if "--on" in more:
            self.seat.write(dialog.day.editor, typed_day(more[more.index("--on") + 1]))
        assert dialog.found is not None
        found = dialog.found.verdict.value
        assert all(one.title in words(dialog) for one in dialog.found.findings)
        self._done(dialog)
        last = self.case(number)["referrals"][-1]
        return {"slip_code": last["slip_code"], "verdict": found,
                "letter": found in {"clear", "warn"}}  # fmt: skip

    def cancels(self, number: str, badge: str, why: str) -> None:
        """Call off a referral from its sheet."""
        dialog = self._move(number, badge, "cancel", EndingDialog)
        self.seat.write(dialog.why, why)
        self._done(dialog)

    def answers(self, code: str, answer: str, note: str = "", *more: str) -> None:
        """Note a result with how it ended from the sheet; plain slips one after another."""
        if "--outcome" not in more:
            super().answers(code, answer, note, *more)
            return
        number, badge = self._of(code)
        dialog = self._move(number, badge, "answer", AnswerDialog)
        self.seat.click(dialog, f"answer-choice-{answer}")
        dialog.outcome.setCurrentIndex(dialog.outcome.findData(more[more.index("--outcome") + 1]))
        self.seat.write(dialog.words, note)
        self._done(dialog)

    def mediates(self, number: str, by: str, result: str, *present: str) -> None:
        """Note a session: who came, how it ended."""
        ids = {row["name"]: row["id"] for row in self.case(number)["parties"]}
        dialog = self._begun(number, "mediation", MediationDialog)
        _name(dialog.by, by)
        for name in present:
            here = dialog.findChild(QCheckBox, f"mediation-present-{ids[name]}")
            assert here is not None
            here.click()
        self.seat.click(dialog, f"mediation-result-{result}")
        self._done(dialog)

    def settles(self, number: str, before: str, terms: str, on: str) -> None:
        """Note an agreement, in the form to which its session led."""
        self._seen.clear()
        dialog = self.seat.dialog(AgreementDialog)
        assert number in dialog.windowTitle()
        _name(dialog.before, before)
        self.seat.write(dialog.terms, terms)
        self.seat.write(dialog.day.editor, typed_day(on))
        self._done(dialog)

    def endorses(self, number: str, state: str, by: str, note: str = "") -> None:
        """Note where the endorsement stands."""
        dialog = self._begun(number, "homologate", HomologationDialog)
        self.seat.click(dialog, f"homologation-state-{state}")
        _name(dialog.court, by)
        self.seat.write(dialog.note, note)
        self._done(dialog)

    def follows(self, number: str, kept: str, note: str = "") -> None:
        """Note whether the agreement is kept."""
        dialog = self._begun(number, "follow", FollowDialog)
        self.seat.click(dialog, f"follow-kept-{kept}")
        self.seat.write(dialog.note, note)
        self._done(dialog)

    def judges(self, number: str, by: str, decision: str, *more: str) -> None:
        """Note a judgment."""
        dialog = self._begun(number, "judgment", JudgmentDialog)
        _name(dialog.court, by)
        self.seat.click(dialog, f"judgment-decision-{decision}")
        for option, value in zip(more[::2], more[1::2], strict=True):
            if option == "--appeal-until":
                self.seat.write(dialog.until.editor, typed_day(value))
            else:
                fields = {"--number": dialog.number, "--terms": dialog.terms}
                self.seat.write(fields[option], value)
        self._done(dialog)

    def executes(self, number: str, note: str) -> None:
        """Note that a judgment was carried out."""
        dialog = self._begun(number, "execute", ExecuteDialog)
        self.seat.write(dialog.note, note)
        self._done(dialog)

    def appeals(self, number: str, to: str, reason: str) -> str:
        """Bring the judgment up, and close its letter."""
        dialog = self._begun(number, "appeal", AppealDialog)
        _name(dialog.court, to)
        self.seat.write(dialog.why, reason)
        self._done(dialog)
        self.seat.dialog(PaperDialog)
        self.seat.press(Qt.Key.Key_Escape)
        return str(self.case(number)["referrals"][-1]["slip_code"])

    def asks_end(self, number: str, outcome: str) -> None:
        """Ask the coordination to close."""
        dialog = self._begun(number, "ask-close", AskCloseDialog)
        dialog.outcome.setCurrentIndex(dialog.outcome.findData(outcome))
        self._done(dialog)

    def _of(self, code: str) -> tuple[str, str]:
        """Return case and badge of the referral that bears a code."""
        wanted = printed(code.replace("-", ""))
        for number in list(self._numbers):
            for row in self.case(number)["referrals"]:
                if row["slip_code"] == wanted:
                    return number, row["reference"].rpartition("/")[2]
        raise AssertionError(code)

    def _move(self, number: str, badge: str, move: str, kind: type[W]) -> W:
        """Open the sheet of a referral, and press the key of a move in its menu."""
        sheet = self._begun(number, f"referral:{number}/{badge}", ReferralSheet)
        action = sheet.findChild(QAction, f"referral-{move}")
        assert action is not None, move
        self.seat.press(Qt.Key(Qt.Key.Key_0 + int(action.shortcut().toString())))
        return self.seat.dialog(kind)


def _name(field: ActorField, name: str) -> None:
    """Choose an actor by its name."""
    assert field.list.findText(name) >= 0, name
    field.list.setCurrentIndex(field.list.findText(name))
