"""The persons of a case: who they are, and one more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import languages
from justice_desk.services.cases.intake import PersonIntake
from justice_desk.services.cases.working import add_party
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.labels import label
from justice_desk.ui.case.cards import person_face, tie_words
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.row import Row
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.intake.place_lines import PlaceLines
from justice_desk.ui.intake.suggesting import Suggesting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justice_desk.services.cases.rows import CaseView, PartyRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class PartyDialog(VerbDialog):
    """Adds a person in her roles; what is not known stays blank."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        form = Form(
            "party-dialog", _("Add a person"), _("Add"), "user-plus", view.number, width=640
        )
        super().__init__(parent, workspace, form)
        self._number = view.number
        self.name, self.age, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self.name, self.age, self.phone):
            line.setProperty("data", True)
        sexes = [(sex.value, capital(label(sex))) for sex in Sex]
        self.sex = Segmented(sexes, name="party-sex", label=_("Sex"))
        self.roles = {
            role: check_box(capital(label(role)), name=f"party-role-{role.value}")
            for role in PartyRole
        }
        self._role_error = Note("", "danger", icon="warning-circle-fill")
        self._role_error.hide()
        self.tie, self.of = QLineEdit(), QComboBox()
        self.tie.setProperty("data", True)
        self.of.setProperty("data", True)
        for party in view.parties:
            self.of.addItem(party.name or _("No name given"), str(party.id))
        self._lay_out()
        self.bring_back()
        self.name.setFocus()

    def _lay_out(self) -> None:
        words = _("Name and first names, as the person says them")
        self._name = Field(words, self.name, name="party-name")
        self.body.addWidget(self._name)
        for box in self.roles.values():
            box.toggled.connect(lambda _on: self._role_error.hide())
        self.body.addWidget(text(_("Role"), "label", "text2"))
        self.body.addWidget(FlowBox(self.roles.values()))
        self.body.addWidget(self._role_error)
        self.body.addLayout(labelled(_("Sex"), self.sex))
        self._age = Field(_("Age, or a guess"), self.age, name="party-age")
        self._phone = Field(_("Phone"), self.phone, name="party-phone")
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._age, 1)
        pair.addWidget(self._phone, 2)
        self.body.addLayout(pair)
        self._lay_out_places()
        self._lay_out_tie()
        self.explain(_("Without a name: leave the line blank. The rest is corrected later."))

    def _lay_out_places(self) -> None:
        made = {
            step: Field(words, Suggesting(name=f"party-{step}", blank=step == "village"),
                        name=f"party-{step}")
            for step, words in (
                ("commune", _("Commune")),
                ("village", _("Village, fraction or neighbourhood")),
                ("cercle", _("Cercle")),
            )
        }  # fmt: skip
        self._commune = made["commune"]
        for field in made.values():
            field.editor.setProperty("data", True)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(made["commune"], 1)
        pair.addWidget(made["village"], 1)
        self.body.addLayout(pair)
        self.body.addWidget(made["cercle"])
        self.places = PlaceLines(
            self, self.workspace, made["commune"], made["village"], made["cercle"]
        )

    def _lay_out_tie(self) -> None:
        self.tie.setPlaceholderText(_("Such as: uncle, neighbour"))
        self._tie = Field(_("Tie"), self.tie, name="party-tie")
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._tie, 1)
        pair.addWidget(Field(_("Of whom"), self.of, name="party-of"), 1)
        self.body.addLayout(pair)

    def ready(self) -> bool:
        """At least one role, and an age in figures."""
        if not any(box.isChecked() for box in self.roles.values()):
            self._role_error.say(_("Tick at least one role."), "danger")
            self._role_error.show()
            self.grow()
            return False
        age = self.age.text().strip()
        if age and not age.isdigit():
            self._age.show_error(_("In figures, such as 35."))
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Add her."""
        number, age = self._number, self.age.text().strip()
        told = PersonIntake(
            ref="added",
            name=self.name.text().strip(),
            roles=tuple(role for role, box in self.roles.items() if box.isChecked()),
            sex=Sex(self.sex.value()) if self.sex.value() else None,
            age=int(age) if age else None,
            age_estimated=True,
            place=self.places.place(),
            phone=self.phone.text().strip() or None,
        )
        tie, of = self.tie.text(), str(self.of.currentData())
        return lambda session: add_party(session, number, told, tie=tie, of=of)

    def audit_verb(self) -> str:
        """Adding a party."""
        return "case party add"

    def refused(self, error: DeskError) -> bool:
        """Show what cannot be beside its field."""
        words = error.message()
        fields = (
            ("phone", self._phone),
            ("age", self._age),
            ("birth", self._age),
            ("place", self._commune),
            ("tie", self._tie),
        )
        for part, field in fields:
            if part in error.code or part == error.details.get("path"):
                field.show_error(words)
                return True
        self._name.show_error(words)
        return True

    def told(self, answer: Any) -> str:
        """Say that she is in the case."""
        return _("{name} is in the case").format(name=self.name.text().strip() or _("The person"))


class PersonDialog(DeskDialog):
    """What is known of one person; `correct` opens the form that corrects it."""

    def __init__(
        self, parent: QWidget, party: PartyRow, correct: Callable[[], None] | None
    ) -> None:
        name = party.name or _("No name given")
        super().__init__(parent, name, name="person-dialog", width=480)
        for title in self._head.findChildren(QLabel):
            title.setProperty("data", True)
        for name_of, words in _told(party):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(text(name_of, "second", "text2"), 1)
            line.addWidget(text(words, "body", wrap=True, data=True), 2)
            self.body.addLayout(line)
        self.close_button = Button(_("Close"), name="person-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        buttons = [self.close_button]
        if correct is not None:
            verb = Button(_("Correct a field…"), name="person-correct", icon="note-pencil")
            verb.clicked.connect(self.accept)
            verb.clicked.connect(correct)
            buttons.append(verb)
        self.foot(*buttons)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()


class PersonsDialog(DeskDialog):
    """Everybody in the case; a person opens with Enter."""

    def __init__(self, parent: QWidget, view: CaseView, opened: Callable[[PartyRow], None]) -> None:
        super().__init__(parent, _("Parties"), name="persons-dialog", width=560)
        for party in view.parties:
            row = Row(person_face(party), name=f"persons-{party.id}")
            row.clicked.connect(self.accept)
            row.clicked.connect(lambda _checked=False, who=party: opened(who))
            self.body.addWidget(row)
        self.close_button = Button(_("Close"), name="persons-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        self.foot(self.close_button)
        self.finished.connect(self.deleteLater)


def _told(party: PartyRow) -> Iterator[tuple[str, str]]:
    yield _("Role"), ", ".join(label(role, sex=party.sex) for role in party.roles)
    if party.name_arabic:
        yield _("Other name, or name in Arabic"), party.name_arabic
    for tie in party.ties:
        yield _("Tie"), tie_words(tie)
    yield _("Sex"), label(party.sex) if party.sex else _("not asked")
    yield _("Born in"), _born(party)
    yield _("Place"), readable("place", party.place) or _("not asked")
    yield _("Phone"), readable("phone", party.phone) or _("not asked")
    spoken = [languages()[c].label.text() for c in party.languages if c in languages()]
    yield _("Language"), ", ".join(spoken) or _("not asked")


def _born(party: PartyRow) -> str:
    if party.birth_year is None:
        return _("not asked")
    guess = f" ({_('estimated')})" if party.birth_estimated else ""
    return f"{party.birth_year}{guess}"
