"""Takes in the calendar file of a judge or of a room: when they are taken, and nothing of why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.calendar.busy import take_busy
from justice_desk.terms.sittings import OfficerRole
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.editors import Choice, Line
from justice_desk.ui.paper_loading import read_calendar
from justice_desk.ui.sittings.form import SittingForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.workspace import Workspace

JUDGE, ROOM = "judge", "room"


class BusyForm(SittingForm):
    """A file, whose it is, and whether it is her whole calendar."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form("busy-form", _("Take in a calendar"), _("Take in"), "download-simple")
        super().__init__(parent, workspace, form)
        self.file: Path | None = None
        self.explain(
            _("Only the hours that are taken are kept: who sits elsewhere is seen on every docket.")
        )
        self.choose = Button(_("Choose the file…"), name="busy-choose", icon="folder-open")
        self.choose.clicked.connect(self._ask)
        self.named = text(_("No file chosen"), "body", "text2", data=True, name="busy-file")
        self._asked = _("Whose calendar it is")
        self.whose = Choice(
            [(JUDGE, _("A judge’s")), (ROOM, _("A room’s"))], name="busy-whose", label=self._asked
        )
        self.whose.choose(JUDGE)
        self.name = Line()
        self._name = Field(_("Name, as in the sittings"), self.name, name="busy-name")
        self.whole = check_box(
            _("It is the whole calendar: forget what was known before"), name="busy-whole"
        )
        self.body.addWidget(self.choose)
        self.body.addWidget(self.named)
        self.body.addLayout(labelled(self._asked, self.whose))
        self.body.addWidget(self._name)
        self.body.addWidget(self.whole)
        self.choose.setFocus()

    def _ask(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Calendar file"), str(Path.home()), "iCalendar (*.ics)"
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, file: Path) -> None:
        """Choose a file."""
        self.file = file
        self.named.setText(file.name)
        self.refusal.hide()
        self.name.setFocus()

    def ready(self) -> bool:
        """A file, and a name."""
        if self.file is None:
            self.refusal.say(_("Choose the file first."), "danger")
            self.refusal.show()
            return False
        if not self.name.text().strip():
            self._name.show_error(_("Write the name as it stands in the sittings."))
            self.name.setFocus()
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Read the file, then write the hours, both on the writer's thread."""
        file, name, whole = self.file, self.name.text(), self.whole.isChecked()
        role = OfficerRole.JUDGE if self.whose.value() == JUDGE else None

        def take(session: Any) -> Any:
            told = read_calendar(file or Path())
            return take_busy(session, name, role, told.times, spoken=told.uids, replace=whole)

        return take

    def audit_verb(self) -> str:
        """A calendar that comes in."""
        return "calendar import"

    def told(self, answer: Any) -> str:
        """Say how much is new."""
        words = ngettext(
            "{n} time that is taken is new", "{n} times that are taken are new", answer.added
        )
        return words.format(n=answer.added)
