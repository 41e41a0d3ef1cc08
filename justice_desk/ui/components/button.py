"""The button: filled, outlined, quiet, ghost, danger or link, with its shortcut written inside.

Painted here rather than by the sheet, since icon, words and shortcut stand at both ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent


class Kind(StrEnum):
    """How loud a button is; one filled in a window."""

    FILLED = "filled"
    OUTLINED = "outlined"
    QUIET = "quiet"
    GHOST = "ghost"
    DANGER = "danger"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class _Look:
    ink: str
    fill: str = ""
    hover: str = "hover"
    edge: str = ""
    face: str = "button"
    padding: int = 16


_LOOKS: Final = {
    Kind.FILLED: _Look("on_btn", "btn", "btn_hover", face="strong"),
    Kind.OUTLINED: _Look("text", "surface", "hover", "line2"),
    Kind.QUIET: _Look("accent", padding=10),
    Kind.GHOST: _Look("text2", padding=10),
    Kind.LINK: _Look("accent", padding=2),
    Kind.DANGER: _Look("on_btn", "danger_btn", "danger_btn_hover", face="strong"),
}
_OFF: Final = _Look("text2", "neutral.fill", "neutral.fill", "line")
_ICON, _GAP, _KEY_GAP = 16, 8, 18


class Button(QPushButton):
    """A verb; `shortcut` is shown, the key itself belongs to an action or a default."""

    def __init__(
        self, words: str, kind: Kind = Kind.OUTLINED, *, name: str, icon: str = "", key: str = ""
    ) -> None:
        super().__init__(words)
        self.kind, self._icon, self._key = kind, icon, key
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key_label(key) if key else "")
        self.setProperty("ring", 9)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def shown_key(self) -> str:
        """Return the shortcut that is written inside, blank where there is none."""
        return self._key

    def say(self, words: str, icon: str = "") -> None:
        """Change the verb, and its icon when one is given."""
        self._icon = icon or self._icon
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def show_key(self, key: str) -> None:
        """Write another shortcut inside, or none where there is no room for it."""
        self._key = key
        self.updateGeometry()

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now; ground is empty when none."""
        look = self._look()
        return tokens().ink(look.ink), tokens().ink(look.fill) if look.fill else ""

    def wanted_width(self) -> int:
        """Return how wide the contents are, in pixels."""
        look = _LOOKS[self.kind]
        wide = faces.width(self.text(), look.face) + 2 * scaled(look.padding)
        wide += scaled(_ICON + _GAP) if self._icon and self.text() else 0
        wide += scaled(_ICON) if self._icon and not self.text() else 0
        if self._key:
            wide += scaled(_KEY_GAP) + faces.width(key_label(self._key), "small")
        return wide

    def sizeHint(self) -> QSize:
        """Return contents plus padding; never under 34 px high at 100 %."""
        return QSize(max(self.wanted_width(), scaled(34)), scaled(34))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a verb is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, then icon and words, then the shortcut at the right end."""
        look, t = self._look(), tokens()
        painter = painter_on(self)
        fill = look.hover if self.isEnabled() and self._lit() else look.fill
        ground = t.ink(fill) if fill else ""
        edge = t.ink(look.edge) if look.edge else ""
        box(painter, QRectF(self.rect()), 6, fill=ground, edge=edge)
        self._write(painter, look, t.ink(look.ink))

    def _lit(self) -> bool:
        return self.underMouse() or self.isDown()

    def _look(self) -> _Look:
        return _LOOKS[self.kind] if self.isEnabled() else _OFF

    def _write(self, painter: QPainter, look: _Look, ink: str) -> None:
        inner = QRectF(self.rect()).adjusted(scaled(look.padding), 0, -scaled(look.padding), 0)
        left = inner.left()
        if not self._key:
            left += max(0.0, (self.width() - self.wanted_width()) / 2)
        if self._icon:
            side = scaled(_ICON)
            top = (self.height() - side) / 2
            icons.paint(painter, self._icon, ink, QRectF(left, top, side, side))
            left += side + scaled(_GAP)
        painter.setFont(faces.font(look.face))
        write(painter, QRectF(left, 0, inner.right() - left + 2, self.height()), self.text(), ink)
        if self._key:
            painter.setFont(faces.font("small"))
            muted = tokens().text2 if look.ink == "text" else ink
            write(painter, inner, key_label(self._key), muted, Qt.AlignmentFlag.AlignRight)
