"""The places of the intake: where the person and the other party are from, where it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal

from justice_desk.terms.enums import PlaceLevel
from justice_desk.ui.intake.place_lines import PlaceFeed, PlaceLines

if TYPE_CHECKING:
    from justice_desk.ui.intake.page import IntakePage
    from justice_desk.ui.intake.suggesting import Suggesting

WHOSE: Final = ("person", "respondent")
FACTS: Final = "case.facts_place"


class Places(QObject):
    """Feeds the lines of places; `settled` says that what a line means is known now."""

    settled = Signal()

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        asked = self._questions = page.form.questions
        self._lines = [
            PlaceLines(
                self,
                page.workspace,
                *(asked[f"{whose}.{step}"] for step in ("commune", "village", "cercle")),
            )
            for whose in WHOSE
        ]
        for lines in self._lines:
            lines.settled.connect(self.settled)
        PlaceFeed(self, page.workspace, self.line(FACTS), tuple(PlaceLevel))

    def line(self, key: str) -> Suggesting:
        """Return the line of a place."""
        return cast("Suggesting", self._questions[key].editor)

    def show_cercle(self) -> None:
        """Ask for the cercle of each commune that is in no list."""
        for lines in self._lines:
            lines.show_cercle()
