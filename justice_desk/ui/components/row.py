"""One line of a card that can be opened: a day or a sign, two lines of words, a pill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from justice_desk.ui.components.avatar import initials
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

_DAY: Final = 66
_ICON: Final = 16
_TILE: Final = 30
_PAD: Final = 6


@dataclass(frozen=True, slots=True)
class Face:
    """What a row shows.

    Attributes:
        title: the fact.
        second: its context, in the second line; blank makes a row of one line.
        icon: stands before the words, in `ink`.
        ink: a token; of a pair where `tile` draws the icon on its soft ground.
        tile: draw the icon on a square of 30 px.
        day: stands at the far left, in a column of its own.
        person: full name whose initials stand before the words.
        word: a pill at the right end.
        strong: draw the fact in 600.
    """

    title: str
    second: str = ""
    icon: str = ""
    ink: str = "text2"
    tile: bool = False
    day: str = ""
    person: str = ""
    word: str = ""
    strong: bool = False

    def spoken(self) -> str:
        """Return everything, as a screen reader says it."""
        return ", ".join(part for part in (self.day, self.title, self.second, self.word) if part)


class Row(QAbstractButton):
    """A painted row; what has no room is cut with dots and said in full by the tool tip."""

    def __init__(self, face: Face, *, name: str) -> None:
        super().__init__()
        self.face = face
        self.setText(face.title)
        self.setObjectName(name)
        self.setAccessibleName(face.spoken())
        self.setToolTip("\n".join(part for part in (face.title, face.second) if part))
        self.setProperty("ring", 6)
        self.setProperty("data", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        return tokens().text, tokens().surface

    def sizeHint(self) -> QSize:
        """Return two lines, or one; a row takes the width that it is given."""
        high = faces.line_height("body")
        if self.face.second:
            high += faces.line_height("second")
        return QSize(scaled(120), max(high + scaled(3), scaled(28)))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, day, sign, words, and the pill at the end."""
        painter, t = painter_on(self), tokens()
        if self.underMouse():
            box(painter, QRectF(self.rect()), _PAD, fill=t.hover)
        left = self._sign(painter, self._day(painter, 0.0))
        self._words(painter, left, self._pill(painter))

    def _day(self, painter: QPainter, left: float) -> float:
        if not self.face.day:
            return left
        painter.setFont(faces.font("second"))
        write(painter, QRectF(left, 0, scaled(_DAY), self.height()), self.face.day, tokens().text2)
        return left + scaled(_DAY)

    def _sign(self, painter: QPainter, left: float) -> float:
        face, t = self.face, tokens()
        if face.person or face.tile:
            side = scaled(_TILE)
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            self._tile(painter, spot)
            return left + side + scaled(10)
        if face.icon:
            side = scaled(_ICON)
            top = (faces.line_height("body") - side) / 2 + 2 if face.second else 0.0
            top = top or (self.height() - side) / 2
            icons.paint(painter, face.icon, t.ink(face.ink), QRectF(left, top, side, side))
            return left + side + scaled(8)
        return left

    def _tile(self, painter: QPainter, spot: QRectF) -> None:
        face, t = self.face, tokens()
        if face.person:
            box(painter, spot, spot.height() / 2, fill=t.office.fill)
            painter.setFont(faces.font("overline"))
            centre = Qt.AlignmentFlag.AlignHCenter
            write(painter, spot, initials(face.person), t.office.text, centre)
            return
        pair, side = t.pair(face.ink), scaled(_ICON)
        box(painter, spot, 6, fill=pair.fill)
        inner = QRectF(0, 0, side, side)
        inner.moveCenter(spot.center())
        icons.paint(painter, face.icon, pair.text, inner)

    def _pill(self, painter: QPainter) -> float:
        """Draw the word at the end and return where it begins."""
        if not self.face.word:
            return float(self.width())
        t, wide, high = tokens(), faces.width(self.face.word, "second") + scaled(18), scaled(22)
        spot = QRectF(self.width() - wide, (self.height() - high) / 2, wide, high)
        box(painter, spot, high / 2, fill=t.neutral.fill)
        painter.setFont(faces.font("second"))
        write(painter, spot, self.face.word, t.neutral.text, Qt.AlignmentFlag.AlignHCenter)
        return spot.left() - scaled(8)

    def _words(self, painter: QPainter, left: float, right: float) -> None:
        face, t = self.face, tokens()
        high, second = faces.line_height("body"), faces.line_height("second")
        top = (self.height() - high - (second if face.second else 0)) / 2
        role = "strong" if face.strong else "body"
        _line(painter, QRectF(left, top, right - left, high), face.title, role, t.text)
        if face.second:
            spot = QRectF(left, top + high, right - left, second)
            _line(painter, spot, face.second, "second", t.text2)


def _line(painter: QPainter, spot: QRectF, words: str, role: str, ink: str) -> None:
    font = faces.font(role)
    painter.setFont(font)
    write(painter, spot, elided(words, QFontMetricsF(font), spot.width()), ink)
