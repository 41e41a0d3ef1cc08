"""Withdraws the result of a case that was typed by mistake; nothing is erased."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _
from justice_desk.services.dockets.result_withdrawing import withdraw_result
from justice_desk.terms.labels import label
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.form import SittingForm, filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.ui.workspace import Workspace


class WithdrawResultForm(SittingForm):
    """Shows the result that stands, and asks why it goes."""

    def __init__(self, parent: QWidget, workspace: Workspace, slot: SlotRow) -> None:
        title = _("Withdraw the result of {number}").format(number=slot.number)
        form = Form("result-withdraw", title, _("Withdraw"), "trash", str(slot.id))
        super().__init__(parent, workspace, form)
        self._slot = slot
        told = [label(slot.result)] if slot.result is not None else []
        told += [label(slot.cause)] if slot.cause is not None else []
        words = ", ".join(told)
        self.body.addWidget(text(words, "strong", wrap=True, data=True))
        self.explain(
            _("What follows from it goes too: the judgment, or its place on the next docket.")
        )
        self.why = Lines(lines=3)
        self._why = Field(_("Why, in a few words"), self.why, name="result-withdraw-why")
        self.why.edited.connect(self._why.clear_error)
        self.body.addWidget(self._why)
        self.bring_back()
        self.why.setFocus()

    def ready(self) -> bool:
        """A reason."""
        return filled(self._why, self.why, _("Write why, in a few words."))

    def work(self) -> Callable[[Any], Any]:
        """Withdraw it."""
        entry, why = self._slot.id, self.why.text()
        return lambda session: withdraw_result(session, entry, why)

    def audit_verb(self) -> str:
        """A result."""
        return "docket withdraw"

    def told(self, answer: Any) -> str:
        """Say that it is gone."""
        return _("The result of {number} is withdrawn").format(number=self._slot.number)
