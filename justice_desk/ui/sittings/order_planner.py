"""Asks for another order of one docket, and keeps what was found while the page is shown."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from justice_desk.i18n.messages import ngettext
from justice_desk.services.circuits.comparing import Comparison, compare
from justice_desk.services.circuits.ordering import accept, order_asked
from justice_desk.ui.alive import while_alive
from justice_desk.ui.sittings.searching import Search
from justice_desk.ui.sittings.solving import plan_order

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from justice_desk.planning.docket.plan import DocketPlan
    from justice_desk.services.circuits.ordering import OrderAsked
    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SECONDS: Final = 10.0
"""How long an order is looked for at the most."""


class Stage(StrEnum):
    """How far the question for an order is."""

    IDLE = "idle"
    SEARCHING = "searching"
    FOUND = "found"
    REFUSED = "refused"


class OrderPlanner(QObject):
    """`changed` says that the stage is another; `told` carries where the search stands.

    Attributes:
        asked, plan, made: what was found, from what, and its figures beside those of now.
        refusal: why there is no plan, with the limit to relax.
    """

    changed = Signal()
    told = Signal(object)

    def __init__(self, workspace: Workspace, number: str, parent: QObject) -> None:
        super().__init__(parent)
        self.workspace, self.number = workspace, number
        self.stage = Stage.IDLE
        self.asked: OrderAsked | None = None
        self.plan: DocketPlan | None = None
        self.made: Comparison | None = None
        self.refusal = ""
        self._searches: list[Search[DocketPlan]] = []
        parent.destroyed.connect(partial(_drop, self._searches))

    def ask(self) -> None:
        """Look for an order from the docket as it stands now."""
        if self.stage is Stage.SEARCHING:
            return
        self._turn(Stage.SEARCHING)
        number = self.number
        self.workspace.read(
            "sitting plan",
            lambda session: order_asked(session, number),
            while_alive(self, self._gathered),
            while_alive(self, self._refuse),
        )

    def stop(self) -> None:
        """End the search with the best order so far."""
        for search in self._searches:
            search.stop()

    def put_away(self) -> None:
        """Keep the order that stands."""
        _drop(self._searches)
        self.asked = self.plan = self.made = None
        self._turn(Stage.IDLE)

    def adopt(self) -> None:
        """Take the whole order over."""
        asked, plan = self.asked, self.plan
        if asked is None or plan is None:
            return
        self.workspace.write(
            "sitting plan",
            lambda session: accept(session, asked, plan),
            while_alive(self, self._adopted),
            while_alive(self, self._not_adopted),
        )

    def stands(self, slots: Sequence[SlotRow]) -> bool:
        """Tell whether the docket is still the one from which the order was found."""
        if self.asked is None:
            return True
        now = {str(slot.id): (str(slot.day_id), slot.starts) for slot in slots}
        then = {one.key: one.now for one in self.asked.problem.entries}
        waiting = {str(slot.id) for slot in slots if slot.result is None and not slot.hidden}
        same = all(one and now.get(key) == (one.bench, one.starts) for key, one in then.items())
        return same and self._newcomers(waiting - set(then), slots) == 0

    def _newcomers(self, keys: Collection[str], slots: Sequence[SlotRow]) -> int:
        """Count the cases that came since; those of a day that has passed were never asked."""
        benches = {bench.key for bench in self.asked.problem.benches} if self.asked else set()
        return sum(str(slot.id) in keys and str(slot.day_id) in benches for slot in slots)

    def _gathered(self, asked: OrderAsked) -> None:
        if self.stage is not Stage.SEARCHING:
            return
        self.asked = asked
        search = Search(
            self.workspace.jobs,
            partial(plan_order, asked.problem, SECONDS),
            while_alive(self, self._found),
            while_alive(self, self._refuse),
            while_alive(self, self.told.emit),
        )
        self._searches.append(search)

    def _found(self, plan: DocketPlan) -> None:
        self._searches.clear()
        if self.asked is not None:
            self.plan, self.made = plan, compare(self.asked, plan)
            self._turn(Stage.FOUND)

    def _refuse(self, error: DeskError) -> None:
        self._searches.clear()
        self.refusal = error.message()
        self._turn(Stage.REFUSED)

    def _adopted(self, moved: int) -> None:
        told = ngettext("{n} case moved", "{n} cases moved", moved).format(n=moved)
        self.workspace.said.emit(told)
        self.put_away()
        self.workspace.changed.emit("sittings")

    def _not_adopted(self, error: DeskError) -> None:
        self.workspace.failed.emit(error)
        self.workspace.changed.emit("sittings")

    def _turn(self, stage: Stage) -> None:
        self.stage = stage
        self.changed.emit()


def _drop(searches: list[Search[DocketPlan]], _page: object = None) -> None:
    """End what runs without an answer, also when the page has gone."""
    for search in searches:
        search.drop()
    searches.clear()
