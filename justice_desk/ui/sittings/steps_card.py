"""« Avant de partir »: what must be there before the court leaves, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import StepState
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.row import Face, Row
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from justice_desk.services.sittings.rows import Step

_SIGNS: Final = {
    StepState.DONE: ("check-circle-fill", "ok"),
    StepState.TO_DO: ("hourglass-medium", "warn"),
    StepState.LATE: ("warning-circle-fill", "danger"),
}


class Progress(QWidget):
    """A bar of how much is done; what it shows is said in words beside it."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self._part = done / total if total else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(120, scaled(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then what is done."""
        painter, t, whole = painter_on(self), tokens(), QRectF(self.rect())
        box(painter, whole, whole.height() / 2, fill=t.neutral.fill)
        if self._part:
            done = QRectF(0, 0, whole.width() * self._part, whole.height())
            box(painter, done, whole.height() / 2, fill=t.btn)


class StepsCard(Card):
    """Each step is a row; `asked` carries its code, to do it."""

    asked = Signal(str)

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__(_("Before leaving"), name="steps-card")
        done = sum(step.state is StepState.DONE for step in steps)
        told = _("{n} of {all} there").format(n=done, all=len(steps))
        self.body.setSpacing(4)
        self.body.addWidget(text(told, "second", "text2", name="steps-count"))
        self.body.addWidget(Progress(done, len(steps)))
        self.body.addSpacing(4)
        for step in steps:
            self.body.addWidget(self._row(step))

    def _row(self, step: Step) -> Row:
        icon, ink = _SIGNS[step.state]
        words = step.told
        face = Face(capital(label(step.kind)), icon=icon, ink=f"{ink}", word=words)
        row = Row(face, name=f"step-{step.kind.value}")
        said = ", ".join((face.title, label(step.state), words))
        row.setAccessibleName(said)
        row.setToolTip(said)
        row.clicked.connect(lambda: self.asked.emit(step.kind.value))
        return row
