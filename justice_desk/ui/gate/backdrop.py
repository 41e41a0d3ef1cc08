"""The drawing beside the gate, with the two lines that say what this program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.shapes import painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.gate.scenery import paint_scenery
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Backdrop(QWidget):
    """The left half of the gate; the same by day and by night."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("gate-backdrop")
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 60, 48, 0)
        column.setSpacing(6)
        lines = _(
            "The office's register, encrypted on this computer.\nNothing goes to the Internet."
        )
        for words, role, ink in (
            ("Justice Desk", "brand", "on_btn"),
            (lines, "lead", "rail_text"),
        ):
            label = text(words, role, ink, wrap=True, data=role == "brand")
            label.setProperty("ground", "rail")
            column.addWidget(label)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sky, sun, dunes and tree over the whole widget."""
        # The right half of the picture is the ground, which the widget cuts off.
        paint_scenery(painter_on(self), 2 * self.width(), self.height(), tokens().name)
