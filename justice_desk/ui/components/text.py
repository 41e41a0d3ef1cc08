"""Labels by role: a page names what a text is, the sheet knows how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from justice_desk.ui.theme import faces

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Wrapped(QLabel):
    """A label of several lines; Qt's layouts under-report its height, so it insists on its own."""

    def setText(self, words: str) -> None:
        """Change the words and ask for the height that they need."""
        super().setText(words)
        self._insist()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width needs."""
        super().resizeEvent(event)
        self._insist()

    def changeEvent(self, event: QEvent) -> None:
        """Ask again when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._insist()

    def sizeHint(self) -> QSize:
        """Return the height that the present width needs, not Qt's squarish guess."""
        guess = super().sizeHint()
        known = self.width() > 0 and self.minimumHeight() > 0
        return QSize(guess.width(), self.minimumHeight()) if known else guess

    def _insist(self) -> None:
        needed = self._needed() if self.text() else 0
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def _needed(self) -> int:
        # QLabel's own heightForWidth never answers less than the minimum set before.
        room = QRect(0, 0, max(self.contentsRect().width(), 1), 1 << 20)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        margins = self.contentsMargins()
        lines = self.fontMetrics().boundingRect(room, flags, self.text())
        return lines.height() + margins.top() + margins.bottom()


def text(
    words: str,
    role: str = "body",
    ink: str = "text",
    *,
    wrap: bool = False,
    data: bool = False,
    name: str = "",
) -> QLabel:
    """Return a label of a type role and an ink.

    `wrap` lets it run over several lines; `data` marks what the office wrote, which no catalogue
    translates.
    """
    label = Wrapped(words) if wrap else QLabel(words)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setProperty("ink", ink)
    label.setProperty("data", data)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role == "overline":  # the sheet cannot set capitals
        label.setFont(faces.font(role))
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def set_ink(label: QLabel, ink: str) -> None:
    """Change the ink of a label that is already on screen."""
    label.setProperty("ink", ink)
    restyle(label)


def restyle(widget: QWidget) -> None:
    """Let the sheet read the properties of a widget again; it reads them once."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def capital(words: str) -> str:
    """Return words that begin with a capital, as a label that stands alone does."""
    return words[:1].upper() + words[1:]
