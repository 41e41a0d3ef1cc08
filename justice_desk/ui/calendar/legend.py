"""What the signs of the calendar mean, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _, pgettext
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.ui.calendar.words import sign
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SHOWN: Final = (
    AgendaKind.SITTING,
    AgendaKind.INFORMATION,
    AgendaKind.MEDIATION,
    AgendaKind.DEADLINE,
)


_BETWEEN: Final = 20
"""Px around the keys."""


class Legend(QWidget):
    """Icons with their words at the left, keys at the right; the keys go where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("calendar-legend")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(6)
        for kind in _SHOWN:
            shown = sign(kind)
            self._add(row, shown.icon, shown.pair, shown.words)
        self._add(row, "clock-counter-clockwise", "text2", pgettext("sitting", "postponed"))
        row.addStretch(1)
        self._keys = [
            key_hint("← ↑ ↓ →", pgettext("calendar", "day")),
            key_hint("PgDown", pgettext("calendar", "next")),
            key_hint("Return", _("open")),
        ]
        for hint in self._keys:
            row.addSpacing(8)
            row.addWidget(hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out keys, the first ones first, where there is no room for all."""
        super().resizeEvent(event)
        room = self.width() - self._words_width()
        for hint in reversed(self._keys):
            room -= hint.sizeHint().width() + _BETWEEN
            hint.setVisible(room >= 0)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the signs; the keys come when there is more."""
        return QSize(self._words_width(), super().minimumSizeHint().height())

    def _words_width(self) -> int:
        parts = (self._row.itemAt(place) for place in range(self._row.count()))
        kept = [part for part in parts if part is not None and part.widget() not in self._keys]
        return sum(part.sizeHint().width() + 6 for part in kept) + 32

    @staticmethod
    def _add(row: QHBoxLayout, icon: str, ink: str, words: str) -> None:
        row.addWidget(IconView(icon, ink, 14))
        row.addWidget(text(words, "second", "text2"))
        row.addSpacing(10)
