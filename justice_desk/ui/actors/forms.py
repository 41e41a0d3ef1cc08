"""The forms of the directory: a new actor, who holds its seat, a training that it followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import actor_types, languages
from justice_desk.services import actors
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.ui.actors.place_line import PlaceLine
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.actors import ActorRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class ActorDialog(VerbDialog):
    """Adds an actor; titles are those of its type when left blank."""

    def __init__(self, parent: QWidget, workspace: Workspace, *, form: Form | None = None) -> None:
        new = Form("actor-dialog", _("Add a justice actor"), _("Add"), "plus", "new", width=640)
        super().__init__(parent, workspace, form or new)
        self.type = QComboBox()
        self.type.setProperty("data", True)
        for code, row in actor_types().items():
            words = f"{row.label.text()} · {label(row.order)}"
            self.type.addItem(words, code)
        self.lines = {
            key: QLineEdit() for key in ("name", "holder", "phone", "address", "spoken", "envelope")
        }
        for line in self.lines.values():
            line.setProperty("data", True)
        self.place = PlaceLine(workspace, name="actor-place")
        self.seat = PlaceLine(workspace, name="actor-seat")
        self.since = DayField(_("Since"), name="actor-since")
        self.spoken = {
            code: check_box(row.label.text(), name=f"actor-language-{code}")
            for code, row in languages().items()
            if row.common
        }
        for box in self.spoken.values():
            box.setProperty("data", True)
        self._fields: dict[str, Field] = {}
        choices = (("", _("by the title")), ("Madame", _("Mrs")), ("Monsieur", _("Mr")))
        told = _("Civility of the holder")
        self.civility = Segmented(choices, name="actor-civility", label=told)
        self.civility.choose("")
        self._lay_out()
        self.civility.chosen.connect(lambda _value: self._propose())
        self.type.currentIndexChanged.connect(lambda _index: self._propose())
        self.begin()
        self._propose()
        self.bring_back()
        (self.type if self.field("type").isVisibleTo(self) else self.lines["name"]).setFocus()

    def begin(self) -> None:
        """Put in what stands already; a new actor has nothing."""

    def field(self, key: str) -> Field:
        """Return a field of the form."""
        return self._fields[key]

    def _lay_out(self) -> None:
        self._row(self._field("type", _("Type"), self.type))
        self._row(self._field("name", _("Name, as the papers show it"), self.lines["name"]))
        self._row(
            self._field("place", _("Territory"), self.place),
            self._field("seat", _("Effective seat, if elsewhere"), self.seat),
        )
        self._row(self._field("holder", _("Who holds the seat"), self.lines["holder"]), self.since)
        self.body.addLayout(labelled(_("Civility of the holder"), self.civility))
        self._row(
            self._field("phone", _("Phone"), self.lines["phone"]),
            self._field("address", _("Address"), self.lines["address"]),
        )
        self._row(self._field("spoken", _("How it is addressed"), self.lines["spoken"]))
        self._row(self._field("envelope", _("On the envelope"), self.lines["envelope"]))
        self.body.addWidget(text(_("Language"), "label", "text2"))
        self.body.addWidget(FlowBox(self.spoken.values()))

    def _field(self, key: str, words: str, editor: QWidget) -> Field:
        self._fields[key] = Field(words, editor, name=f"actor-{key}")
        return self._fields[key]

    def _row(self, *parts: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for part in parts:
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _propose(self) -> None:
        """Show the titles of the type where none is typed."""
        kind = actor_types()[str(self.type.currentData())]
        titles = kind.titles(self.civility.value())
        self.lines["spoken"].setPlaceholderText(titles.spoken)
        envelope = titles.envelope.replace("{place}", "…")
        self.lines["envelope"].setPlaceholderText(envelope)

    def ready(self) -> bool:
        """A name and a territory."""
        for key, words in (
            ("name", _("Write the name of the court, the chief, the office.")),
            ("place", _("Write its village, commune, cercle or region.")),
        ):
            line = self.lines["name"] if key == "name" else self.place
            if not line.text().strip():
                self._fields[key].show_error(words)
                line.setFocus()
                return False
        return self.since.checked()

    def work(self) -> Callable[[Any], Any]:
        """Add it."""
        said = {key: line.text().strip() or None for key, line in self.lines.items()}
        told = actors.ActorTold(
            type=str(self.type.currentData()),
            name=said["name"] or "",
            place=self.place.place(),
            seat=self.seat.place() or None,
            civility=self.civility.value() or None,
            title_spoken=said["spoken"],
            title_envelope=said["envelope"],
            languages=tuple(code for code, box in self.spoken.items() if box.isChecked()),
            phone=said["phone"],
            address=said["address"],
            holder=said["holder"],
            holder_since=self.since.day(),
        )
        return lambda session: actors.add(session, told)

    def audit_verb(self) -> str:
        """Adding an actor."""
        return "actor add"

    def refused(self, error: DeskError) -> bool:
        """Show it beside the field that it is about."""
        about = "place" if "place" in error.code else "phone" if "phone" in error.code else "name"
        self._fields[about].show_error(error.message())
        return True

    def told(self, answer: ActorRow) -> str:
        """Say that it is in the directory."""
        self.workspace.changed.emit("actors")
        return _("{name} is in the directory").format(name=answer.name)


class SeatDialog(VerbDialog):
    """Writes down who holds a seat from a day on; the mandate before ends there."""

    def __init__(self, parent: QWidget, workspace: Workspace, actor: ActorRow) -> None:
        title = _("Who holds the seat: {actor}").format(actor=actor.name)
        form = Form("seat-dialog", title, _("Note it"), "user", actor.code)
        super().__init__(parent, workspace, form)
        self._actor = actor
        self.holder = QLineEdit()
        self.holder.setProperty("data", True)
        self._field = Field(_("Name of the new holder"), self.holder, name="seat-holder")
        self.since = DayField(_("Since"), name="seat-since", day=today())
        self.body.addWidget(self._field)
        self.body.addWidget(self.since)
        self.explain(_("The mandate before ends on that day and stays on the page."))
        self.bring_back()
        self.holder.setFocus()

    def ready(self) -> bool:
        """A name, and a day that is one."""
        if not self.holder.text().strip():
            self._field.show_error(_("Write the name of the holder."))
            return False
        return self.since.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        code, holder, since = self._actor.code, self.holder.text().strip(), self.since.day()
        return lambda session: actors.seat_holder(session, code, holder, since=since)

    def audit_verb(self) -> str:
        """Keeping the directory."""
        return "actor correct"

    def told(self, answer: ActorRow) -> str:
        """Say who holds it."""
        self.workspace.changed.emit("actors")
        return _("{holder} holds the seat").format(holder=self.holder.text().strip())


class TrainingDialog(VerbDialog):
    """Writes down a training that an actor followed."""

    def __init__(self, parent: QWidget, workspace: Workspace, actor: ActorRow) -> None:
        title = _("Training followed: {actor}").format(actor=actor.name)
        form = Form("training-dialog", title, _("Note it"), "check", actor.code)
        super().__init__(parent, workspace, form)
        self._actor = actor
        self.words = QLineEdit()
        self.words.setProperty("data", True)
        self._field = Field(_("Training"), self.words, name="training-words")
        self.day = DayField(_("Followed on"), name="training-day")
        self.hours, self.organiser = QLineEdit(), QLineEdit()
        for line in (self.hours, self.organiser):
            line.setProperty("data", True)
        self._hours = Field(_("Hours"), self.hours, name="training-hours")
        self.norms = check_box(_("On human-rights norms"), name="training-norms")
        self.norms.setProperty("data", False)
        self.body.addWidget(self._field)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.day, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._hours, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(Field(_("Who gave it"), self.organiser, name="training-organiser"))
        self.body.addWidget(self.norms)
        self.bring_back()
        self.words.setFocus()

    def ready(self) -> bool:
        """A title, and a day that is one."""
        if not self.words.text().strip():
            self._field.show_error(_("Write what it was about."))
            return False
        typed = self.hours.text().strip()
        if typed and not (typed.isascii() and typed.isdigit() and int(typed)):
            self._hours.show_error(_("A number of hours, such as 16."))
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        code, hours = self._actor.code, self.hours.text().strip()
        told = actors.TrainingTold(
            self.words.text().strip(),
            self.day.day(),
            self.norms.isChecked(),
            int(hours) if hours else None,
            self.organiser.text().strip() or None,
        )
        return lambda session: actors.train(session, code, told)

    def audit_verb(self) -> str:
        """Keeping the directory."""
        return "training add"

    def told(self, answer: ActorRow) -> str:
        """Say that it is noted."""
        self.workspace.changed.emit("actors")
        return _("The training is noted")
