"""The foot of the window, the place that reassures: last backup left, offline right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.one_line import OneLine
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import set_ink, text
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

STALE_AFTER: Final = 7
"""Days without a backup after which the bar turns red."""


class StatusBar(QWidget):
    """32 px at 100 %, one line above it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status-bar")
        self.setAccessibleName(_("Backup and connection"))
        self.setFixedHeight(scaled(32))
        self._sign = IconView("info", "text2", 14)
        self._backup = OneLine("", least=scaled(120))
        self._backup.setObjectName("status-backup")
        self._backup.setProperty("role", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(30, 1, 28, 0)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._backup, 1)
        row.addWidget(IconView("wifi-slash", "text2", 14), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text(_("Offline, everything works"), "second", "text2"))
        row.addSpacing(14)
        row.addWidget(key_hint("F1", _("Keys")))
        self.say_backup(None, None)

    def say_backup(self, last: date | None, today: date | None, words: str = "") -> None:
        """Show when the office was last backed up; red after seven days, or never.

        `words` tells it in full, such as « Sauvegardé aujourd'hui à 08 h 12, clé USB ».
        """
        if last is None or today is None:
            self._tell(_("First backup to make: plug in a USB stick"), "info", "text2")
        elif (today - last).days > STALE_AFTER:
            self._tell(words, "warning-circle-fill", "danger")
        else:
            self._tell(words, "check-circle", "ok")

    def _tell(self, words: str, icon: str, ink: str) -> None:
        self._backup.say(words)
        self._sign.show_icon(icon, ink)
        set_ink(self._backup, "danger" if ink == "danger" else "text2")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter, t = painter_on(self), tokens()
        box(painter, QRectF(self.rect()), 0, fill=t.surface)
        box(painter, QRectF(0, 0, self.width(), 1), 0, fill=t.line)
