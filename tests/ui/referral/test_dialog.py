from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from justice_desk.services.referrals.finding import referral_for
from justice_desk.services.referrals.proposing import Mark
from justice_desk.terms.enums import CaseStatus, MaybeCrime, ReferralKind, ReferralState
from justice_desk.ui.case.consents import ConsentDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.referral.dialog import ReferralDialog
from tests.ui.case.acting import CADI, COFO, Acting, words

if TYPE_CHECKING:
    from justice_desk.services.referrals.proposing import Candidate


def refer(acting: Acting, number: str) -> ReferralDialog:
    """Open the dialog with its key."""
    acting.page(number)
    acting.press(acting.window, Qt.Key.Key_R, control=True)
    return acting.dialog(ReferralDialog)


def choose(acting: Acting, dialog: ReferralDialog, name: str) -> Candidate:
    """Type the name of an actor into the search."""
    dialog.picker.search.setText(name)
    acting.stage.settle()
    chosen = dialog.picker.chosen()
    assert chosen is not None
    assert chosen.name == name
    return chosen


def code_of(dialog: ReferralDialog, kind: str) -> str:
    """Return the code of the actor of a type."""
    return dialog.picker.known([kind])[0].code if kind != "cadi" else "cadi-invente-gao"


def test_a_block_shows_what_to_do_instead_and_nothing_is_referred(awa: Acting) -> None:
    number = awa.case("VBS", MaybeCrime.YES)
    dialog = refer(awa, number)
    assert choose(awa, dialog, CADI).mark is Mark.BLOCKED
    dialog.why.setText("Conciliation")
    awa.stage.settle()
    assert not dialog.verb.isEnabled()
    assert not dialog.only.isEnabled()
    shown = words(dialog)
    assert "BLOQUE" in shown
    assert "Aucune lettre à préparer" in shown
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert awa.view(number).referrals == ()
    awa.click(dialog, f"instead-{code_of(dialog, 'centre_sante')}")
    chosen = dialog.picker.chosen()
    assert chosen is not None
    assert chosen.type == "centre_sante"
    dialog.reject()


def test_consent_is_asked_in_place_and_opens_the_way(awa: Acting) -> None:
    number = awa.case()
    dialog = refer(awa, number)
    choose(awa, dialog, COFO)
    assert not dialog.verb.isEnabled()
    awa.click(dialog, "referral-ask")
    ask = awa.dialog(ConsentDialog)
    assert COFO in words(ask)
    awa.click(ask, "consent-answer-yes")
    ask.verb.click()
    awa.stage.settle()
    assert dialog.verb.isEnabled()
    assert "Accepte de transmettre" in words(dialog)
    dialog.reject()


def test_a_refusal_closes_the_way(awa: Acting) -> None:
    number = awa.case()
    dialog = refer(awa, number)
    choose(awa, dialog, COFO)
    awa.click(dialog, "referral-ask")
    ask = awa.dialog(ConsentDialog)
    awa.click(ask, "consent-answer-no")
    ask.verb.click()
    awa.stage.settle()
    assert not dialog.verb.isEnabled()
    assert "Refuse de transmettre" in words(dialog)
    dialog.reject()


def test_a_reason_is_needed_before_anything_goes(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    dialog = refer(awa, number)
    choose(awa, dialog, COFO)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Écrivez en quelques mots" in words(dialog)
    assert awa.view(number).referrals == ()
    dialog.reject()


def test_the_letter_is_drawn_and_leaves_no_trace_in_the_register(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    dialog = refer(awa, number)
    choose(awa, dialog, COFO)
    dialog.why.setText("Conciliation sur une parcelle")
    awa.qtbot.waitUntil(lambda: dialog.letter.paper is not None, timeout=10_000)
    assert awa.view(number).referrals == ()
    assert awa.view(number).status == "intake"
    dialog.reject()


def test_referring_leads_to_the_letter(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    dialog = refer(awa, number)
    choose(awa, dialog, COFO)
    dialog.why.setText("Conciliation sur une parcelle")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    paper = awa.dialog(PaperDialog)
    assert f"{number}/R1" in paper.windowTitle()
    assert paper.verb.isEnabled()
    awa.click(paper, "paper-copy-office")
    assert paper.verb.isEnabled()
    assert paper.copy.value() == "office"
    paper.reject()
    row = awa.view(number).referrals[0]
    assert (row.to, row.state) == (COFO, "sent")


def test_what_a_coordinator_overrides_asks_her_reason_in_place(awa: Acting) -> None:
    number = awa.case("VBG")
    awa.agree(number, CADI)
    dialog = refer(awa, number)
    choose(awa, dialog, CADI)
    dialog.why.setText("Médiation demandée")
    dialog.only.click()
    awa.stage.settle()
    assert "Écrivez le motif de la dérogation." in words(dialog)
    assert awa.view(number).referrals == ()
    field = dialog.findings.field
    assert field is not None
    field.editor.setText("Elle le demande devant témoin")  # type: ignore[attr-defined]  # lines
    dialog.only.click()
    awa.stage.settle()
    assert [row.to for row in awa.view(number).referrals] == [CADI]


def test_a_paralegal_is_told_who_may_override(ibrahim: Acting) -> None:
    number = ibrahim.case("VBG")
    ibrahim.agree(number, CADI)
    dialog = refer(ibrahim, number)
    choose(ibrahim, dialog, CADI)
    assert dialog.findings.field is None
    assert not dialog.verb.isEnabled()
    shown = words(dialog)
    assert "Seule la coordination" in shown
    assert "La coordination décide ici" in shown
    dialog.reject()


def test_arrows_choose_while_the_search_keeps_the_focus(awa: Acting) -> None:
    dialog = refer(awa, awa.case())
    first = dialog.picker.chosen()
    awa.press(dialog.picker.search, Qt.Key.Key_Down)
    second = dialog.picker.chosen()
    assert first is not None
    assert second is not None
    assert first.code != second.code
    assert dialog.picker.search.hasFocus()
    dialog.reject()


def test_the_day_of_reply_follows_the_priority(awa: Acting) -> None:
    dialog = refer(awa, awa.case())
    before = dialog.reply_by.day()
    awa.click(dialog, "referral-priority-24h")
    after = dialog.reply_by.day()
    assert before is not None
    assert after is not None
    assert after < before
    dialog.reject()


def test_who_only_reads_refers_nothing(awa: Acting, siaka: Acting) -> None:
    siaka.page(awa.case())
    siaka.press(siaka.window, Qt.Key.Key_R, control=True)
    found = siaka.window.findChildren(ReferralDialog)
    assert not found


def test_a_verdict_that_comes_late_is_not_shown_for_another_actor(awa: Acting) -> None:
    number = awa.case("VBS", MaybeCrime.YES)
    dialog = refer(awa, number)
    dialog.picker.choose(code_of(dialog, "cadi"))
    dialog.picker.choose(code_of(dialog, "centre_sante"))
    awa.stage.settle()
    shown = words(dialog.findings)
    assert "Violence sexuelle" not in shown
    assert "BLOQUE" in shown
    dialog.reject()


@pytest.mark.parametrize("name", ["referral-search", "referral-list", "referral-reason"])
def test_its_parts_are_named_for_a_screen_reader(awa: Acting, name: str) -> None:
    dialog = refer(awa, awa.case())
    part = dialog.findChild(QWidget, name)
    assert part is not None
    assert part.accessibleName()
    dialog.reject()


def test_letters_that_change_nothing_assess_nobody_again(awa: Acting) -> None:
    dialog = refer(awa, awa.case())
    choose(awa, dialog, CADI)
    picked: list[Candidate | None] = []
    dialog.picker.picked.connect(picked.append)
    dialog.picker.search.setText(CADI[:-1])
    awa.stage.settle()
    assert picked == []
    dialog.picker.search.setText("personne de ce nom")
    awa.stage.settle()
    assert picked == [None]
    assert not dialog.verb.isEnabled()
    dialog.reject()


def test_a_draft_is_kept_whatever_stands_against_it_and_nothing_goes(ibrahim: Acting) -> None:
    number = ibrahim.case()
    dialog = refer(ibrahim, number)
    choose(ibrahim, dialog, CADI)
    assert not dialog.verb.isEnabled()
    dialog.why.setText("Conciliation")
    ibrahim.click(dialog, "referral-draft")
    row = ibrahim.view(number).referrals[0]
    assert row.state == ReferralState.DRAFT
    assert "draft_referral" in {task.kind for task in ibrahim.view(number).tasks}


def test_a_service_helps_and_the_case_stays_where_it_is(ibrahim: Acting) -> None:
    number, health = ibrahim.case(), "Centre de santé inventé de Gao"
    ibrahim.agree(number, health)
    dialog = refer(ibrahim, number)
    choose(ibrahim, dialog, COFO)
    assert not dialog.form.service.isVisible()
    choose(ibrahim, dialog, health)
    assert dialog.form.service.isChecked()
    dialog.why.setText("Soins")
    dialog.form.interpreter.setText("Mariam Exemple")
    dialog.only.click()
    ibrahim.stage.settle()
    view = ibrahim.view(number)
    assert view.referrals[0].kind is ReferralKind.SERVICE
    assert view.status is CaseStatus.INTAKE
    with ibrahim.office.reading("case show") as session:
        _case, row = referral_for(session, "reply", f"{number}/R1")
        assert row.interpreter == "Mariam Exemple"
