"""The confirmation of what cannot be undone: consequences, a number to type, the safe way first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.fold import fold
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.theme import icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


@dataclass(frozen=True, slots=True)
class Danger:
    """What is about to happen, in words that a tired person can read aloud.

    `typed` is what has to be typed to enable the red button, `asked` the label above that field.
    """

    title: str
    sentence: str
    consequences: tuple[str, ...]
    asked: str
    typed: str
    safe: str
    verb: str
    icon: str = "warning"


class _Sign(QWidget):
    """A warning on its soft disc, 44 px at 100 %."""

    def sizeHint(self) -> QSize:
        """Return the square of the disc."""
        return QSize(scaled(44), scaled(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and icon."""
        painter, t, side = painter_on(self), tokens(), scaled(20)
        whole = QRectF(0, 0, scaled(44), scaled(44))
        box(painter, whole, whole.height() / 2, fill=t.danger.fill)
        spot = QRectF(whole.center().x() - side / 2, whole.center().y() - side / 2, side, side)
        icons.paint(painter, "warning", t.danger.text, spot)


class DangerDialog(DeskDialog):
    """Asks once more; the red button wakes when the right words are typed."""

    def __init__(self, parent: QWidget | None, danger: Danger) -> None:
        super().__init__(parent, danger.title, name="danger-dialog", width=610, head=False)
        self._danger = danger
        self.line = QLineEdit()
        self._lay_out()
        self.safe = Button(danger.safe, name="danger-safe", key="Escape")
        self.verb = Button(danger.verb, Kind.DANGER, name="danger-verb", icon=danger.icon)
        self.verb.setEnabled(False)
        self.foot(self.safe, self.verb, words=_("This cannot be undone."))
        self.safe.clicked.connect(self.reject)
        self.verb.clicked.connect(self.accept)
        self.line.textChanged.connect(self._weigh)
        self.safe.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(_Sign(), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(text(self._danger.title, "dialog", wrap=True))
        column.addWidget(text(self._danger.sentence, wrap=True))
        list_ = QVBoxLayout()
        list_.setSpacing(3)
        for consequence in self._danger.consequences:
            list_.addLayout(_bullet(consequence))
        column.addLayout(list_)
        column.addSpacing(4)
        help_text = _("Here: {typed}").format(typed=self._danger.typed)
        column.addWidget(
            Field(self._danger.asked, self.line, name="danger-typed", help_text=help_text)
        )
        row.addLayout(column, 1)
        self.body.addLayout(row)

    def _weigh(self, typed: str) -> None:
        self.verb.setEnabled(fold(typed) == fold(self._danger.typed))


def _bullet(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(text("–", "body", "text2"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text(words, wrap=True), 1)
    return row
