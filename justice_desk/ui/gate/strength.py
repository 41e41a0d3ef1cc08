"""How strong a new passphrase is: four bars and a word; measured off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.passphrases import LEAST
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import set_ink, text
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WORDS: Final = (
    N_("Too weak: add words"),
    N_("Too weak: add words"),
    N_("Still weak: add one more word"),
    N_("Strong"),
    N_("Very strong"),
)
INKS: Final = ("danger", "danger", "warn", "ok", "ok")


class _Bars(QWidget):
    """Four bars, filled up to the score."""

    def __init__(self) -> None:
        super().__init__()
        self.score = -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the bars."""
        return QSize(scaled(104), scaled(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars in the ink of the score."""
        painter, t = painter_on(self), tokens()
        wide = (self.width() - 12) / 4
        for place in range(4):
            full = place < max(self.score, 1 if self.score == 0 else 0)
            fill = t.ink(INKS[self.score]) if full else t.line
            box(painter, QRectF(place * (wide + 4), 1, wide, 6), 3, fill=fill)


class StrengthMeter(QWidget):
    """Bars and word; nothing before something is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strength")
        self._bars = _Bars()
        self._word = text("", "second", "text2", wrap=True, name="strength-word")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bars)
        row.addWidget(self._word, 1)
        self.show_score(-1)

    @property
    def good(self) -> bool:
        """Return whether the passphrase may be taken."""
        return self._bars.score >= LEAST

    def show_score(self, score: int) -> None:
        """Show a score of 0 to 4, or -1 when nothing is typed yet."""
        self._bars.score = score
        words = _("Three or four words without a tie are best") if score < 0 else _(WORDS[score])
        self._word.setText(words)
        set_ink(self._word, "text2" if score < 0 else INKS[score])
        self.setAccessibleName(words)
        self._bars.update()
