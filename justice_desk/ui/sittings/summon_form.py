"""The summonses of one case, for who keeps it: handed over, explained, to be fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.called_rows import CalledRows
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.words import hour, weekday

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.ui.workspace import Workspace


class SummonForm(SittingForm):
    """What is not changed is not written; the coordination alone moves the case."""

    def __init__(self, parent: QWidget, workspace: Workspace, slot: SlotRow) -> None:
        title = _("Summonses of {number}").format(number=slot.number)
        form = Form("summon-form", title, _("Keep"), "check", str(slot.id), width=720)
        super().__init__(parent, workspace, form)
        self._slot = slot
        when = f"{weekday(slot.held_on, full=True)}, {hour(slot.starts)}"
        told = " · ".join(part for part in (when, slot.subject) if part)
        self.body.addWidget(text(told, "strong", wrap=True, data=True))
        self.called = CalledRows(slot.called)
        self.body.addWidget(self.called)
        if not slot.called:
            self.body.addWidget(text(_("Nobody is called."), "body", "text2"))
        open_case = Button(_("Open the case"), Kind.LINK, name="summon-case", icon="folder-open")
        open_case.clicked.connect(self._open_case)
        self.body.addWidget(open_case)
        self.bring_back()
        if slot.called:
            next(iter(self.called.handed.values())).setFocus()

    def _open_case(self) -> None:
        self.reject()
        self.workspace.wanted.emit(f"case:{self._slot.number}")

    def work(self) -> Callable[[Any], Any]:
        """Write what was changed."""
        changes = self.called.changes()

        def keep(session: Any) -> None:
            for change in changes:
                change(session)

        return keep

    def audit_verb(self) -> str:
        """Summoning."""
        return "docket summon"

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("Summonses of {number} are up to date").format(number=self._slot.number)
