"""The forms that move lines of a list or take them off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.sittings import to_come
from justice_desk.services.dockets.civil import move_line, remove_line
from justice_desk.services.dockets.civil_finding import told_positions
from justice_desk.terms.clock import today
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.editors import Choice, Line
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.words import bench_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SHOWN = 4
"""Names that are told before lines are taken off; more are counted."""


class MoveLineForm(SittingForm):
    """Another number on the list, or the list of another day."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: SittingView, row: CivilRow
    ) -> None:
        title = _("Move line {place}").format(place=row.position)
        form = Form("civil-move", title, _("Move the line"), "arrows-left-right", str(row.id), 540)
        super().__init__(parent, workspace, form)
        self._row = row
        self._days = [day for day in view.days if day.id == row.day_id or _to_come(view, day)]
        self.body.addWidget(text(row.name, "strong", wrap=True, data=True))
        asked = _("Day and room")
        days = [(str(day.id), bench_words(day, view.days)) for day in self._days]
        self.day = Choice(days, name="civil-move-day", label=asked)
        for button in self.day.findChildren(Toggle):
            button.setProperty("data", True)
        self.day.put(str(row.day_id))
        self.place = Line(limit=4)
        self._place = Field(
            _("New number"),
            self.place,
            name="civil-move-place",
            help_text=_("The last of the list where it is blank."),
        )
        if len(days) > 1:
            self.body.addLayout(labelled(asked, self.day))
        self.body.addWidget(self._place)
        self.bring_back()
        self.place.setFocus()

    def ready(self) -> bool:
        """A number, or nothing."""
        typed = self.place.text().strip()
        if typed and not typed.isdecimal():
            self._place.show_error(_("A number such as 12."))
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Move it."""
        line, seen, typed = self._row.id, self._row.version, self.place.text().strip()
        position, to = int(typed) if typed else None, self._to()
        day, room = (to.held_on, to.room) if to is not None else (None, None)
        return lambda session: move_line(
            session, line, position=position, day=day, room=room, seen=seen
        )

    def _to(self) -> DayRow | None:
        wanted = self.day.value()
        found = (day for day in self._days if str(day.id) == wanted)
        day = next(found, None)
        return None if day is None or day.id == self._row.day_id else day

    def audit_verb(self) -> str:
        """A move."""
        return "docket civil move"

    def refused(self, error: DeskError) -> bool:
        """Show a number that is none beside it."""
        if error.details.get("path") == "position":
            self._place.show_error(error.message())
            self.place.setFocus()
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say so."""
        return _("The line has its new place")


def _to_come(view: SittingView, day: DayRow) -> bool:
    """Tell whether a line may still go to the list of a day."""
    return to_come(view.row.state, view.row.first_on, day.held_on, today())


class RemoveLinesForm(SittingForm):
    """Takes lines off; what was typed of them goes with them, so it is asked."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: SittingView, rows: Sequence[CivilRow]
    ) -> None:
        told = told_positions(row.position for row in rows)
        count = len(rows)
        title = ngettext("Take line {lines} off the list", "Take lines {lines} off the list", count)
        verb = ngettext("Take it off", "Take them off", count)
        form = Form("civil-remove", title.format(lines=told), verb, "x", width=520)
        super().__init__(parent, workspace, form)
        self._rows = rows
        names = ", ".join(row.name for row in rows[:SHOWN])
        self.body.addWidget(text(names, "strong", wrap=True, data=True))
        more = count - SHOWN
        if more > 0:
            beyond = ngettext("and {n} more person", "and {n} more persons", more)
            self.body.addWidget(text(beyond.format(n=more), "second", "text2"))
        self.explain(_("Those behind move up. What was typed is gone for good."))
        self.cancel.setFocus()

    def work(self) -> Callable[[Any], Any]:
        """Take them off, the last first: those before it keep their place meanwhile."""
        order = sorted(self._rows, key=lambda row: row.position, reverse=True)
        asked = [(row.id, row.version) for row in order]

        def remove(session: Any) -> int:
            for line, seen in asked:
                remove_line(session, line, seen)
            return len(asked)

        return remove

    def audit_verb(self) -> str:
        """Lines taken off."""
        return "docket civil remove"

    def told(self, answer: Any) -> str:
        """Say how many."""
        told = ngettext("{n} line is off the list", "{n} lines are off the list", answer)
        return told.format(n=answer)
