"""The form of a new sitting: which court, where, from which day, for how many days and hours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.services.referrals.replying import COURTS
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.told import EVENING, MORNING, SittingTold, day_between
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import SittingKind
from justice_desk.ui.actors.place_line import PlaceLine
from justice_desk.ui.case.actor_field import ActorField
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.editors import Choice, Line
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.hours import HourField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.told import DayTold
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

AHEAD: Final = timedelta(days=21)
"""How far ahead a sitting is proposed; a choice of this tool."""
_DAYS: Final = ("1", "2", "3", "4", "5")


class AddSittingDialog(SittingForm):
    """`added` carries the number of the new sitting."""

    added = Signal(str)

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form("sitting-add", _("Plan a sitting"), _("Plan"), "gavel", "new", width=640)
        super().__init__(parent, workspace, form)
        self._make()
        self._lay_out()
        self.did.connect(lambda number: self.added.emit(str(number)))
        self.bring_back()
        self.court.list.setFocus()

    def _make(self) -> None:
        self.court = ActorField(
            self.workspace, _("Which court"), name="sitting-court", types=COURTS
        )
        kinds = [
            (SittingKind.MOBILE.value, _("Away from its seat")),
            (SittingKind.SEAT.value, _("At its seat")),
        ]
        self._asked = _("Where it sits")
        self.kind = Choice(kinds, name="sitting-kind", label=self._asked)
        self.kind.choose(SittingKind.MOBILE.value)
        self.place = PlaceLine(self.workspace, name="sitting-place")
        self._place = Field(_("Town or village"), self.place, name="sitting-place")
        self.building = Line()
        self.first = DayField(_("First day"), name="sitting-first", ahead=True, day=today() + AHEAD)
        self._how_long = _("How many days, one after the other")
        self.days = Choice([(one, one) for one in _DAYS], name="sitting-days", label=self._how_long)
        self.days.choose("1")
        self.starts = HourField(_("Begins at"), name="sitting-starts", minutes=MORNING)
        self.ends = HourField(_("Ends at"), name="sitting-ends", minutes=EVENING)

    def _lay_out(self) -> None:
        self.body.addWidget(self.court)
        self.body.addLayout(labelled(self._asked, self.kind))
        self._row(self._place, Field(_("Building or room"), self.building, name="sitting-building"))
        self.body.addWidget(self.first)
        self.body.addLayout(labelled(self._how_long, self.days))
        self._row(self.starts, self.ends)
        self.kind.changed.connect(self._follow)

    def _row(self, *parts: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for part in parts:
            row.addWidget(part, 1)
        self.body.addLayout(row)

    def _follow(self) -> None:
        """At its seat, the place is that of the seat."""
        self._place.setVisible(self.kind.value() == SittingKind.MOBILE.value)
        self.grow()

    def ready(self) -> bool:
        """A court, a place, a first day, two hours."""
        if not self.court.required():
            return False
        if self._mobile() and not self.place.place():
            self._place.show_error(_("Write where the court sits."))
            self.place.setFocus()
            return False
        if not (self.first.checked() and self.starts.checked() and self.ends.checked()):
            return False
        if self.first.day() is None:
            self.first.show_error(_("Write the first day."))
            return False
        return True

    def _mobile(self) -> bool:
        return self.kind.value() == SittingKind.MOBILE.value

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        told = SittingTold(
            court=self.court.code(),
            days=self._told_days(),
            place=self.place.place() if self._mobile() else None,
            kind=SittingKind(self.kind.value()),
            building=self.building.value(),
        )
        return lambda session: add_sitting(session, told)

    def _told_days(self) -> tuple[DayTold, ...]:
        first: date = self.first.day() or today()
        starts, ends = self.starts.minutes() or MORNING, self.ends.minutes() or EVENING
        count = int(self.days.value() or "1")
        return tuple(
            day_between(first + timedelta(days=after), starts, ends) for after in range(count)
        )

    def audit_verb(self) -> str:
        """A new sitting."""
        return "sitting add"

    def refused(self, error: DeskError) -> bool:
        """Show what cannot be beside its field."""
        if error.code in {"unknown_place", "ambiguous_place"}:
            self._place.show_error(error.message())
            return True
        if error.code == "sitting_day":
            self.first.show_error(error.message())
            return True
        if error.code == "sitting_hours":
            self.ends.show_error(error.message())
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say its number."""
        return _("{number} is planned").format(number=answer)
