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
    from PySide6.QtGui import QFontMetricsF, QPainter

KEPT: Final = 1500
"""Lines of a role that are kept: some screens of every column; together under 3 MB."""


class _Line(NamedTuple):
    text: QStaticText
    width: float


class _Lines:
    """The lines of one role, as long as its font is the same."""

    def __init__(self, role: str) -> None:
        self.role, self.font = role, faces.font(role)
        self.metrics: QFontMetricsF = faces.metrics(role)
        self.height = self.metrics.height()
        self.kept: dict[tuple[str, float], _Line] = {}

    def line(self, words: str, room: float) -> _Line:
        found = self.kept.get((words, room))
        if found is None:
            if len(self.kept) >= KEPT:
                self.kept.clear()
            found = self.kept[words, room] = self._made(words, room)
        return found

    def _made(self, words: str, room: float) -> _Line:
        text = self._laid_out(words)
        if text.size().width() > room:  # measured by what is drawn anyway: most lines fit
            text = self._laid_out(elided(words, self.metrics, room))
        return _Line(text, text.size().width())

    def _laid_out(self, words: str) -> QStaticText:
        text = QStaticText(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), self.font)
        return text


_roles: Final[dict[str, _Lines]] = {}


def begin() -> None:
    """Look once a painting whether the faces, or the scale of the text, are others now."""
    for role, lines in list(_roles.items()):
        if lines.metrics is not faces.metrics(role):
            del _roles[role]


def write_line(
    painter: QPainter,
    area: tuple[float, float, float, float],
    words: str,
    role: str,
    ink: str,
    *,
    right: bool = False,
) -> None:
    """Draw one line in a role, cut to an area and centred in its height.

    Args:
        painter: of the view; `begin` was called for what it paints now.
        area: left, top, width and height in pixels; a rectangle of Qt's costs as much as the line.
        words: plain text.
        role: of `theme.faces`.
        ink: a colour, #RRGGBB.
        right: the line ends at the right.
    """
    lines = _roles.get(role) or _roles.setdefault(role, _Lines(role))
    left, top, width, height = area
    line = lines.line(words, width)
    painter.setFont(lines.font)
    painter.setPen(colour(ink))
    start = left + width - line.width if right else left
    painter.drawStaticText(QPointF(start, top + (height - lines.height) / 2), line.text)


@cache
def colour(code: str) -> QColor:
    """Return a colour of the theme; it is shared: do not change it."""
    return QColor(code)
