"""The civil-status list on the page of its sitting: how far it is, and the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.dockets.civil_doubts import doubts
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.civil_head import told_facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.dockets.rows import CivilRow, ClashRow

KEY: Final = "L"
TOLD: Final = 3
"""Doubts that are told on the card; more are counted."""


class CivilCard(Card):
    """`asked` carries `civil` for the list, `add` for a case beside it."""

    asked = Signal(str)

    def __init__(
        self,
        rows: Sequence[CivilRow],
        clashes: Sequence[ClashRow] = (),
        *,
        may_add: bool,
        wide: bool,
    ) -> None:
        super().__init__(name="civil-card")
        self.setAccessibleName(_("Civil-status list"))
        self.open = Button(_("Open the list"), name="civil-card-open", icon="list", key=KEY)
        self.open.clicked.connect(lambda: self.asked.emit("civil"))
        QShortcut(QKeySequence(KEY), self).activated.connect(self.open.click)
        buttons = [self.open]
        if may_add:
            add = Button(_("Add a case"), name="docket-add", icon="plus")
            add.clicked.connect(lambda: self.asked.emit("add"))
            buttons.insert(0, add)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(text(_("Civil-status list"), "block"), 1)
        self.body.addLayout(head)
        facts = " · ".join(told_facts(rows))
        self.body.addWidget(text(facts, "body", "text2", wrap=True, name="civil-card-facts"))
        if wide:
            for button in buttons:
                head.addWidget(button)
        else:
            self.body.addWidget(FlowBox(buttons, 8))
        here = {row.id for row in rows}
        self._refuse([clash.told for clash in clashes if here & set(clash.entries)])
        self._tell(doubts(rows))

    def _refuse(self, told: Sequence[str]) -> None:
        """Write why lines may not be called; each is told, for none of them can be lived with."""
        if told:
            note = Note("\n".join(told), "danger", data=True)
            note.setObjectName("civil-card-clashes")
            self.body.addWidget(note)

    def _tell(self, told: Sequence[str]) -> None:
        """Write what should be looked at again before the list is judged."""
        if not told:
            return
        more = len(told) - TOLD
        words = list(told[:TOLD])
        if more > 0:
            words.append(ngettext("and {n} more doubt", "and {n} more doubts", more).format(n=more))
        strong = _("To look at again before judging")
        note = Note("\n".join(words), "warn", strong=strong, data=True)
        note.setObjectName("civil-card-doubts")
        self.body.addWidget(note)
