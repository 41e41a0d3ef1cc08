"""The heading of a table: flat, left-aligned, the sort arrow in its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from justice_desk.ui.components.shapes import write
from justice_desk.ui.tables.delegate import PADDING
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, tokens


class TableHeader(QHeaderView):
    """Horizontal headings of 36 px at 100 %."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("table-header")
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.setSortIndicatorClearable(False)

    def sizeHint(self) -> QSize:
        """Return the height of the headings."""
        return QSize(super().sizeHint().width(), scaled(36))

    def shown_text(self, section: int) -> str:
        """Return the words of a heading with its arrow."""
        model = self.model()
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != section:
            return words
        descending = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return f"{words}  {'↓' if descending else '↑'}"

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw one heading and the line under it."""
        t, whole = tokens(), QRectF(rect)
        painter.save()
        painter.fillRect(whole, QColor(t.surface))
        painter.fillRect(QRectF(whole.left(), whole.bottom() - 1, whole.width(), 1), QColor(t.line))
        painter.setFont(faces.font("header"))
        align = self.model().headerData(
            logicalIndex, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.TextAlignmentRole)
        )
        right = bool(align & Qt.AlignmentFlag.AlignRight)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        inner = whole.adjusted(PADDING, 0, -6, 0)
        write(painter, inner, self.shown_text(logicalIndex), t.text2, side)
        painter.restore()
