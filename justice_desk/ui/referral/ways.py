"""What can be done instead of what a safeguard blocks: each way, and the nearest safe actors."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from justice_desk.i18n.messages import _
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.row import Face, Row
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.referrals.nearby import Nearby, Way


class WaysCard(Card):
    """`chosen` carries the code of the actor to whom the case could go."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="ways")
        self.setAccessibleName(_("What can be done instead"))
        self.hide()

    def offer(self, ways: Sequence[Way]) -> None:
        """Show the ways that stay open; one after the first without anybody new is left out."""
        offered: set[str] = set()
        for way in ways:
            found = [one for one in way.actors if one.code not in offered]
            if way.actor_types and offered and not found:
                continue
            self.body.addWidget(text(way.text, "body", wrap=True, data=True))
            for one in found:
                offered.add(one.code)
                self.body.addWidget(self._row(one))
        self.setVisible(bool(ways))

    def _row(self, one: Nearby) -> Row:
        far = "" if one.km is None else _("{km} km").format(km=one.km)
        sign = order_sign(one.order)
        second = " · ".join(part for part in (one.place, far) if part)
        face = Face(one.name, second, sign.icon, sign.pair, tile=True, word=_("refer…"))
        row = Row(face, name=f"instead-{one.code}")
        row.clicked.connect(partial(self.chosen.emit, one.code))
        return row
