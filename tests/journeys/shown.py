"""A story told at the window: what is typed and clicked, and what its pages show.

What the window has no form for is typed at the command line of the same office, as an office with
two computers does; the page then shows it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from shiboken6 import isValid

from justice_desk.cli.answer import plain
from justice_desk.cli.rendering import case_document
from justice_desk.services.today import Band
from justice_desk.terms.slip import printed
from justice_desk.ui.case.closed_view import ClosedView
from justice_desk.ui.case.consents import ConsentDialog, ConsentsDialog, WithdrawDialog
from justice_desk.ui.case.correct import CorrectDialog
from justice_desk.ui.case.paper import PAUSE_MS, PaperDialog
from justice_desk.ui.case.verb_dialog import VerbDialog
from justice_desk.ui.journey.view import JourneyView
from justice_desk.ui.pages.referrals import ReferralsPage
from justice_desk.ui.pages.today import TodayPage
from justice_desk.ui.referral.dialog import ReferralDialog
from justice_desk.ui.referral.slip import SlipDialog
from tests.exports.papers import reading
from tests.journeys.intake_told import type_intake
from tests.journeys.seat import CONTROL, Seat, words
from tests.journeys.spoken import KEPT, MATTER, OTHER, PERSON, Told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.cli.conftest import Desk
    from tests.journeys.calendar import Days

W = TypeVar("W", bound=QWidget)


class Shown(Told):
    """The same office and the same story, through the window."""

    def __init__(self, desk: Desk, days: Days, papers: Path, qtbot: QtBot, phrase: str) -> None:
        super().__init__(desk, days, papers)
        self._phrase, self._qtbot = phrase, qtbot
        self.seat = Seat(desk.office, desk.member, phrase, qtbot)
        self._referral: tuple[str, ReferralDialog] | None = None
        self._slips: SlipDialog | None = None
        self._numbers: list[str] = []

    def leaves(self) -> None:
        """Close the window and the office."""
        self._put_away()
        self.seat.rise()

    def does_alone(self, *words: str) -> dict[str, Any]:
        """Close the window meanwhile."""
        self.leaves()
        done = super().does_alone(*words)
        self.seat = Seat(self.desk.office, self.desk.member, self._phrase, self._qtbot)
        return done

    def sits(self, member: str) -> None:
        """Another member unlocks the office at the same window."""
        super().sits(member)
        self.leaves()
        self.seat = Seat(self.desk.office, member, self._phrase, self._qtbot)

    def opens(
        self,
        *persons: dict[str, Any],
        relations: tuple[dict[str, str], ...] = (),
        consents: tuple[dict[str, Any], ...] = (KEPT,),  # noqa: ARG002 - the form knows who answers
        **matter: Any,
    ) -> str:
        """Type an intake."""
        self._seen.clear()
        self._put_away()
        ties = {"tie": relations[0]["tie"]} if relations else {}
        number = type_intake(self.seat, list(persons) or [PERSON, OTHER], MATTER | matter | ties)
        self._numbers.append(number)
        return number

    def agrees(self, number: str, to: str, *more: str) -> str:
        """Ask her aloud and note her answer."""
        self._seen.clear()
        dialog = self._to(number, to)
        self.seat.click(dialog, "referral-ask")
        ask = self.seat.dialog(ConsentDialog)
        assert to in words(ask)
        for option, value in zip(more[::2], more[1::2], strict=True):
            _choose({"--by": ask.by, "--as-guardian-of": ask.ward}[option], value)
        self.seat.click(ask, "consent-answer-yes")
        self.seat.press(Qt.Key.Key_Return, CONTROL)
        return ""

    def found(self, number: str, to: str) -> dict[str, str]:
        """Read the safeguards beside an actor; each shows its title and its reason."""
        found = super().found(number, to)
        dialog = self._to(number, to)
        shown = words(dialog.findings)
        for one in self.does("assess", number, "--to", to)["findings"]:
            assert one["title"] in shown
            assert one["reason"] in shown
        blocked = "block" in found.values()
        assert dialog.verb.isEnabled() is not blocked
        return found

    def refers(self, number: str, to: str, reason: str, *more: str) -> str:
        """Refer, and close the letter that is shown then."""
        self._seen.clear()
        dialog = self._to(number, to)
        self._referral = None
        if dialog.form.service.isChecked() is not ("--kind" in more):
            dialog.form.service.click()
        self.seat.write(dialog.why, reason)
        if "--priority" in more:
            self.seat.click(dialog, f"referral-priority-{more[more.index('--priority') + 1]}")
        self.seat.press(Qt.Key.Key_Return, CONTROL)
        paper = self.seat.dialog(PaperDialog)
        assert number in paper.windowTitle()
        self.seat.press(Qt.Key.Key_Escape)
        last = self.case(number)["referrals"][-1]
        return str(last["slip_code"])

    def answers(self, code: str, answer: str, note: str = "", *more: str) -> None:
        """Type the code of a slip, click its answer, and read first what it would do."""
        self._seen.clear()
        slip = self._sitting()
        self.seat.write(slip.code, printed(code.replace("-", "")).lower().replace("-", " "))
        self.seat.click(slip, f"slip-answer-{answer}")
        self.seat.write(slip.note, note)
        if "--on" in more:
            self.seat.write(slip.day.editor, typed_day(more[more.index("--on") + 1]))
        self.seat.press(Qt.Key.Key_Return, CONTROL)
        assert slip.sitting.entries[-1].state == answer, words(slip)

    def undoes(self, number: str, badge: str) -> None:
        """Take the last answer of this sitting back, with its key."""
        self._seen.clear()
        slip = self._sitting()
        assert slip.sitting.entries[-1].reference == f"{number}/{badge}"
        before = len(slip.sitting.entries)
        self.seat.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
        assert len(slip.sitting.entries) == before - 1, words(slip)

    def corrects(self, number: str, field: str, value: str, why: str) -> None:
        """Correct a field whose answer is one of a list."""
        dialog = self._begun(number, "correct", CorrectDialog)
        dialog.field.setCurrentIndex(dialog.field.findData(field))
        self.seat.settle()
        assert isinstance(dialog.value, QComboBox)
        dialog.value.setCurrentIndex(dialog.value.findData(value))
        self.seat.write(dialog.why, why)
        self._done(dialog)

    def withdraws(self, number: str, to: str) -> None:
        """Take a consent back: the number of the case is typed before."""
        rows = list(reversed(self.case(number)["consents"]))
        (place,) = [n for n, row in enumerate(rows) if row["to"] == to]
        dialog = self._begun(number, "consents", ConsentsDialog)
        self.seat.click(dialog, f"consent-withdraw-{place}")
        sure = self.seat.dialog(WithdrawDialog)
        assert not sure.verb.isEnabled()
        self.seat.write(sure.line, number)
        self.seat.click(sure, "danger-verb")

    def closes(self, number: str, outcome: str) -> None:
        """Close the case with its outcome; the person is satisfied."""
        dialog = self._begun(number, "close", VerbDialog)
        _pick(dialog, "close-outcome", outcome)
        self.seat.click(dialog, "close-satisfied-yes")
        self._done(dialog)

    def shut(self, number: str) -> str:
        """Read the page of a case that is closed to the member."""
        super().shut(number)
        self.seat.window.go(f"case:{number}")
        self.seat.settle()
        page = self.seat.window.stack.currentWidget()
        assert page is not None
        assert page.findChild(ClosedView) is not None
        return words(page)

    def letter(self, reference: str, *more: str) -> str:
        """See the letter, save it, and return what the file tells."""
        file = self.papers / "lettre vue.pdf"
        file.unlink(missing_ok=True)
        self.desk.patch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(file), ""))
        dialog = self._begun(reference.partition("/")[0], f"letter:{reference}", PaperDialog)
        if "--anonymous" in more:
            self.seat.click(dialog, "paper-nameless")
            self.seat.write(dialog.words, more[more.index("--text") + 1])
        self._qtbot.waitUntil(dialog.save.isEnabled, timeout=30_000)
        self._qtbot.wait(PAUSE_MS * 2)
        self._qtbot.waitUntil(dialog.save.isEnabled, timeout=30_000)
        dialog.save.click()
        self._qtbot.waitUntil(file.exists, timeout=30_000)
        self.seat.settle()
        dialog.reject()
        self.seat.settle()
        return reading.text(file.read_bytes())

    def late(self) -> list[str]:
        """Read what is late on the page of the day."""
        page = self._page("today", TodayPage)
        page.load()
        self.seat.settle()
        return [line.task.number for line in page.lines if line.band is Band.LATE]

    def owed(self) -> list[tuple[str, str]]:
        """Read on the board whose answer is overdue."""
        page = self._page("referrals", ReferralsPage)
        page.ask(page.asked)
        self.seat.settle()
        lanes = page.board.columns.values()
        rows = [row for lane in lanes for row in lane.list.cards.rows]
        return [(row.reference, row.state.value) for row in rows if row.late]

    def case(self, number: str) -> dict[str, Any]:
        """Return the case as its page shows it."""
        self._put_away()
        if number not in self._seen:
            view = self.seat.page(number).view
            assert view is not None
            told = json.dumps(case_document(view), default=plain)
            self._seen[number] = json.loads(told)
        return self._seen[number]

    def journey(self, number: str) -> list[tuple[str, str, str | None, str]]:
        """Return the journey; the picture tells of each stay as well, in its order."""
        rows = super().journey(number)
        picture = self.seat.page(number).findChild(JourneyView)
        assert picture is not None
        faces = iter(face.sentence for face in picture.picture.faces)
        for holder, *_days in rows:
            assert any(holder in sentence for sentence in faces), holder
        return rows

    def _begun(self, number: str, verb: str, kind: type[W]) -> W:
        """Return the form of a verb, begun on the page of the case."""
        self._seen.clear()
        self._put_away()
        self.seat.begin(number, verb)
        return self.seat.dialog(kind)

    def _done(self, dialog: VerbDialog) -> None:
        """Send a form with its key; it closes when it is done."""
        dialog.verb.setFocus()
        self.seat.press(Qt.Key.Key_Return, CONTROL)
        assert not isValid(dialog) or not dialog.isVisible(), words(dialog)

    def _page(self, name: str, kind: type[W]) -> W:
        """Return a page of the rail."""
        self._put_away()
        self.seat.window.go(name)
        self.seat.settle()
        page = self.seat.window.stack.currentWidget()
        assert isinstance(page, kind)
        return page

    def _sitting(self) -> SlipDialog:
        """Return the window of the slips; it stays open from one slip to the next."""
        if self._slips is None:
            self._put_away()
            self.seat.window.go("cases")
            self.seat.front(self.seat.window)
            self.seat.press(Qt.Key.Key_T, CONTROL)
            self._slips = self.seat.dialog(SlipDialog)
        self.seat.front(self._slips)
        return self._slips

    def _to(self, number: str, to: str) -> ReferralDialog:
        """Return the referral of a case, begun once, with an actor chosen by its name."""
        if self._referral is None or self._referral[0] != number:
            self._put_away()
            self.seat.begin(number, "refer")
            self._referral = (number, self.seat.dialog(ReferralDialog))
        dialog = self._referral[1]
        self.seat.front(dialog)
        chosen = dialog.picker.chosen()
        if chosen is None or chosen.name != to:
            self.seat.write(dialog.picker.search, to)
            chosen = dialog.picker.chosen()
        assert chosen is not None
        assert chosen.name == to
        return dialog

    def _put_away(self) -> None:
        """Leave the referral that was begun and not sent, and the window of the slips."""
        left = [self._referral[1]] if self._referral else []
        for dialog in (*left, *([self._slips] if self._slips else [])):
            self.seat.front(dialog)
            dialog.reject()
            self.seat.settle()
        self._referral = self._slips = None


def typed_day(day: str) -> str:
    """Return 2027-03-05 as it is typed: 05/03/2027."""
    return "/".join(reversed(day.split("-")))


def _pick(dialog: VerbDialog, name: str, code: str) -> None:
    """Choose an entry of a list of a form by its code."""
    box = dialog.findChild(QComboBox, name)
    assert isinstance(box, QComboBox), name
    assert box.findData(code) >= 0, code
    box.setCurrentIndex(box.findData(code))


def _choose(box: QComboBox, name: str) -> None:
    """Choose the entry of a list that tells of somebody."""
    entries = [box.itemText(row) for row in range(box.count())]
    (row,) = [row for row, entry in enumerate(entries) if name in entry]
    box.setCurrentIndex(row)
