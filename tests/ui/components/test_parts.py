from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from justice_desk.ui.components.avatar import initials
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.flow import flow
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.passphrase import PassphraseLine
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import Wrapped, text
from justice_desk.ui.components.toast import Toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_button_says_its_verb_and_shows_its_key() -> None:
    button = Button("Référer", Kind.FILLED, name="refer", key="Ctrl+R")
    assert button.accessibleName() == "Référer"
    assert button.accessibleDescription() == "Ctrl+R"
    plain = Button("Référer", Kind.FILLED, name="plain")
    assert button.wanted_width() > plain.wanted_width()
    assert button.sizeHint().height() >= 34


def test_a_disabled_button_stays_readable() -> None:
    button = Button("Retirer", Kind.DANGER, name="remove")
    button.setEnabled(False)
    ink, ground = button.inks()
    assert ink != ground
    assert ground


@pytest.mark.parametrize(
    ("sequence", "shown"),
    [
        ("Ctrl+Return", "Ctrl+Entrée"),
        ("Escape", "Échap"),
        ("Ctrl++", "Ctrl++"),
        ("+", "+"),
        ("Alt+1", "Alt+1"),
    ],
)
def test_keys_bear_the_names_that_stand_on_a_french_keyboard(sequence: str, shown: str) -> None:
    assert key_label(sequence) == shown


def test_a_field_says_its_error_to_a_screen_reader_and_forgets_it_while_typing(
    qtbot: QtBot,
) -> None:
    line = QLineEdit()
    field = Field("Téléphone", line, name="phone", help_text="Huit chiffres")
    qtbot.addWidget(field)
    field.show()
    assert line.accessibleName() == "Téléphone"
    assert line.accessibleDescription() == "Huit chiffres"
    field.show_error("Il manque 2 chiffres")
    assert field.error() == line.accessibleDescription() == "Il manque 2 chiffres"
    assert line.property("error")
    QTest.keyClicks(line, "6")
    assert field.error() == ""
    assert line.accessibleDescription() == "Huit chiffres"


def test_the_arrows_move_a_segmented_choice(qtbot: QtBot) -> None:
    choice = Segmented((("f", "Femme"), ("m", "Homme")), name="sex", label="Sexe")
    qtbot.addWidget(choice)
    choice.show()
    assert choice.value() == ""
    choice.choose("f")
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice, Qt.Key.Key_Right)
    assert told.args == ["m"]
    assert choice.value() == "m"
    QTest.keyClick(choice, Qt.Key.Key_Right)
    assert choice.value() == "f"


def test_choosing_a_chip_moves_nothing() -> None:
    chip = FilterChip("En cours", name="ongoing")
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before
    chip.say("En retard", 3)
    assert chip.text() == chip.accessibleName() == "En retard · 3"


def test_a_passphrase_is_hidden_until_the_eye_is_pressed(qtbot: QtBot) -> None:
    line = PassphraseLine(name="secret")
    qtbot.addWidget(line)
    line.show()
    assert line.line.echoMode() is QLineEdit.EchoMode.Password
    eye = line.findChild(Button)
    assert eye is not None
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert line.line.echoMode() is QLineEdit.EchoMode.Normal
    line.clear()
    assert line.line.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize(
    ("typed", "shift", "caps"),
    [("a", False, False), ("A", True, False), ("A", False, True), ("a", True, True)],
)
def test_a_capital_without_shift_means_caps_lock(
    typed: str, shift: bool, caps: bool, qtbot: QtBot
) -> None:
    line = PassphraseLine(name="secret")
    qtbot.addWidget(line)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, typed)
    QApplication.sendEvent(line.line, key)
    assert line.text() == typed
    assert line.caps is caps


def test_initials_are_those_of_the_first_and_last_words() -> None:
    assert initials("Awa Cissé") == "AC"
    assert initials("Mohamed Ag Intalla Ould Sidi") == "MS"
    assert initials("Awa") == "A"
    assert initials("") == ""


def test_a_wrapped_text_asks_for_less_height_when_it_gets_wider(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label = text("Ouvrez le premier dossier pendant que la personne vous parle. " * 3, wrap=True)
    assert isinstance(label, Wrapped)
    column = QVBoxLayout(holder)
    column.addWidget(label)
    column.addStretch(1)
    holder.resize(200, 600)
    holder.show()
    narrow = label.height()
    holder.resize(900, 600)
    qtbot.waitUntil(lambda: label.height() < narrow)


def test_a_row_goes_on_in_the_next_line_when_it_has_no_room(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    buttons = [Button(f"Bouton {n}", name=f"b{n}") for n in range(4)]
    holder.setLayout(flow(buttons))
    holder.resize(250, 300)
    holder.show()
    tops = [button.y() for button in buttons]
    assert tops[0] == tops[1] < tops[2] == tops[3]
    assert holder.heightForWidth(2000) < holder.heightForWidth(250)


def test_a_note_names_itself_by_all_its_words() -> None:
    note = Note("Rien n’est perdu.", "ok", strong="C’est fait")
    assert note.accessibleName() == "C’est fait Rien n’est perdu."
    note.say("Clé pleine.", "warn")
    assert note.property("tone") == "warn"
    assert note.accessibleName() == "Clé pleine."


def test_the_verb_of_a_toast_acts_and_the_toast_goes(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(600, 400)
    holder.show()
    done: list[str] = []
    toast = Toast(holder, "R2 référé", verb="Annuler")
    toast.on_verb(lambda: done.append("undone"))
    toast.rise(16)
    assert toast.geometry().bottom() < 400 - 32
    assert toast.verb is not None
    with qtbot.waitSignal(toast.destroyed):
        QTest.mouseClick(toast.verb, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
