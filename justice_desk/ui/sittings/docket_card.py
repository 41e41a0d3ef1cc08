"""The docket of a sitting: a bench and a day at a time, what does not go together at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.key_cap import KeyCap
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.docket_list import DocketList
from justice_desk.ui.sittings.words import bench_words, hour, length, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from justice_desk.services.dockets.rows import ClashRow, SlotRow
    from justice_desk.services.sittings.rows import DayRow, SittingView

TOLD: Final = 2
"""Clashes that are told in full at the foot; more are counted."""


class DocketCard(Card):
    """`asked` carries a verb; the list tells of moves, results and removals itself."""

    asked = Signal(str)

    def __init__(
        self, view: SittingView, *, may_work: bool, movable: bool, wide: bool = True
    ) -> None:
        super().__init__(name="docket-card", padding=False)
        self.view = view
        self._slots: Sequence[SlotRow] = ()
        self._clashes: Sequence[ClashRow] = ()
        self._may_work, self._wide = may_work, wide
        self._title = text("", "block", name="docket-title")
        self._facts = text("", "second", "text2", name="docket-facts")
        self.list = DocketList()
        self.list.allow(moving=movable)
        self.benches = Segmented(
            [(str(day.id), bench_words(day, view.days)) for day in view.days],
            name="docket-benches",
            label=_("Day and room"),
        )
        if view.days:
            self.benches.choose(str(view.days[0].id))
        self.nothing = text(
            _("No case is on the docket of this day."),
            "body",
            "text2",
            wrap=True,
            name="docket-none",
        )
        self.nothing.setContentsMargins(16, 14, 16, 14)
        self._notes = QVBoxLayout()
        self._lay_out()
        self.benches.chosen.connect(lambda _bench: self._show())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 5, 16, 8)
        head.setSpacing(8)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._facts)
        head.addLayout(titles, 1)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        parts = list(self._chosen_by())
        if self._wide:
            for part in parts:
                head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        elif parts:
            self.body.addWidget(_indented(FlowBox(parts, 8)))
        self.body.addWidget(rule())
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(rule())
        self._notes.setContentsMargins(12, 10, 12, 0)
        self._notes.setSpacing(6)
        self.body.addLayout(self._notes)
        self.body.addLayout(self._foot())

    def _chosen_by(self) -> Iterator[QWidget]:
        """Yield what chooses the bench, and the way to more cases."""
        for button in self.benches.findChildren(Toggle):
            button.setProperty("data", True)
        self.benches.setParent(self)  # without one the collector ends it, on any thread
        self.benches.setVisible(len(self.view.days) > 1)
        if len(self.view.days) > 1:
            yield self.benches
        if self._may_work:
            add = Button(_("Add a case"), name="docket-add", icon="plus")
            add.clicked.connect(lambda: self.asked.emit("add"))
            yield add

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(6)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(6)
        for key, words in self._hints():
            keys.addWidget(KeyCap(key))
            if words:
                keys.addWidget(text(words, "second", "text2"))
        self._keys.setVisible(self._wide)
        self._pause = text("", "second", "text2", name="docket-pause")
        row.addWidget(self._keys)
        row.addStretch(1)
        row.addWidget(self._pause)
        return row

    def _hints(self) -> Iterator[tuple[str, str]]:
        """Yield the keys that do something now; two that do one thing share their words."""
        if self.list.cases.movable:
            yield "Alt+↑", ""
            yield "Alt+↓", _("move the case")
        if self.view.row.state is SittingState.HELD:
            yield "R", _("enter the result")

    def show_docket(self, slots: Sequence[SlotRow], clashes: Sequence[ClashRow]) -> None:
        """Show the docket of the whole sitting, the chosen bench of it."""
        self._slots, self._clashes = slots, clashes
        self._show()

    def bench(self) -> DayRow | None:
        """Return the bench and day on screen."""
        wanted = self.benches.value()
        found = (day for day in self.view.days if str(day.id) == wanted)
        return next(found, None)

    def turn_to(self, day_id: UUID) -> None:
        """Show another bench and day."""
        if any(day.id == day_id for day in self.view.days):
            self.benches.choose(str(day_id))
            self._show()

    def _show(self) -> None:
        day = self.bench()
        own = [slot for slot in self._slots if day is not None and slot.day_id == day.id]
        self.list.show_slots(own, self._clashes)
        self.list.setVisible(bool(own))
        self.nothing.setVisible(not own)
        self._say(day, own)
        self._tell_clashes(own)

    def _say(self, day: DayRow | None, own: Sequence[SlotRow]) -> None:
        if day is None:
            return
        told = weekday(day.held_on)
        self._title.setText(_("Docket of {day}").format(day=told[:1].lower() + told[1:]))
        cases = ngettext("{n} matter", "{n} matters", len(own)).format(n=len(own))
        minutes = sum(slot.minutes for slot in own)
        heard = _("{cases}, {length} of hearing").format(cases=cases, length=length(minutes))
        self._facts.setText(heard if own else cases)
        pause = ""
        if day.pause_starts is not None and day.pause_ends is not None:
            pause = _("pause {start} to {end}").format(
                start=hour(day.pause_starts), end=hour(day.pause_ends)
            )
        self._pause.setText(pause)

    def _tell_clashes(self, own: Sequence[SlotRow]) -> None:
        """Write what does not go together on this bench, the grave ones first."""
        while (item := self._notes.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        here = {slot.id for slot in own}
        clashes = [clash for clash in self._clashes if here & set(clash.entries)]
        clashes.sort(key=lambda clash: not clash.blocks)
        for number, clash in enumerate(clashes[:TOLD]):
            tone = "danger" if clash.blocks else "warn"
            note = Note(clash.told, tone, data=True)
            note.setObjectName(f"docket-clash-{number}")
            self._notes.addWidget(note)
        more = len(clashes) - TOLD
        if more > 0:
            told = ngettext(
                "{n} more is shown on its case.", "{n} more are shown on their cases.", more
            )
            self._notes.addWidget(text(told.format(n=more), "second", "text2"))


def _indented(inner: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(16, 0, 16, 8)
    column.addWidget(inner)
    return holder
