"""The proposed order beside the present one; a box for each case that moves: whole or in part."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout

from justice_desk.i18n.messages import _, ngettext, pgettext
from justice_desk.services.circuits.ordering import accept
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.words import hour, weekday

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from justice_desk.planning.docket.plan import DocketPlan
    from justice_desk.services.circuits.comparing import Move
    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.ui.sittings.order_planner import OrderPlanner

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Line(NamedTuple):
    """A case in the proposed order, with the slot that it has now."""

    entry: str
    day: date
    room: str
    starts: int
    slot: SlotRow | None
    move: Move | None


class CompareForm(SittingForm):
    """One row a case, in the proposed order; what is not ticked stays, or gives way."""

    def __init__(self, parent: QWidget, planner: OrderPlanner, slots: Sequence[SlotRow]) -> None:
        form = Form("order-compare", _("Compare the two orders"), _("Adopt"), "check", width=760)
        super().__init__(parent, planner.workspace, form)
        self._planner = planner
        self.boxes: dict[str, QCheckBox] = {}
        self._slots = {str(slot.id): slot for slot in slots}
        lines = list(self._lines())
        for (day, room), group in groupby(lines, key=lambda line: (line.day, line.room)):
            self.body.addWidget(self._bench(day, room, list(group)))
        self.explain(
            _("A case that is not ticked keeps its hour, or the next free one if another takes it.")
        )
        self._count()
        self.verb.setFocus()

    def _lines(self) -> Iterator[_Line]:
        plan, made = self._planner.plan, self._planner.made
        moves = {move.entry: move for move in made.moves} if made is not None else {}
        for bench in plan.benches if plan is not None else ():
            for one in bench.entries:
                slot, move = self._slots.get(one.entry), moves.get(one.entry)
                yield _Line(one.entry, bench.date, bench.room, one.starts, slot, move)

    def _bench(self, day: date, room: str, lines: Sequence[_Line]) -> Card:
        title = weekday(day, full=True)
        card = Card(name=f"compare-{day.isoformat()}-{room}")
        card.body.addWidget(text(f"{title}, {room}" if room else title, "block", data=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        for column, words in enumerate(
            (pgettext("order", "proposed"), pgettext("order", "current"), _("Case"), "")
        ):
            grid.addWidget(text(words, "header", "text2"), 0, column, _LEFT)
        for at, line in enumerate(lines):
            grid.addWidget(rule(), 2 * at + 1, 0, 1, 4)
            self._row(grid, 2 * at + 2, line)
        card.body.addLayout(grid)
        return card

    def _row(self, grid: QGridLayout, at: int, line: _Line) -> None:
        slot = line.slot
        number = slot.number if slot is not None else ""
        grid.addWidget(self._chosen(line, number), at, 0, _LEFT)
        grid.addLayout(_now(line), at, 1)
        grid.addWidget(text(number, "strong", "accent", data=True), at, 2, _LEFT)
        subject = slot.subject if slot is not None else ""
        grid.addWidget(text(subject, data=True, wrap=True), at, 3)

    def _chosen(self, line: _Line, number: str) -> QWidget:
        told = hour(line.starts)
        if line.move is None:
            same = text(told, "body", "text2", data=True)
            same.setContentsMargins(24, 4, 0, 4)
            return same
        box = check_box(told, name=f"compare-take-{number}")
        box.setAccessibleName(_("Hear {number} at {hour}").format(number=number, hour=told))
        box.setProperty("data", True)
        box.setChecked(True)
        box.toggled.connect(lambda _on: self._count())
        self.boxes[line.entry] = box
        return box

    def _count(self) -> None:
        """Say on the verb how many cases move."""
        chosen = sum(box.isChecked() for box in self.boxes.values())
        told = ngettext("Move {n} case", "Move {n} cases", chosen).format(n=chosen)
        self.verb.say(told)
        self.verb.setEnabled(bool(chosen))

    def work(self) -> Callable[[Any], Any]:
        """Take the ticked cases over; what does not move in the plan stays where it is."""
        asked, plan = self._planner.asked, self._planner.plan
        assert asked is not None  # noqa: S101 - the form is opened on what was found
        assert plan is not None  # noqa: S101 - same
        kept = frozenset(self._kept(plan))
        return lambda session: accept(session, asked, plan, kept)

    def _kept(self, plan: DocketPlan) -> Iterator[str]:
        for bench in plan.benches:
            for one in bench.entries:
                box = self.boxes.get(one.entry)
                if box is None or box.isChecked():
                    yield one.entry

    def audit_verb(self) -> str:
        """A plan that is taken over."""
        return "sitting plan"

    def told(self, answer: Any) -> str:
        """Say how many cases moved, and put the proposal away."""
        self._planner.put_away()
        return ngettext("{n} case moved", "{n} cases moved", answer).format(n=answer)


def _now(line: _Line) -> QHBoxLayout:
    """Return the hour that stands, with the way that the case goes; its day where that changes."""
    row = QHBoxLayout()
    row.setSpacing(6)
    slot, move = line.slot, line.move
    if slot is None or move is None:
        row.addWidget(text(_("stays"), "body", "text2"))
        row.addStretch(1)
        return row
    earlier = (move.to_day, move.to_starts) < (move.day, move.starts)
    row.addWidget(IconView("arrow-up" if earlier else "arrow-down", "text2", 12))
    told = hour(move.starts)
    if move.day != move.to_day:
        told = _("{day}, {hour}").format(day=weekday(move.day), hour=told)
    row.addWidget(text(told, data=True))
    row.addStretch(1)
    return row
