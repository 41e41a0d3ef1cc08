"""The three cards under the journey: what happened, who is in the case, which papers it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import languages
from justice_desk.terms.enums import ConsentPurpose, ConsentState, EventKind, PartyRole
from justice_desk.terms.labels import label
from justice_desk.ui.case.events import face_of
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.words import badge_of, short_day
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.row import Face, Row
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from justice_desk.services.cases.rows import CaseView, PaperRow, PartyRow, TieRow
    from justice_desk.services.consents.views import ConsentRow

_WISHES: Final = {"woman": N_("prefers a woman"), "man": N_("prefers a man")}
SHOWN: Final = 4
"""Rows of a card; the rest is behind its verb."""
_STATES: Final = {
    ConsentState.IN_FORCE: ("shield-check", "ok"),
    ConsentState.REFUSED: ("x-circle", "danger"),
    ConsentState.WITHDRAWN: ("hand-palm", "danger"),
    ConsentState.EXPIRED: ("clock", "warn"),
}


class CaseCard(Card):
    """A card with a verb in its head; `asked` carries verb ids, with an id after a colon."""

    asked = Signal(str)

    def __init__(self, title: str, *, name: str, verb: str = "", words: str = "") -> None:
        super().__init__(name=name)
        self.setAccessibleName(title)
        self.body.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(text(title, "block"))
        head.addStretch(1)
        if verb:
            button = Button(words, Kind.LINK, name=f"{name}-{verb}")
            button.setFixedHeight(max(scaled(22), 28))
            button.clicked.connect(lambda: self.asked.emit(verb))
            head.addWidget(button)
        self.body.addLayout(head)

    def add_row(self, face: Face, *, name: str, verb: str) -> None:
        """Add a row that asks for `verb` when it is opened."""
        row = Row(face, name=name)
        row.clicked.connect(lambda: self.asked.emit(verb))
        self.body.addWidget(row)

    def say(self, words: str) -> None:
        """Add a line that stands for no row."""
        self.body.addWidget(text(words, "second", "text2", wrap=True))


class ChronologyCard(CaseCard):
    """The last things that happened."""

    def __init__(self, view: CaseView) -> None:
        words = _("See all ({n})").format(n=len(view.events))
        super().__init__(_("Chronology"), name="case-chronology", verb="chronology", words=words)
        for event in list(reversed(view.events))[:SHOWN]:
            name = f"event-{event.id}"
            self.add_row(face_of(event, view), name=name, verb=f"chronology:{event.id}")
        self.body.addStretch(1)


class PartiesCard(CaseCard):
    """Who is in the case, and what they agreed to."""

    def __init__(self, view: CaseView, *, may_add: bool) -> None:
        verb = "party" if may_add else ""
        super().__init__(_("Parties"), name="case-parties", verb=verb, words=_("Add"))
        for party in view.parties[:SHOWN]:
            self.add_row(person_face(party), name=f"party-{party.id}", verb=f"person:{party.id}")
        more = len(view.parties) - SHOWN
        if more > 0:
            words = _("{n} more…").format(n=more)
            self.add_row(Face(words, icon="users"), name="parties-more", verb="persons")
        self._consents(view)
        self.body.addStretch(1)

    def _consents(self, view: CaseView) -> None:
        about = [row for row in reversed(view.consents) if row.purpose is ConsentPurpose.REFERRAL]
        first = (about or list(reversed(view.consents)))[:1]
        for row in first:
            self.add_row(consent_face(row), name="case-consent", verb="consents")
        if not first:
            words = _("No consent was noted yet")
            self.add_row(
                Face(words, icon="shield-warning", ink="warn"), name="case-consent", verb="consents"
            )


class PapersCard(CaseCard):
    """Papers kept with the case, and letters that left; files and pictures can be dropped here."""

    dropped = Signal(object)

    def __init__(self, view: CaseView, *, may_attach: bool) -> None:
        verb = "attach" if may_attach else ""
        super().__init__(_("Papers"), name="case-papers", verb=verb, words=_("Join"))
        self.setAcceptDrops(may_attach)
        rows = list(_papers(view))
        for name, face, opens in rows[:SHOWN]:
            self.add_row(face, name=name, verb=opens)
        if len(rows) > SHOWN:
            words = _("{n} more…").format(n=len(rows) - SHOWN)
            self.add_row(Face(words, icon="file-text"), name="papers-more", verb="papers")
        if not rows:
            self.say(_("No paper yet. Drop a photo or a PDF here, or paste a picture."))
        self.body.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if holds_paper(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData())


def holds_paper(data: QMimeData) -> bool:
    """Return whether what is dragged or on the clipboard may be kept with a case."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def _papers(view: CaseView) -> Iterator[tuple[str, Face, str]]:
    for paper in reversed(view.papers):
        yield f"paper-{paper.id}", paper_face(paper), f"paper:{paper.id}"
    printed = {
        event.details.get("reference"): event.on
        for event in view.events
        if event.kind is EventKind.PRINTED
    }
    for row in (row for row in reversed(view.referrals) if row.gone):
        words = _("Letter {badge}").format(badge=badge_of(row.reference))
        day = printed.get(row.reference)
        told = _("printed on {day}") if day else _("of {day}, not printed yet")
        second = told.format(day=short_day(day or row.sent_on))
        face = Face(words, second, "paper-plane-tilt")
        yield f"letter-{row.id}", face, f"letter:{row.reference}"


def paper_face(paper: PaperRow) -> Face:
    """Return a kept paper as a row."""
    day = short_day(paper.dated_on) if paper.dated_on else ""
    holder = paper.original_with or ""
    original = _("original: {who}").format(who=holder) if holder else ""
    kind = paper.kind if paper.kind != paper.title else ""
    second = " · ".join(part for part in (kind, day, original) if part)
    icon = "file-text" if paper.media_type == "application/pdf" else "image"
    return Face(paper.title, second or _("kept with the case"), icon)


def person_face(party: PartyRow) -> Face:
    """Return a person as a row: her name, what matters when one speaks to her, her role."""
    name = party.name or _("No name given")
    roles = ", ".join(label(role, sex=party.sex) for role in party.roles)
    return Face(name, _context(party), person=name, word=roles, strong=True)


def tie_words(tie: TieRow) -> str:
    """Return what a person is, and to whom: « oncle de Safiatou Exemple »."""
    return _("{tie} of {name}").format(tie=_tie(tie), name=tie.of or _("No name given"))


def _tie(tie: TieRow) -> str:
    known = tie.tie in set(PartyRole)
    return label(PartyRole(tie.tie)) if known else _small(tie.tie)


def _context(party: PartyRow) -> str:
    wish = ""
    if party.wishes_woman in _WISHES:
        wish = _(_WISHES[party.wishes_woman])
    spoken = ", ".join(
        _small(languages()[code].label.text()) for code in party.languages if code in languages()
    )
    born = _("born in {year}").format(year=party.birth_year) if party.birth_year else ""
    tie = _tie(party.ties[0]) if party.ties else ""
    phone = readable("phone", party.phone)
    order = (tie, wish, phone, spoken, born) if tie else (wish, spoken, phone, born)
    told = [part for part in order if part]
    return " · ".join(told[:2]) or capital(party.place or "")


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def consent_face(row: ConsentRow) -> Face:
    """Return one answer as a row: to what and what became of it, then to whom, how, when."""
    icon, ink = _STATES[row.state]
    title = _("{what}: {state}").format(
        what=capital(label(row.purpose)), state=state_words(row.state)
    )
    more = (row.to or "", label(row.how), short_day(row.given_on))
    return Face(title, " · ".join(part for part in more if part), icon, ink)


def consent_line(row: ConsentRow) -> str:
    """Return one answer in a line: to what, to whom, how, on which day."""
    what = capital(label(row.purpose))
    to = f" ({row.to})" if row.to else ""
    return _("{what}{to}: {state}, {how}, {day}").format(
        what=what,
        to=to,
        state=state_words(row.state),
        how=label(row.how),
        day=short_date(row.given_on),
    )


def state_words(state: ConsentState) -> str:
    """Return what became of an answer, in words."""
    return label(state)
