"""A filter that is on or off, and the choice of two to four: both are painted toggles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

_ICON, _GAP = 16, 8


class Toggle(QAbstractButton):
    """Outlined when off; accent edge, soft fill and 600 when on. `radius` 0 makes a pill."""

    def __init__(self, words: str, *, name: str, icon: str = "", radius: int = 0) -> None:
        super().__init__()
        self._icon, self._radius = icon, radius
        self.setText(words)
        self.setCheckable(True)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", radius + 3 if radius else 19)

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        t = tokens()
        if not self.isEnabled():
            return t.text2, t.neutral.fill
        return (t.accent, t.soft) if self.isChecked() else (t.text2, t.surface)

    def sizeHint(self) -> QSize:
        """Return the size of the bolder state, so that choosing moves nothing."""
        icon = scaled(_ICON + _GAP) if self._icon else 0
        high = 32 if self._radius else 30
        return QSize(faces.width(self.text(), "strong") + scaled(26) + icon, scaled(high))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a choice is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge and ground, then icon and words in the middle."""
        painter, t, whole = painter_on(self), tokens(), QRectF(self.rect())
        ink, ground = self.inks()
        if self.isEnabled() and not self.isChecked() and self.underMouse():
            ground = t.hover
        edge = t.accent if self.isChecked() and self.isEnabled() else t.line2
        box(painter, whole, self._radius or whole.height() / 2, fill=ground, edge=edge)
        self._write(painter, ink)

    def _write(self, painter: QPainter, ink: str) -> None:
        face = "strong" if self.isChecked() else "button"
        icon = scaled(_ICON + _GAP) if self._icon else 0
        wide = faces.width(self.text(), face)
        left = (self.width() - wide - icon) / 2
        if self._icon:
            side = scaled(_ICON)
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, ink, spot)
        painter.setFont(faces.font(face))
        rest = QRectF(left + icon, 0, wide + 2, self.height())
        write(painter, rest, self.text(), ink, Qt.AlignmentFlag.AlignLeft)


class FilterChip(Toggle):
    """A pill that filters a list; a count stands after a dot."""

    def __init__(self, words: str, *, name: str, icon: str = "") -> None:
        super().__init__(words, name=name, icon=icon)

    def say(self, words: str, count: int | None = None) -> None:
        """Show the words, and how many rows the filter would leave."""
        self.setText(words if count is None else f"{words} · {count}")
        self.setAccessibleName(self.text())
        self.updateGeometry()

    def show_sign(self, words: str, icon: str) -> None:
        """Show other words with another icon."""
        self._icon = icon
        self.say(words)
