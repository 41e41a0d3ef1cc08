"""Asks of which sitting the papers of transport are wanted, then shows all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.in_turn import in_turn
from justice_desk.ui.transport.form import TransportForm
from justice_desk.ui.transport.papers_dialog import TransportPapersDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.workspace import Workspace


class SittingPapersForm(TransportForm):
    """The sittings for which somebody asked for support; that of the chosen request is offered."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        rows: Sequence[SupportRow],
        first: str | None = None,
    ) -> None:
        title = _("Papers of a whole sitting")
        form = Form("transport-papers", title, _("See the papers"), "printer", width=600)
        super().__init__(parent, workspace, form)
        self._below = parent
        self.sitting = QComboBox()
        self.sitting.setProperty("data", True)
        for number, words in _sittings(rows):
            self.sitting.addItem(words, number)
        self.field = Field(_("Which sitting"), self.sitting, name="transport-papers-sitting")
        self.body.addWidget(self.field)
        if not self.sitting.count():
            self.field.hide()
            self.verb.setEnabled(False)
            words = _("Nobody has asked for support for a sitting yet.")
            self.body.addWidget(text(words, "body", "text2", wrap=True))
        self.explain(
            _("Vouchers, payment sheet, mission orders, driver’s sheets: printed or saved at once.")
        )
        self.sitting.setCurrentIndex(max(self.sitting.findData(first), 0))
        (self.sitting if self.sitting.count() else self.cancel).setFocus()

    def press(self) -> None:
        """Show the papers in the place of this question."""
        if self.verb.isEnabled():
            number = str(self.sitting.currentData())
            in_turn(self, TransportPapersDialog(self._below, self.workspace, number))


def papers_of_sitting(
    parent: QWidget, workspace: Workspace, view: SittingView
) -> TransportPapersDialog:
    """Return all papers of transport of a sitting, as its own page offers them."""
    return TransportPapersDialog(parent, workspace, view.row.number)


def _sittings(rows: Sequence[SupportRow]) -> list[tuple[str, str]]:
    """Return each sitting with how many requests it has, and on which day, the next one first."""
    numbers = sorted({row.sitting for row in rows if row.sitting}, reverse=True)
    made = []
    for number in numbers:
        hers = [row for row in rows if row.sitting == number]
        count = ngettext("{n} request", "{n} requests", len(hers)).format(n=len(hers))
        day = prose_date(min(row.there_on for row in hers))
        made.append((number, f"{number} · {day} · {count}"))
    return made
