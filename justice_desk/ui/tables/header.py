"""The heading of a table: flat, left-aligned, the sort arrow after its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from justice_desk.ui.components.shapes import write
from justice_desk.ui.tables.delegate import PADDING
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

_ARROW, _GAP = 12, 8


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
        """Return the words of a heading."""
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def arrow(self, section: int) -> str:
        """Return the icon of the order that a heading shows, empty when it shows none."""
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != section:
            return ""
        descending = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return "arrow-down" if descending else "arrow-up"

    def wanted_width(self, section: int) -> int:
        """Return how wide words and arrow are, in pixels."""
        arrow = scaled(_GAP + _ARROW) if self.arrow(section) else 0
        return faces.width(self.shown_text(section), "header") + arrow

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
        self._paint_arrow(painter, inner, logicalIndex)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, inner: QRectF, section: int) -> None:
        name, size = self.arrow(section), scaled(_ARROW)
        if name:
            left = inner.left() + faces.width(self.shown_text(section), "header") + scaled(_GAP)
            spot = QRectF(left, inner.center().y() - size / 2, size, size)
            icons.paint(painter, name, tokens().text, spot)
