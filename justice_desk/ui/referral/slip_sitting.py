"""What was entered since the window of the slips was opened; the last can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.row import Face, Row
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.referrals.words import state_sign

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.terms.enums import ReferralState

UNDO_KEY: Final = "Alt+Z"


@dataclass(frozen=True)
class Entry:
    """One slip as it was entered; `changed` is False where the same was said before."""

    reference: str
    number: str
    actor: str
    state: ReferralState
    on: date
    changed: bool


class Sitting(Card):
    """The entries, the last one first; `undo` asks to take it back, `opened` for a case."""

    undo = Signal(object)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Entered in this sitting"), name="slip-sitting")
        self.entries: list[Entry] = []
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self.count = text("", "second", "text2", wrap=True, name="slip-count")
        self.area = QScrollArea()
        self.area.setObjectName("slip-entries")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidget(self._rows)
        self.area.viewport().setAutoFillBackground(False)
        self._rows.setAutoFillBackground(False)
        self.back = Button(_("Undo the last"), name="slip-undo", icon="clock-counter-clockwise",
                           key=UNDO_KEY)  # fmt: skip
        self.back.clicked.connect(self.take_back)
        self.body.addWidget(self.count)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.back)
        self._end = QWidget()
        self.body.addWidget(self._end, 1)
        self._show()

    def add(self, entry: Entry) -> None:
        """Add what was entered."""
        self.entries.append(entry)
        sign = state_sign(entry.state)
        told = sign.words if entry.changed else f"{sign.words}, {_('noted already')}"
        second = f"{told} · {short_date(entry.on)} · {entry.actor}"
        face = Face(entry.reference, second, sign.icon, sign.pair, strong=True)
        row = Row(face, name=f"slip-entry-{len(self.entries)}")
        row.clicked.connect(lambda _on=False, number=entry.number: self.opened.emit(number))
        self._column.insertWidget(0, row)
        self._show()

    def take_back(self) -> None:
        """Ask to undo the last entry."""
        if self.entries and self.entries[-1].changed:
            self.undo.emit(self.entries[-1])

    def drop_last(self) -> None:
        """Forget the last entry: it was undone."""
        self.entries.pop()
        item = self._column.takeAt(0)
        old = item.widget() if item else None
        if old is not None:
            old.hide()
            old.deleteLater()
        self._show()

    def _show(self) -> None:
        count = len(self.entries)
        told = ngettext("{n} slip entered", "{n} slips entered", count).format(n=count)
        self.count.setText(told if count else _("Each slip that you enter stands here."))
        self.area.setVisible(bool(count))
        self._end.setVisible(not count)
        self.back.setVisible(bool(count))
        self.back.setEnabled(bool(count) and self.entries[-1].changed)
