"""Who came to a session: each person of the case is there, is not, or is not told of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QCheckBox

    from justice_desk.services.cases.rows import PartyRow


class Presence(QWidget):
    """A row a person, with two boxes that exclude each other."""

    def __init__(self, parties: Sequence[PartyRow], *, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-presence")
        self._boxes: dict[str, tuple[QCheckBox, QCheckBox]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(text(_("Who came"), "label", "text2"), 0, 0)
        for place, party in enumerate(parties, start=1):
            self._add(grid, place, party, name)

    def present(self) -> tuple[str, ...]:
        """Return the ids of those who came."""
        return tuple(one for one, (here, _away) in self._boxes.items() if here.isChecked())

    def absent(self) -> tuple[str, ...]:
        """Return the ids of those who were missing."""
        return tuple(one for one, (_here, away) in self._boxes.items() if away.isChecked())

    def _add(self, grid: QGridLayout, place: int, party: PartyRow, name: str) -> None:
        roles = ", ".join(label(role) for role in party.roles)
        words = f"{party.name} · {roles}" if roles else party.name
        here = check_box(_("present"), name=f"{name}-present-{party.id}")
        away = check_box(_("absent"), name=f"{name}-absent-{party.id}")
        here.setAccessibleDescription(party.name)
        away.setAccessibleDescription(party.name)
        here.toggled.connect(partial(_give_way, away))
        away.toggled.connect(partial(_give_way, here))
        self._boxes[str(party.id)] = (here, away)
        grid.addWidget(text(words, "body", wrap=True, data=True), place, 0)
        grid.addWidget(here, place, 1)
        grid.addWidget(away, place, 2)


def _give_way(other: QCheckBox, on: bool) -> None:
    if on:
        other.setChecked(False)
