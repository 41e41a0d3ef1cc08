"""The filters above the list: pills that are on or off, and a menu for all that is rarer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import categories
from justice_desk.services.register.words import filter_words
from justice_desk.terms.enums import CaseStatus, JusticeOrder, StatusChip
from justice_desk.terms.labels import label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.components.text import capital
from justice_desk.ui.theme.current import scaled, theme

if TYPE_CHECKING:
    from justice_desk.services.register import Counts, RegisterQuery

RARE: Final = ("category", "status", "mine")
"""Filters that show a pill only while they are on."""


class FilterBar(QWidget):
    """Shows what is asked; `asks` carries what the member asks instead."""

    asks = Signal(object)

    def __init__(self, asked: RegisterQuery) -> None:
        super().__init__()
        self.setObjectName("register-filters")
        self.asked, self._counts = asked, None
        self._last_order = JusticeOrder.STATUTORY
        self.working = FilterChip(_("Ongoing"), name="filter-open")
        self.late = FilterChip(_("Late"), name="filter-late", icon="warning-circle")
        self.waiting = FilterChip(_("Waiting"), name="filter-waiting")
        self.order = FilterChip(order_sign(self._last_order).words, name="filter-order")
        self.rare = {name: FilterChip("", name=f"filter-{name}") for name in RARE}
        self.more = Button(_("Filter"), Kind.QUIET, name="filter-more", icon="plus")
        self.more.setFixedHeight(scaled(30))
        self._lay_out()
        self._wire()
        self.show_asked(asked)

    def show_asked(self, asked: RegisterQuery) -> None:
        """Let the pills tell what is asked."""
        self.asked = asked
        self._last_order = asked.order or self._last_order
        sign = order_sign(self._last_order)
        self.order.show_sign(sign.words, sign.icon)
        self.working.setChecked(asked.open_only)
        self.late.setChecked(asked.late)
        self.waiting.setChecked(asked.chip is StatusChip.WAITING)
        self.order.setChecked(asked.order is not None)
        for name, chip in self.rare.items():
            on = bool(getattr(asked, name))
            chip.setChecked(on)
            chip.setVisible(on)
            if on:
                chip.say(filter_words(name, asked))
        self._make_room()

    def show_counts(self, counts: Counts) -> None:
        """Say how many cases late and waiting would leave."""
        self.late.say(_("Late"), counts.late)
        self.waiting.say(_("Waiting"), counts.waiting)

    def _lay_out(self) -> None:
        row = FlowLayout(8)
        for part in (self.working, self.late, self.waiting, self.order, *self.rare.values()):
            row.addWidget(part)
        row.addWidget(self.more)
        self.setLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _make_room(self) -> None:
        """At large text only what is on stays, beside the two pills that matter most."""
        large = theme().scale > 1.0
        self.waiting.setVisible(not large or self.waiting.isChecked())
        self.order.setVisible(not large or self.order.isChecked())

    def _wire(self) -> None:
        self.working.clicked.connect(lambda on: self._ask(open_only=on))
        self.late.clicked.connect(lambda on: self._ask(late=on, chip=None))
        self.waiting.clicked.connect(
            lambda on: self._ask(chip=StatusChip.WAITING if on else None, late=False)
        )
        self.order.clicked.connect(lambda on: self._ask(order=self._last_order if on else None))
        for name, chip in self.rare.items():
            chip.clicked.connect(partial(self._lift, name))
        self.more.clicked.connect(self._open_menu)

    def _lift(self, name: str, _on: object = None) -> None:
        self._ask(**{name: False if name == "mine" else None})

    def _ask(self, **changed: Any) -> None:
        self.show_asked(replace(self.asked, **changed))
        self.asks.emit(self.asked)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Return the menu of the rarer filters, the present ones ticked."""
        menu = QMenu(self)
        menu.setObjectName("filter-menu")
        mine = menu.addAction(_("In my charge"), partial(self._ask, mine=not self.asked.mine))
        mine.setCheckable(True)
        mine.setChecked(self.asked.mine)
        kinds = {code: kind.short.text() for code, kind in categories().items()}
        _choices(menu, _("Category"), kinds, self.asked.category, partial(self._set, "category"))
        states = {one: capital(label(one)) for one in CaseStatus if one is not CaseStatus.DRAFT}
        _choices(menu, _("Status"), states, self.asked.status, partial(self._set, "status"))
        orders = {one: order_sign(one).words for one in JusticeOrder}
        _choices(menu, _("Holder"), orders, self.asked.order, partial(self._set, "order"))
        return menu

    def _set(self, name: str, value: object) -> None:
        now = getattr(self.asked, name)
        self._ask(**{name: None if now == value else value})


def _choices(menu: QMenu, title: str, words: Any, now: object, choose: Any) -> None:
    """Add a sub-menu of values of which at most one is on."""
    inner = menu.addMenu(title)
    inner.setObjectName("filter-choices")
    for value, said in words.items():
        action = inner.addAction(said, partial(choose, value))
        action.setCheckable(True)
        action.setChecked(value == now)
