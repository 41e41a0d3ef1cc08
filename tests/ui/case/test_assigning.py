"""A restricted case is entrusted: one name on it goes, or a second one stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from justice_desk.services.cases.showing import show
from justice_desk.terms.errors import DeskError
from justice_desk.ui.case.small_forms import AssignDialog
from tests.ui.case.acting import Acting, second_office, words


def entrusting(awa: Acting, number: str) -> AssignDialog:
    awa.page(number).do("assign")
    dialog = awa.dialog(AssignDialog)
    dialog.member.setCurrentIndex(dialog.member.findData("mariam"))
    return dialog


def test_by_itself_who_gives_a_restricted_case_up_sees_it_no_more(
    awa: Acting, ibrahim: Acting
) -> None:
    number = ibrahim.case("VBG")
    dialog = entrusting(awa, number)
    assert not dialog.stays.isChecked()
    assert "ne le voit plus" in words(dialog)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    with pytest.raises(DeskError) as told:
        ibrahim.view(number)
    assert told.value.code == "restricted"


def test_a_second_name_stays_on_a_restricted_case_when_it_is_said(
    awa: Acting, ibrahim: Acting
) -> None:
    number = ibrahim.case("VBG")
    dialog = entrusting(awa, number)
    dialog.stays.setFocus()
    QTest.keyClick(dialog.stays, Qt.Key.Key_Space)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert ibrahim.view(number).responsible == "Mariam Exemple"
    mariam = second_office(awa.stage, "mariam")
    try:
        with mariam.reading("case show") as session:
            assert show(session, number).number == number
    finally:
        mariam.close()


def test_an_open_case_asks_nothing_of_the_kind(awa: Acting) -> None:
    awa.page(awa.case()).do("assign")
    assert not awa.dialog(AssignDialog).stays.isVisible()
