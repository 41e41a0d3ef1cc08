"""A line for a place of any level; what the register knows is offered while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.places import suggest
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake.suggesting import Offer, Suggesting

if TYPE_CHECKING:
    from justice_desk.services.places import PlaceRow
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace


class PlaceLine(Suggesting):
    """`place` is what the services take: the id of the place that was picked, else the words."""

    def __init__(self, workspace: Workspace, *, name: str) -> None:
        super().__init__(name=name)
        self.setProperty("data", True)
        self._workspace = workspace
        self._asked: Job[tuple[PlaceRow, ...]] | None = None
        self.wanted.connect(self._ask)

    def place(self) -> str:
        """Return the place as a verb takes it, blank where nothing was typed."""
        if self.meant is not None and self.meant.words == self.text():
            return self.meant.id
        return self.text().strip()

    def _ask(self, typed: str) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._workspace.read(
            "place find",
            lambda session: suggest(session, typed),
            while_alive(self, self._offer),
        )

    def _offer(self, rows: tuple[PlaceRow, ...]) -> None:
        self.show_offers(
            [Offer(row.name, row.under.replace("/", " · "), str(row.id), row.path) for row in rows]
        )
