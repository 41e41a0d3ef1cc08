"""The head and the foot of the intake: what is still missing, what is kept, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import capital, set_ink, text
from justice_desk.ui.intake.checking import NEEDED
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.intake.folds import FoldChip

NARROW_FROM = 1.5
"""Text scale from which the hint of the sections has no room."""


class Head(QWidget):
    """Title, how little is needed, what of it is missing, and how long the talk has lasted."""

    def __init__(self, chip: FoldChip) -> None:
        super().__init__()
        _surface(self, "intake-head")
        self._minutes = text("", "second", "text2", name="intake-minutes")
        self._missing = text("", "second", "text2", name="intake-missing", wrap=True)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._since = QElapsedTimer()
        self._since.start()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(text(_("New intake"), "dialog", name="intake-title"))
        facts = _("Six answers are enough to open; the rest may come later.")
        left.addWidget(text(facts, "body", "text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._missing, 1)
        row.addWidget(chip)
        row.addWidget(self._minutes)
        row.addWidget(IconView("clock", "text2", 14))
        beat = QTimer(self)
        beat.setInterval(20_000)
        beat.timeout.connect(self._tell_time)
        beat.start()
        self._tell_time()

    def say_missing(self, keys: Sequence[str], wrong: Sequence[str]) -> None:
        """Tell what still keeps the case from being opened: what is missing, what does not fit."""
        words = ", ".join(_(NEEDED[key]) for key in keys)
        said, ink = _("Ready to open"), "ok"
        if keys:
            said, ink = _("Still missing: {words}").format(words=words), "text2"
        elif wrong:
            said, ink = _("To mend: {words}").format(words=", ".join(wrong)), "danger"
        self._missing.setText(said)
        set_ink(self._missing, ink)

    def _tell_time(self) -> None:
        minutes = self._since.elapsed() // 60_000
        self._minutes.setText(_("{n} min").format(n=minutes))


class Foot(QWidget):
    """What is kept of the draft, then the ways out, the verb last."""

    def __init__(self, *, may_refer: bool) -> None:
        super().__init__()
        _surface(self, "intake-foot")
        self._sign = IconView("check-circle", "ok", 14)
        self._words = text("", "second", "text2", name="intake-draft", wrap=True)
        self._since: QElapsedTimer | None = None
        self.close_button = Button(_("Close"), Kind.GHOST, name="intake-close", key="Escape")
        self.refer = Button(_("Open and refer…"), name="intake-refer")
        self.open = Button(
            _("Open the case"), Kind.FILLED, name="intake-open", icon="check", key="Ctrl+Return"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 11, 24, 11)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        if theme().scale < NARROW_FROM:
            row.addWidget(key_hint("Alt+1…3", _("part")))
            row.addSpacing(8)
        row.addWidget(self.close_button)
        row.addWidget(self.refer)
        self.refer.setVisible(may_refer)  # in its row first: alone it would be a window
        row.addWidget(self.open)
        self._beat = QTimer(self)
        self._beat.setInterval(1000)
        self._beat.timeout.connect(self._tell)
        self._say(_("A draft is kept, encrypted, as soon as you type"), "text2", "lock-simple")

    def kept(self) -> None:
        """Tell that the draft lies on the disk, and count from now."""
        self._since = QElapsedTimer()
        self._since.start()
        self._beat.start()
        self._tell()

    def refused(self, error: DeskError) -> None:
        """Tell that the draft could not be written."""
        self._beat.stop()
        said = _("The draft was not kept: {reason}").format(reason=error.message())
        self._say(said, "danger", "warning-circle-fill")

    def _tell(self) -> None:
        if self._since is None:
            return
        seconds = self._since.elapsed() // 1000
        self._say(capital(_("draft kept, encrypted, {ago}").format(ago=_ago(seconds))), "text2")

    def _say(self, words: str, ink: str, icon: str = "check-circle") -> None:
        self._words.setText(words)
        set_ink(self._words, ink)
        self._sign.show_icon(icon, "ok" if icon == "check-circle" else ink)


def _ago(seconds: int) -> str:
    if seconds < 60:  # noqa: PLR2004 - a minute
        return ngettext("{n} s ago", "{n} s ago", seconds).format(n=seconds)
    minutes = seconds // 60
    return ngettext("{n} min ago", "{n} min ago", minutes).format(n=minutes)


def _surface(bar: QWidget, name: str) -> None:
    bar.setObjectName(name)
    bar.setProperty("role", "surface")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
