"""The commands of every page, found from anywhere: the palette goes there first, then does it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.ui.case.offers import VERBS as CASE_VERBS
from justice_desk.ui.case.verbs import RIGHTS
from justice_desk.ui.offer import Offer, Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.shell import MainWindow


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command is done.

    Attributes:
        page: what is gone to.
        right: the verb that the member must be allowed.
        told: its words.
        verb: what the page's own `do` is told; empty where a button does it.
        button: object name of the button that is pressed.
    """

    page: str
    right: str
    told: Spoken
    verb: str = ""
    button: str = ""


PLACES: Final = (
    Place("today", "task sheet", Spoken(
        N_("Print the day sheet"), N_("tasks on paper, today, journey"), "printer"),
        verb="preview"),
    Place("today", "task sheet", Spoken(
        N_("Type the day sheet in…"), N_("tasks done, paper, write back"), "note-pencil"),
        button="today-type"),
    Place("today", "task list", Spoken(
        N_("Whom to call"), N_("call list, telephone, safe to call"), "phone"), verb="calls"),
    Place("today", "task list", Spoken(
        N_("My cases, or all"), N_("tasks of the office, filter, colleagues"), "user"),
        button="today-mine"),
    Place("referrals", "referral field-list", Spoken(
        N_("Slips to collect on a trip"), N_("field list, tour, slips, round, mission"), "printer"),
        verb="slips"),
    Place("referrals", "letter day", Spoken(
        N_("Letters of the day"), N_("print all letters, post, envelopes"), "printer"),
        verb="letters"),
    Place("mail", "mail list", Spoken(
        N_("Outgoing mail of the month"), N_("mail register, letters sent, month"), "tray")),
    Place("referrals", "mail register", Spoken(
        N_("Print the register of outgoing mail"), N_("mail register, month"), "printer"),
        verb="mail"),
    Place("referrals", "case list", Spoken(
        N_("Referrals as a board"), N_("by state, columns"), "arrows-left-right"), verb="board"),
    Place("referrals", "case list", Spoken(
        N_("Referrals as a list"), N_("table, rows, sort"), "list"), verb="list"),
    Place("cases", "case list", Spoken(
        N_("Print the list of cases"), N_("register on paper, export"), "printer"),
        verb="preview"),
    Place("cases", "case list", Spoken(
        N_("Save this filter…"), N_("view, search, keep"), "bookmark-simple"), verb="save"),
    Place("duplicates", "duplicates list", Spoken(
        N_("Duplicates in the register"), N_("twins, twice, same person, same case, merge"),
        "users-three")),
    Place("duplicates:merged", "duplicates undo", Spoken(
        N_("What was put together"), N_("duplicates, merge, undo, take apart"), "users-three")),
    Place("import", "import", Spoken(
        N_("Take in an old register…"), N_("import, spreadsheet, Excel, CSV, undo an import"),
        "upload-simple")),
    Place("actors", "actor add", Spoken(
        N_("Add an actor"), N_("directory, chief, cadi, court, service"), "plus"),
        button="actors-add"),
    Place("settings", "office contact", Spoken(
        N_("Address and telephone…"), N_("office, letterhead, contact"), "note-pencil"),
        button="office-change"),
    Place("settings", "member add", Spoken(
        N_("Add a member"), N_("colleague, paralegal, account"), "user-plus"),
        button="members-add"),
    Place("settings", "member passphrase", Spoken(
        N_("My passphrase"), N_("change, password, secret"), "key"),
        button="members-passphrase"),
    Place("settings", "office sheet", Spoken(
        N_("New recovery sheet"), N_("code, lost passphrase, safe"), "file-text"),
        button="members-sheet"),
    Place("settings", "handover", Spoken(
        N_("Hand a caseload over…"), N_("leave, departure, all cases, successor"),
        "arrow-bend-up-right"), button="members-handover"),
    Place("settings", "audit verify", Spoken(
        N_("Check the journal"), N_("audit, who did what, sound"), "shield-check"),
        button="journal-verify"),
    Place("settings", "backup create", Spoken(
        N_("Back up now"), N_("save, copy, disk"), "floppy-disk"), button="backup-now"),
    Place("settings", "backup create", Spoken(
        N_("Back up on a stick…"), N_("USB, key, copy, outside"), "usb"), button="backup-stick"),
    Place("settings", "member list", Spoken(
        N_("Check a backup"), N_("verify, sound, inside"), "shield-check"),
        button="backup-verify"),
    Place("settings", "backup restore", Spoken(
        N_("Restore a backup"), N_("bring back, recover, before"), "clock-counter-clockwise"),
        button="backup-restore"),
    Place("settings", "safeguards", Spoken(
        N_("Table of the safeguards"), N_("rules, blocks, protection, forbidden"), "shield-check"),
        button="safeguards-table"),
    Place("settings", "restriction add", Spoken(
        N_("Add a rule of the office…"), N_("restriction, forbid, require, safeguard"), "plus"),
        button="safeguards-add"),
    Place("settings", "member list", Spoken(
        N_("Language, colours and size of the text"), N_("French, English, dark, light, large"),
        "gear-six")),
)  # fmt: skip


def offers(window: MainWindow) -> Iterator[Offer]:
    """Yield what the member may do on the pages, then with a case once one is open."""
    role = window.workspace.office.acting.role
    for place in PLACES:
        if allowed(place.right, role):
            yield place.told.offer(partial(_do, window, place), "")
    if not _case_is_open(window):
        for verb, told in CASE_VERBS.items():
            if allowed(RIGHTS.get(verb, "case show"), role, CaseKind.OPEN):
                yield told.offer(partial(_open_first, window), _("in an open case"))


def _case_is_open(window: MainWindow) -> bool:
    shown = window.stack.currentWidget()
    return shown is not None and shown.objectName() == "page-case"


def _open_first(window: MainWindow) -> None:
    """Lead to the cases: which one is meant only the member knows."""
    window.go("cases")
    window.workspace.said.emit(_("Open the case first, then Ctrl+K again"))


def _do(window: MainWindow, place: Place) -> None:
    window.go(place.page)
    page = window.stack.currentWidget()
    do = getattr(page, "do", None)
    if place.verb and callable(do):
        do(place.verb)
    elif place.button:
        _press(page, place.button)


def _press(page: QWidget | None, name: str) -> None:
    """Bring a button into sight, give it the keyboard and press it."""
    button = page.findChild(QAbstractButton, name) if page is not None else None
    if button is None or not button.isEnabled():
        return
    holder = button.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    if isinstance(holder, QScrollArea):
        holder.ensureWidgetVisible(button)
    button.setFocus()
    button.click()
