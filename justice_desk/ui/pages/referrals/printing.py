"""What the page puts on paper: the slips to collect, the letters of a day, the mail of a month."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from babel.dates import format_date
from PySide6.QtWidgets import QComboBox, QSizePolicy

from justice_desk.i18n.messages import _, language
from justice_desk.services.board.field import field_places, note_field_list
from justice_desk.services.letters.day import note_day
from justice_desk.services.mail import months, note_register
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.paper import Paper, PaperDialog, Version
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital
from justice_desk.ui.paper_loading import (
    render_day_of,
    render_field_list_of,
    render_mail_register_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.services.board.field import FieldTrip
    from justice_desk.services.letters.day import PrintedLetter
    from justice_desk.services.mail import Month
    from justice_desk.ui.workspace import Workspace

DAYS: Final = 7
"""Days back whose letters are offered."""
COPIES: Final = ("receiver", "person", "office")


class SheetDialog(PaperDialog):
    """A paper of the office's own; `choice` tells of which place, day or month it is."""

    def __init__(self, parent: QWidget, workspace: Workspace, sheet: Sheet) -> None:
        self.choice = QComboBox()
        self.choice.setObjectName("sheet-choice-list")
        self.choice.setProperty("data", True)
        super().__init__(parent.window(), workspace, sheet.paper(self))
        self.nameless.hide()
        self._sheet = sheet
        field = Field(sheet.asks(), self.choice, name="sheet-choice")
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body.insertWidget(1, field)
        self.fill(sheet.choices())
        self.choice.setFocus()
        sheet.prepare(self, workspace)
        self.choice.currentIndexChanged.connect(lambda _place: self._draw())

    def fill(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer more to choose from, without changing what is chosen."""
        self.choice.blockSignals(True)
        for words, value in choices:
            self.choice.addItem(words, value)
        self.choice.blockSignals(False)

    def chosen(self) -> Any:
        """Return what is chosen."""
        return self.choice.currentData()


class Sheet:
    """One paper of the page: its words, its choices, how it is drawn and recorded."""

    def asks(self) -> str:
        """Return the label over the choice."""
        raise NotImplementedError

    def choices(self) -> Sequence[tuple[str, object]]:
        """Return what can be chosen at once; the first is drawn at first."""
        raise NotImplementedError

    def paper(self, dialog: SheetDialog) -> Paper:
        """Return what draws and records it."""
        raise NotImplementedError

    def prepare(self, dialog: SheetDialog, workspace: Workspace) -> None:
        """Read what else can be chosen."""


class SlipsSheet(Sheet):
    """The slips to collect, everywhere or in one cercle."""

    def asks(self) -> str:
        """A place."""
        return _("Where")

    def choices(self) -> Sequence[tuple[str, object]]:
        """Everywhere, until the places are read."""
        return ((capital(_("all places")), None),)

    def prepare(self, dialog: SheetDialog, workspace: Workspace) -> None:
        """Offer the cercles where there is something to collect."""

        def offer(found: tuple[str, ...]) -> None:
            dialog.fill((path.rpartition("/")[2], path) for path in found)

        workspace.read(
            "referral field-list",
            lambda session: field_places(session, today()),
            while_alive(dialog, offer),
            while_alive(dialog, lambda _error: None),
        )

    def paper(self, dialog: SheetDialog) -> Paper:
        """The list."""
        drawn: dict[str, FieldTrip] = {}

        def render(session: Any, _wished: Version) -> RenderedPaper:
            made, trip = render_field_list_of(session, dialog.chosen())
            drawn[made.sha256] = trip
            return made

        def note(session: Any, made: RenderedPaper) -> None:
            note_field_list(session, drawn[made.sha256], made.sha256)

        file = f"{today():%Y-%m-%d}-coupons.pdf"
        return Paper(_("Slips to collect"), file, "referral field-list", render, note)


class DaySheet(Sheet):
    """All letters of a day that may go, behind a sheet that tells which may not."""

    def asks(self) -> str:
        """A day."""
        return _("Sent on")

    def choices(self) -> Sequence[tuple[str, object]]:
        """Today and the days before."""
        back = [today() - timedelta(days=n) for n in range(DAYS)]
        return [(_day_words(day), day) for day in back]

    def paper(self, dialog: SheetDialog) -> Paper:
        """The letters, one copy each."""
        drawn: dict[str, list[PrintedLetter]] = {}

        def render(session: Any, wished: Version) -> RenderedPaper:
            made = render_day_of(session, dialog.chosen() or today(), wished.copy)
            drawn[made.paper.sha256] = [one.printed for one in made.letters]
            return made.paper

        def note(session: Any, made: RenderedPaper) -> None:
            note_day(session, drawn[made.sha256])

        words = (_("For the receiver"), _("For the person"), _("For the office"))
        file = f"{today():%Y-%m-%d}-lettres.pdf"
        return Paper(
            _("Letters of the day"), file, "letter day", render, note,
            copies=tuple(zip(COPIES, words, strict=True)),
        )  # fmt: skip


class MailSheet(Sheet):
    """The register of outgoing mail of a month."""

    def __init__(self, offered: Sequence[Month]) -> None:
        self._offered = offered

    def asks(self) -> str:
        """A month."""
        return _("Month")

    def choices(self) -> Sequence[tuple[str, object]]:
        """This month and those before."""
        return [(month_words(month), month) for month in self._offered]

    def paper(self, dialog: SheetDialog) -> Paper:
        """The register."""

        def month() -> Month:
            return dialog.chosen() or self._offered[0]

        def render(session: Any, _wished: Version) -> RenderedPaper:
            return render_mail_register_of(session, month())

        def note(session: Any, made: RenderedPaper) -> None:
            note_register(session, month(), made.sha256)

        file = f"{today():%Y-%m}-courrier-depart.pdf"
        return Paper(_("Register of outgoing mail"), file, "mail register", render, note)


def print_slips(parent: QWidget, workspace: Workspace) -> SheetDialog:
    """Show the slips to collect before they are printed."""
    return _opened(parent, workspace, SlipsSheet())


def print_day(parent: QWidget, workspace: Workspace) -> SheetDialog:
    """Show the letters of a day before they are printed."""
    return _opened(parent, workspace, DaySheet())


def print_mail(parent: QWidget, workspace: Workspace, month: Month | None = None) -> None:
    """Show the register of mail before it is printed: of a month, else of this one."""

    def show(offered: tuple[Month, ...]) -> None:
        dialog = _opened(parent, workspace, MailSheet(offered))
        if month in offered:
            dialog.choice.setCurrentIndex(offered.index(month))

    workspace.read("mail register", months, while_alive(parent, show))


def _opened(parent: QWidget, workspace: Workspace, sheet: Sheet) -> SheetDialog:
    dialog = SheetDialog(parent, workspace, sheet)
    dialog.open()
    return dialog


def _day_words(day: date) -> str:
    past = (today() - day).days
    words = format_date(day, "EEEE d MMMM", locale=language())
    return capital({0: _("today"), 1: _("yesterday")}.get(past, words))


def month_words(month: Month) -> str:
    """Return « Novembre 2026 »."""
    return capital(format_date(month.first, "MMMM yyyy", locale=language()))
