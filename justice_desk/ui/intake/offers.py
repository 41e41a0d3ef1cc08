"""Offers, after unlocking, the intakes that this member began and did not finish."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from babel.dates import get_timezone
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import ZONE, clock_time, prose_date
from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.terms.clock import utc_now
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.keeper import FORM

if TYPE_CHECKING:
    from datetime import datetime

    from justice_desk.storage.drafts import Draft
    from justice_desk.ui.workspace import Workspace


def begun_words(begun: datetime, now: datetime) -> str:
    """Return « Un accueil commencé hier à 17 h 40 », by the clock of Bamako."""
    zone = get_timezone(ZONE)
    day, today = begun.astimezone(zone).date(), now.astimezone(zone).date()
    hour = clock_time(begun)
    if day == today:
        return _("An intake begun today at {hour}").format(hour=hour)
    if day == today - timedelta(days=1):
        return _("An intake begun yesterday at {hour}").format(hour=hour)
    return _("An intake begun on {day} at {hour}").format(day=prose_date(day), hour=hour)


class DraftBar(QWidget):
    """The newest draft, above the status bar: taken up, or erased by two presses.

    It stays until one of them; nothing of what was typed is shown, only when it was.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("draft-bar")
        self._workspace = workspace
        self._draft: Draft | None = None
        self._sure = False
        self._words = text("", data=True, name="draft-words", wrap=True)
        self.resume = Button(_("Resume"), Kind.QUIET, name="draft-resume")
        self.discard = Button(_("Throw away"), Kind.GHOST, name="draft-discard")
        frame = QFrame()
        frame.setProperty("tone", "info")
        row = QHBoxLayout(frame)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(IconView("note-pencil", "info", 18))
        row.addWidget(self._words, 1)
        row.addWidget(self.resume)
        row.addWidget(self.discard)
        around = QVBoxLayout(self)
        around.setContentsMargins(28, 0, 28, 10)
        around.addWidget(frame)
        self.resume.clicked.connect(self._take_up)
        self.discard.clicked.connect(self._throw_away)
        self.hide()

    def look(self) -> None:
        """Look for drafts, after what the writer was given before; a viewer has none."""
        office = self._workspace.office
        if allowed("case open", office.acting.role):
            self._workspace.jobs.writer.submit(
                office.drafts.mine,
                while_alive(self, self.offer),
                while_alive(self, self._workspace.failed.emit),
            )

    def offer(self, drafts: tuple[Draft, ...]) -> None:
        """Show the newest of the drafts that are intakes, or nothing."""
        self._draft = next((draft for draft in drafts if draft.form == FORM), None)
        self._sure = False
        self.discard.say(_("Throw away"))
        if self._draft is not None:
            words = begun_words(self._draft.saved_at, utc_now())
            self._words.setText(words)
            self.setAccessibleName(words)
        self.setVisible(self._draft is not None)

    def _take_up(self) -> None:
        if self._draft is not None:
            self._workspace.wanted.emit(f"intake:draft:{self._draft.key}")

    def _throw_away(self) -> None:
        """Ask once more in place: what was typed cannot be brought back."""
        if not self._sure:
            self._sure = True
            self.discard.say(_("Throw away for good"))
        elif self._draft is not None:
            drafts, draft = self._workspace.office.drafts, self._draft
            self._workspace.jobs.writer.submit(
                lambda: drafts.drop(draft.form, draft.key),
                lambda _none: None,
                self._workspace.failed.emit,
            )
            self.look()
