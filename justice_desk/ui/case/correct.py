"""Corrects a field by a new event with its reason; what stood before is seen beside it.

When somebody else changed the same field meanwhile, both values are shown and nothing that was
typed is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.services.cases.correctable import FieldNow, fields_now
from justice_desk.services.cases.correcting import correct
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.value_editor import ValueEditor
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.words import field_label
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.days import NoSuchDay, day_typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.cases.rows import CaseView, PartyRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.components.flow_box import FlowBox
    from justice_desk.ui.workspace import Workspace


class CorrectDialog(VerbDialog):
    """One field of the case, or of one person in it."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        view: CaseView,
        person: PartyRow | None = None,
        field: str = "",
    ) -> None:
        about = person.name if person else view.number
        title = _("Correct: {what}").format(what=about or _("No name given"))
        of = f"{view.number}/{person.id}" if person else view.number
        form = Form("correct-dialog", title, _("Correct"), "note-pencil", of, width=560)
        super().__init__(parent, workspace, form)
        self._view, self._person, self._wanted = view, person, field
        self._seen: int | None = view.version
        self._now: dict[str, str] = {}
        self.field = QComboBox()
        self.value: QLineEdit | QComboBox | Lines | FlowBox = QLineEdit()
        self.editor: ValueEditor | None = None
        self.clash = Note("", "warn")
        self.why = Lines(lines=2)
        self._lay_out()
        number, who = view.number, str(person.id) if person else None
        workspace.read(
            "case correct",
            lambda session: fields_now(session, number, who),
            while_alive(self, self._fill),
        )
        self.bring_back()
        self.field.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(Field(_("Field"), self.field, name="correct-field"))
        self._before = text("", "body", "text2", wrap=True, data=True, name="correct-before")
        self.body.addWidget(text(_("Until now"), "label", "text2"))
        self.body.addWidget(self._before)
        self._after = QVBoxLayout()
        self.body.addLayout(self._after)
        self.body.addWidget(self.clash)
        self.clash.hide()
        self._both = QHBoxLayout()
        self.theirs = Button(_("Keep theirs"), name="correct-theirs")
        self.mine = Button(_("Put mine all the same"), name="correct-mine")
        for button in (self.theirs, self.mine):
            button.hide()
            self._both.addWidget(button)
        self._both.addStretch(1)
        self.body.addLayout(self._both)
        self.theirs.clicked.connect(self._give_way)
        self.mine.clicked.connect(self._insist)
        self._why_field = Field(_("Why it is corrected"), self.why, name="correct-why")
        self.why.edited.connect(self._why_field.clear_error)
        self.body.addWidget(self._why_field)
        self.explain(_("The old value stays in the chronology, with your name and your reason."))

    def _fill(self, fields: tuple[FieldNow, ...]) -> None:
        self._now = {now.field: now.value for now in fields}
        for now in fields:
            self.field.addItem(field_label(now.field), now.field)
        self.field.currentIndexChanged.connect(self._choose)
        if self._wanted:
            self.field.setCurrentIndex(max(self.field.findData(self._wanted), 0))
        self._choose()

    def _choose(self) -> None:
        """Show the present value of the chosen field, and an editor that fits it."""
        field = str(self.field.currentData())
        while (item := self._after.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._before.setText(readable(field, self._now[field]) or _("nothing"))
        self.editor = ValueEditor(field, self._now[field], name=f"correct-{field}")
        self.value = self.editor.widget
        self.value_field = Field(_("From now on"), self.value, name="correct-value")
        self._after.addWidget(self.value_field)
        QWidget.setTabOrder(self.field, self.value)
        QWidget.setTabOrder(self.value, self.why)
        self.came()
        self.grow()

    def typed(self) -> str:
        """Return the new value as the service takes it.

        Raises:
            NoSuchDay: a day that is none.
        """
        return self.editor.typed() if self.editor else ""

    def ready(self) -> bool:
        """A value that is another one, and a reason."""
        try:
            value = self.typed()
        except NoSuchDay as error:
            self.value_field.show_error(error.message())
            return False
        if not self._now or value == self._now[str(self.field.currentData())]:
            self.value_field.show_error(_("This is the present value."))
            return False
        if not self.why.text().strip():
            self._why_field.show_error(_("Write why, in a few words."))
            self.why.setFocus()
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Correct it, unless it moved on since it was seen."""
        number, seen = self._view.number, self._seen
        field, value, why = str(self.field.currentData()), self.typed(), self.why.text()
        person = str(self._person.id) if self._person else None
        return lambda session: correct(
            session, number, field=field, value=value, reason=why, person=person, seen=seen
        )

    def audit_verb(self) -> str:
        """Correcting."""
        return "case correct"

    def told(self, answer: Any) -> str:
        """Say which field, and from whom the case is to be taken back since."""
        field = self.field.currentText().lower()
        if not answer:
            return _("Corrected: {field}").format(field=field)
        told = _("Corrected: {field}. To take back from: {actors}")
        return told.format(field=field, actors=", ".join(one.actor for one in answer))

    def refused(self, error: DeskError) -> bool:
        """Show both values when somebody was faster; a value that cannot be, beside its field."""
        if not isinstance(error, ChangedMeanwhile):
            self.value_field.show_error(error.message())
            return True
        field = str(self.field.currentData())
        told = _("{who} changed it on {when}. Theirs: {theirs}. Yours: {mine}.")
        words = told.format(
            who=error.details["who"],
            when=_day_of(str(error.details["when"])),
            theirs=readable(field, str(error.details["theirs"])) or _("nothing"),
            mine=readable(field, str(error.details["mine"])) or _("nothing"),
        )
        self.clash.say(words, "warn", strong=_("This field changed meanwhile"))
        for part in (self.clash, self.theirs, self.mine):
            part.show()
        self.theirs.setFocus()
        return True

    def _give_way(self) -> None:
        self.accept()
        self.workspace.changed.emit("cases")

    def _insist(self) -> None:
        self._seen = None
        for part in (self.clash, self.theirs, self.mine):
            part.hide()
        self.press()


def _day_of(when: str) -> str:
    """Return the day of « 2026-11-24 10:12 » as it is read."""
    day = day_typed("/".join(reversed(when[:10].split("-"))))
    return f"{short_date(day)} {when[11:]}" if day else when
