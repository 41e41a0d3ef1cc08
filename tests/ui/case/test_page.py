from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.audit import entries
from justice_desk.services.cases.attaching import attach
from justice_desk.services.cases.correcting import correct
from justice_desk.services.cases.working import add_note
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AuditAction, CaseStatus, EventKind, Outcome
from justice_desk.ui.case.attach import AttachDialog
from justice_desk.ui.case.chronology import ChronologyDialog
from justice_desk.ui.case.closed_view import ClosedView
from justice_desk.ui.case.consents import ConsentDialog, ConsentsDialog, WithdrawDialog
from justice_desk.ui.case.correct import CorrectDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.papers import KeptPaperDialog
from justice_desk.ui.case.parties import PersonDialog
from justice_desk.ui.case.referral_sheet import CallDialog, ReferralSheet
from justice_desk.ui.case.small_forms import (
    AssignDialog,
    CloseDialog,
    NoteDialog,
    PostponeDialog,
    ReopenDialog,
)
from justice_desk.ui.dialogs.message import MessageDialog
from justice_desk.ui.journey.view import JourneyView
from justice_desk.ui.referral.dialog import ReferralDialog
from justice_desk.ui.referral.slip import SlipDialog
from tests.ui.case.acting import COFO, Acting, words

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def note(acting: Acting, text: str) -> NoteDialog:
    """Begin a note with its key."""
    acting.press(acting.window, Qt.Key.Key_N)
    dialog = acting.dialog(NoteDialog)
    dialog.words.setText(text)
    return dialog


def shown_page(acting: Acting) -> str:
    page = acting.window.stack.currentWidget()
    return page.objectName() if page is not None else ""


def test_the_page_shows_the_case_and_its_next_step(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    shown = words(page)
    assert number in shown
    assert "Une parcelle disputée" in shown
    step = page.findChild(QWidget, "next-step")
    assert step is not None
    assert step.accessibleName() == "Prochaine étape\u00a0: demander ce qui reste"


def test_looking_at_a_case_is_recorded_once_and_asks_for_no_backup(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.load()
    awa.stage.settle()
    with awa.office.reading("audit list") as session:
        looked = [
            row
            for row in entries(session, limit=500)
            if row.action is AuditAction.ACCESS and row.row == str(awa.view(number).id)
        ]
    assert len(looked) == 1
    assert looked[0].fields == ("show",)
    assert not awa.window.workspace.wrote


def test_escape_and_alt_left_lead_back_to_the_register(awa: Acting) -> None:
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        page = awa.page(awa.case())
        QTest.keyClick(page, key, modifier)
        assert shown_page(awa) == "page-cases"


def test_a_note_is_written_with_two_keys_and_shows_in_the_chronology(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    dialog = note(awa, "Elle rappelle lundi.")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert awa.view(number).events[-1].note == "Elle rappelle lundi."
    assert page.findChild(QWidget, f"event-{awa.view(number).events[-1].id}") is not None


def test_a_note_that_is_left_comes_back_as_it_was_typed(awa: Acting) -> None:
    awa.page(awa.case())
    dialog = note(awa, "À moitié")
    awa.press(dialog, Qt.Key.Key_Escape)
    awa.press(awa.window, Qt.Key.Key_N)
    again = awa.dialog(NoteDialog)
    assert again.words.text() == "À moitié"
    again.press()
    awa.stage.settle()
    awa.press(awa.window, Qt.Key.Key_N)
    assert awa.dialog(NoteDialog).words.text() == ""
    awa.dialog(NoteDialog).reject()


def test_a_note_that_a_lock_put_away_comes_back_in_another_window(awa: Acting) -> None:
    number = awa.case()
    awa.page(number)
    dialog = note(awa, "Avant la panne")
    awa.window.keep()
    awa.stage.settle()
    dialog.deleteLater()
    again = Acting(awa.stage, awa.qtbot, awa.office)
    again.page(number)
    again.press(again.window, Qt.Key.Key_N)
    found = again.dialog(NoteDialog)
    assert found.words.text() == "Avant la panne"
    found.press()
    again.stage.settle()
    assert again.view(number).events[-1].note == "Avant la panne"
    assert number not in {draft.key for draft in awa.office.drafts.mine()}


def test_a_form_that_was_only_looked_at_keeps_nothing(awa: Acting) -> None:
    number = awa.case()
    awa.page(number)
    dialog = note(awa, "")
    awa.press(dialog, Qt.Key.Key_Escape)
    assert number not in {draft.key for draft in awa.office.drafts.mine()}


def test_a_blank_note_is_refused_beside_its_field(awa: Acting) -> None:
    awa.page(awa.case())
    dialog = note(awa, "  ")
    dialog.verb.click()
    assert "Écrivez au moins un mot." in words(dialog)
    dialog.reject()


def test_a_correction_shows_before_and_after_and_needs_a_reason(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("correct")
    dialog = awa.dialog(CorrectDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("summary"))
    assert "Une parcelle disputée" in words(dialog)
    dialog.value.setText("Deux parcelles disputées")  # type: ignore[union-attr]  # a text field
    dialog.verb.click()
    assert "Écrivez pourquoi, en quelques mots." in words(dialog)
    dialog.why.setText("Mal compris")
    dialog.verb.click()
    awa.stage.settle()
    view = awa.view(number)
    assert view.summary == "Deux parcelles disputées"
    assert view.events[-1].changes == (
        ("summary", "Une parcelle disputée", "Deux parcelles disputées"),
    )


def test_two_windows_that_correct_the_same_see_both_values_and_lose_nothing(
    awa: Acting, ibrahim: Acting
) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("correct")
    dialog = awa.dialog(CorrectDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("summary"))
    dialog.value.setText("Ma phrase")  # type: ignore[union-attr]  # a text field
    dialog.why.setText("Mal compris")
    with ibrahim.office.writing("case correct") as session:
        correct(session, number, field="summary", value="Sa phrase", reason="Relu")
    dialog.verb.click()
    awa.stage.settle()
    shown = words(dialog)
    assert "Ibrahim Exemple" in shown
    assert "Sa phrase" in shown
    assert "Ma phrase" in shown
    assert dialog.typed() == "Ma phrase"
    dialog.mine.click()
    awa.stage.settle()
    assert awa.view(number).summary == "Ma phrase"


def test_giving_way_keeps_what_the_other_wrote(awa: Acting, ibrahim: Acting) -> None:
    number = awa.case()
    awa.page(number).do("correct")
    dialog = awa.dialog(CorrectDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("priority"))
    dialog.value.setCurrentIndex(0)  # type: ignore[union-attr]  # a choice
    dialog.why.setText("Danger")
    with ibrahim.office.writing("case correct") as session:
        correct(session, number, field="priority", value="72h", reason="Relu")
    dialog.verb.click()
    awa.stage.settle()
    dialog.theirs.click()
    awa.stage.settle()
    assert awa.view(number).priority == "72h"


def test_what_was_left_for_later_is_asked_and_goes(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    later = page.body.later if page.body else None
    assert later is not None
    question = next(q for q in later.questions if q.field == "can_read")
    question.send()
    assert "Choisissez ou tapez une réponse" in words(question)
    awa.click(question, "later-can_read-answer-no")
    question.send()
    awa.stage.settle()
    assert "can_read" not in awa.view(number).later
    assert page.findChild(QWidget, "later-can_read") is None


def test_what_is_typed_in_an_open_question_survives_a_change_elsewhere(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    line = page.findChild(QWidget, "later-phone-answer")
    assert line is not None
    line.setText("66 12")  # type: ignore[attr-defined]  # a line
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    again = page.findChild(QWidget, "later-phone-answer")
    assert again is line
    assert again.text() == "66 12"  # type: ignore[attr-defined]  # same


def test_the_next_step_is_put_off_with_its_reason(awa: Acting) -> None:
    number = awa.case()
    awa.page(number).do("postpone")
    dialog = awa.dialog(PostponeDialog)
    dialog.day.show_day(today())
    dialog.verb.click()
    assert "Un jour après aujourd’hui" in words(dialog)
    dialog.day.show_day(today() + timedelta(days=9))
    dialog.verb.click()
    awa.stage.settle()
    assert awa.view(number).tasks[0].due_on == today() + timedelta(days=9)


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


def test_a_case_is_entrusted_closed_and_reopened_by_the_coordination(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("assign")
    assign = awa.dialog(AssignDialog)
    assign.member.setCurrentIndex(assign.member.findData("ibrahim"))
    assign.verb.click()
    awa.stage.settle()
    assert awa.view(number).responsible == "Ibrahim Exemple"
    page.do("close")
    close = awa.dialog(CloseDialog)
    close.outcome.setCurrentIndex(close.outcome.findData(Outcome.AGREEMENT_FULL.value))
    close.verb.click()
    awa.stage.settle()
    assert awa.view(number).status is CaseStatus.CLOSED
    assert "Ce dossier est clôturé" in words(page)
    page.do("reopen")
    reopen = awa.dialog(ReopenDialog)
    reopen.why.setText("Le voisin revient.")
    reopen.verb.click()
    awa.stage.settle()
    assert awa.view(number).status is CaseStatus.REOPENED


def test_a_paralegal_is_not_offered_what_the_coordination_does(ibrahim: Acting) -> None:
    page = ibrahim.page(ibrahim.case())
    ibrahim.page(page.number).do("close")
    ibrahim.stage.settle()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, CloseDialog)]


def test_who_only_reads_sees_the_case_and_no_verb(awa: Acting, siaka: Acting) -> None:
    page = siaka.page(awa.case())
    for name in ("case-note", "case-refer", "step-complete", "case-parties-party", "later-phone"):
        assert page.findChild(QWidget, name) is None, name


def test_a_case_closed_to_the_member_shows_its_number_and_day_alone(
    awa: Acting, ibrahim: Acting
) -> None:
    number = awa.case("VBS")
    page = ibrahim.page(number)
    assert page.findChild(ClosedView) is not None
    shown = words(page)
    assert number in shown
    assert "Une parcelle disputée" not in shown
    assert "Zeinabou" not in shown
    page.do("refer")
    page.do("preview")
    ibrahim.stage.settle()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ReferralDialog)]


def test_an_unknown_number_says_so_and_leads_back(awa: Acting) -> None:
    awa.window.go("case:GAO-1999-0001")
    awa.stage.settle()
    dialog = awa.dialog(MessageDialog)
    assert "GAO-1999-0001" in words(dialog)
    dialog.accept()
    assert shown_page(awa) == "page-cases"


def test_the_summary_is_seen_before_it_is_saved_and_noted_once_it_exists(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = awa.case()
    awa.page(number)
    awa.press(awa.window, Qt.Key.Key_P, control=True)
    dialog = awa.dialog(PaperDialog)
    target = tmp_path / "synthèse.pdf"
    monkeypatch.setattr(
        "justice_desk.ui.case.paper.QFileDialog.getSaveFileName",
        lambda *_args: (str(target), "PDF"),
    )
    assert all(event.kind is not EventKind.PRINTED for event in awa.view(number).events)
    dialog.save.click()
    awa.stage.settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert awa.view(number).events[-1].kind is EventKind.PRINTED
    dialog.reject()


def test_a_pasted_picture_is_kept_with_the_case(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    page.setFocus()
    awa.press(page, Qt.Key.Key_V, control=True)
    dialog = awa.dialog(AttachDialog)
    dialog.name.setText("Croquis")
    dialog.verb.click()
    awa.stage.settle()
    kept = awa.view(number).papers
    assert [(p.title, p.media_type) for p in kept] == [("Croquis", "image/png")]


def test_a_dropped_file_that_is_no_paper_is_refused_in_words(awa: Acting, tmp_path: Path) -> None:
    number = awa.case()
    page = awa.page(number)
    file = tmp_path / "notes.txt"
    file.write_text("du texte")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert page.body is not None
    page.body.dropped.emit(data)
    dialog = awa.dialog(AttachDialog)
    dialog.verb.click()
    awa.stage.settle()
    assert "notes.txt" in words(dialog)
    assert not awa.view(number).papers
    dialog.reject()


def test_the_whole_chronology_and_a_person_open_from_their_cards(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    awa.click(page, "case-chronology-chronology")
    dialog = awa.dialog(ChronologyDialog)
    assert "Dossier ouvert" in words(dialog)
    dialog.reject()
    awa.click(page, f"party-{awa.view(number).parties[0].id}")
    person = awa.dialog(PersonDialog)
    assert "Zeinabou Exemple" in words(person)
    person.reject()


def test_the_journey_opens_its_referral_which_leads_to_the_slip(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    with awa.office.writing("refer") as session:
        refer(session, number, Request(COFO, "Conciliation"))
    page = awa.page(number)
    journey = page.findChild(JourneyView)
    assert journey is not None
    awa.press(journey, Qt.Key.Key_End)
    awa.press(journey, Qt.Key.Key_Return)
    sheet = awa.dialog(ReferralSheet)
    assert f"{number}/R1" in words(sheet)
    awa.click(sheet, "referral-slip")
    slip = awa.dialog(SlipDialog)
    assert slip.rest.isVisible()
    slip.reject()


def test_a_call_shows_the_number_and_is_noted(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    with awa.office.writing("refer") as session:
        refer(session, number, Request(COFO, "Conciliation"))
    page = awa.page(number)
    awa.click(page, "step-call")
    dialog = awa.dialog(CallDialog)
    shown = words(dialog)
    assert "21 82 00 00" in shown
    assert "Almahadi Exemple" in shown
    dialog.words.setText("Il répondra lundi.")
    dialog.press()
    awa.stage.settle()
    assert "Il répondra lundi." in awa.view(number).events[-1].note


def test_a_kept_paper_that_cannot_be_drawn_says_so_and_the_look_is_recorded(awa: Acting) -> None:
    number = awa.case()
    with awa.office.writing("case attach") as session:
        attach(session, number, b"%PDF-1.4 invented", file="acte.pdf", kind="acte")
    page = awa.page(number)
    paper = awa.view(number).papers[0]
    page.do(f"paper:{paper.id}")
    dialog = awa.dialog(KeptPaperDialog)
    awa.stage.settle()
    assert "acte" in words(dialog)
    assert dialog.refusal.isVisible()
    with awa.office.reading("audit list") as session:
        looks = [row.fields for row in entries(session, limit=20) if row.action == "access"]
    assert ("paper",) in looks
    dialog.reject()


def test_a_narrow_window_stacks_the_cards_and_hides_no_verb(awa: Acting) -> None:
    number = awa.case()
    awa.window.resize(900, 600)
    awa.stage.settle()
    page = awa.page(number)
    refer_button = page.findChild(QWidget, "case-refer")
    assert refer_button is not None
    right = refer_button.mapTo(page, refer_button.rect().topRight()).x()
    assert right < page.width()
    awa.window.resize(1366, 768)
    awa.stage.settle()
    cards = [page.findChild(QWidget, name) for name in ("case-chronology", "case-papers")]
    tops = {card.mapTo(page, card.rect().topLeft()).y() for card in cards if card is not None}
    assert len(tops) == 1


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


def test_the_letter_without_a_name_refuses_a_text_that_tells_who(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    with awa.office.writing("refer") as session:
        reference = refer(session, number, Request(COFO, "Conciliation")).reference
    page = awa.page(number)
    page.do(f"letter:{reference}")
    dialog = awa.dialog(PaperDialog)
    dialog.nameless.click()
    awa.stage.settle()
    assert dialog.verb.isEnabled()
    dialog.words.setText("Zeinabou demande sa parcelle.")
    awa.qtbot.waitUntil(dialog.refusal.isVisible, timeout=5000)
    assert "Zeinabou" in words(dialog)
    assert not dialog.verb.isEnabled()
    dialog.words.setText("Une parcelle est disputée.")
    awa.qtbot.waitUntil(dialog.verb.isEnabled, timeout=5000)
    dialog.reject()


def test_a_paper_that_no_printer_takes_can_still_be_saved(
    awa: Acting, monkeypatch: pytest.MonkeyPatch
) -> None:
    awa.page(awa.case()).do("preview")
    dialog = awa.dialog(PaperDialog)
    monkeypatch.setattr("justice_desk.ui.printing.platform.system", lambda: "Linux")
    monkeypatch.setattr("justice_desk.ui.printing.shutil.which", lambda _name: None)
    dialog.verb.click()
    awa.stage.settle()
    assert "Aucune imprimante" in words(dialog)
    assert dialog.save.isEnabled()
    dialog.reject()


def test_what_another_window_wrote_shows_within_a_moment(awa: Acting, ibrahim: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    awa.stage.settle()
    with ibrahim.office.writing("case note") as session:
        add_note(session, number, "Écrit ailleurs")
    awa.qtbot.waitUntil(
        lambda: page.view is not None and page.view.events[-1].note == "Écrit ailleurs",
        timeout=10_000,
    )
    assert page.findChild(QWidget, f"event-{awa.view(number).events[-1].id}") is not None


def test_a_page_that_did_not_change_stays_as_it_is(awa: Acting) -> None:
    page = awa.page(awa.case())
    body = page.body
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    assert page.body is body
