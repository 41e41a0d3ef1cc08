"""One band of the day as a card: title, how many, the tasks under one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from justice_desk.i18n.messages import _
from justice_desk.services.today import Band
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.today.line import TaskLine
from justice_desk.ui.pages.today.words import TITLES
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from justice_desk.services.tasks import OpenTask
    from justice_desk.services.today import Group

_HIGH: Final = 22


class CountPill(QLabel):
    """How many, on the soft ground of a pair of colours."""

    def __init__(self, count: int, pair: str) -> None:
        super().__init__(str(count))
        self._pair = pair
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        pair = tokens().pair(self._pair)
        return pair.text, pair.fill

    def sizeHint(self) -> QSize:
        """Return the words and 14 px, never narrower than high."""
        wide = faces.width(self.text(), "label") + scaled(14)
        return QSize(max(wide, scaled(_HIGH)), scaled(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill and the number in it."""
        painter, whole = painter_on(self), QRectF(self.rect())
        ink, ground = self.inks()
        box(painter, whole, whole.height() / 2, fill=ground)
        painter.setFont(faces.font("label"))
        write(painter, whole, self.text(), ink, Qt.AlignmentFlag.AlignHCenter)


class BandCard(Card):
    """`asked` carries a task and what to do with it; `whole` asks for more or fewer of them."""

    asked = Signal(object, str)
    whole = Signal(bool)

    def __init__(self, group: Group, *, is_whole: bool) -> None:
        super().__init__(name=f"today-{group.band}", padding=False)
        self.setAccessibleName(_(TITLES[group.band]))
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.lines = [self._line(task, group.band) for task in group.tasks]
        self.body.addLayout(self._head(group, is_whole=is_whole))
        for line in self.lines:
            self.body.addWidget(rule())
            self.body.addWidget(line)
        self.body.addSpacing(2)

    def _head(self, group: Group, *, is_whole: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 3, 16, 3)
        row.setSpacing(8)
        row.addWidget(text(_(TITLES[group.band]), "block"))
        row.addWidget(CountPill(group.total, "danger" if group.band is Band.LATE else "neutral"))
        row.addStretch(1)
        if is_whole or group.total > len(group.tasks):
            words = _("See fewer") if is_whole else _("See the {n}").format(n=group.total)
            more = Button(words, Kind.LINK, name=f"today-{group.band}-more")
            more.clicked.connect(lambda: self.whole.emit(not is_whole))
            row.addWidget(more)
        row.addStrut(scaled(34))
        return row

    def _line(self, task: OpenTask, band: Band) -> TaskLine:
        line = TaskLine(task, band)
        line.asked.connect(lambda verb: self.asked.emit(task, verb))
        return line
