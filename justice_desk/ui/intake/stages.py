"""The numbered parts of the form: a heading with its number, questions in front, folds below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.ui.components.flow import flow
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.folds import FoldBody
from justice_desk.ui.intake.grid import FormGrid
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from justice_desk.ui.intake.plan import Asked, Fold
    from justice_desk.ui.intake.question import Question

INDENT = 34


class _Number(QWidget):
    """The number of a part in a soft disc."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = str(number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the disc, 24 px at 100 %."""
        return QSize(scaled(24), scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the number."""
        painter, t, whole = painter_on(self), tokens(), QRectF(self.rect())
        box(painter, whole, whole.height() / 2, fill=t.soft)
        painter.setFont(faces.font("header"))
        write(painter, whole, self._number, t.accent, Qt.AlignmentFlag.AlignHCenter)


class StagePart(QWidget):
    """One numbered part; `ask` makes a question and remembers it."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self.setObjectName(f"intake-stage-{number}")
        self.setAccessibleName(title)
        self.folds: list[FoldBody] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(_Number(number))
        head.addWidget(text(title, "block"), 1)
        self._column.addLayout(head)
        self._inner = QVBoxLayout()
        self._inner.setContentsMargins(INDENT, 0, 0, 0)
        self._inner.setSpacing(10)
        self._column.addLayout(self._inner)

    def add(self, part: QWidget) -> None:
        """Add a part under what is there."""
        self._inner.addWidget(part)

    def ask(self, asked: Sequence[Asked], make: Callable[[Asked], Question]) -> None:
        """Add a grid of questions."""
        holder, grid = QWidget(), FormGrid()
        holder.setLayout(grid)
        for one in asked:
            grid.put(make(one), one.span)
        self._inner.addWidget(holder)

    def put_off(self, folds: Sequence[Fold], make: Callable[[Asked], Question]) -> None:
        """Add the pills of what may come later, and what they open."""
        for fold in folds:
            body = FoldBody(fold)
            for asked in fold.asked:
                body.grid.put(make(asked), asked.span)
            self.folds.append(body)
        chips = QWidget()
        chips.setLayout(flow([body.chip for body in self.folds]))
        self._inner.addWidget(chips)
        for body in self.folds:
            self._inner.addWidget(body)
