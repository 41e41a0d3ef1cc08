"""Asks for support for everybody called to a sitting, and tells who was left out, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.sittings.listing import sittings
from justice_desk.services.transport.requesting_all import request_all
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.transport.form import TransportForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import SittingRow
    from justice_desk.services.transport.requesting_all import AskedRow
    from justice_desk.ui.workspace import Workspace

_OVER = frozenset({SittingState.HELD, SittingState.CANCELLED})


class AskAllForm(TransportForm):
    """One sitting; each of the called has a request, or a sentence why not."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        title = _("Support for everybody called to a sitting")
        form = Form("support-all", title, _("Request for all"), "gavel", "all", width=640)
        super().__init__(parent, workspace, form)
        self.sitting = QComboBox()
        self.sitting.setProperty("data", True)
        self.field = Field(_("Which sitting"), self.sitting, name="support-all-sitting")
        self.body.addWidget(self.field)
        self.explain(
            _("Who has support already, or lives where the court sits, is left out and told.")
        )
        self.verb.setEnabled(False)
        workspace.read("sitting list", sittings, while_alive(self, self._offer))
        self.sitting.setFocus()

    def _offer(self, rows: Sequence[SittingRow]) -> None:
        for row in rows:
            if row.state not in _OVER:
                place = row.place.rpartition("/")[2].strip()
                self.sitting.addItem(
                    f"{row.number} · {place}, {short_date(row.first_on)}", row.number
                )
        self.verb.setEnabled(self.sitting.count() > 0)
        if not self.sitting.count():
            self.field.show_error(_("No sitting is to come."))
            self.grow()

    def work(self) -> Callable[[Any], Any]:
        """Ask for all."""
        number = str(self.sitting.currentData())
        return lambda session: request_all(session, number)

    def audit_verb(self) -> str:
        """Requests."""
        return "trip request-all"

    def _done(self, answer: Any) -> None:
        """Stay open to tell who was left out, and why."""
        left = [row for row in answer if not row.number]
        if not left:
            super()._done(answer)
            return
        self.workspace.changed.emit("transport")
        self.field.hide()
        self.refusal.say(self.told(answer), "ok")
        self.refusal.show()
        self.body.addWidget(_left_out(left))
        self.verb.hide()
        self.cancel.say(_("Close"))
        self.cancel.setFocus()
        self.grow()

    def told(self, answer: Any) -> str:
        """Say how many were asked for."""
        asked = sum(bool(row.number) for row in answer)
        return ngettext("{n} request written", "{n} requests written", asked).format(n=asked)


def _left_out(rows: Sequence[AskedRow]) -> Card:
    """Return who has no request, each with the sentence why."""
    words = ngettext("{n} person without a request", "{n} persons without a request", len(rows))
    card = Card(words.format(n=len(rows)), name="support-all-left")
    for row in rows:
        who = ", ".join(part for part in (row.name, row.case) if part)
        card.body.addWidget(text(who, "strong", wrap=True, data=True))
        card.body.addWidget(text(row.why, "body", "text2", wrap=True, data=True))
    return card
