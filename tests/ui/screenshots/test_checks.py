"""Each check is shown a planted fault and must see it, and the same scene without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from justice_desk.i18n import messages
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.text import text
from justice_desk.ui.focus_ring import FocusRing
from justice_desk.ui.screenshots.checks import CHECKS
from justice_desk.ui.screenshots.pseudo import PseudoMessages, marked, stretched
from justice_desk.ui.screenshots.scene import Drawn, Scene, picture
from justice_desk.ui.screenshots.variants import Variant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Board:
    """A window that holds what a test puts on it, and the findings of every check."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.setObjectName("board")
        self.window.setProperty("role", "canvas")
        qtbot.addWidget(self.window)
        self.window.resize(600, 400)
        self.column = QVBoxLayout(self.window)
        self.ring = FocusRing(self.window)

    def found(self, variant: Variant | None = None) -> dict[str, list[str]]:
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()
        scene = Scene("board", lambda _stage: self.window, (600, 400))
        image = picture(self.window)
        drawn = Drawn(scene, variant or Variant(), self.window, image)
        seen = {name: list(check(drawn)) for name, check in CHECKS.items()}
        return {name: faults for name, faults in seen.items() if faults}


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    return Board(qtbot)


def good(board: Board) -> None:
    board.column.addWidget(text("Dossiers", "title"))
    board.column.addWidget(text("Une phrase entière qui va à la ligne. " * 5, wrap=True))
    board.column.addWidget(Button("Nouvel accueil", Kind.FILLED, name="new", key="Ctrl+N"))
    board.column.addStretch(1)


def test_a_sound_window_has_no_finding(board: Board) -> None:
    good(board)
    assert board.found() == {}


def cut_label(board: Board) -> None:
    label = text("Un titre beaucoup trop long pour sa place", "title")
    label.setFixedWidth(120)
    board.column.addWidget(label)


def cut_lines(board: Board) -> None:
    label = QLabel("Une phrase entière qui va à la ligne. " * 8)
    label.setWordWrap(True)
    label.setFixedSize(200, 20)
    board.column.addWidget(label)


def cut_button(board: Board) -> None:
    button = Button("Enregistrer et imprimer", name="save")
    button.setFixedWidth(90)
    board.column.addWidget(button)


def left_out(board: Board) -> None:
    label = text("Dehors")
    label.setParent(board.window)
    label.setGeometry(560, 10, 100, 20)


def overlapping(board: Board) -> None:
    for left in (20, 60):
        button = Button("Fermer", name=f"close-{left}")
        button.setParent(board.window)
        button.setGeometry(left, 300, 100, 34)


def pale(board: Board) -> None:
    label = text("Pâle")
    label.setStyleSheet("color: #B8B4AA;")
    board.column.addWidget(label)


def wrong_ground(board: Board) -> None:
    holder = QWidget()
    holder.setProperty("role", "rail")
    holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(holder)
    column.addWidget(text("Encre sombre sur fond sombre"))
    board.column.addWidget(holder)


def small(board: Board) -> None:
    button = Button("", Kind.GHOST, name="tiny", icon="eye")
    button.setAccessibleName("Montrer")
    button.setFixedSize(24, 24)
    board.column.addWidget(button)


def too_wide(board: Board) -> None:
    inner = QWidget()
    inner.setMinimumWidth(900)
    area = QScrollArea()
    area.setObjectName("wide")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    board.column.addWidget(area)


def nameless(board: Board) -> None:
    button = Button("Fermer", name="")
    button.setAccessibleName("")
    board.column.addWidget(button)


def ringless(board: Board) -> None:
    button = Button("Fermer", name="close")
    button.setProperty("ring", None)
    board.column.addWidget(button)


PLANTED: list[tuple[str, Callable[[Board], None]]] = [
    ("cut text", cut_label),
    ("cut text", cut_lines),
    ("cut text", cut_button),
    ("left out", left_out),
    ("overlap", overlapping),
    ("contrast", pale),
    ("contrast", wrong_ground),
    ("small target", small),
    ("sideways", too_wide),
    ("unnamed", nameless),
    ("focus", ringless),
]


@pytest.mark.parametrize(("check", "plant"), PLANTED, ids=[p.__name__ for _c, p in PLANTED])
def test_a_planted_fault_is_seen(check: str, plant: Callable[[Board], None], board: Board) -> None:
    good(board)
    plant(board)
    assert check in board.found()


@pytest.fixture
def pseudo() -> Iterator[Variant]:
    variant = Variant(pseudo=True)
    messages.install("fr", PseudoMessages(messages.catalogue("fr")))
    yield variant
    messages.install("fr", None)


def test_words_that_passed_by_no_catalogue_are_seen(board: Board, pseudo: Variant) -> None:
    board.column.addWidget(text(messages._("Cases")))
    board.column.addWidget(text("GAO-2026-0147", data=True))
    assert board.found(pseudo) == {}
    board.column.addWidget(text("Written by hand"))
    assert list(board.found(pseudo)) == ["untranslated"]


def test_the_pseudo_locale_is_forty_per_cent_longer_and_keeps_its_fields() -> None:
    words = "Le référencement {reference} est parti chez {actor} ce matin."
    longer = stretched(words)
    assert "{reference}" in longer
    assert "{actor}" in longer
    letters = len(words) - len("{reference}") - len("{actor}")
    assert len(longer) - len(words) == pytest.approx(0.4 * letters, abs=2)
    assert marked(longer)
    assert not marked(words)
    assert marked("12 : 40")


def test_plurals_and_contexts_pass_by_the_pseudo_locale_too(pseudo: Variant) -> None:
    assert messages.ngettext("{n} result", "{n} results", 2).startswith("[")
    assert messages.pgettext("verb", "Print").startswith("[")
