"""The four steps above the form: where one is, where one may go back to."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

STEPS: Final = (N_("File"), N_("Columns"), N_("Rows"), N_("Decision"))
_DISC, _GAP, _PAD = 24, 8, 6


class StepButton(QAbstractButton):
    """A disc with its number, or a check once it is behind, and its name."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self._number, self._now, self._behind = number, False, False
        self.setText(words)
        self.setObjectName(f"import-step-{number}")
        self.setProperty("ring", 9)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_place(self, now: int, reached: int) -> None:
        """Show whether this step is the one, behind, or still to come."""
        place = self._number - 1
        self._now, self._behind = place == now, place < now
        self.setEnabled(place <= reached)
        told = _("Step {n} of 4: {name}").format(n=self._number, name=self.text())
        self.setAccessibleName(told)
        self.update()

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        t = tokens()
        return (t.text if self._now else t.text2), t.surface

    def sizeHint(self) -> QSize:
        """Return disc and words, in the bolder face so that nothing moves."""
        wide = faces.width(self.text(), "strong") + scaled(_DISC + _GAP + 2 * _PAD)
        return QSize(wide + 2, scaled(36))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a step is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        """Draw the disc, then the words."""
        painter, t, side = painter_on(self), tokens(), scaled(_DISC)
        spot = QRectF(scaled(_PAD), (self.height() - side) / 2, side, side)
        fill = t.btn if self._now else t.soft if self._behind else t.surface
        edge = "" if self._now else t.accent if self._behind else t.line2
        box(painter, spot, side / 2, fill=fill, edge=edge)
        if self._behind:
            inner = QRectF(0, 0, scaled(14), scaled(14))
            inner.moveCenter(spot.center())
            icons.paint(painter, "check", t.accent, inner)
        else:
            painter.setFont(faces.font("label"))
            ink = t.on_btn if self._now else t.text2
            write(painter, spot, str(self._number), ink, Qt.AlignmentFlag.AlignHCenter)
        painter.setFont(faces.font("strong" if self._now else "body"))
        rest = QRectF(self.rect())
        rest.setLeft(spot.right() + scaled(_GAP))
        write(painter, rest, self.text(), self.inks()[0])


class Stepper(QWidget):
    """The row of steps; `wanted` asks for one of them, from 0."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import-stepper")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons = [StepButton(n, _(words)) for n, words in enumerate(STEPS, start=1)]
        for place, button in enumerate(self.buttons):
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, to=place: self.wanted.emit(to))
        row.addStretch(1)

    def show_place(self, now: int, reached: int) -> None:
        """Show the step of now, and how far one may go."""
        for button in self.buttons:
            button.show_place(now, reached)
