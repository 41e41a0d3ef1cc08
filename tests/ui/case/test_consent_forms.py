"""What a person agrees to is asked, noted and taken back at the page."""

from __future__ import annotations

from justice_desk.ui.case.consents import ConsentDialog, ConsentsDialog, WithdrawDialog
from tests.ui.case.acting import COFO, Acting, words


def test_a_consent_is_noted_with_the_sentence_said_aloud(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    awa.click(page, "case-consent")
    listed = awa.dialog(ConsentsDialog)
    awa.click(listed, "consents-ask")
    dialog = awa.dialog(ConsentDialog)
    assert "registre" in words(dialog)
    dialog.verb.click()
    assert "Posez d’abord la question" in words(dialog)
    awa.click(dialog, "consent-answer-yes")
    dialog.verb.click()
    awa.stage.settle()
    found = awa.view(number).consents[0]
    assert (found.purpose, found.state, found.by) == ("file", "in_force", "Zeinabou Exemple")


def test_a_consent_is_taken_back_once_the_number_is_typed(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    page = awa.page(number)
    page.do("consents")
    awa.click(awa.dialog(ConsentsDialog), "consent-withdraw-0")
    dialog = awa.dialog(WithdrawDialog)
    assert not dialog.verb.isEnabled()
    dialog.line.setText(number)
    dialog.verb.click()
    awa.stage.settle()
    assert awa.view(number).consents[0].state == "withdrawn"


def test_a_guardian_answers_for_a_child(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("consents")
    awa.click(awa.dialog(ConsentsDialog), "consents-ask")
    dialog = awa.dialog(ConsentDialog)
    dialog.ward.setCurrentIndex(2)
    awa.click(dialog, "consent-answer-yes")
    dialog.verb.click()
    awa.stage.settle()
    assert awa.view(number).consents[0].guardian_of == "Moussa Exemple"
