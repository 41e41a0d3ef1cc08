"""Where a person is from: commune first, then village; a cercle for what no list holds.

Nothing is picked for anybody but a commune whose very name was typed and that is the only one of
that name. What no list holds stays as written; then its cercle is asked for.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from justice_desk.i18n.messages import _
from justice_desk.services.places import PlaceRow, suggest
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake.answers import Place, place_said
from justice_desk.ui.intake.suggesting import Offer, Suggesting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from justice_desk.ui.components.field import Field
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

    Rows = tuple[PlaceRow, ...]


class PlaceFeed(QObject):
    """Offers places under one line; the answer to a letter typed before is let fall."""

    def __init__(
        self, owner: QObject, workspace: Workspace, line: Suggesting, levels: Collection[PlaceLevel]
    ) -> None:
        super().__init__(owner)
        self._workspace, self._line, self._levels = workspace, line, levels
        self._asked: Job[Rows] | None = None
        line.wanted.connect(self.offer)

    def above(self) -> uuid.UUID | None:
        """Return the place that all offers lie in, None for anywhere."""
        return None

    def offer(self, typed: str) -> None:
        """Offer what may be meant by what is typed so far."""
        parent = self.above()
        if not typed.strip() and parent is None:
            self._line.show_offers(())
        else:
            self.ask(typed, lambda rows: self._line.show_offers(offers_of(rows)), parent)

    def ask(
        self, typed: str, done: Callable[[Rows], None], parent: uuid.UUID | None = None
    ) -> None:
        """Ask the reader's thread for the places that bear such a name."""
        if self._asked is not None:
            self._asked.cancel()
        levels = self._levels
        self._asked = self._workspace.read(
            "place find",
            lambda session: suggest(session, typed, parent=parent, levels=levels),
            while_alive(self, done),
        )


class _VillageFeed(PlaceFeed):
    """Offers the villages of the commune, where one is meant."""

    commune: Suggesting | None = None

    def above(self) -> uuid.UUID | None:
        """Return the commune."""
        meant = self.commune.meant if self.commune is not None else None
        return uuid.UUID(meant.id) if meant else None


class PlaceLines(QObject):
    """Three lines that say one place; `settled` says that what a line means is known now."""

    settled = Signal()

    def __init__(
        self, owner: QObject, workspace: Workspace, commune: Field, village: Field, cercle: Field
    ) -> None:
        super().__init__(owner)
        self._fields = (commune, village, cercle)
        self.commune, self.village, self.cercle = (
            cast("Suggesting", field.editor) for field in self._fields
        )
        self._communes = PlaceFeed(self, workspace, self.commune, (PlaceLevel.COMMUNE,))
        villages = _VillageFeed(self, workspace, self.village, (PlaceLevel.VILLAGE,))
        villages.commune = self.commune
        PlaceFeed(self, workspace, self.cercle, (PlaceLevel.CERCLE,))
        self.commune.textEdited.connect(lambda _typed: self._commune_typed())
        self.commune.picked.connect(self._commune_picked)
        self.commune.left.connect(self._commune_left)
        self.village.picked.connect(self._village_picked)
        self.show_cercle()

    def place(self) -> str | None:
        """Return the place as the services take it: an id, else what was written; None for none."""
        commune, village, cercle = (
            Place.read(line.value()) for line in (self.commune, self.village, self.cercle)
        )
        return place_said(commune, village, cercle)

    def show_cercle(self) -> None:
        """Ask for the cercle where the commune is not in any list."""
        typed = self.commune.text()
        lost = bool(typed.strip()) and self.commune.meant is None and "/" not in typed
        self._fields[2].setVisible(lost)

    def _commune_typed(self) -> None:
        """Let the village go that was picked under another commune."""
        if self.village.meant is not None:
            self.village.put("")
        self._fields[2].hide()

    def _commune_picked(self, offer: Offer) -> None:
        if self.village.meant is not None and self.village.meant.above != offer.id:
            self.village.put("")
        self.show_cercle()

    def _village_picked(self, offer: Offer) -> None:
        """Take over the commune of a village that was picked by its own name."""
        above, _slash, _name = offer.path.rpartition("/")
        if above and offer.above:
            words = above.rpartition("/")[2]
            self.commune.put({"text": words, "id": offer.above, "path": above})
            self._fields[0].clear_error()
        self.show_cercle()
        self.settled.emit()

    def _commune_left(self) -> None:
        typed = self.commune.text().strip()
        if self.commune.meant is None and typed:
            self._communes.ask(typed, lambda rows: self._settle(typed, rows))
        else:
            self.show_cercle()

    def _settle(self, typed: str, rows: Sequence[PlaceRow]) -> None:
        if self.commune.text().strip() != typed or self.commune.meant is not None:
            return
        same = [row for row in rows if fold(row.name) == fold(typed)]
        if len(same) == 1:
            self.commune.take(offers_of(same)[0])
        elif same:
            paths = ", ".join(row.path for row in same)
            said = _("Several communes bear this name: {paths}. Choose one of the list.")
            self._fields[0].show_error(said.format(paths=paths))
        else:
            self.show_cercle()
        self.settled.emit()


def offers_of(rows: Sequence[PlaceRow]) -> list[Offer]:
    """Return places as lines of a list."""
    return [
        Offer(row.name, _told_under(row), str(row.id), row.path, str(row.parent_id or ""))
        for row in rows
    ]


def _told_under(row: PlaceRow) -> str:
    """Return what a place stands under, the nearest first: « Gounzoureye, Gao »."""
    steps = [step for step in reversed(row.under.split("/")) if step]
    return ", ".join(dict.fromkeys(steps))
