"""The head of a sitting: where one is, place and days, state and court, the verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.tag import Sign, Tag
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.verbs import Verb, filled_verb, menu_verbs, shown_verbs
from justice_desk.ui.sittings.words import span, state_sign
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.terms.enums import Role


class SittingHead(QWidget):
    """`asked` carries the id of a verb."""

    asked = Signal(str)

    def __init__(self, view: SittingView, role: Role, *, judged: bool, wide: bool) -> None:
        super().__init__()
        self.setObjectName("sitting-head")
        self._view, self._role, self._judged = view, role, judged
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = self._title()
        column.addLayout(self._crumb())
        column.addLayout(title)
        verbs = list(self._verbs())
        if wide:
            for verb in verbs:
                title.addWidget(verb, 0, Qt.AlignmentFlag.AlignTop)
        elif verbs:
            column.addWidget(FlowBox(verbs, 8))
        facts = FlowLayout(8)
        for part in self._facts():
            facts.addWidget(part)
        column.addLayout(facts)

    def _crumb(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        back = Button(_("Mobile courts"), Kind.LINK, name="sitting-back")
        back.setAccessibleDescription(_("Back to the list, Alt+← or Esc"))
        back.setFixedHeight(max(scaled(20), 28))
        back.clicked.connect(lambda: self.asked.emit("back"))
        row.addWidget(back)
        row.addWidget(IconView("caret-right", "text3", 12))
        number = text(self._view.row.number, "second", "text2", data=True, name="sitting-number")
        row.addWidget(number)
        row.addStretch(1)
        return row

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        place = self._view.row.place.rpartition("/")[2].strip()
        days = span([day.held_on for day in self._view.days])
        title = text(f"{place}, {days}", "title", wrap=True, data=True, name="sitting-title")
        title.setMinimumWidth(scaled(200))
        row.addWidget(title, 1)
        return row

    def _facts(self) -> Iterator[QWidget]:
        row = self._view.row
        yield Tag(state_sign(row.state))
        court = Tag(Sign(row.court, "scales", "statutory"))
        court.setProperty("data", True)
        yield court
        if row.closed_doors:
            yield Tag(Sign(_("Closed doors"), "lock-simple", "danger"))
        for number, words in enumerate(told_facts(self._view)):
            fact = text(f"·  {words}" if number else words, "second", "text2", data=True)
            fact.setMinimumHeight(scaled(22))
            yield fact

    def _verbs(self) -> Iterator[QWidget]:
        menu = menu_verbs(self._view, self._role, judged=self._judged)
        if menu:
            yield self._menu(menu)
        for verb in shown_verbs(self._view, self._role, judged=self._judged):
            yield self._button(verb, Kind.OUTLINED)
        filled = filled_verb(self._view, self._role, judged=self._judged)
        if filled is not None:
            yield self._button(filled, Kind.FILLED)

    def _button(self, verb: Verb, kind: Kind) -> Button:
        button = Button(
            _(verb.words), kind, name=f"sitting-{verb.id}", icon=verb.icon, key=verb.key
        )
        button.clicked.connect(lambda: self.asked.emit(verb.id))
        return button

    def _menu(self, verbs: tuple[Verb, ...]) -> Button:
        button = Button(_("More"), Kind.GHOST, name="sitting-more", icon="caret-down")
        menu = QMenu(button)
        menu.setObjectName("sitting-menu")
        for verb in verbs:
            key = f"\t{key_label(verb.key)}" if verb.key else ""
            action = menu.addAction(_(verb.words) + key)
            action.setObjectName(f"sitting-menu-{verb.id}")
            action.triggered.connect(lambda _checked=False, v=verb.id: self.asked.emit(v))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button


def told_facts(view: SittingView) -> Iterator[str]:
    """Yield the seat and how far it is, the building, the order of the court."""
    seat = view.seat.rpartition("/")[2].strip()
    if seat and view.kilometres:
        words = (
            _("seat at {seat}, about {km} km") if view.estimated else _("seat at {seat}, {km} km")
        )
        yield words.format(seat=seat, km=view.kilometres)
    if view.row.building:
        yield view.row.building
    if view.authorised_number:
        yield _("order no. {number}").format(number=view.authorised_number)
