"""Offers, after unlocking, the intakes that this member began and did not finish."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from babel.dates import get_timezone
from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.formats import ZONE, clock_time, prose_date
from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.terms.clock import utc_now
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.components.toast import STATUS_BAR
from justice_desk.ui.components.toast_verb import ToastVerb
from justice_desk.ui.intake.keeper import FORM
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from justice_desk.storage.drafts import Draft
    from justice_desk.ui.shell import MainWindow

BESIDE_RAIL: Final = 16


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


class DraftOffer(QWidget):
    """One draft: taken up, or thrown away by two presses; it stays until one of them."""

    def __init__(self, window: MainWindow, draft: Draft, now: datetime) -> None:
        super().__init__(window)
        self._window, self._draft = window, draft
        self._sure = False
        self.next_offer: DraftOffer | None = None
        words = begun_words(draft.saved_at, now)
        self.setObjectName("draft-offer")
        self.setProperty("floats", True)
        self.setAccessibleName(words)
        self.resume = ToastVerb(_("Resume"), name="draft-resume")
        self.discard = ToastVerb(_("Throw away"), name="draft-discard")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(IconView("note-pencil", "rail_text", 16))
        label = text(words, "body", "on_btn", data=True)
        row.addWidget(label)
        row.addSpacing(8)
        row.addWidget(self.resume)
        row.addWidget(self.discard)
        self.resume.clicked.connect(self._take_up)
        self.discard.clicked.connect(self._throw_away)

    def rise(self) -> None:
        """Stand above the status bar, beside the rail."""
        self.adjustSize()
        left = self._window.rail.width() + BESIDE_RAIL
        self.move(left, self._window.height() - STATUS_BAR - self.height() - 14)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground."""
        box(painter_on(self), QRectF(self.rect()), 8, fill=tokens().toast)

    def _take_up(self) -> None:
        self.hide()
        self._window.go(f"intake:draft:{self._draft.key}")

    def _throw_away(self) -> None:
        """Ask once more in place: what was typed cannot be brought back."""
        if not self._sure:
            self._sure = True
            self.discard.setText(_("Throw away for good"))
            self.discard.setAccessibleName(self.discard.text())
            self.discard.updateGeometry()
            self.rise()
            return
        workspace = self._window.workspace
        drafts, draft = workspace.office.drafts, self._draft
        workspace.jobs.writer.submit(
            lambda: drafts.drop(draft.form, draft.key), lambda _none: None, workspace.failed.emit
        )
        self.hide()
        if self.next_offer is not None:
            self.next_offer.rise()


class DraftOffers(QObject):
    """Looks for drafts once a window is there and offers the newest; thrown away, the next one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.offers: list[DraftOffer] = []
        workspace = window.workspace
        if allowed("case open", workspace.office.acting.role):
            workspace.jobs.reader.submit(
                workspace.office.drafts.mine,
                while_alive(self, self._offer),
                while_alive(self, workspace.failed.emit),
            )

    def _offer(self, drafts: tuple[Draft, ...]) -> None:
        now = utc_now()
        self.offers = [DraftOffer(self._window, d, now) for d in drafts if d.form == FORM]
        for one, other in pairwise(self.offers):
            one.next_offer = other
        if self.offers and self._window.cover is None:
            self.offers[0].rise()
