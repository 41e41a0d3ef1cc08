from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.components.one_line import OneLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAME = "Bureau inventé de la rive droite du fleuve"


def test_a_name_without_room_ends_in_dots_and_is_told_whole(qtbot: QtBot) -> None:
    line = OneLine(NAME, least=40)
    qtbot.addWidget(line)
    line.resize(120, 20)
    line.show()
    assert line.text().endswith("…")
    assert (line.toolTip(), line.accessibleName()) == (NAME, NAME)


def test_a_name_with_room_stands_whole(qtbot: QtBot) -> None:
    line = OneLine(NAME, least=40)
    qtbot.addWidget(line)
    line.resize(900, 20)
    line.show()
    assert (line.text(), line.toolTip()) == (NAME, "")
