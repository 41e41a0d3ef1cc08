from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from justice_desk import resources
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.apply import dress, resolve
from justice_desk.ui.theme.current import scaled, theme, tokens
from justice_desk.ui.theme.sheet import sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_all_seven_faces_are_loaded(loaded_fonts: int) -> None:
    assert loaded_fonts == 7


def test_semi_bold_is_a_face_of_its_own_and_not_a_smeared_regular() -> None:
    words = "Référencements 1204"
    assert faces.width(words, "strong") > faces.width(words, "body")


def test_the_text_scale_multiplies_every_size(app: QApplication) -> None:
    before = faces.points("title"), scaled(34)
    dress(app, resolve("light", 150))
    assert faces.points("title") == pytest.approx(before[0] * 1.5)
    assert scaled(34) == 51


def test_a_dark_wish_dresses_palette_and_sheet_in_dark(app: QApplication) -> None:
    dress(app, resolve("dark", 100))
    assert theme().tokens.name == "dark"
    ground = app.palette().color(QPalette.ColorRole.Window).name().upper()
    assert ground == tokens().canvas
    assert tokens().canvas in app.styleSheet()


def test_the_sheet_stays_small_and_flat() -> None:
    rules = sheet(tokens()).count("{")
    assert rules <= 115


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in resources.path("icons").glob("*.svg"))
)
def test_each_icon_draws_in_the_colour_that_is_asked(name: str) -> None:
    seen = icons.pixmap(name, "#B0512A", 32).toImage()
    inks = {
        seen.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if seen.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#b0512a"}


def test_an_icon_is_as_sharp_as_what_it_is_drawn_on() -> None:
    assert icons.pixmap("tree", "#000000", 16, 2.0).width() == 32
    board = QImage(64, 64, QImage.Format.Format_RGB32)
    board.fill(QColor("#FFFFFF"))
    painter = QPainter(board)
    icons.paint(painter, "tree", "#000000", QRectF(0, 0, 16, 16))
    painter.end()
    assert board.pixelColor(40, 40).name() == "#ffffff"


def test_an_unknown_icon_is_our_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "#000000", 16)
