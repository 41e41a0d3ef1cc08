"""The right side of a referral: the letter as it would go, or what to do instead of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.text import text
from justice_desk.ui.preview import PaperView
from justice_desk.ui.referral.picker import Disc
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from justice_desk.services.referrals.nearby import Nearby, Way

SEEN: Final = 512
"""Height of the letter on screen in pixels."""


class LetterPane(QWidget):
    """`chosen` carries the code of an actor that is offered instead."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("referral-letter")
        self.anonymous = check_box(_("Without the name"), name="referral-anonymous")
        head = QHBoxLayout()
        head.addWidget(text(_("The letter"), "block"))
        head.addStretch(1)
        head.addWidget(self.anonymous)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(10)
        self.setProperty("role", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._inside, 1)
        self.paper: PaperView | None = None
        self.instead = False
        self.say(_("Choose an actor and write the reason: the letter shows here."))

    def show_letter(self, image: QImage) -> None:
        """Show the first page."""
        self._empty()
        self.paper = PaperView(name="referral-paper", height=SEEN)
        self.paper.show_page(image)
        self._inside.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignHCenter)
        words = _("The code of the slip is given when the case is referred.")
        self._inside.addWidget(text(words, "second", "text2", wrap=True))
        self._inside.addStretch(1)

    def say(self, words: str) -> None:
        """Show a sentence in place of the letter."""
        self._empty()
        self._inside.addStretch(1)
        self._inside.addWidget(_centred(words, "text2"))
        self._inside.addStretch(2)

    def show_instead(self, ways: Sequence[Way]) -> None:
        """Say that no letter goes, and which ways stay open, each with the nearest actors."""
        self._empty()
        self.instead = True
        self._inside.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._inside.addWidget(Disc("prohibit", "danger"), 0, centre)
        self._inside.addWidget(text(_("No letter to prepare"), "strong"), 0, centre)
        words = _("This referral is blocked to protect the person. What can be done instead:")
        self._inside.addWidget(_centred(words, "text2"))
        offered: set[str] = set()
        for way in ways:
            found = [one for one in way.actors if one.code not in offered]
            if way.actor_types and offered and not found:
                continue
            self._inside.addWidget(text(way.text, "body", wrap=True, data=True))
            for one in found:
                offered.add(one.code)
                self._inside.addWidget(self._offer(one), 0, Qt.AlignmentFlag.AlignLeft)
        self._inside.addStretch(2)

    def _offer(self, one: Nearby) -> Button:
        far = "" if one.km is None else _("{km} km").format(km=one.km)
        words = " · ".join(part for part in (one.name, far) if part)
        button = Button(words, name=f"instead-{one.code}", icon="users-three")
        button.setProperty("data", True)
        button.clicked.connect(lambda: self.chosen.emit(one.code))
        return button

    def _empty(self) -> None:
        self.paper, self.instead = None, False
        while (item := self._inside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


def _centred(words: str, ink: str) -> QWidget:
    label = text(words, "body", ink, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setMinimumWidth(scaled(200))
    return label
