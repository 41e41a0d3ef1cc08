"""One actor beside the list: territory, seat, titles, contact, mandates, trainings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.rules.reference import actor_types, languages
from justice_desk.ui.case.readable import readable
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.tag import Tag, order_sign
from justice_desk.ui.components.text import text
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.actors import ActorRow

WIDE: Final = 380
_NARROW: Final = 300
_LOW: Final = 210
_ANY: Final = (1 << 24) - 1
"""Qt's word for no limit."""


class ActorPanel(Card):
    """`asked` carries what is to be changed: seat or training."""

    asked = Signal(str)

    def __init__(self, *, may_change: bool) -> None:
        super().__init__(name="actor-panel")
        self.setAccessibleName(_("The chosen actor"))
        self._may_change = may_change
        self.stand(under=False)
        self.show_actor(None)

    def show_actor(self, actor: ActorRow | None) -> None:
        """Show an actor, or that none is chosen."""
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
            self._fill(column, actor)
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

    def _fill(self, column: QVBoxLayout, actor: ActorRow) -> None:
        column.addWidget(text(actor.name, "block", wrap=True, data=True, name="actor-name"))
        column.addWidget(Tag(order_sign(actor.order)))
        for title, words in _facts(actor):
            column.addWidget(_fact(title, words))
        column.addWidget(rule())
        column.addWidget(text(_("Who held the seat"), "label", "text2"))
        for line in _mandates(actor) or [_("Nobody was noted yet")]:
            column.addWidget(text(line, "body", wrap=True, data=True))
        column.addWidget(text(_("Trainings followed"), "label", "text2"))
        for line in _trainings(actor) or [_("None was noted yet")]:
            column.addWidget(text(line, "body", wrap=True, data=True))
        if self._may_change:
            column.addSpacing(4)
            column.addWidget(FlowBox(self._verbs(), 8))

    def _verbs(self) -> Iterator[Button]:
        for verb, words, icon in (
            ("seat", _("New holder…"), "user"),
            ("training", _("Training…"), "plus"),
        ):
            button = Button(words, name=f"actor-{verb}", icon=icon)
            button.clicked.connect(lambda _checked=False, v=verb: self.asked.emit(v))
            yield button


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
    return [
        f"{row.title} ({short_date(row.followed_on)})" if row.followed_on else row.title
        for row in actor.trainings
    ]
