"""A note is written at the page, comes back when it was left, and is never blank."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from justice_desk.terms.clock import today
from justice_desk.ui.case.small_forms import (
    NoteDialog,
    PostponeDialog,
)
from tests.ui.case.acting import Acting, words


def note(acting: Acting, text: str) -> NoteDialog:
    """Begin a note with its key."""
    acting.press(acting.window, Qt.Key.Key_N)
    dialog = acting.dialog(NoteDialog)
    dialog.words.setText(text)
    return dialog


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
