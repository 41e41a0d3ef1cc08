"""What may come later: a dashed pill with its key; pressed, its questions open under the pills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.grid import FormGrid
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from justice_desk.ui.intake.plan import Fold

_ICON, _SIDE, _GAP = 14, 12, 8


class FoldChip(Toggle):
    """Dashed while its questions are put off; `shortcut` stands at its right end."""

    def __init__(self, words: str, key: str, *, name: str) -> None:
        super().__init__(words, name=name)
        self._key = key
        self.setAccessibleDescription(key)

    def sizeHint(self) -> QSize:
        """Return icon, words and key, 30 px high at 100 %."""
        wide = faces.width(self.text(), "strong") + faces.width(self._key, "small")
        return QSize(wide + scaled(_ICON + 2 * _SIDE + 2 * _GAP + 4), scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, dashed while it is shut."""
        painter, t, whole = painter_on(self), tokens(), QRectF(self.rect())
        ink, ground = self.inks()
        edge = t.accent if self.isChecked() else t.line2
        pen = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DashLine
        fill = ground if self.isChecked() else t.hover if self.underMouse() else ""
        box(painter, whole, whole.height() / 2, fill=fill, edge=edge, pen=pen)
        side, left = scaled(_ICON), scaled(_SIDE)
        sign = "caret-down" if self.isChecked() else "plus"
        icons.paint(painter, sign, ink, QRectF(left, (self.height() - side) / 2, side, side))
        painter.setFont(faces.font("strong" if self.isChecked() else "button"))
        inner = whole.adjusted(left + side + scaled(_GAP), 0, -scaled(_SIDE), 0)
        write(painter, inner, self.text(), ink)
        painter.setFont(faces.font("small"))
        write(painter, inner, self._key, t.text2, Qt.AlignmentFlag.AlignRight)

    def inks(self) -> tuple[str, str]:
        """Return text and ground; the ground of a shut pill is the canvas behind it."""
        t = tokens()
        return (t.accent, t.soft) if self.isChecked() else (t.text2, t.canvas)


class FoldBody(QWidget):
    """The questions of one fold, shown when its pill is on."""

    def __init__(self, fold: Fold) -> None:
        super().__init__()
        self.fold = fold
        self.setAccessibleName(_(fold.title))
        self.chip = FoldChip(_(fold.title), key_of(fold), name=f"intake-fold-{fold.letter.lower()}")
        self.grid = FormGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(text(_(fold.title), "header", "text2"))
        column.addLayout(self.grid)
        self.chip.toggled.connect(self.setVisible)
        self.hide()

    def toggle(self) -> bool:
        """Open or shut it; return whether it is open now."""
        self.chip.setChecked(not self.chip.isChecked())
        return self.chip.isChecked()

    def open(self) -> None:
        """Open it and leave the focus where it is."""
        self.chip.setChecked(True)


def key_of(fold: Fold) -> str:
    """Return the key of a fold: Alt and the letter that the part bears on paper."""
    return f"Alt+{fold.letter}"
