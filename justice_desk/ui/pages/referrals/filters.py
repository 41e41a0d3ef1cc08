"""The filters above the board: pills that are on or off, two sides of a hand-over, a menu."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from justice_desk.i18n.formats import days
from justice_desk.i18n.messages import _
from justice_desk.services.board import OFFICE, BoardQuery
from justice_desk.services.board.query import ORDER
from justice_desk.terms.enums import JusticeOrder, ReferralKind
from justice_desk.terms.labels import label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.text import capital
from justice_desk.ui.pages.referrals.words import side_words
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.services.board import Counts
    from justice_desk.services.board.receivers import Receiver

DELAYS: Final = (1, 7, 30, 90)
SIDES: Final = (OFFICE, *(order.value for order in JusticeOrder))
RARE: Final = ("actor", "kind", "states")
"""Filters that show a pill only while they are on."""
_BLANK: Final[dict[str, Any]] = {
    "states": (),
    "origin": None,
    "order": None,
    "actor": None,
    "late": None,
    "kind": None,
    "mine": False,
    "number": None,
}


def blank(asked: BoardQuery) -> BoardQuery:
    """Return what is asked without a filter."""
    return replace(asked, **_BLANK)


class BoardFilters(QWidget):
    """Shows what is asked; `asks` carries what the member asks instead."""

    asks = Signal(object)

    def __init__(self, asked: BoardQuery) -> None:
        super().__init__()
        self.setObjectName("board-filters")
        self.asked = asked
        self.offered: Sequence[Receiver] = ()
        self._names: dict[object, str] = {}
        self.late = FilterChip(_("Late"), name="board-late", icon="warning-circle")
        self.mine = FilterChip(_("In my charge"), name="board-mine")
        self.origin = FilterChip("", name="board-from")
        self.order = FilterChip("", name="board-to")
        self.rare = {name: FilterChip("", name=f"board-{name}") for name in RARE}
        self.more = Button(_("Filter"), Kind.QUIET, name="board-more", icon="plus")
        self.more.setFixedHeight(scaled(30))
        self._lay_out()
        self._wire()
        self.show_asked(asked)

    def show_asked(self, asked: BoardQuery) -> None:
        """Let the pills tell what is asked."""
        self.asked = asked
        self.late.setChecked(asked.late is not None)
        self.mine.setChecked(asked.mine)
        self.origin.say(_("From: {side}").format(side=side_words(asked.origin)))
        self.origin.setChecked(asked.origin is not None)
        self.order.say(_("To: {side}").format(side=side_words(asked.order)))
        self.order.setChecked(asked.order is not None)
        for name, chip in self.rare.items():
            on = bool(getattr(asked, name))
            chip.setChecked(on)
            chip.setVisible(on)
            if on:
                chip.say(self._rare_words(name))

    def show_counts(self, counts: Counts) -> None:
        """Say how many answers are overdue among those that are asked for."""
        late = self.asked.late or 1
        words = _("Late") if late <= 1 else _("{days} late or more").format(days=days(late))
        self.late.say(words, counts.late if late <= 1 else None)

    def offer(self, found: Sequence[Receiver]) -> None:
        """Offer these actors in the menu."""
        self.offered = found
        self._names |= {one.id: one.name for one in found}
        self.show_asked(self.asked)

    def know(self, actor: object, name: str) -> None:
        """Learn how an actor is called that is not among those offered."""
        self._names[actor] = name

    def _lay_out(self) -> None:
        row = FlowLayout(8)
        for part in (self.late, self.mine, self.origin, self.order, *self.rare.values(), self.more):
            row.addWidget(part)
        self.setLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _wire(self) -> None:
        self.late.clicked.connect(lambda on: self._ask(late=1 if on else None))
        self.mine.clicked.connect(lambda on: self._ask(mine=on))
        self.origin.clicked.connect(partial(self._sides, "origin", self.origin))
        self.order.clicked.connect(partial(self._sides, "order", self.order))
        for name, chip in self.rare.items():
            chip.clicked.connect(partial(self._lift, name))
        self.more.clicked.connect(partial(self._pop, self.more))

    def _lift(self, name: str, _on: object = None) -> None:
        self._ask(**{name: _BLANK[name]})

    def _ask(self, **changed: Any) -> None:
        self.show_asked(replace(self.asked, **changed))
        self.asks.emit(self.asked)

    def _sides(self, name: str, chip: FilterChip, _on: object = None) -> None:
        """Offer the sides of a hand-over; the pill shows what is chosen, whatever was pressed."""
        chip.setChecked(getattr(self.asked, name) is not None)
        _show(self.side_menu(name), chip)

    def side_menu(self, name: str) -> QMenu:
        """Return the menu of one side: anybody, the office (which receives nothing), the orders."""
        menu = QMenu(self)
        menu.setObjectName(f"board-{name}-menu")
        now = getattr(self.asked, name)
        sides = SIDES if name == "origin" else SIDES[1:]
        for side in (None, *sides):
            words = capital(side_words(side))
            _choice(menu, words, side == now, partial(self._ask, **{name: _side(name, side)}))
        return menu

    def _pop(self, button: Button, _on: object = None) -> None:
        _show(self.menu(), button)

    def menu(self) -> QMenu:
        """Return the menu of the rarer filters, the present ones ticked."""
        menu = QMenu(self)
        menu.setObjectName("board-menu")
        delays = [(_("{days} late or more").format(days=days(n)), n) for n in DELAYS]
        self._choices(menu, _("Delay"), "late", delays)
        actors = [(f"{one.name} · {one.count}", one.id) for one in self.offered]
        self._choices(menu, _("Actor"), "actor", actors)
        kinds = [(capital(label(kind)), kind) for kind in ReferralKind]
        self._choices(menu, _("What is asked"), "kind", kinds)
        states = [(capital(label(state)), (state,)) for state in ORDER]
        self._choices(menu, _("State"), "states", states)
        return menu

    def _choices(self, menu: QMenu, title: str, name: str, told: Iterable[tuple[str, Any]]) -> None:
        """Add a sub-menu of values of which at most one is on; the same again lifts it."""
        inner = menu.addMenu(title)
        inner.setObjectName(f"board-{name}-choices")
        now = getattr(self.asked, name)
        for words, value in told:
            then = _BLANK[name] if value == now else value
            _choice(inner, words, value == now, partial(self._ask, **{name: then}))
        inner.setEnabled(not inner.isEmpty())

    def _rare_words(self, name: str) -> str:
        asked = self.asked
        if name == "kind" and asked.kind:
            return capital(label(asked.kind))
        if name == "states":
            return ", ".join(capital(label(state)) for state in asked.states)
        return self._names.get(asked.actor, _("One actor"))


def _side(name: str, side: str | None) -> str | JusticeOrder | None:
    return JusticeOrder(side) if side and name == "order" else side


def _choice(menu: QMenu, words: str, on: bool, do: Any) -> None:
    action = menu.addAction(words, do)
    action.setCheckable(True)
    action.setChecked(on)


def _show(menu: QMenu, under: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
