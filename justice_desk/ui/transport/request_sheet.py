"""One request, whole: who travels, where and when, the money, what was decided, what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from justice_desk.i18n.formats import francs, prose_date, short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.terms.labels import label
from justice_desk.ui.case.fit_area import FitArea
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.tag import Tag
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.dialogs.base import SHADOW, DeskDialog
from justice_desk.ui.transport.support_verbs import possible
from justice_desk.ui.transport.words import account_words, km_words, moment, state_sign, who

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QShowEvent

    from justice_desk.services.transport.rows import SupportRow, TravellerRow
    from justice_desk.terms.enums import Role
    from justice_desk.ui.transport.support_verbs import SupportVerb

SHOWN: Final = 2
"""Verbs that have a button; the rarer ones stand in a menu."""
_TOP = Qt.AlignmentFlag.AlignTop


class RequestSheet(DeskDialog):
    """`asked` carries the id of a verb; the sheet steps aside for its form. `case` opens one."""

    asked = Signal(str)
    case = Signal(str)

    def __init__(self, parent: QWidget, row: SupportRow, role: Role) -> None:
        title = _("{number}, {who}").format(number=row.number, who=who(row))
        if row.hidden:
            title = _("Request {number}").format(number=row.number)
        super().__init__(parent, title, name="support-sheet", width=720)
        self.row = row
        self.area = FitArea(name="support-sheet-scroll")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.area, 1)
        self.inner = self.area.column
        self._fill()
        self._verbs(role)
        self.finished.connect(self.deleteLater)

    def _fill(self) -> None:
        row = self.row
        tags: list[QWidget] = [Tag(state_sign(row.state))]
        if not row.hidden and row.case:
            link = Button(row.case, Kind.LINK, name="support-case-link", icon="folder-open")
            link.setProperty("data", True)
            link.clicked.connect(self._open_case)
            tags.append(link)
        self.inner.addWidget(FlowBox(tags, 10))
        if row.hidden:
            words = _("The case of this request is closed to you: its amount alone is shown.")
            self.inner.addWidget(Note(words, "neutral", icon="lock-key"))
        if row.why:
            self.inner.addWidget(Note(row.why, "warn", data=True))
        for title, facts in self._blocks():
            if facts:
                self.inner.addWidget(_block(title, facts))

    def _blocks(self) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
        row = self.row
        if not row.hidden:
            yield _("Who travels"), [_traveller(one) for one in row.travellers]
            yield _("The journey"), list(_journey(row))
        yield _("The money"), list(_money(row))
        yield _("Who decided"), list(_decided(row))

    def _verbs(self, role: Role) -> None:
        buttons = [Button(_("Close"), name="support-sheet-close", key="Escape")]
        buttons[0].clicked.connect(self.reject)
        verbs = possible(self.row, role)
        if verbs[SHOWN:]:
            buttons.append(self._menu(verbs[SHOWN:]))
        buttons += [self._button(verb, first=verb is verbs[0]) for verb in verbs[:SHOWN][::-1]]
        for verb in verbs:
            if verb.key:
                key = QShortcut(QKeySequence(verb.key), self)
                key.activated.connect(partial(self._ask, verb.id))
        self.foot(*buttons)
        buttons[-1].setFocus()

    def _button(self, verb: SupportVerb, *, first: bool) -> Button:
        button = Button(
            _(verb.words),
            Kind.FILLED if first else Kind.OUTLINED,
            name=f"support-{verb.id}",
            icon=verb.icon if first else "",
            key=verb.key,
        )
        button.clicked.connect(lambda _on=False: self._ask(verb.id))
        return button

    def _menu(self, verbs: Sequence[SupportVerb]) -> Button:
        button = Button(_("More"), Kind.GHOST, name="support-more", icon="caret-down")
        menu = QMenu(button)
        menu.setObjectName("support-menu")
        for verb in verbs:
            action = menu.addAction(_(verb.words) + (f"\t{verb.key}" if verb.key else ""))
            action.setObjectName(f"support-menu-{verb.id}")
            action.triggered.connect(lambda _on=False, one=verb.id: self._ask(one))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _ask(self, verb: str) -> None:
        self.accept()
        self.asked.emit(verb)

    def _open_case(self) -> None:
        self.accept()
        self.case.emit(self.row.case or "")

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the facts need, within the window."""
        super().showEvent(event)
        self._grow()
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None:
            return
        window = parent.window()
        frame = self._foot.sizeHint().height() + self._head.sizeHint().height() + 2 * SHADOW
        self.area.give(window.height() - frame + SHADOW)
        layout.activate()
        self.resize(self.width(), frame + self.area.sizeHint().height())
        self.move(window.frameGeometry().center() - self.rect().center())


def _block(title: str, facts: Sequence[tuple[str, str]]) -> QWidget:
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for at, (words, told) in enumerate(facts):
        grid.addWidget(text(words, "second", "text2", wrap=True), at, 0, _TOP)
        grid.addWidget(text(told, "body", wrap=True, data=True), at, 1)
    grid.setColumnMinimumWidth(0, 150)
    card.body.addLayout(grid)
    return card


def _traveller(one: TravellerRow) -> tuple[str, str]:
    told = [one.name, _("from {place}").format(place=one.place_path.replace("/", ", "))]
    told += [label(need) for need in one.needs]
    if one.minor:
        told.append(_("minor"))
    return capital(label(one.role)), ", ".join(told)


def _journey(row: SupportRow) -> Iterator[tuple[str, str]]:
    yield _("To"), row.to_path.replace("/", ", ")
    yield _("Must be there on"), moment(row.there_on, row.there_at)
    yield _("Way back"), _back(row)
    way = label(row.mode)
    if row.kilometres is not None:
        way = f"{way}, {km_words(row.kilometres, estimated=row.estimated)}"
    yield _("Travels by"), way
    if row.nights or row.meals:
        yield _("Stay"), ", ".join(_stay(row))
    trips = " · ".join(number for number in (row.trip, row.trip_back) if number)
    if trips:
        yield _("Rides on"), trips
    if row.sitting or row.referral:
        yield _("About"), row.sitting or row.referral or ""


def _back(row: SupportRow) -> str:
    if row.back_on is None:
        return _("One way only")
    return prose_date(row.back_on) if row.back_at is None else moment(row.back_on, row.back_at)


def _stay(row: SupportRow) -> Iterator[str]:
    if row.nights:
        yield ngettext("{n} night", "{n} nights", row.nights).format(n=row.nights)
    if row.meals:
        yield ngettext("{n} meal", "{n} meals", row.meals).format(n=row.meals)


def _money(row: SupportRow) -> Iterator[tuple[str, str]]:
    yield _("Amount"), francs(row.amount)
    if row.by_hand_why:
        rated = francs(row.rated) if row.rated is not None else "–"
        told = _("{why} (rate table: {amount})").format(why=row.by_hand_why, amount=rated)
        yield _("By hand"), told
    if row.line:
        yield _("Paid by"), row.line
    if row.voucher is not None:
        told = _("{number}, code {code}, valid until {day}").format(
            number=row.voucher.number,
            code=row.voucher.code,
            day=short_date(row.voucher.valid_until),
        )
        yield _("Voucher"), told
    if row.paid and row.paid_on is not None:
        how = label(row.paid_by) if row.paid_by else ""
        told = ", ".join(part for part in (francs(row.paid), how, short_date(row.paid_on)) if part)
        yield _("Paid"), told
        yield _("Accounts"), account_words(row)


def _decided(row: SupportRow) -> Iterator[tuple[str, str]]:
    if row.asked_by:
        yield _("Asked by"), row.asked_by
    if row.decided_by:
        yield _("Decided by"), row.decided_by
    if row.note and not row.hidden:
        yield _("Note"), row.note
