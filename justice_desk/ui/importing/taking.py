"""The import in hand: it reads, plans and takes in off the window's thread, and tells the steps."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from justice_desk.imports.register.settings import DAY_ORDER
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.taking.preparing import Way, first_look, planned, prepared
from justice_desk.services.importing.applying import apply
from justice_desk.services.importing.deciding import BECOMES, Act, acts_of
from justice_desk.services.importing.mappings import keep_mapping, mapping
from justice_desk.services.importing.planning import let_go
from justice_desk.services.importing.told import Reading
from justice_desk.ui.alive import while_alive
from justice_desk.ui.importing.held import FORM, Held
from justice_desk.ui.jobs import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.imports.taking.preparing import Prepared
    from justice_desk.imports.taking.rows import Aside
    from justice_desk.services.importing.rows import Applied, Decision, Plan
    from justice_desk.storage.office import Office
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Progress
    from justice_desk.ui.workspace import Workspace

T = TypeVar("T")
PATIENCE: Final = 10.0
"""Seconds that the window waits at most for a work to roll back before it is put away."""
LOOK, PLAN, TAKE = "look", "plan", "take"
"""What can be done with a file."""
TOPICS: Final = ("cases", "referrals", "actors", "consultations", "places")
"""What an import may change."""


class Taking(QObject):
    """One import; `held` is what the member said, the rest is what the file answered.

    `busy` tells which work runs (`look`, `plan`, `take`, blank for none) and `told` how far it is;
    `stopped` that the member ended it, and nothing of it stays.
    """

    busy = Signal(str)
    told = Signal(int, int)
    looked = Signal()
    planned = Signal()
    taken = Signal(object)
    stopped = Signal(str)
    refused = Signal(str, object)
    asks_order = Signal()

    def __init__(self, workspace: Workspace, held: Held) -> None:
        super().__init__()
        self.workspace, self.held = workspace, held
        self.ready: Prepared | None = None
        self.plan: Plan | None = None
        self.asides: tuple[Aside, ...] = ()
        self._what = ""
        self._stop: threading.Event | None = None
        self._running: set[threading.Event] = set()
        self._counted: Plan | None = None
        self._certain = 0

    @property
    def works(self) -> bool:
        """Return whether something runs."""
        return self._stop is not None

    def stop(self) -> None:
        """End what runs; it answers once nothing of it stays."""
        if self._stop is not None:
            self._stop.set()

    def end(self) -> None:
        """End what runs and wait until nothing of it stays: the office may be put away.

        Looking into a file asks nothing of the office, and is not waited for.
        """
        if self._stop is not None:
            self._stop.set()
        if self._what != LOOK:
            for ended in tuple(self._running):
                ended.wait(PATIENCE)
        let_go()

    def look(self) -> None:
        """Open the file and tell what it holds."""
        self.ready = self.plan = None
        held, office = self.held, self.workspace.office
        path, kind, name, order = Path(held.path), held.kind, held.mapping, held.order

        def work(told: Callable[[int, int], None]) -> Prepared:
            told(0, 0)
            book = open_book(path)
            kept = _kept(office, name)
            way = Way(kept.columns, kept.settings, order) if kept else Way(order=order)
            told(0, 0)
            return first_look(book, kind, way)

        self._do(LOOK, work, self._looked)

    def make_plan(self) -> None:
        """Read every row with the columns that were said, and plan what becomes of it."""
        if self.ready is None:
            return
        self.plan = None
        held, office, ready = self.held, self.workspace.office, self.ready
        columns = held.columns if held.columns is not None else ready.way.columns
        way = Way(columns, ready.way.saved, held.order)

        def work(
            told: Callable[[int, int], None],
        ) -> tuple[Prepared, tuple[Plan, tuple[Aside, ...]] | None]:
            told(0, 0)
            now = prepared(ready.look.book, held.kind, way)
            if now.asks_for_order:
                return now, None
            rows = now.survey.rows
            told(0, rows)
            with office.reading("import") as session:
                return now, planned(session, now, told=lambda done: told(done, rows))

        self._do(PLAN, work, self._have_plan)

    def take_in(self) -> None:
        """Take in what is new, changed or decided, in one transaction."""
        plan, held, office = self.plan, self.held, self.workspace.office
        if plan is None:
            return
        decisions, who, rows = held.decided(plan), held.who(plan), len(plan.rows)

        def work(told: Callable[[int, int], None]) -> Applied:
            told(0, rows)
            with office.writing("import") as session:
                return apply(session, plan, decisions, who, told=lambda n: told(n, rows))

        self.workspace.wrote = True
        self._do(TAKE, work, self._taken)

    def keep_columns(
        self, name: str, done: Callable[[], None], failed: Callable[[DeskError], None]
    ) -> None:
        """Keep the columns that were said under a name."""
        if self.ready is None:
            return
        reading, kind = self.reading(self.ready), self.held.kind
        self.workspace.write(
            "import",
            lambda session: keep_mapping(session, name, kind, reading),
            while_alive(self, lambda _row: done()),
            while_alive(self, failed),
        )

    def reading(self, ready: Prepared) -> Reading:
        """Return how the file is read, with the columns as they are said now."""
        settings = dict(ready.reading.settings)
        if self.held.order is not None:
            settings[DAY_ORDER] = self.held.order.value
        columns = self.held.columns if self.held.columns is not None else ready.look.mapping
        return Reading(columns, settings)

    def will_take(self) -> int:
        """Return how many rows would change the register if it were taken in now."""
        plan = self.plan
        if plan is None:
            return 0
        if self._counted is not plan:  # once: a plan may have 50,000 rows, its doubtful ones few
            self._counted, self._certain = plan, _takes(plan, {})
        doubtful = replace(plan, rows=plan.duplicates)
        return self._certain + _takes(doubtful, self.held.decided(plan))

    def forget(self) -> None:
        """Let the plan go, and one that is being made: what it is made from is said differently."""
        self.plan, self.asides = None, ()
        let_go()
        if self._what == PLAN and self._stop is not None:
            self._stop.set()
            self._rest()

    def _looked(self, ready: Prepared) -> None:
        self.ready = ready
        self.held.about(ready.look.book.sha256)
        self.looked.emit()

    def _have_plan(self, answer: tuple[Prepared, tuple[Plan, tuple[Aside, ...]] | None]) -> None:
        ready, made = answer
        if made is None:
            self.ready = ready
            self.asks_order.emit()
            return
        self.plan, self.asides = made
        self.planned.emit()

    def _taken(self, done: Applied) -> None:
        drafts = self.workspace.office.drafts
        self.workspace.jobs.writer.submit(lambda: drafts.drop(FORM, ""), lambda _none: None)
        for topic in TOPICS:
            self.workspace.changed.emit(topic)
        self.taken.emit(done)

    def _do(
        self, what: str, work: Callable[[Callable[[int, int], None]], T], done: Callable[[T], None]
    ) -> None:
        """Do one thing; what is asked anew takes the place of what runs, whose answer is dropped.

        Each is stopped by its own event, so that what was done is told.
        """
        if self._stop is not None:
            self._stop.set()
        stop, ended = threading.Event(), threading.Event()
        self._what, self._stop = what, stop
        self._running = {one for one in self._running if not one.is_set()} | {ended}

        def answered(answer: T | None) -> None:
            if self._stop is not stop:
                return
            self._rest()
            if answer is None:
                self.stopped.emit(what)
            else:
                done(answer)

        def failed(error: DeskError) -> None:
            if self._stop is not stop:
                return
            self._rest()
            self.refused.emit(what, error)

        self.busy.emit(what)
        self.workspace.jobs.long(
            lambda progress: _unless_stopped(work, stop, ended, progress),
            while_alive(self, answered),
            while_alive(self, failed),
            lambda n, every: _tell(self, stop, n, every),
        )

    def hears(self, stop: threading.Event) -> bool:
        """Tell whether a work that reports is the one that runs."""
        return self._stop is stop

    def _rest(self) -> None:
        self._what, self._stop = "", None
        self.busy.emit("")


def _takes(plan: Plan, decisions: Mapping[int, Decision]) -> int:
    acts = acts_of(plan, decisions)
    return sum(act in BECOMES and act is not Act.LINK for act, _said in acts)


def _tell(taking: Taking, stop: threading.Event, done: int, every: int) -> None:
    if isValid(taking) and taking.hears(stop):
        taking.told.emit(done, every)


def _unless_stopped(
    work: Callable[[Callable[[int, int], None]], T],
    stop: threading.Event,
    ended: threading.Event,
    progress: Progress,
) -> T | None:
    """Do a work; None when it was stopped, and rolled back, before its end."""

    def told(done: int, every: int) -> None:
        if stop.is_set():
            raise Cancelled
        progress.report(done, every)

    try:
        return work(told)
    except Cancelled:
        return None
    finally:
        ended.set()


def _kept(office: Office, name: str) -> Reading | None:
    if not name:
        return None
    with office.reading("mapping show") as session:
        return mapping(session, name).reading
