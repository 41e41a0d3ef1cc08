from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from justice_desk.ui.tables import lines, stamps
from justice_desk.ui.tables.lines import write_line
from justice_desk.ui.tables.stamps import stamp
from justice_desk.ui.theme import faces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

ROOM = (0.0, 0.0, 60.0, 20.0)
LONG = "Des animaux ont disparu du parc"


@pytest.fixture
def painter(qtbot: QtBot) -> Iterator[QPainter]:
    lines.begin()
    picture = QPixmap(200, 40)
    picture.fill(Qt.GlobalColor.white)
    made = QPainter(picture)
    yield made
    made.end()


def kept(role: str) -> dict[tuple[str, float], lines._Line]:
    return lines._roles[role].kept  # noqa: SLF001 - what is kept is the point


def test_a_line_is_laid_out_once_and_cut_to_its_room(painter: QPainter) -> None:
    write_line(painter, ROOM, LONG, "body", "#000000")
    first = kept("body")[LONG, 60.0]
    write_line(painter, ROOM, LONG, "body", "#FFFFFF")
    assert kept("body")[LONG, 60.0] is first
    assert first.width <= ROOM[2]
    assert first.text.text().endswith("…")


def test_a_line_that_fits_is_not_touched(painter: QPainter) -> None:
    write_line(painter, ROOM, "Vol", "body", "#000000")
    assert kept("body")["Vol", 60.0].text.text() == "Vol"


def test_other_faces_are_laid_out_anew(painter: QPainter) -> None:
    write_line(painter, ROOM, LONG, "body", "#000000")
    first = kept("body")[LONG, 60.0]
    faces.forget()
    lines.begin()
    write_line(painter, ROOM, LONG, "body", "#000000")
    assert kept("body")[LONG, 60.0] is not first


def test_the_kept_lines_stay_few(painter: QPainter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "KEPT", 5)
    faces.forget()
    lines.begin()
    for number in range(20):
        write_line(painter, ROOM, f"n {number}", "body", "#000000")
    assert len(kept("body")) <= 5


def test_a_drawing_is_drawn_once_for_each_size(painter: QPainter) -> None:
    faces.forget()
    drawn: list[float] = []

    def draw(_inside: QPainter, whole: QRectF) -> None:
        drawn.append(whole.width())

    for wide in (20, 20, 30, 20):
        stamp(painter, QRectF(0, 0, wide, 20), "sign", draw)
    assert drawn == [20.0, 30.0]
    assert len(stamps._drawings.kept) == 2  # noqa: SLF001 - same
