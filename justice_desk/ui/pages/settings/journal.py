"""The journal: the proof that no entry was changed, left out or put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services import audit
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from justice_desk.services.audit import AuditReport
    from justice_desk.ui.workspace import Workspace


class JournalCard(Card):
    """Walks the whole chain when asked."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("Journal"), name="settings-journal")
        self._workspace = workspace
        words = _("Who did what, and when; never what was written. Every entry is signed.")
        self.body.addWidget(text(words, "second", "text2", wrap=True))
        self.note = Note("", "ok")
        self.note.hide()
        self.body.addWidget(self.note)
        self.verify = Button(_("Check the journal"), name="journal-verify", icon="shield-check")
        self.verify.clicked.connect(self._check)
        self.body.addWidget(self.verify, 0, Qt.AlignmentFlag.AlignLeft)

    def _check(self) -> None:
        self.verify.setEnabled(False)
        self._workspace.read("audit verify", audit.verify, self._show)

    def _show(self, report: AuditReport) -> None:
        self.verify.setEnabled(True)
        if report.sound:
            words = ngettext(
                "Journal checked: {n} entry intact.",
                "Journal checked: {n} entries intact.",
                report.entries,
            )
            self.note.say(words.format(n=whole(report.entries)), "ok")
        else:
            words = _("The journal does not hold from entry {n} on. Tell the coordination.")
            self.note.say(words.format(n=whole(report.broken_at or 0)), "danger")
        self.note.show()
