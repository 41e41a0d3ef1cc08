"""An empty list: a drawing, what it means, the verb that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.theme import icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from justice_desk.ui.components.button import Button


class FolderDrawing(QWidget):
    """A folder with the palaver tree on it, 92 px wide at 100 %; decoration only."""

    def __init__(self, icon: str = "tree", *, plus: bool = True) -> None:
        super().__init__()
        self._icon, self._has_plus = icon, plus
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square of the drawing."""
        return QSize(scaled(92), scaled(92))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a flattened drawing is worse than none."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc, folder, tree and the plus."""
        painter, t = painter_on(self), tokens()
        painter.scale(self.width() / 92, self.height() / 92)
        box(painter, QRectF(0, 0, 92, 92), 46, fill=t.soft)
        painter.setBrush(QColor(t.surface))
        painter.setPen(QPen(QColor(t.accent), 1.6))
        painter.drawRoundedRect(QRectF(14, 28, 64, 46), 6, 6)
        painter.drawLine(14, 40, 78, 40)
        icons.paint(painter, self._icon, t.accent, QRectF(37, 48, 18, 18))
        if self._has_plus:
            self._plus(painter)

    @staticmethod
    def _plus(painter: QPainter) -> None:
        t = tokens()
        box(painter, QRectF(66, 16, 24, 24), 12, fill=t.clay)
        painter.setPen(QPen(QColor(t.surface), 1.8))
        painter.drawLine(73, 28, 83, 28)
        painter.drawLine(78, 23, 78, 33)


class EmptyState(QWidget):
    """Drawing, title, two lines of help, the verbs side by side, then a quiet third way."""

    def __init__(
        self,
        title: str,
        words: str,
        verbs: Sequence[Button] = (),
        *,
        icon: str = "tree",
        plus: bool = True,
        third: Button | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("empty-state")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.drawing = FolderDrawing(icon, plus=plus)
        column.addWidget(self.drawing, 0, centre)
        column.addSpacing(10)
        column.addWidget(text(title, "dialog"), 0, centre)
        help_text = text(words, "body", "text2", wrap=True)
        help_text.setAlignment(centre)
        help_text.setFixedWidth(scaled(430))
        help_text.setMinimumHeight(help_text.heightForWidth(scaled(430)))
        column.addWidget(help_text, 0, centre)
        if verbs:
            column.addSpacing(12)
            column.addLayout(self._row(verbs))
        if third is not None:
            column.addSpacing(8)
            column.addWidget(third, 0, centre)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the drawing out where the words and the verbs need its room."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is None:
            return
        drawn = self.drawing.sizeHint().height() + layout.spacing()
        words = layout.minimumSize().height() - (0 if self.drawing.isHidden() else drawn)
        self.drawing.setVisible(self.height() >= words + drawn)

    @staticmethod
    def _row(verbs: Sequence[Button]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for verb in verbs:
            row.addWidget(verb)
        row.addStretch(1)
        return row
