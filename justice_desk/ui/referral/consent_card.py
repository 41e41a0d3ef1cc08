"""What the person answered about this receiver, and the way to ask her."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.terms.enums import ConsentScope, ConsentState
from justice_desk.terms.labels import label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import capital, text

if TYPE_CHECKING:
    from justice_desk.services.consents.views import ConsentRow

_SIGNS: Final = {
    ConsentState.IN_FORCE: ("check-circle-fill", "ok"),
    ConsentState.REFUSED: ("x-circle", "danger"),
    ConsentState.WITHDRAWN: ("x-circle", "danger"),
    ConsentState.EXPIRED: ("clock", "warn"),
}


class ConsentCard(Card):
    """`asked` says that the person is to be asked now."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(name="referral-consent")
        self.setAccessibleName(_("Her consent"))
        self._icon = IconView("shield-warning", "warn", 18)
        self._strong = text("", "strong", wrap=True, data=True, name="referral-consent-words")
        self._more = text("", "second", "text2", wrap=True, data=True)
        self.verb = Button(_("Ask…"), Kind.QUIET, name="referral-ask")
        self.verb.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._strong)
        words.addWidget(self._more)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.verb, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.show_answer(None, "")

    def show_answer(self, row: ConsentRow | None, actor: str) -> None:
        """Show her last answer about an actor, or that she was not asked."""
        self.verb.setEnabled(bool(actor))
        if row is None:
            self._icon.show_icon("shield-warning", "warn")
            self._strong.setText(_("Not asked yet for this receiver"))
            self._more.setText(_("Read the sentence aloud, then note her answer."))
            self.verb.say(_("Ask…"))
            return
        icon, ink = _SIGNS[row.state]
        self._icon.show_icon(icon, ink)
        self._strong.setText(_words(row, actor))
        self._more.setText(_details(row))
        self.verb.say(_("Change…"))


def _words(row: ConsentRow, actor: str) -> str:
    told = {
        ConsentState.IN_FORCE: _("Agrees to pass the case on to: {actor}"),
        ConsentState.REFUSED: _("Refuses to pass the case on to: {actor}"),
        ConsentState.WITHDRAWN: _("Took her consent back for: {actor}"),
        ConsentState.EXPIRED: _("Her consent has ended for: {actor}"),
    }[row.state]
    return told.format(actor=row.to or actor)


def _details(row: ConsentRow) -> str:
    parts = [capital(label(row.how)), prose_date(row.given_on)]
    parts += [label(ConsentScope(part)) for part in row.scope]
    if row.witness:
        parts.append(_("witness: {name}").format(name=row.witness))
    return ", ".join(parts)
