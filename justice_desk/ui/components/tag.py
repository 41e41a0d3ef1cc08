"""A state, an order or a finding: soft fill, icon and word, never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import StatusChip
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent


class Sign(NamedTuple):
    """What a tag shows: words in English source, icon and colour pair."""

    words: str
    icon: str
    pair: str


STATUS: Final = {
    StatusChip.INTAKE: Sign(N_("Intake"), "note-pencil", "neutral"),
    StatusChip.ONGOING: Sign(N_("Ongoing"), "play-circle", "info"),
    StatusChip.WAITING: Sign(N_("Waiting"), "hourglass-medium", "warn"),
    StatusChip.STUCK: Sign(N_("Stuck"), "warning-octagon", "danger"),
    StatusChip.WATCH: Sign(N_("On watch"), "eye", "religious"),
    StatusChip.AGREEMENT: Sign(N_("Agreement"), "handshake", "ok"),
    StatusChip.CLOSED: Sign(N_("Closed"), "check-circle", "neutral"),
}
_SIDE, _GAP, _ICON, _HEIGHT = 8, 5, 14, 22


def tag_width(words: str) -> int:
    """Return how wide a tag with these words is, in pixels."""
    return faces.width(words, "label") + scaled(2 * _SIDE + _ICON + _GAP + 2)


def paint_tag(painter: QPainter, rect: QRectF, sign: Sign, words: str) -> None:
    """Draw a tag into a rectangle of its own height; tables draw with it too."""
    pair, side = tokens().pair(sign.pair), scaled(_ICON)
    box(painter, rect, rect.height() / 2, fill=pair.fill)
    spot = QRectF(rect.left() + scaled(_SIDE), rect.center().y() - side / 2, side, side)
    icons.paint(painter, sign.icon, pair.text, spot)
    painter.setFont(faces.font("label"))
    rest = QRectF(rect)
    rest.setLeft(spot.right() + scaled(_GAP))
    write(painter, rest, words, pair.text, Qt.AlignmentFlag.AlignLeft)


class Tag(QLabel):
    """A tag that stands in a layout."""

    def __init__(self, sign: Sign) -> None:
        super().__init__(_(sign.words))
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
        paint_tag(painter_on(self), QRectF(self.rect()), self.sign, self.text())


def status_tag(status: StatusChip) -> Tag:
    """Return the tag of a derived case status."""
    return Tag(STATUS[status])
