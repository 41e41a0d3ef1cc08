"""One line of text in a cell, measured, cut and laid out once, drawn as often as it is seen.

A register says the same categories, holders and states on every screen; shaping them anew for each
row is what painting a table costs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QStaticText, QTransform

from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.theme import faces

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFontMetricsF, QPainter

KEPT: Final = 1500
"""Lines of a role that are kept: some screens of every column; together under 3 MB."""


class _Line(NamedTuple):
    text: QStaticText
    width: float


class _Lines:
    """The lines of one role, as long as its font is the same."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        self.metrics = metrics
        self.height = metrics.height()
        self.kept: dict[tuple[str, float], _Line] = {}

    def line(self, role: str, words: str, room: float) -> _Line:
        found = self.kept.get((words, room))
        if found is None:
            if len(self.kept) >= KEPT:
                self.kept.clear()
            found = self.kept[words, room] = self._made(role, words, room)
        return found

    def _made(self, role: str, words: str, room: float) -> _Line:
        text = _laid_out(role, words)
        if text.size().width() > room:  # measured by what is drawn anyway: most lines fit
            text = _laid_out(role, elided(words, self.metrics, room))
        return _Line(text, text.size().width())


def _laid_out(role: str, words: str) -> QStaticText:
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(QTransform(), faces.font(role))
    return text


_roles: Final[dict[str, _Lines]] = {}


def write_line(
    painter: QPainter, rect: QRectF, words: str, role: str, ink: str, *, right: bool = False
) -> None:
    """Draw one line in a role, cut to a rectangle and centred in its height."""
    lines = _roles.get(role)
    if lines is None or lines.metrics is not faces.metrics(role):  # other faces, or another scale
        lines = _roles[role] = _Lines(faces.metrics(role))
    line = lines.line(role, words, rect.width())
    left = rect.right() - line.width if right else rect.left()
    top = rect.top() + (rect.height() - lines.height) / 2
    painter.setFont(faces.font(role))
    painter.setPen(colour(ink))
    painter.drawStaticText(QPointF(left, top), line.text)


@cache
def colour(code: str) -> QColor:
    """Return a colour of the theme; it is shared: do not change it."""
    return QColor(code)
