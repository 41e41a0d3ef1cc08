"""What a member sees of a case that is closed to her: that it exists, since when, whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.ui.case.head import crumb
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.cases.stubs import StubRow


class ClosedView(QWidget):
    """Number and opening day, nothing else."""

    def __init__(self, stub: StubRow, ask: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("case-closed-to-me")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(crumb(stub.number, ask))
        column.addWidget(text(stub.number, "title", data=True, name="case-number"))
        opened = _("Opened on {day}").format(day=prose_date(stub.opened_on))
        column.addWidget(text(opened, "second", "text2"))
        column.addSpacing(10)
        card = Card(name="case-restricted")
        centre = Qt.AlignmentFlag.AlignHCenter
        card.body.addStretch(1)
        card.body.addWidget(IconView("lock-key", "text2", 44), 0, centre)
        card.body.addWidget(text(_("This case exists; access is restricted"), "dialog"), 0, centre)
        words = _("Only the members named on it open it. Ask the coordination if you must know.")
        help_text = text(words, "body", "text2", wrap=True)
        help_text.setAlignment(centre)
        help_text.setFixedWidth(scaled(430))
        card.body.addWidget(help_text, 0, centre)
        card.body.addStretch(1)
        column.addWidget(card, 1)
