"""Completes a sitting: building, reconnaissance, authorities, information session, closed doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.sittings.form import SittingForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class CorrectForm(SittingForm):
    """Each field as it stands; only what was changed is written."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Complete {number}").format(number=number)
        form = Form("sitting-correct", title, _("Keep"), "note-pencil", number, width=640)
        super().__init__(parent, workspace, form)
        self._view = view
        self._make()
        self._lay_out()
        self.closed.toggled.connect(self._follow)
        self.bring_back()
        self._follow()
        self.building.setFocus()

    def _make(self) -> None:
        view = self._view
        self.building = _line(view.row.building)
        self.order = _line(view.authorised_number or "")
        self.order_on = DayField(
            _("Day of the order"), name="correct-order-on", day=view.authorised_on
        )
        self.recon_on = DayField(_("Reconnaissance on"), name="correct-recon-on", day=view.recon_on)
        self.recon = _line(view.recon_note)
        self.authorities = _line(", ".join(view.authorities))
        self.told_on = DayField(
            _("Told on"), name="correct-authorities-on", day=view.authorities_on
        )
        self.session_on = DayField(
            _("Information session on"),
            name="correct-information-on",
            ahead=True,
            day=view.information_on,
        )
        self.session = _line(view.information_place or "")
        self.closed = check_box(
            _("The whole sitting is behind closed doors"), name="correct-closed"
        )
        self.closed.setChecked(view.row.closed_doors)
        self.decision = _line(view.closed_doors_decision or "")
        self._decision = Field(
            _("Decision on closed doors"), self.decision, name="correct-decision"
        )
        self.note = Lines(lines=2)
        self.note.setPlainText(view.note)

    def _lay_out(self) -> None:
        self.body.addWidget(Field(_("Building or room"), self.building, name="correct-building"))
        order = Field(_("Number of the order"), self.order, name="correct-order")
        self._pair(order, self.order_on)
        self._pair(
            Field(_("What was found there"), self.recon, name="correct-recon"), self.recon_on
        )
        told = Field(
            _("Authorities told"), self.authorities, name="correct-authorities",
            help_text=_("Several between commas: mayor, prefect"),
        )  # fmt: skip
        self._pair(told, self.told_on)
        place = Field(_("Information session, where"), self.session, name="correct-information")
        self._pair(place, self.session_on)
        self.body.addWidget(self.closed)
        self.body.addWidget(self._decision)
        self.body.addWidget(Field(_("Note"), self.note, name="correct-note"))

    def _pair(self, wide: Field, day: DayField) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(wide, 3)
        row.addWidget(day, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _follow(self) -> None:
        self._decision.setVisible(self.closed.isChecked())
        self.grow()

    def ready(self) -> bool:
        """Days that are some."""
        days = (self.order_on, self.recon_on, self.told_on, self.session_on)
        return all(day.checked() for day in days)

    def work(self) -> Callable[[Any], Any]:
        """Write what was changed."""
        number, seen, changes = self._view.row.number, self._view.row.version, self._changes()
        return lambda session: correct_sitting(session, number, changes, seen=seen)

    def _changes(self) -> dict[str, object]:
        view = self._view
        said: dict[str, tuple[object, object]] = {
            "building": (view.row.building, self.building.value()),
            "authorised_number": (view.authorised_number or "", self.order.value()),
            "authorised_on": (view.authorised_on, self.order_on.day()),
            "recon_note": (view.recon_note, self.recon.value()),
            "recon_on": (view.recon_on, self.recon_on.day()),
            "authorities": (list(view.authorities), _names(self.authorities.value())),
            "authorities_on": (view.authorities_on, self.told_on.day()),
            "information_on": (view.information_on, self.session_on.day()),
            "information_place": (view.information_place or "", self.session.value()),
            "closed_doors": (view.row.closed_doors, self.closed.isChecked()),
            "closed_doors_decision": (view.closed_doors_decision or "", self.decision.value()),
            "note": (view.note, self.note.text()),
        }
        return {field: now for field, (before, now) in said.items() if before != now}

    def audit_verb(self) -> str:
        """A correction."""
        return "sitting correct"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        days = {
            "authorised_on": self.order_on,
            "recon_on": self.recon_on,
            "authorities_on": self.told_on,
            "information_on": self.session_on,
        }
        field = days.get(str(error.details.get("path", "")))
        if field is None:
            return False
        field.show_error(error.message())
        return True

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("{number} is completed").format(number=self._view.row.number)


def _line(words: str) -> Line:
    line = Line()
    line.setText(words)
    return line


def _names(typed: str) -> list[str]:
    return [name for part in typed.split(",") if (name := part.strip())]
