"""One actor beside the list: territory, seat, titles, contact, mandates, trainings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.reference import actor_types, languages
from justice_desk.terms.enums import ComplaintState
from justice_desk.ui.actors.record_words import complaint_words, decline_lines, figures
from justice_desk.ui.case.readable import readable
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.tag import Tag, order_sign
from justice_desk.ui.components.text import text
from justice_desk.ui.offer import Spoken
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.actors import ActorRecord, ActorRow, ComplaintRow
    from justice_desk.services.actors.record import Held
    from justice_desk.services.actors.rows import TrainingRow

WIDE: Final = 380
_NARROW: Final = 300
_LOW: Final = 210
HELD: Final = 8
"""Cases held that are told; more belongs in the list of cases."""
_ANY: Final = (1 << 24) - 1
"""Qt's word for no limit."""
VERBS: Final = {
    "correct": Spoken(
        N_("Correct…"), N_("actor, change, name, phone, seat, territory"), "note-pencil"
    ),
    "seat": Spoken(N_("New holder…"), N_("actor, mandate, appointed, successor"), "user"),
    "leave": Spoken(N_("End of mandate…"), N_("actor, leaves, replaced"), "sign-out"),
    "training": Spoken(N_("Training…"), N_("actor, human rights, workshop"), "plus"),
    "complaint": Spoken(N_("Complaint…"), N_("actor, misconduct, grievance"), "warning"),
}
"""What may be changed of an actor, in the order of its buttons."""


class ActorPanel(Card):
    """`asked` carries what is to be changed; `closing` a complaint; `opened` a case's number."""

    asked = Signal(str)
    closing = Signal(object)
    opened = Signal(str)

    def __init__(self, *, may_change: bool, leads: bool = False) -> None:
        super().__init__(name="actor-panel")
        self.setAccessibleName(_("The chosen actor"))
        self._may_change, self._leads = may_change, leads
        self.stand(under=False)
        self.show_actor(None)

    def show_actor(self, actor: ActorRow | None, record: ActorRecord | None = None) -> None:
        """Show an actor, with its record once it was read; or that none is chosen."""
        while (item := self.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        if actor is None:
            column.addWidget(text(_("Choose an actor in the list."), "body", "text2", wrap=True))
        else:
            self._fill(column, actor, record)
        column.addStretch(1)
        self.body.addWidget(scrolled(inner, name="actor-panel-scroll"))

    def stand(self, *, under: bool) -> None:
        """Take a fixed width beside the list, or a fixed height under it."""
        beside = scaled(WIDE if theme().scale == 1.0 else _NARROW)
        self.setMinimumWidth(0 if under else beside)
        self.setMaximumWidth(_ANY if under else beside)
        self.setMinimumHeight(0)
        self.setMaximumHeight(scaled(_LOW) if under else _ANY)

    def begin(self) -> None:
        """Take the focus, where there is something to press."""
        button = self.findChild(Button)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, column: QVBoxLayout, actor: ActorRow, record: ActorRecord | None) -> None:
        column.addWidget(text(actor.name, "block", wrap=True, data=True, name="actor-name"))
        column.addWidget(Tag(order_sign(actor.order)))
        if record is not None:
            self._fill_record(column, record)
        if self._may_change:
            column.addWidget(FlowBox(self._verbs(actor), 8))
            column.addWidget(rule())
        for title, words in _facts(actor):
            column.addWidget(_fact(title, words))
        column.addWidget(rule())
        column.addWidget(text(_("Who held the seat"), "label", "text2"))
        for line in _mandates(actor) or [_("Nobody was noted yet")]:
            column.addWidget(text(line, "body", wrap=True, data=True))
        column.addWidget(text(_("Trainings followed"), "label", "text2"))
        for line in _trainings(actor) or [_("None was noted yet")]:
            column.addWidget(text(line, "body", wrap=True, data=True))

    def _fill_record(self, column: QVBoxLayout, record: ActorRecord) -> None:
        column.addLayout(figures(record))
        for complaint in record.complaints:
            column.addWidget(self._complaint(complaint))
        if record.held:
            column.addWidget(text(_("Cases held now"), "label", "text2"))
            column.addWidget(FlowBox([self._case(held) for held in record.held[:HELD]], 4))
            if len(record.held) > HELD:
                words = _("and {n} more").format(n=len(record.held) - HELD)
                column.addWidget(text(words, "second", "text2"))
        if record.declines:
            column.addWidget(text(_("Refusals and their reasons"), "label", "text2"))
            for line in decline_lines(record):
                column.addWidget(text(line, "body", wrap=True, data=True))

    def _case(self, held: Held) -> Button:
        button = Button(held.number, Kind.LINK, name=f"actor-case-{held.number}")
        button.setProperty("data", True)
        button.setToolTip(_("since {day}").format(day=short_date(held.since)))
        button.clicked.connect(lambda: self.opened.emit(held.number))
        return button

    def _complaint(self, complaint: ComplaintRow) -> QWidget:
        is_open = complaint.state is ComplaintState.OPEN
        note = Note(complaint_words(complaint), "danger" if is_open else "neutral")
        note.setProperty("data", True)
        if not is_open or not self._leads:
            return note
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(note)
        close = Button(
            _("Close the complaint…"), Kind.QUIET, name=f"actor-close-{complaint.ref}", icon="check"
        )
        close.clicked.connect(lambda: self.closing.emit(complaint))
        inside.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _verbs(self, actor: ActorRow) -> Iterator[Button]:
        for verb, told in VERBS.items():
            if verb == "leave" and not holds_seat(actor):
                continue
            button = Button(_(told.words), name=f"actor-{verb}", icon=told.icon)
            button.clicked.connect(lambda _checked=False, v=verb: self.asked.emit(v))
            yield button


def holds_seat(actor: ActorRow) -> bool:
    """Return whether somebody holds the seat now."""
    return any(mandate.until_on is None for mandate in actor.mandates)


def _fact(title: str, words: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(text(title, "second", "text2"))
    column.addWidget(text(words, "body", wrap=True, data=True))
    return holder


def _facts(actor: ActorRow) -> Iterator[tuple[str, str]]:
    kind = actor_types().get(actor.type)
    if kind is not None:
        yield _("Type"), kind.label.text()
    yield _("Territory"), readable("place", actor.place)
    if actor.seat:
        yield _("Effective seat"), readable("place", actor.seat)
    titles = kind.titles(actor.civility) if kind else None
    spoken = actor.title_spoken or (titles.spoken if titles else "")
    envelope = actor.title_envelope or (titles.envelope if titles else "")
    place = actor.place.rpartition("/")[2]
    yield _("How it is addressed"), spoken
    yield _("On the envelope"), envelope.replace("{place}", place)
    said = [languages()[code].label.text() for code in actor.languages if code in languages()]
    yield _("Language"), ", ".join(said) or _("not noted")
    yield _("Phone"), readable("phone", actor.phone) or _("not noted")
    if actor.address:
        yield _("Address"), actor.address
    if kind is not None and kind.limits.text():
        yield _("Limits"), kind.limits.text()


def _mandates(actor: ActorRow) -> list[str]:
    lines = []
    for mandate in actor.mandates:
        since = short_date(mandate.from_on) if mandate.from_on else ""
        until = short_date(mandate.until_on) if mandate.until_on else ""
        if until:
            told = _("{holder}, {since} to {until}")
        else:
            told = _("{holder}, since {since}") if since else "{holder}"
        lines.append(told.format(holder=mandate.holder, since=since or "…", until=until))
    return lines


def _trainings(actor: ActorRow) -> list[str]:
    return [_training(row) for row in actor.trainings]


def _training(row: TrainingRow) -> str:
    hours = ngettext("{n} hour", "{n} hours", row.hours or 0).format(n=row.hours)
    told = (
        short_date(row.followed_on) if row.followed_on else "",
        hours if row.hours else "",
        _("human-rights norms") if row.norms else "",
        row.organiser or "",
    )
    more = ", ".join(part for part in told if part)
    return f"{row.title} ({more})" if more else row.title
