"""A line for a case: what the register knows is offered by number or name while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services import register
from justice_desk.services.register import RegisterQuery
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake.suggesting import MOST, Offer, Suggesting

if TYPE_CHECKING:
    from justice_desk.services.register import RegisterRow
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace


class CaseLine(Suggesting):
    """`number` is what the services take: the number of the case."""

    def __init__(self, workspace: Workspace, *, name: str) -> None:
        super().__init__(name=name)
        self.setProperty("data", True)
        self._workspace = workspace
        self._asked: Job[tuple[RegisterRow, ...]] | None = None
        self.wanted.connect(self._ask)

    def number(self) -> str:
        """Return the number, as it was typed or picked; blank where nothing was."""
        return self.text().strip().upper()

    def _ask(self, typed: str) -> None:
        if self._asked is not None:
            self._asked.cancel()
        asked = RegisterQuery(today=today(), search=typed, open_only=True)
        if not asked.asks_content:
            return
        self._asked = self._workspace.read(
            "case list",
            lambda session: register.page(session, asked, limit=MOST),
            while_alive(self, self._offer),
        )

    def _offer(self, rows: tuple[RegisterRow, ...]) -> None:
        self.show_offers(
            [Offer(row.number, row.claimant or "", row.number) for row in rows if row.number]
        )
