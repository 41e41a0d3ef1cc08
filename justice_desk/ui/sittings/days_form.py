"""On which days and in which rooms a sitting sits: a line for each, day, hours and room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.sittings import to_come
from justice_desk.services.sittings.correcting import set_days
from justice_desk.services.sittings.days import day_like
from justice_desk.services.sittings.told import EVENING, MORNING
from justice_desk.terms.clock import today
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.hours import HourField

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.services.sittings.told import DayTold
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_NEW: Final = (MORNING, EVENING)


class DayLine(QWidget):
    """One bench on one day; `row` as it stands, None for a new one, `sat` where it is over."""

    def __init__(
        self, number: int, row: DayRow | None, hours: tuple[int, int] = _NEW, *, sat: bool = False
    ) -> None:
        super().__init__()
        self._row, self._sat = row, sat
        starts, ends = (row.starts, row.ends) if row else hours
        held = row.held_on if row else None
        self.day = DayField(_("Day"), name=f"days-day-{number}", ahead=True, day=held)
        self.starts = HourField(_("Begins at"), name=f"days-starts-{number}", minutes=starts)
        self.ends = HourField(_("Ends at"), name=f"days-ends-{number}", minutes=ends)
        self.room = Line()
        self.room.setProperty("data", True)
        self.room.setText(row.room if row else "")
        room = Field(_("Room"), self.room, name=f"days-room-{number}")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for part, wide in ((self.day, 4), (self.starts, 4), (self.ends, 4), (room, 5)):
            part.label().setVisible(number == 0)
            line.addWidget(part, wide, Qt.AlignmentFlag.AlignTop)
        self.setEnabled(not sat)

    def ready(self) -> bool:
        """Return whether the line holds a day and hours, or nothing at all."""
        if self._sat or self.blank():
            return True
        return self.day.checked() and self.starts.checked() and self.ends.checked()

    def blank(self) -> bool:
        """Return whether the line has no day: it is taken off."""
        line = self.day.line()
        return line is not None and not line.text().strip()

    def told(self) -> DayTold | None:
        """Return the line, None for one without a day."""
        if self._row is not None and self._sat:
            return day_like(
                self._row, self._row.held_on, self._row.starts, self._row.ends, self._row.room
            )
        day = None if self.blank() else self.day.day()
        if day is None:
            return None
        starts, ends = self.starts.minutes() or 0, self.ends.minutes() or 0
        return day_like(self._row, day, starts, ends, self.room.value())


class DaysForm(SittingForm):
    """All lines at once; one whose day is emptied is taken off."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Days and rooms of {number}").format(number=number)
        form = Form("sitting-days", title, _("Keep"), "calendar-blank", number, width=820)
        super().__init__(parent, workspace, form)
        self._view = view
        self.lines: list[DayLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.explain(
            _("A line whose day is emptied is taken off. A day that stays keeps its docket.")
        )
        self.body.addLayout(self._column)
        for row in view.days:
            coming = to_come(view.row.state, view.row.first_on, row.held_on, today())
            self._add(row, sat=not coming)
        more = Button(_("One more day"), Kind.GHOST, name="days-more", icon="plus")
        more.clicked.connect(self._more)
        self.body.addWidget(more)
        self.bring_back()
        first = next((line for line in self.lines if line.isEnabled()), None)
        (first.day.editor if first else more).setFocus()

    def _add(self, row: DayRow | None, *, sat: bool = False) -> None:
        last = self._view.days[-1] if self._view.days else None
        hours = (last.starts, last.ends) if last else _NEW
        line = DayLine(len(self.lines), row, hours, sat=sat)
        self.lines.append(line)
        self._column.addWidget(line)

    def _more(self) -> None:
        self._add(None)
        self.came()
        self.lines[-1].day.editor.setFocus()
        self.grow()

    def grow(self) -> None:
        """Grow once more when each line knows how high it is with what is told beneath it."""
        super().grow()
        QTimer.singleShot(0, self, partial(SittingForm.grow, self))

    def ready(self) -> bool:
        """Days and hours that are some."""
        return all(line.ready() for line in self.lines)

    def work(self) -> Callable[[Any], Any]:
        """Write all of them."""
        number, seen, shown = self._view.row.number, self._view.row.version, self._view.days
        told = [one for line in self.lines if (one := line.told()) is not None]
        return lambda session: set_days(session, number, told, seen=seen, shown=shown)

    def audit_verb(self) -> str:
        """Days written anew."""
        return "sitting days"

    def refused(self, error: DeskError) -> bool:
        """Show a day or hours that cannot be beside them."""
        filled = [line for line in self.lines if line.told() is not None]
        for at, line in enumerate(filled):
            if error.details.get("path") == f"days[{at}].held_on":
                line.day.show_error(error.message())
                line.day.editor.setFocus()
                return True
            if error.details.get("path") == f"days[{at}]":
                line.ends.show_error(error.message())
                line.ends.editor.setFocus()
                return True
        return False

    def told(self, answer: Any) -> str:
        """Say that they are kept."""
        return _("The days of {number} are written down").format(number=self._view.row.number)
