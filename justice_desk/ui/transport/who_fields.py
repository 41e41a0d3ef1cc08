"""Who travels: a person of a case or a name by hand, and who comes along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.cases.showing import show
from justice_desk.services.transport.told import TravellerTold
from justice_desk.terms.labels import label
from justice_desk.terms.transport import TravellerRole
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.editors import Choice, Line
from justice_desk.ui.transport.case_line import CaseLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.cases.rows import CaseView, PartyRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

CASE, HAND = "case", "hand"
MOST: Final = 4
"""Persons who come along on one request, at this form; more make a request of their own."""
_TOP = Qt.AlignmentFlag.AlignTop
_COMPANIONS: Final = (TravellerRole.GUARDIAN, TravellerRole.HELPER)


class WhoFields(QWidget):
    """`read` carries the case whose persons are offered; `grown` says that a line came or went."""

    read = Signal(object)
    grown = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self._shown = workspace, ""
        self.view: CaseView | None = None
        self.which = Choice(
            [(CASE, _("A person of a case")), (HAND, _("By hand, on mission"))],
            name="support-which",
            label=_("Who travels"),
        )
        self.which.choose(CASE)
        self.case = CaseLine(workspace, name="support-case")
        self.case_field = Field(_("Case"), self.case, name="support-case")
        self.person = QComboBox()
        self.person.setProperty("data", True)
        self.person_field = Field(_("Person"), self.person, name="support-person")
        self.name = Line()
        self.name.setProperty("data", True)
        self.name_field = Field(_("Full name"), self.name, name="support-name")
        self.companions: list[CompanionLine] = []
        self.more = Button(
            _("Somebody comes along"), Kind.QUIET, name="support-companion", icon="user-plus"
        )
        self._lay_out()
        self.which.changed.connect(self._follow)
        self.case.picked.connect(self.look)
        self.case.left.connect(self.look)
        self.more.clicked.connect(self._add)
        self._follow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.which)
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in (self.case_field, self.person_field, self.name_field):
            row.addWidget(field, 1, _TOP)
        column.addLayout(row)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column.addLayout(self._lines)
        ends = QHBoxLayout()
        ends.addWidget(self.more)
        ends.addStretch(1)
        column.addLayout(ends)

    def by_hand(self) -> bool:
        """Return whether somebody on mission travels."""
        return self.which.value() == HAND

    def who(self) -> str:
        """Return the id of the person of the case, or the name of who is on mission."""
        if self.by_hand():
            return self.name.value().strip()
        return str(self.person.currentData() or "")

    def with_her(self) -> tuple[TravellerTold, ...]:
        """Return who comes along."""
        return tuple(line.told() for line in self.companions if line.who())

    def checked(self) -> bool:
        """Return whether somebody is named; says beside the field when not."""
        if self.who():
            return True
        if self.by_hand():
            self.name_field.show_error(_("Write the name of who travels."))
            self.name.setFocus()
        elif not self.case.number():
            self.case_field.show_error(_("Write the number of the case, or a name of it."))
            self.case.setFocus()
        else:
            self.person_field.show_error(_("Choose who travels."))
            self.person.setFocus()
        return False

    def look(self, _offer: object = None) -> None:
        """Read the case that was named, and offer its persons."""
        number = self.case.number()
        if not number or number == self._shown:
            return
        self._shown = number
        self._workspace.read(
            "case show",
            lambda session: show(session, number),
            while_alive(self, self._offer),
            while_alive(self, self._unknown),
        )

    def _add(self) -> None:
        self.add().editor.setFocus()

    def add(self) -> CompanionLine:
        """Add a line for somebody who comes along."""
        line = CompanionLine(len(self.companions) + 1, self._people())
        self.companions.append(line)
        self._lines.addWidget(line)
        self.more.setVisible(len(self.companions) < MOST)
        self.grown.emit()
        return line

    def _offer(self, view: CaseView) -> None:
        self.view = view
        self.case_field.clear_error()
        self.person.clear()
        for party in view.parties:
            self.person.addItem(_party(party), str(party.id))
        self.person_field.setEnabled(bool(view.parties))
        for line in self.companions:
            line.offer(self._people())
        self.read.emit(view)

    def _unknown(self, error: DeskError) -> None:
        self._shown = ""
        self.person.clear()
        self.case_field.show_error(error.message())
        self.grown.emit()

    def _people(self) -> Sequence[PartyRow]:
        return self.view.parties if self.view is not None and not self.by_hand() else ()

    def _follow(self) -> None:
        hand = self.by_hand()
        self.case_field.setVisible(not hand)
        self.person_field.setVisible(not hand)
        self.name_field.setVisible(hand)
        for line in self.companions:
            line.offer(self._people())
        self.grown.emit()


class CompanionLine(QWidget):
    """One who comes along: of the case, or a name; and why she comes."""

    def __init__(self, number: int, people: Sequence[PartyRow]) -> None:
        super().__init__()
        self.editor = QComboBox()
        self.editor.setEditable(True)
        self.editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.editor.setProperty("data", True)
        self.field = Field(
            _("Comes along: of the case, or a name"), self.editor, name=f"companion-{number}"
        )
        line = self.editor.lineEdit()
        if line is not None:
            line.setObjectName(f"companion-{number}-words")
            line.setAccessibleName(_("Comes along: of the case, or a name"))
        self.role = Choice(
            [(role.value, capital(label(role))) for role in _COMPANIONS],
            name=f"companion-{number}-role",
            label=_("As what"),
        )
        self.role.choose(TravellerRole.HELPER.value)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.field, 0, 0, _TOP)
        grid.addWidget(self.role, 0, 1, Qt.AlignmentFlag.AlignBottom)
        self.offer(people)

    def offer(self, people: Sequence[PartyRow]) -> None:
        """Offer the persons of the case; what was typed stays."""
        typed = self.editor.currentText()
        self.editor.clear()
        for party in people:
            self.editor.addItem(_party(party), str(party.id))
        self.editor.setCurrentIndex(-1)
        self.editor.setEditText(typed)

    def who(self) -> str:
        """Return the id of a person of the case, or the name that was typed."""
        typed = self.editor.currentText().strip()
        place = self.editor.findText(typed)
        return str(self.editor.itemData(place)) if typed and place >= 0 else typed

    def told(self) -> TravellerTold:
        """Return who comes along, and as what."""
        return TravellerTold(self.who(), TravellerRole(self.role.value()))


def _party(party: PartyRow) -> str:
    roles = ", ".join(label(role, sex=party.sex) for role in party.roles)
    return f"{party.name}, {roles}" if roles else party.name
