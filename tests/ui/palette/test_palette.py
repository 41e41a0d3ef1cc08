from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from justice_desk.terms.fold import fold
from justice_desk.ui.palette.dialog import PaletteDialog
from justice_desk.ui.palette.hits import MOST, Group, Hit, matched
from justice_desk.ui.palette.row import PaletteRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

PEOPLE = ("Zeinabou Maïga", "Kadidja Maïga", "Ali Maïga", "Bɔkɔ Kɛita", "N’Diaye Exemple", "A", "B")


@pytest.mark.parametrize(
    ("words", "typed", "part"),
    [
        ("Zeinabou Maïga", "maiga", "Maïga"),
        ("Bɔkɔ Kɛita", "boko", "Bɔkɔ"),
        ("N’Diaye Exemple", "ndiaye", "N’Diaye"),
        ("Œuvre", "oeuv", "Œuv"),
        ("Verrouiller le bureau", "le bur", "le bur"),
        ("Ali", "maiga", ""),
        ("Ali", "", ""),
    ],
)
def test_the_matched_part_is_found_through_accents_and_spellings(
    words: str, typed: str, part: str
) -> None:
    start, end = matched(words, typed)
    assert words[start:end] == part


@pytest.fixture
def chosen() -> list[str]:
    return []


@pytest.fixture
def palette(chosen: list[str], qtbot: QtBot) -> Iterator[PaletteDialog]:
    def find(typed: str) -> list[Hit]:
        return [
            Hit(name, "", "user", "", lambda n=name: chosen.append(n))  # type: ignore[misc]  # a default binds
            for name in PEOPLE
            if fold(typed) in fold(name)
        ]

    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    dialog = PaletteDialog(window, Group("Personnes", find))
    dialog.open()
    yield dialog
    window.hide()


def test_at_most_five_hits_are_shown(palette: PaletteDialog) -> None:
    assert len(palette.hits()) == MOST


def test_arrows_and_enter_choose_while_the_line_keeps_the_focus(
    palette: PaletteDialog, chosen: list[str], qtbot: QtBot
) -> None:
    QTest.keyClicks(palette.line, "maiga")
    assert palette.hits() == ["Zeinabou Maïga", "Kadidja Maïga", "Ali Maïga"]
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert chosen == ["Kadidja Maïga"]
    assert not palette.isVisible()


def test_enter_on_nothing_found_does_nothing(
    palette: PaletteDialog, chosen: list[str], qtbot: QtBot
) -> None:
    QTest.keyClicks(palette.line, "zzz")
    assert palette.hits() == []
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert chosen == []
    assert palette.isVisible()


def test_escape_leaves(palette: PaletteDialog, chosen: list[str], qtbot: QtBot) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert chosen == []


def test_more_hits_than_the_window_has_room_for_are_scrolled(
    palette: PaletteDialog, qtbot: QtBot
) -> None:
    window = palette.parentWidget()
    assert window is not None
    palette.hide()
    window.resize(1000, 300)
    palette.open()
    palette.line.setText("a")
    qtbot.wait(1)
    assert palette.geometry().bottom() <= window.geometry().bottom()
    bar = palette.area.verticalScrollBar()
    assert (bar.maximum() > 0, bar.value()) == (True, 0)
    for _step in range(MOST):
        QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert bar.value() > 0
    assert not palette.findChildren(PaletteRow)[-1].visibleRegion().isEmpty()
    for _step in range(MOST):
        QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert bar.value() == 0
