from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from justice_desk.rules.passphrases import LEAST, strength
from justice_desk.storage.errors import KeyFileCut, WrongPassphrase
from justice_desk.terms.errors import BadInput
from justice_desk.ui.gate.confirm_view import ConfirmView
from justice_desk.ui.gate.new_passphrase import NewPassphrase
from justice_desk.ui.gate.office_form import OfficeForm
from justice_desk.ui.gate.recover import RecoverView
from justice_desk.ui.gate.strength import INKS, WORDS, StrengthMeter
from justice_desk.ui.gate.unlock import UnlockView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.ui.screenshots.stage import Stage

ENTER = Qt.Key.Key_Return


@pytest.fixture
def unlock(qtbot: QtBot) -> UnlockView:
    view = UnlockView(Path("/inventé/Bureau de Gao"))
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


def test_enter_leads_from_the_name_to_the_passphrase_and_opens(
    unlock: UnlockView, qtbot: QtBot
) -> None:
    QTest.keyClicks(unlock.member, "awa")
    QTest.keyClick(unlock.member, ENTER)
    assert unlock.passphrase.line.hasFocus()
    QTest.keyClicks(unlock.passphrase.line, "sept pirogues")
    with qtbot.waitSignal(unlock.asked) as told:
        QTest.keyClick(unlock.passphrase.line, ENTER)
    assert told.args == ["awa", "sept pirogues"]


def test_no_second_try_is_taken_while_the_first_is_under_way(
    unlock: UnlockView, qtbot: QtBot
) -> None:
    unlock.show_known("awa", "sept pirogues")
    QTest.mouseClick(unlock.button, Qt.MouseButton.LeftButton)
    assert not unlock.button.isEnabled()
    with qtbot.assertNotEmitted(unlock.asked):
        unlock.passphrase.returned.emit()


def test_a_wrong_passphrase_is_said_under_its_field_and_can_be_typed_over(
    unlock: UnlockView,
) -> None:
    unlock.show_known("awa", "fausse")
    unlock.busy(True)
    unlock.refuse(WrongPassphrase())
    assert unlock.secret.error() == WrongPassphrase().message()
    assert unlock.note.isHidden()
    assert unlock.passphrase.line.selectedText() == "fausse"
    assert unlock.button.isEnabled()


def test_caps_lock_is_named_when_the_passphrase_was_wrong(unlock: UnlockView) -> None:
    unlock.passphrase.caps = True
    unlock.refuse(WrongPassphrase())
    assert "Maj" in unlock.secret.error()


def test_a_wait_before_the_next_try_is_told(unlock: UnlockView) -> None:
    unlock.refuse(WrongPassphrase(wait=4))
    assert unlock.secret.error().endswith("Prochain essai dans 4 secondes.")
    unlock.refuse(WrongPassphrase(wait=0))
    assert "essai" not in unlock.secret.error()


def test_a_damaged_office_is_said_above_the_form(unlock: UnlockView) -> None:
    unlock.refuse(KeyFileCut())
    assert not unlock.note.isHidden()
    assert unlock.note.accessibleName() == KeyFileCut().message()
    assert unlock.secret.error() == ""


@pytest.mark.parametrize("passphrase", ["", "awa2026", "gao", "azerty", "bureau de gao"])
def test_a_guessable_passphrase_is_too_weak(passphrase: str) -> None:
    assert strength(passphrase or "a", ("Awa Exemple", "Bureau de Gao")) < LEAST


def test_four_words_without_a_tie_are_strong() -> None:
    assert strength("sept pirogues sous le vent", ("Awa Exemple",)) >= LEAST


def test_a_very_long_passphrase_is_measured_too() -> None:
    assert strength("sept pirogues " * 400, ()) >= LEAST


def test_the_meter_says_in_words_what_the_bars_show(qtbot: QtBot) -> None:
    meter = StrengthMeter()
    qtbot.addWidget(meter)
    said = []
    for score in range(-1, 5):
        meter.show_score(score)
        said.append(meter.accessibleName())
    assert all(said)
    assert len(WORDS) == len(INKS) == 5
    assert meter.good
    meter.show_score(LEAST - 1)
    assert not meter.good


@pytest.fixture
def chosen(stage: Stage, qtbot: QtBot) -> NewPassphrase:
    made = NewPassphrase(stage.worker, lambda typed: min(len(typed), 4), name="new")
    qtbot.addWidget(made)
    made.show()
    return made


def test_two_passphrases_that_differ_are_not_taken(chosen: NewPassphrase, stage: Stage) -> None:
    chosen.first.line.setText("abcd")
    stage.settle()
    chosen.second.line.setText("abce")
    assert not chosen.fits()
    chosen.second.line.setText("abcd")
    assert chosen.fits()
    chosen.forget()
    assert chosen.text() == ""


def test_a_weak_passphrase_is_not_taken(chosen: NewPassphrase, stage: Stage) -> None:
    for line in (chosen.first.line, chosen.second.line):
        line.setText("ab")
    stage.settle()
    assert not chosen.fits()


def test_only_the_last_key_is_measured(stage: Stage, qtbot: QtBot) -> None:
    seen: list[str] = []

    def measure(typed: str) -> int:
        seen.append(typed)
        return 4

    gate = threading.Event()
    stage.worker.submit(gate.wait, lambda _answer: None)
    made = NewPassphrase(stage.worker, measure, name="new")
    qtbot.addWidget(made)
    for typed in ("a", "ab", "abc"):
        made.first.line.setText(typed)
    gate.set()
    stage.settle()
    assert seen == ["abc"]
    assert made.meter.good


def test_a_mistyped_code_is_said_under_the_code(stage: Stage, qtbot: QtBot) -> None:
    view = RecoverView(Path("/inventé"), stage.worker, lambda _typed: 4)
    qtbot.addWidget(view)
    view.show()

    class Mistyped(BadInput):
        code = "recovery_code_mistyped"
        template = "Groupe 2"

    view.refuse(Mistyped())
    assert view.code.property("error")
    assert view.note.isHidden()


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> OfficeForm:
    form = OfficeForm(tmp_path)
    qtbot.addWidget(form)
    form.show()
    return form


def test_code_and_folder_are_proposed_from_what_is_typed(
    office: OfficeForm, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.keyClicks(office.name, "Bureau de Gao")
    QTest.keyClicks(office.region, "Gao")
    assert office.code.text() == "GAO"
    assert office.place() == tmp_path / "Bureau de Gao"
    QTest.keyClicks(office.code, "x")
    office.region.setText("Mopti")
    assert office.code.text() == "GAOX"


def test_a_name_cannot_leave_the_folder_of_offices(
    office: OfficeForm, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.keyClicks(office.name, "../../Gao: test")
    assert office.place().parent == tmp_path


def test_what_is_missing_is_said_in_turn(office: OfficeForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(office.done):
        office.button.click()
        assert office.name.property("error")
        QTest.keyClicks(office.name, "Bureau")
        office.button.click()
        assert office.region.property("error")
    QTest.keyClicks(office.region, "Gao")
    with qtbot.waitSignal(office.done):
        office.button.click()


def test_all_four_groups_must_be_those_of_the_sheet(qtbot: QtBot) -> None:
    view = ConfirmView((0, 2, 5, 7), lambda place, typed: typed == f"G{place}")
    qtbot.addWidget(view)
    view.show()
    for line, typed in zip(view.lines, ("G0", "G2", "G6", "G7"), strict=True):
        line.setText(typed)
    with qtbot.assertNotEmitted(view.done):
        view.button.click()
    assert [bool(field.error()) for field in view.fields] == [False, False, True, False]
    view.lines[2].setText("G5")
    with qtbot.waitSignal(view.done):
        view.button.click()
