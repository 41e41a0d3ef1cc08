"""A proposed circuit on screen: each day of hearing with its box, the figures, what is left out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import francs, whole
from justice_desk.i18n.messages import _, ngettext
from justice_desk.planning.progress import Status
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.sittings.plan_words import bound_words, gap_words, seconds_words
from justice_desk.ui.sittings.words import hour, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.services.circuits.proposing import NotPlaced, Proposal, ProposedSitting

_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | _TOP


class CircuitView(QWidget):
    """`changed` says that a day was ticked, or no longer is."""

    changed = Signal()

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        self.setObjectName("circuit-view")
        self.proposal = proposal
        self.boxes: list[QCheckBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in self._parts():
            column.addWidget(part)

    def chosen(self) -> tuple[ProposedSitting, ...]:
        """Return the days of hearing that are ticked."""
        pairs = zip(self.boxes, self.proposal.sittings, strict=True)
        return tuple(one for box, one in pairs if box.isChecked())

    def _parts(self) -> Iterator[QWidget]:
        if self.proposal.proposed_sites:
            words = _(
                "No site is written down: the towns of the parties stand for them, each with one "
                "room and six hours a day."
            )
            note = Note(words, "info")
            note.setObjectName("circuit-towns")
            yield note
        yield self._days()
        if self.proposal.unplaced:
            yield _unplaced(self.proposal.unplaced)
        if self.proposal.left_out:
            yield _left_out(self.proposal.left_out)

    def _days(self) -> Card:
        card = Card(name="circuit-days-card")
        card.body.addLayout(self._title())
        for one in self.proposal.sittings:
            card.body.addWidget(rule())
            card.body.addLayout(self._line(one))
        if self.proposal.sittings:
            card.body.addWidget(rule())
            card.body.addLayout(self._figures())
        else:
            words = _("No case can be heard within these limits.")
            card.body.addWidget(text(words, wrap=True, name="circuit-none"))
        told = self.proposal
        gap = capital(gap_words(Status(told.status), told.gap))
        words = f"{gap}. {bound_words(told.objective, told.bound)}"
        card.body.addWidget(text(words, "second", "text2", wrap=True, name="circuit-gap"))
        return card

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconView("sparkle", "clay", 18))
        row.addWidget(text(_("Proposed circuit"), "block"), 1)
        row.addWidget(text(seconds_words(self.proposal.seconds), "second", "text2"))
        return row

    def _line(self, one: ProposedSitting) -> QHBoxLayout:
        place = f"{one.site}, {one.building}" if one.building else one.site
        words = _("{place}, {day}").format(place=place, day=weekday(one.date, full=True).lower())
        box = check_box(words, name=f"circuit-take-{len(self.boxes)}")
        box.setProperty("data", True)
        box.setChecked(True)
        box.toggled.connect(lambda _on: self.changed.emit())
        self.boxes.append(box)
        row = QHBoxLayout()
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(1)
        left.addWidget(box)
        court = text(one.court_name, "second", "text2", wrap=True, data=True)
        court.setContentsMargins(26, 0, 0, 0)
        left.addWidget(court)
        row.addLayout(left, 1)
        row.addWidget(text(_heard(one), "body", "text2", data=True), 0, _TOP)
        box.setAccessibleDescription(f"{one.court_name}, {_heard(one)}")
        return row

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for at, (words, told) in enumerate(self._facts()):
            grid.addWidget(text(words, "second", "text2", wrap=True), at, 0)
            grid.addWidget(text(told, "strong", data=True), at, 1, _RIGHT)
        return grid

    def _facts(self) -> Iterator[tuple[str, str]]:
        told = self.proposal
        yield _("Cases heard"), whole(told.cases)
        spared = _("about {km} km") if told.estimated else _("{km} km")
        seat = _("Ways spared to all parties, one way, against everybody going to the seat")
        yield seat, spared.format(km=whole(told.saved_km))
        yield _("Ways of all parties, one way"), spared.format(km=whole(told.travel_km))
        yield _("Cost"), francs(told.cost)


def _heard(one: ProposedSitting) -> str:
    """Return « 5 affaires, de 9 h 00 à 12 h 20 »."""
    count = len(one.entries)
    cases = ngettext("{n} matter", "{n} matters", count).format(n=count)
    first = min(entry.start for entry in one.entries)
    last = max(entry.start + entry.minutes for entry in one.entries)
    told = _("{cases}, from {first} to {last}")
    return told.format(cases=cases, first=hour(first), last=hour(last))


def _unplaced(left: Sequence[NotPlaced]) -> Card:
    """Return the cases that no day hears, together where their reason is the same."""
    words = ngettext("{n} case is not heard", "{n} cases are not heard", len(left))
    card = Card(words.format(n=len(left)), name="circuit-unplaced")
    groups: dict[str, list[str]] = defaultdict(list)
    for one in left:
        groups[one.reason].append(one.case)
    for reason, cases in groups.items():
        card.body.addWidget(text(reason, "strong", wrap=True, data=True))
        card.body.addWidget(text(", ".join(cases), "second", "text2", wrap=True, data=True))
    return card


def _left_out(left: Sequence[tuple[str, str]]) -> Card:
    card = Card(_("Sites that could not be used"), name="circuit-left-out")
    for name, reason in left:
        told = _("{number}: {reason}").format(number=name, reason=reason)
        card.body.addWidget(text(told, wrap=True, data=True))
    return card
