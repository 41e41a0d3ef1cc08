"""A case at the docket: its hour, its length, who is called, closed doors; the way to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.services.dockets.moving import move_entry
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.called_rows import CalledRows
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.hours import HourField, MinutesField
from justice_desk.ui.sittings.words import weekday

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.ui.workspace import Workspace


class EntryForm(SittingForm):
    """A promised hour keeps its case in place when the order changes."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: SittingView, slot: SlotRow
    ) -> None:
        title = _("{number} at the docket").format(number=slot.number)
        form = Form("entry-form", title, _("Keep"), "check", str(slot.id), width=720)
        super().__init__(parent, workspace, form)
        self._view, self._slot = view, slot
        self.bench = QComboBox()
        self.bench.setProperty("data", True)
        for day in view.days:
            self.bench.addItem(_bench(day), day)
        places = [place for place, day in enumerate(view.days) if day.id == slot.day_id]
        self.bench.setCurrentIndex(places[0] if places else 0)
        self.length = MinutesField(_("Minutes"), name="entry-minutes", minutes=slot.minutes)
        self.promised = check_box(_("Its hour was promised"), name="entry-fixed")
        self.promised.setChecked(slot.fixed)
        self.starts = HourField(_("At"), name="entry-starts", minutes=slot.starts)
        self._lay_out()
        self.promised.toggled.connect(self.starts.setEnabled)
        self.starts.setEnabled(slot.fixed)
        self.bring_back()
        self.length.typed.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(text(self._slot.subject, "strong", wrap=True, data=True))
        self.body.addWidget(Field(_("Day and room"), self.bench, name="entry-bench"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.length, 1)
        row.addWidget(self.starts, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.promised)
        self.called = CalledRows(self._slot.called)
        self.body.addWidget(self.called)
        if not self._slot.called:
            self.body.addWidget(text(_("Nobody is called."), "body", "text2"))
        open_case = Button(_("Open the case"), Kind.LINK, name="entry-case", icon="folder-open")
        open_case.clicked.connect(self._open_case)
        self.body.addWidget(open_case)

    def _open_case(self) -> None:
        self.reject()
        self.workspace.wanted.emit(f"case:{self._slot.number}")

    def ready(self) -> bool:
        """A length, and an hour where one was promised."""
        return self.length.checked() and (not self.promised.isChecked() or self.starts.checked())

    def work(self) -> Callable[[Any], Any]:
        """Move it as it was said."""
        slot, day = self._slot, self.bench.currentData()
        elsewhere = day.id != slot.day_id
        on: date | None = day.held_on if elsewhere else None
        room: str | None = day.room if elsewhere else None
        promised = self.promised.isChecked()
        starts = self.starts.minutes() if promised else None
        minutes, let_go = self.length.minutes(), slot.fixed and not promised
        changes = self.called.changes()
        stays = on is None and not let_go and minutes == slot.minutes
        stays = stays and starts == (slot.starts if slot.fixed else None)

        def keep(session: Any) -> None:
            if not stays:
                move_entry(
                    session,
                    slot.id,
                    day=on,
                    room=room,
                    starts=starts,
                    minutes=minutes,
                    let_go=let_go,
                    seen=slot.version,
                )
            for change in changes:
                change(session)

        return keep

    def audit_verb(self) -> str:
        """A move."""
        return "docket move"

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("{number} is kept on the docket").format(number=self._slot.number)


def _bench(day: DayRow) -> str:
    told = weekday(day.held_on, full=True)
    return f"{told}, {day.room}" if day.room else told
