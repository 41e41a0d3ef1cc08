"""Refusals that no field can show, and our own mistakes with their report number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.terms.mishap import OurMistake
from justice_desk.ui import clipboard
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.terms.errors import DeskError


class MessageDialog(DeskDialog):
    """One sentence to act on, one button to go on; a mistake of ours can be copied."""

    def __init__(self, parent: QWidget | None, error: DeskError) -> None:
        ours = isinstance(error, OurMistake)
        title = _("A mistake of ours") if ours else _("This did not work")
        super().__init__(parent, title, name="message-dialog", width=500)
        self._words = error.message()
        self.body.addWidget(text(self._words, wrap=True))
        if ours:
            about = _(
                "The report number tells where in the program. It holds nothing of any case: "
                "you may read it aloud on the phone."
            )
            self.body.addWidget(text(about, "second", "text2", wrap=True))
        self.close_button = Button(_("Close"), Kind.FILLED, name="message-close", key="Escape")
        self.close_button.clicked.connect(self.accept)
        if ours:
            copied = Button(_("Copy the report"), name="message-copy", icon="copy")
            copied.clicked.connect(lambda: clipboard.copy(self._words))
            self.foot(copied, self.close_button)
        else:
            self.foot(self.close_button)
        self.close_button.setFocus()
        self.finished.connect(self.deleteLater)
