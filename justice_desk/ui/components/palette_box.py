"""What looks like a search box and opens the palette: one place to find anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QSizePolicy

from justice_desk.i18n.messages import _
from justice_desk.ui.components.key_cap import KeyCap
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, theme, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class PaletteBox(QPushButton):
    """340 px wide at 100 %; presses the action of the window that finds anything."""

    def __init__(self) -> None:
        super().__init__("")
        self.setObjectName("open-palette")
        self.setAccessibleName(_("Find anything"))
        self.setAccessibleDescription("Ctrl+K")
        self.setProperty("ring", 9)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._short = False
        self._cap = KeyCap("Ctrl+K")
        self._cap.setParent(self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._open)
        self.fit(narrow=False)

    def fit(self, *, narrow: bool) -> None:
        """Say what can be found, or less in a narrow window and at large text."""
        self._short = narrow or theme().scale > 1.0
        self.setText(_("Find anything") if self._short else _("Case, person, actor, command"))
        self.updateGeometry()

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        return tokens().text2, tokens().surface

    def sizeHint(self) -> QSize:
        """Return the room of the words with glass and key."""
        wide = self.minimumSizeHint().width()
        return QSize(wide if self._short else max(wide, scaled(340)), scaled(34))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the words are never cut."""
        wide = faces.width(self.text(), "body") + scaled(60) + self._cap.sizeHint().width()
        return QSize(wide, scaled(34))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the right end."""
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        self._cap.move(self.width() - size.width() - 8, (self.height() - size.height()) // 2)
        self._cap.resize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the glass and the words."""
        painter, t = painter_on(self), tokens()
        edge = t.line2 if self.underMouse() else t.line
        box(painter, QRectF(self.rect()), 6, fill=t.surface, edge=edge)
        side = scaled(16)
        spot = QRectF(scaled(11), (self.height() - side) / 2, side, side)
        icons.paint(painter, "magnifying-glass", t.text2, spot)
        painter.setFont(faces.font("body"))
        room = QRectF(self.rect()).adjusted(scaled(36), 0, -scaled(8), 0)
        write(painter, room, self.text(), t.text2)

    def _open(self) -> None:
        action = self.window().findChild(QAction, "action-find")
        if action is not None:
            action.trigger()
