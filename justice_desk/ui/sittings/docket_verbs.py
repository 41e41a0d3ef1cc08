"""What is done with the cases of a docket: added, moved, taken off, summoned, judged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.rules.sittings import to_come
from justice_desk.services.dockets.moving import move_entry, remove_entry
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Role
from justice_desk.terms.sittings import DocketResult, SittingState
from justice_desk.ui.alive import while_alive
from justice_desk.ui.sittings.entry_form import EntryForm
from justice_desk.ui.sittings.ready_dialog import ReadyDialog
from justice_desk.ui.sittings.result_form import ResultForm
from justice_desk.ui.sittings.summon_form import SummonForm
from justice_desk.ui.sittings.withdraw_form import WithdrawResultForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.sittings.sitting_page import SittingPage

_TO_COME: Final = (None, DocketResult.RESERVED)
"""A reserved judgment is still to be given: its result is entered a second time."""
_WORKERS: Final = frozenset({Role.PARALEGAL, Role.COORDINATOR})


class DocketVerbs:
    """Asks the services for one verb, then lets the page read again."""

    def __init__(self, page: SittingPage) -> None:
        self._page = page

    def may_work(self, view: SittingView) -> bool:
        """Return whether the member may add cases, now."""
        return self._is_worker() and _takes(view, view.row.last_on)

    def may_move(self, view: SittingView) -> bool:
        """Return whether the order may be changed by the member, now."""
        may = allowed("docket move", self._page.workspace.office.acting.role)
        return may and _takes(view, view.row.last_on)

    def do(self, verb: str) -> None:
        """Add cases, or enter the first result that is missing."""
        page = self._page
        if page.shown is None or page.card is None:
            return
        if verb == "add":
            bench = page.card.bench()
            dialog = ReadyDialog(page.window(), page.workspace, page.shown.view, bench)
            dialog.open()
        elif verb == "results":
            self.next_result()

    def move(self, slot: SlotRow, place: int) -> None:
        """Give a case another place in the order."""
        entry, seen = slot.id, slot.version
        self._write(
            "docket move",
            lambda session: move_entry(session, entry, position=place, seen=seen),
            _("{number} is now no. {place}").format(number=slot.number, place=place),
        )

    def remove(self, slot: SlotRow) -> None:
        """Take a case off the docket; it is ready for another one."""
        entry = slot.id
        if slot.hidden or slot.result is not None:
            return
        self._write(
            "docket remove",
            lambda session: remove_entry(session, entry),
            _("{number} is off the docket").format(number=slot.number),
        )

    def open(self, slot: SlotRow) -> None:
        """Show what a case is called for; after the sitting, what came of it."""
        page = self._page
        if page.shown is None or slot.hidden:
            return
        if page.shown.view.row.state is SittingState.HELD and slot.held_on <= today():
            self.result(slot)
            return
        if self.may_move(page.shown.view):
            EntryForm(page.window(), page.workspace, page.shown.view, slot).open()
        elif self.may_work(page.shown.view):
            SummonForm(page.window(), page.workspace, slot).open()
        else:
            page.workspace.wanted.emit(f"case:{slot.number}")

    def result(self, slot: SlotRow) -> None:
        """Enter what the court did with a case."""
        page = self._page
        shown = page.shown
        if shown is None or slot.hidden or not self._is_worker():
            return
        if shown.view.row.state is not SittingState.HELD:
            page.workspace.said.emit(_("Results are entered once the court sat."))
            return
        if slot.result not in _TO_COME:
            WithdrawResultForm(page.window(), page.workspace, slot).open()
            return
        form = ResultForm(page.window(), page.workspace, shown.view, slot)
        form.did.connect(lambda _answer: self.next_result(after=slot))
        form.open()

    def next_result(self, after: SlotRow | None = None) -> None:
        """Enter the next result that is missing, from the top or after a case."""
        shown = self._page.shown
        if shown is None:
            return
        slots = [slot for slot in shown.slots if not slot.hidden]
        places = [n for n, slot in enumerate(slots) if after is not None and slot.id == after.id]
        start = places[0] + 1 if places else 0
        order = slots[start:] + slots[:start]
        following = [slot for slot in order if slot.result is None and slot.held_on <= today()]
        following = [slot for slot in following if after is None or slot.id != after.id]
        if following:
            if self._page.card is not None:
                self._page.card.turn_to(following[0].day_id)
            self.result(following[0])

    def _is_worker(self) -> bool:
        return self._page.workspace.office.acting.role in _WORKERS

    def _write(self, verb: str, work: Callable[[Any], Any], words: str) -> None:
        page = self._page
        page.workspace.write(
            verb,
            work,
            while_alive(page, partial(self._done, words)),
            while_alive(page, self._refuse),
        )

    def _done(self, words: str, _answer: Any) -> None:
        self._page.workspace.said.emit(words)
        self._page.workspace.changed.emit("sittings")

    def _refuse(self, error: DeskError) -> None:
        self._page.workspace.failed.emit(error)
        self._page.load()


def _takes(view: SittingView, day: date) -> bool:
    """Return whether cases are still planned for a day of a sitting."""
    return to_come(view.row.state, view.row.first_on, day, today())
