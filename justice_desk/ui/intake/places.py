"""The places of the form: commune first, then village; candidates come from the reader's thread.

Nothing is picked for anybody but a commune whose very name was typed and that is the only one of
that name. What no list holds stays as written; then its cercle is asked for.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal

from justice_desk.i18n.messages import _
from justice_desk.services.places import PlaceRow, suggest
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake import plan
from justice_desk.ui.intake.suggesting import Offer, Suggesting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from justice_desk.ui.intake.page import IntakePage
    from justice_desk.ui.jobs import Job

    Rows = tuple[PlaceRow, ...]

COMMUNE, VILLAGE = "person.commune", "person.village"
LEVELS: Final[dict[str, tuple[PlaceLevel, ...]]] = {
    COMMUNE: (PlaceLevel.COMMUNE,),
    VILLAGE: (PlaceLevel.VILLAGE,),
    plan.CERCLE: (PlaceLevel.CERCLE,),
    "case.facts_place": tuple(PlaceLevel),
}


class Places(QObject):
    """Feeds the lines of places; `settled` says that what a line means is known now."""

    settled = Signal()

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._workspace = page.workspace
        self._questions = {key: page.form.questions[key] for key in LEVELS}
        self._asked: dict[str, Job[Rows]] = {}
        for key in LEVELS:
            self.line(key).wanted.connect(lambda typed, k=key: self._offer(k, typed))
        self.line(COMMUNE).textEdited.connect(lambda _typed: self._commune_typed())
        self.line(COMMUNE).picked.connect(self._commune_picked)
        self.line(COMMUNE).left.connect(self._commune_left)
        self.line(VILLAGE).picked.connect(self._village_picked)
        self.show_cercle()

    def line(self, key: str) -> Suggesting:
        """Return the line of a place."""
        return cast("Suggesting", self._questions[key].editor)

    def show_cercle(self) -> None:
        """Ask for the cercle where the commune is not in any list."""
        commune = self.line(COMMUNE)
        lost = bool(commune.text().strip()) and commune.meant is None and "/" not in commune.text()
        self._questions[plan.CERCLE].setVisible(lost)

    def _offer(self, key: str, typed: str) -> None:
        line, parent = self.line(key), self._above(key)
        if not typed.strip() and parent is None:
            line.show_offers(())
            return
        self._ask(key, typed, parent, lambda rows: line.show_offers(_offers(rows)))

    def _above(self, key: str) -> uuid.UUID | None:
        commune = self.line(COMMUNE).meant
        return uuid.UUID(commune.id) if key == VILLAGE and commune else None

    def _ask(
        self, key: str, typed: str, parent: uuid.UUID | None, done: Callable[[Rows], None]
    ) -> None:
        before = self._asked.get(key)
        if before is not None:
            before.cancel()
        levels: Collection[PlaceLevel] = LEVELS[key]
        self._asked[key] = self._workspace.read(
            "place find",
            lambda session: suggest(session, typed, parent=parent, levels=levels),
            while_alive(self, done),
        )

    def _commune_typed(self) -> None:
        """Let the village go that was picked under another commune."""
        if self.line(VILLAGE).meant is not None:
            self.line(VILLAGE).put("")
        self._questions[plan.CERCLE].hide()

    def _commune_picked(self, offer: Offer) -> None:
        village = self.line(VILLAGE)
        if village.meant is not None and village.meant.above != offer.id:
            village.put("")
        self.show_cercle()

    def _village_picked(self, offer: Offer) -> None:
        """Take over the commune of a village that was picked by its own name."""
        above, _slash, _name = offer.path.rpartition("/")
        commune = self.line(COMMUNE)
        if above and offer.above:
            words = above.rpartition("/")[2]
            commune.put({"text": words, "id": offer.above, "path": above})
            self._questions[COMMUNE].clear_error()
        self.show_cercle()
        self.settled.emit()

    def _commune_left(self) -> None:
        commune = self.line(COMMUNE)
        typed = commune.text().strip()
        if commune.meant is None and typed:
            self._ask(COMMUNE, typed, None, lambda rows: self._settle(typed, rows))
        else:
            self.show_cercle()

    def _settle(self, typed: str, rows: Sequence[PlaceRow]) -> None:
        commune = self.line(COMMUNE)
        if commune.text().strip() != typed or commune.meant is not None:
            return
        same = [row for row in rows if fold(row.name) == fold(typed)]
        if len(same) == 1:
            commune.take(_offers(same)[0])
        elif same:
            paths = ", ".join(row.path for row in same)
            said = _("Several communes bear this name: {paths}. Choose one of the list.")
            self._questions[COMMUNE].show_error(said.format(paths=paths))
        else:
            self.show_cercle()
        self.settled.emit()


def _offers(rows: Sequence[PlaceRow]) -> list[Offer]:
    return [
        Offer(row.name, _told_under(row), str(row.id), row.path, str(row.parent_id or ""))
        for row in rows
    ]


def _told_under(row: PlaceRow) -> str:
    """Return what a place stands under, the nearest first: « Gounzoureye, Gao »."""
    steps = [step for step in reversed(row.under.split("/")) if step]
    return ", ".join(dict.fromkeys(steps))
