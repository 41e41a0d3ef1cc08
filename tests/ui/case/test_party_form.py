"""A person joins a case at its page: her roles, where she is from, what she is to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from justice_desk.ui.case.parties import PartyDialog
from tests.ui.case.acting import Acting, words


def typed(acting: Acting, dialog: PartyDialog, name: str, text: str) -> QLineEdit:
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    acting.stage.settle()
    return line


def test_a_person_is_added_in_her_roles(awa: Acting) -> None:
    number = awa.case()
    awa.page(number).do("party")
    dialog = awa.dialog(PartyDialog)
    dialog.name.setText("Hawa Exemple")
    dialog.verb.click()
    assert "Cochez au moins un rôle." in words(dialog)
    awa.click(dialog, "party-role-witness")
    dialog.phone.setText("66 1")
    dialog.verb.click()
    awa.stage.settle()
    assert dialog.isVisible()
    assert "chiffres" in words(dialog)
    dialog.phone.setText("66 12 38 04")
    dialog.verb.click()
    awa.stage.settle()
    assert [p.name for p in awa.view(number).parties][-1] == "Hawa Exemple"


def test_where_she_is_from_is_asked_commune_first_and_her_tie_is_said(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("party")
    dialog = awa.dialog(PartyDialog)
    typed(awa, dialog, "party-name", "Hawa Exemple")
    awa.click(dialog, "party-role-witness")
    commune = typed(awa, dialog, "party-commune", "gounz")
    QTest.keyClick(commune, Qt.Key.Key_Return)
    village = typed(awa, dialog, "party-village", "kocha")
    QTest.keyClick(village, Qt.Key.Key_Return)
    typed(awa, dialog, "party-tie", "Tante")
    dialog.of.setCurrentIndex(1)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    added = awa.view(number).parties[-1]
    assert (added.name, added.place) == ("Hawa Exemple", "Gao/Gao/Gounzoureye/Kochakarey")
    assert [(tie.tie, tie.of) for tie in added.ties] == [("Tante", "Moussa Exemple")]
    row = page.findChild(QWidget, f"party-{added.id}")
    assert row is not None
    assert "tante" in row.accessibleName()
    page.do(f"person:{added.id}")
    assert "tante pour Moussa Exemple" in words(awa.window)
    awa.click(awa.window, "person-close")


def test_a_commune_of_no_list_is_kept_under_the_cercle_that_is_then_asked(awa: Acting) -> None:
    number = awa.case()
    awa.page(number).do("party")
    dialog = awa.dialog(PartyDialog)
    awa.click(dialog, "party-role-heir")
    typed(awa, dialog, "party-commune", "Essai Neuf")
    typed(awa, dialog, "party-phone", "")
    cercle = typed(awa, dialog, "party-cercle", "bourem")
    assert cercle.isVisible()
    QTest.keyClick(cercle, Qt.Key.Key_Return)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert awa.view(number).parties[-1].place == "Gao/Bourem/Essai Neuf"


def test_a_place_that_cannot_be_is_said_beside_the_commune_and_nothing_is_lost(
    awa: Acting,
) -> None:
    number = awa.case()
    awa.page(number).do("party")
    dialog = awa.dialog(PartyDialog)
    awa.click(dialog, "party-role-heir")
    typed(awa, dialog, "party-commune", "Nulle Part Exemple")
    typed(awa, dialog, "party-tie", "cousin")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert dialog.isVisible()
    assert "Nulle Part Exemple" in words(dialog)
    assert dialog.tie.text() == "cousin"
    dialog.reject()
