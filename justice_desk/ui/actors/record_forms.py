"""Forms of the record: correct an actor, end a mandate, a complaint and its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.services import actors
from justice_desk.terms.clock import today
from justice_desk.ui.actors.forms import ActorDialog
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.actors import ActorRow, ComplaintRow
    from justice_desk.ui.workspace import Workspace

_LINES: Final = {
    "name": "name",
    "phone": "phone",
    "address": "address",
    "spoken": "title_spoken",
    "envelope": "title_envelope",
}
"""Lines of the form, and the fields that they correct."""
_CIVILITIES: Final = frozenset({"Madame", "Monsieur"})


class CorrectActorDialog(ActorDialog):
    """Corrects what the directory holds; the type stays, and the seat has its own form."""

    def __init__(self, parent: QWidget, workspace: Workspace, actor: ActorRow) -> None:
        self._actor = actor
        super().__init__(
            parent,
            workspace,
            form=Form(
                "actor-correct",
                _("Correct {actor}").format(actor=actor.name),
                _("Correct"),
                "note-pencil",
                actor.code,
                width=640,
            ),
        )

    def begin(self) -> None:
        """Put in what stands now, before what was left typed comes back."""
        self.type.setCurrentIndex(self.type.findData(self._actor.type))
        self.field("type").hide()
        self.field("holder").hide()
        self.since.hide()
        told = _told(self._actor)
        for key, line in self.lines.items():
            line.setText(told.get(key, ""))
        civility = self._actor.civility or ""
        self.civility.choose(civility if civility in _CIVILITIES else "")
        self.place.setText(self._actor.place)
        self.seat.setText(self._actor.seat or "")
        for code, box in self.spoken.items():
            box.setChecked(code in self._actor.languages)

    def work(self) -> Callable[[Any], Any]:
        """Correct what was changed, and nothing else."""
        actor, told = self._actor, _told(self._actor)
        said: dict[str, Any] = {
            field: self.lines[key].text().strip()
            for key, field in _LINES.items()
            if self.lines[key].text().strip() != told[key]
        }
        if self.civility.value() and self.civility.value() != actor.civility:
            said["civility"] = self.civility.value()
        if self.place.text().strip() != actor.place:
            said["place"] = self.place.place()
        if self.seat.text().strip() != (actor.seat or ""):
            said["seat"] = self.seat.place()
        shown = [code for code, box in self.spoken.items() if box.isChecked()]
        kept = [code for code in actor.languages if code not in self.spoken]
        if {*shown, *kept} != set(actor.languages):
            said["languages"] = (*shown, *kept)
        change = actors.ActorCorrection(**said)
        return lambda session: actors.correct(session, actor.code, change, seen=actor.version)

    def audit_verb(self) -> str:
        """Correcting an actor."""
        return "actor correct"

    def told(self, answer: ActorRow) -> str:
        """Say that it is corrected."""
        self.workspace.changed.emit("actors")
        return _("{name} is corrected").format(name=answer.name)


def _told(actor: ActorRow) -> dict[str, str]:
    return {
        "name": actor.name,
        "phone": readable("phone", actor.phone) if actor.phone else "",
        "address": actor.address or "",
        "spoken": actor.title_spoken or "",
        "envelope": actor.title_envelope or "",
    }


class EndMandateDialog(VerbDialog):
    """Writes down that whoever holds a seat leaves it; nobody follows yet."""

    def __init__(self, parent: QWidget, workspace: Workspace, actor: ActorRow) -> None:
        title = _("End of the mandate: {actor}").format(actor=actor.name)
        form = Form("mandate-end", title, _("Note it"), "sign-out", actor.code)
        super().__init__(parent, workspace, form)
        self._actor = actor
        holder = next((m.holder for m in actor.mandates if m.until_on is None), "")
        self.body.addWidget(text(holder, "strong", data=True))
        self.day = DayField(_("Left on"), name="mandate-end-day", day=today())
        self.body.addWidget(self.day)
        self.explain(_("Until somebody follows, no case can be referred to an empty seat."))
        self.bring_back()
        self.day.editor.setFocus()

    def ready(self) -> bool:
        """The day is one."""
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        code, day = self._actor.code, self.day.day()
        return lambda session: actors.end_mandate(session, code, on=day)

    def audit_verb(self) -> str:
        """Keeping the directory."""
        return "actor correct"

    def told(self, answer: ActorRow) -> str:
        """Say that the seat is empty."""
        self.workspace.changed.emit("actors")
        return _("The mandate has ended")


class ComplaintDialog(VerbDialog):
    """Writes down a complaint about an actor's conduct."""

    def __init__(self, parent: QWidget, workspace: Workspace, actor: ActorRow) -> None:
        title = _("Complaint about {actor}").format(actor=actor.name)
        form = Form("complaint-dialog", title, _("Note it"), "warning", actor.code, width=560)
        super().__init__(parent, workspace, form)
        self._actor = actor
        self.words = Lines(lines=3)
        self._field = Field(_("What it is about"), self.words, name="complaint-subject")
        self.words.edited.connect(self._field.clear_error)
        self.day = DayField(_("Received on"), name="complaint-day", day=today())
        self.body.addWidget(self._field)
        self.body.addWidget(self.day)
        self.explain(
            _("No name and no number of a case. While it is open, a referral needs an override.")
        )
        self.bring_back()
        self.words.setFocus()

    def ready(self) -> bool:
        """Words, and a day that is one."""
        if not self.words.text().strip():
            self._field.show_error(_("Write what it was about."))
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        code, words, day = self._actor.code, self.words.text(), self.day.day()
        return lambda session: actors.add_complaint(session, code, words, on=day)

    def audit_verb(self) -> str:
        """A complaint."""
        return "complaint add"

    def told(self, answer: ComplaintRow) -> str:
        """Say that it is noted."""
        self.workspace.changed.emit("actors")
        return _("The complaint is noted")


class CloseComplaintDialog(VerbDialog):
    """Closes a complaint with what came of it."""

    def __init__(self, parent: QWidget, workspace: Workspace, complaint: ComplaintRow) -> None:
        title = _("Close the complaint about {actor}").format(actor=complaint.actor_name)
        form = Form("complaint-close", title, _("Close the complaint"), "check", complaint.ref)
        super().__init__(parent, workspace, form)
        self._complaint = complaint
        self.body.addWidget(text(complaint.subject, "body", wrap=True, data=True))
        self.words = Lines(lines=3)
        self._field = Field(_("What came of it"), self.words, name="complaint-result")
        self.words.edited.connect(self._field.clear_error)
        self.body.addWidget(self._field)
        self.bring_back()
        self.words.setFocus()

    def ready(self) -> bool:
        """A result was written."""
        if self.words.text().strip():
            return True
        self._field.show_error(_("Write what came of it, in a few words."))
        return False

    def work(self) -> Callable[[Any], Any]:
        """Close it."""
        key, words = str(self._complaint.id), self.words.text()
        return lambda session: actors.close_complaint(session, key, words)

    def audit_verb(self) -> str:
        """Closing a complaint."""
        return "complaint close"

    def told(self, answer: ComplaintRow) -> str:
        """Say that it is closed."""
        self.workspace.changed.emit("actors")
        return _("The complaint is closed")
