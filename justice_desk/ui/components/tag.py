"""A state, an order or a finding: soft fill, icon and word, never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from justice_desk.terms.enums import JusticeOrder, StatusChip
from justice_desk.terms.labels import label
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.components.text import capital
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent


class Sign(NamedTuple):
    """What a tag shows: words in the language of the moment, icon and colour pair."""

    words: str
    icon: str
    pair: str


_STATUS: Final = {
    StatusChip.INTAKE: ("note-pencil", "neutral"),
    StatusChip.ONGOING: ("play-circle", "info"),
    StatusChip.WAITING: ("hourglass-medium", "warn"),
    StatusChip.STUCK: ("warning-octagon", "danger"),
    StatusChip.WATCH: ("eye", "religious"),
    StatusChip.AGREEMENT: ("handshake", "ok"),
    StatusChip.CLOSED: ("check-circle", "neutral"),
}
_ORDER: Final = {
    JusticeOrder.CUSTOMARY: ("tree", "customary"),
    JusticeOrder.RELIGIOUS: ("book-open", "religious"),
    JusticeOrder.STATUTORY: ("scales", "statutory"),
    JusticeOrder.SERVICE: ("first-aid-kit", "services"),
    JusticeOrder.ADMINISTRATION: ("buildings", "office"),
    JusticeOrder.CIVIL_SOCIETY: ("users-three", "office"),
}
OFFICE_ICON: Final = "house-line"


def status_sign(status: StatusChip) -> Sign:
    """Return the sign of a derived case status."""
    return Sign(capital(label(status)), *_STATUS[status])


def order_sign(order: JusticeOrder) -> Sign:
    """Return the sign of an order of justice, or of what stands beside the orders."""
    return Sign(capital(label(order)), *_ORDER[order])


_SIDE, _GAP, _ICON, _HEIGHT = 8, 5, 14, 22


def tag_width(words: str) -> int:
    """Return how wide a tag with these words is, in pixels."""
    return faces.width(words, "label") + scaled(2 * _SIDE + _ICON + _GAP + 2)


def paint_tag(painter: QPainter, rect: QRectF, sign: Sign) -> None:
    """Draw a tag into a rectangle of its own height; tables draw with it too."""
    pair, side = tokens().pair(sign.pair), scaled(_ICON)
    box(painter, rect, rect.height() / 2, fill=pair.fill)
    spot = QRectF(rect.left() + scaled(_SIDE), rect.center().y() - side / 2, side, side)
    icons.paint(painter, sign.icon, pair.text, spot)
    painter.setFont(faces.font("label"))
    rest = QRectF(rect)
    rest.setLeft(spot.right() + scaled(_GAP))
    write(painter, rest, sign.words, pair.text, Qt.AlignmentFlag.AlignLeft)


class Tag(QLabel):
    """A tag that stands in a layout."""

    def __init__(self, sign: Sign) -> None:
        super().__init__(sign.words)
        self.sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return icon and words with their padding; 22 px high at 100 %."""
        return QSize(tag_width(self.text()), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a state is never cut."""
        return self.sizeHint()

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        pair = tokens().pair(self.sign.pair)
        return pair.text, pair.fill

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tag."""
        paint_tag(painter_on(self), QRectF(self.rect()), self.sign)
