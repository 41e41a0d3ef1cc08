"""The line of a commune: what may be meant comes from the reader's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.places import PlaceRow, suggest
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake.suggesting import Offer, Suggesting

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

LEVELS = (PlaceLevel.COMMUNE, PlaceLevel.CERCLE)


class CommuneLine(Suggesting):
    """Offers communes and cercles; what no list holds stays as it was written."""

    def __init__(self, workspace: Workspace, *, name: str) -> None:
        super().__init__(name=name)
        self._workspace = workspace
        self._asked: Job[tuple[PlaceRow, ...]] | None = None
        self.wanted.connect(self._offer)
        self.left.connect(self._settle)

    def place(self) -> str:
        """Return what names the place: the id that was picked, else what was typed."""
        return self.meant.id if self.meant else self.text().strip()

    def _offer(self, typed: str) -> None:
        if typed.strip():
            self._ask(typed, lambda rows: self.show_offers([_of(row) for row in rows]))
        else:
            self.show_offers(())

    def _settle(self) -> None:
        """Take the one commune whose very name was typed."""
        typed = self.text().strip()
        if typed and self.meant is None:
            self._ask(typed, lambda rows: self._take_same(typed, rows))

    def _take_same(self, typed: str, rows: tuple[PlaceRow, ...]) -> None:
        same = [row for row in rows if fold(row.name) == fold(typed)]
        communes = [row for row in same if row.level is PlaceLevel.COMMUNE] or same
        if len(communes) == 1 and self.text().strip() == typed:
            self.take(_of(communes[0]))

    def _ask(self, typed: str, done: Callable[[tuple[PlaceRow, ...]], None]) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._workspace.read(
            "place find",
            lambda session: suggest(session, typed, levels=LEVELS),
            while_alive(self, done),
        )


def _of(row: PlaceRow) -> Offer:
    return Offer(row.name, row.under, str(row.id), row.path, str(row.parent_id or ""))
