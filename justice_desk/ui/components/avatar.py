"""The initials of a member or a person on a round ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def initials(full_name: str) -> str:
    """Return the first letters of the first and last words: « Awa Cissé » gives AC."""
    words = full_name.split()
    ends = (words[0], words[-1]) if len(words) > 1 else tuple(words)
    return "".join(word[0] for word in ends).upper()


class Avatar(QWidget):
    """Initials in a disc, 30 px at 100 %."""

    def __init__(self, full_name: str, *, ground: str = "office.fill", ink: str = "office") -> None:
        super().__init__()
        self._letters, self._ground, self._ink = initials(full_name), ground, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(full_name)

    def show_name(self, full_name: str) -> None:
        """Show somebody else."""
        self._letters = initials(full_name)
        self.setAccessibleName(full_name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the disc."""
        return QSize(scaled(30), scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and its letters."""
        painter, t, whole = painter_on(self), tokens(), QRectF(self.rect())
        box(painter, whole, whole.height() / 2, fill=t.ink(self._ground))
        painter.setFont(faces.font("overline"))
        write(painter, whole, self._letters, t.ink(self._ink), Qt.AlignmentFlag.AlignHCenter)
