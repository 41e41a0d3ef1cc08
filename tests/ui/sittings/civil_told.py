"""Civil-status lists where a test wants them: people, a sitting of today, the page of its list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from justice_desk.services.dockets.civil import add_lines, lines
from justice_desk.services.dockets.told import CivilTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.ui.sittings.civil_page import CivilPage
from tests.ui.sittings.planned import confirmed, planned

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import CivilRow
    from tests.ui.case.acting import Acting

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NAMES = ("Aïchatou", "Moussa", "Zeïnabou", "Abdoulaye", "Fatoumata", "Ibrahim")


def person(at: int) -> CivilTold:
    """Return an invented applicant."""
    return CivilTold(
        applicant=f"Alassane Exemple {at}",
        name=f"{NAMES[at % len(NAMES)]} Exemple {at}",
        sex=(Sex.FEMALE, Sex.MALE)[at % 2],
        born_on=date(2012, 1 + at % 12, 5),
        born_at="Bourem",
        father=f"Alassane Exemple {at}",
        mother=f"Hawa Exemple {at}",
        witnesses=("Boubacar Témoin", "Mariam Témoin"),
    )


def with_list(acting: Acting, count: int, *days: date) -> str:
    """Return a sitting that the court ordered for today, with applicants on its first day."""
    number = planned(acting, *(days or (today(),)))
    confirmed(acting, number)
    if count:
        people = [person(at) for at in range(1, count + 1)]
        with acting.office.writing("docket civil add") as session:
            add_lines(session, number, days[0] if days else None, people)
    return number


def kept(acting: Acting, number: str) -> tuple[CivilRow, ...]:
    """Return the lines as the office keeps them."""
    with acting.office.reading("docket civil list") as session:
        return lines(session, number)


def names(acting: Acting, number: str) -> list[str]:
    """Return the names on a list, in its order."""
    return [row.name for row in kept(acting, number)]


def listed(acting: Acting, number: str) -> CivilPage:
    """Return the page of a list, read."""
    acting.window.go(f"civil:{number}")
    acting.stage.settle()
    page = acting.window.stack.currentWidget()
    assert isinstance(page, CivilPage)
    acting.front(acting.window)
    acting.stage.settle()
    assert page.listed is not None
    return page


def press(acting: Acting, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    front = QApplication.activeModalWidget() or acting.window
    front.activateWindow()
    acting.stage.settle()
    QTest.keyClick(front.focusWidget(), key, modifier)
    acting.stage.settle()


def types(acting: Acting, words: str) -> None:
    """Type where the focus is; letters of ASCII, which is all that QTest has keys for."""
    front = QApplication.activeModalWidget() or acting.window
    front.activateWindow()
    acting.stage.settle()
    QTest.keyClicks(front.focusWidget(), words)


def point(page: CivilPage, place: int) -> None:
    """Choose one line and no other."""
    page.table.table.clearSelection()
    page.table.table.selectRow(place)
    page.table.table.setFocus()
