"""What is done with one referral from its sheet: each move of the command line, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.enums import EventKind, MaybeCrime, ReferralKind, ReferralState
from justice_desk.ui.case.answer_form import AcknowledgeDialog, AnswerDialog
from justice_desk.ui.case.ending_forms import EndingDialog
from justice_desk.ui.case.forward_form import ForwardDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.referral_sheet import ReferralSheet
from justice_desk.ui.case.send_form import SendDialog
from justice_desk.ui.components.row import Row
from tests.ui.case.acting import CADI, COFO, Acting, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def sent(acting: Acting, *, draft: bool = False, taken: bool = False) -> str:
    """Return the number of a case that was referred."""
    number = acting.case()
    acting.agree(number, COFO)
    with acting.office.writing("refer") as session:
        asked = refer(session, number, Request(COFO, "Conciliation", draft=draft))
        if taken:
            reply(session, asked.slip_code, ReferralState.ACCEPTED)
    return number


def sheet(acting: Acting, number: str) -> ReferralSheet:
    acting.page(number).do(f"referral:{number}/R1")
    return acting.dialog(ReferralSheet)


def offered(dialog: QWidget) -> list[str]:
    found = (action.objectName() for action in dialog.findChildren(QAction))
    return [name.removeprefix("referral-") for name in found if name.startswith("referral-")]


def pick(acting: Acting, number: str, move: str) -> None:
    """Press the key that the menu of the sheet shows for a move."""
    dialog = sheet(acting, number)
    action = dialog.findChild(QAction, f"referral-{move}")
    assert action is not None, offered(dialog)
    key = Qt.Key(Qt.Key.Key_0 + int(action.shortcut().toString()))
    acting.press(dialog, key)


def state(acting: Acting, number: str) -> str:
    return acting.view(number).referrals[0].state


@pytest.mark.parametrize(
    ("draft", "taken", "moves"),
    [
        (True, False, ["send", "cancel"]),
        (False, False, ["acknowledge", "answer", "give-up", "cancel"]),
        (False, True, ["answer", "forward", "take-back", "undo"]),
    ],
)
def test_the_sheet_offers_what_the_state_allows(
    ibrahim: Acting, draft: bool, taken: bool, moves: list[str]
) -> None:
    dialog = sheet(ibrahim, sent(ibrahim, draft=draft, taken=taken))
    assert offered(dialog) == moves
    dialog.reject()


def test_who_only_reads_is_offered_nothing(ibrahim: Acting, siaka: Acting) -> None:
    dialog = sheet(siaka, sent(ibrahim))
    assert offered(dialog) == []
    dialog.reject()


def test_a_letter_that_arrived_is_noted_and_its_answer_still_awaited(ibrahim: Acting) -> None:
    number = sent(ibrahim)
    pick(ibrahim, number, "acknowledge")
    dialog = ibrahim.dialog(AcknowledgeDialog)
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert state(ibrahim, number) == ReferralState.ACKNOWLEDGED


def test_an_answer_is_noted_with_its_result(ibrahim: Acting) -> None:
    number = sent(ibrahim, taken=True)
    pick(ibrahim, number, "answer")
    dialog = ibrahim.dialog(AnswerDialog)
    dialog.verb.click()
    assert "Choisissez ce que l’acteur a répondu." in words(dialog)
    ibrahim.click(dialog, "answer-choice-completed")
    dialog.outcome.setCurrentIndex(dialog.outcome.findData("agreement_partial"))
    dialog.words.setText("Bornage convenu")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    row = ibrahim.view(number).referrals[0]
    assert (row.state, row.note) == (ReferralState.COMPLETED, "Bornage convenu")


def test_a_reason_is_asked_before_a_referral_is_called_off(ibrahim: Acting) -> None:
    number = sent(ibrahim)
    pick(ibrahim, number, "cancel")
    dialog = ibrahim.dialog(EndingDialog)
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Écrivez pourquoi" in words(dialog)
    dialog.why.setText("Envoyé au mauvais bureau")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert state(ibrahim, number) == ReferralState.CANCELLED
    assert ibrahim.view(number).events[-1].note == "Envoyé au mauvais bureau"


def test_a_case_is_taken_back_from_the_actor_who_has_it(ibrahim: Acting) -> None:
    number = sent(ibrahim, taken=True)
    pick(ibrahim, number, "take-back")
    dialog = ibrahim.dialog(EndingDialog)
    dialog.why.setText("La requérante le demande")
    dialog.verb.click()
    ibrahim.stage.settle()
    holder = ibrahim.view(number).holder
    assert holder is not None
    assert holder.referral is None


def test_nobody_waits_any_more_and_the_last_answer_is_undone(ibrahim: Acting) -> None:
    number = sent(ibrahim)
    pick(ibrahim, number, "give-up")
    ibrahim.dialog(EndingDialog).verb.click()
    ibrahim.stage.settle()
    assert state(ibrahim, number) == ReferralState.NO_ANSWER
    other = sent(ibrahim, taken=True)
    pick(ibrahim, other, "undo")
    ibrahim.dialog(EndingDialog).verb.click()
    ibrahim.stage.settle()
    assert state(ibrahim, other) == ReferralState.SENT


def test_a_draft_is_sent_with_what_the_safeguards_say(ibrahim: Acting) -> None:
    number = sent(ibrahim, draft=True)
    page = ibrahim.page(number)
    row = page.findChild(Row, "referral-R1")
    assert row is not None
    assert "brouillon" in row.accessibleName()
    pick(ibrahim, number, "send")
    dialog = ibrahim.dialog(SendDialog)
    assert dialog.verb.isEnabled()
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert state(ibrahim, number) == ReferralState.SENT
    ibrahim.dialog(PaperDialog).reject()


def test_a_draft_that_a_safeguard_stops_says_why_and_what_else(awa: Acting) -> None:
    number = awa.case("VBS", MaybeCrime.YES)
    with awa.office.writing("refer") as session:
        refer(session, number, Request(CADI, "Conciliation", draft=True))
    pick(awa, number, "send")
    dialog = awa.dialog(SendDialog)
    assert not dialog.verb.isEnabled()
    assert "Il ne part pas ainsi" in words(dialog)
    assert "Ce qui reste possible" in words(dialog)
    dialog.reject()


def test_a_case_sent_on_by_its_actor_is_noted_with_its_findings(ibrahim: Acting) -> None:
    number = sent(ibrahim, taken=True)
    pick(ibrahim, number, "forward")
    dialog = ibrahim.dialog(ForwardDialog)
    dialog.picker.search.setText(CADI)
    ibrahim.stage.settle()
    assert "BLOQUE" in words(dialog)
    assert "Le bureau ne l’a pas fait" in words(dialog)
    dialog.why.setText("Il se dit incompétent")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    view = ibrahim.view(number)
    assert view.referrals[-1].kind is ReferralKind.FORWARD
    assert view.referrals[-1].origin == COFO
    assert "react_forward" in {t.kind for t in view.tasks if t.done_on is None}
    event = next(e for e in view.events if e.kind is EventKind.FORWARDED)
    page = ibrahim.page(number)
    assert "informer la personne" in words(page).lower()
    row = page.findChild(Row, f"event-{event.id}")
    assert row is not None
    assert f"dossier transmis par {COFO} à {CADI}" in row.accessibleName()


def test_the_help_of_a_service_ends_and_the_case_stays(ibrahim: Acting) -> None:
    number = ibrahim.case()
    health = "Centre de santé inventé de Gao"
    ibrahim.agree(number, health)
    with ibrahim.office.writing("refer") as session:
        asked = refer(session, number, Request(health, "Soins", kind=ReferralKind.SERVICE))
        reply(session, asked.slip_code, ReferralState.ACCEPTED)
    dialog = sheet(ibrahim, number)
    assert "end-service" in offered(dialog)
    assert "take-back" not in offered(dialog)
    assert "appui" in words(dialog)
    dialog.reject()
