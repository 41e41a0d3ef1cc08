"""Adds a member: names, role, and the passphrase that she types herself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.passphrases import strength
from justice_desk.services import members
from justice_desk.terms.enums import Role
from justice_desk.terms.labels import label
from justice_desk.ui.case.fit_area import FitArea
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.dialogs.base import SHADOW, DeskDialog
from justice_desk.ui.dialogs.sex import SexChoice
from justice_desk.ui.gate.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from justice_desk.services.members import MemberRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class AddMemberDialog(DeskDialog):
    """The new member sits at the keyboard for her passphrase."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, _("Add a member"), name="member-dialog", width=520)
        self._workspace = workspace
        self.area = FitArea(name="member-scroll")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.area, 1)
        self._note = Note("", "danger")
        self._note.hide()
        self.full_name, self.short = QLineEdit(), QLineEdit()
        self._full_field = Field(_("First name and name"), self.full_name, name="new-full")
        self._short_field = Field(_("Short name"), self.short, name="new-short")
        roles = [(role.value, capital(label(role))) for role in Role]
        self.role = Segmented(roles, name="new-role", label=_("What she may do"))
        self.role.choose(Role.PARALEGAL.value)
        self.sex = SexChoice(name="new-sex")
        self.passphrase = NewPassphrase(workspace.jobs.reader, self._measure, name="new-passphrase")
        self._lay_out()
        self.cancel = Button(_("Cancel"), name="new-cancel", key="Escape")
        self.verb = Button(_("Add"), Kind.FILLED, name="new-add", icon="user-plus")
        self.foot(self.cancel, self.verb)
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self._add)
        self.passphrase.returned.connect(self._add)
        self.full_name.setFocus()

    def _lay_out(self) -> None:
        column = self.area.column
        role = QVBoxLayout()
        role.setSpacing(5)
        role.addWidget(text(_("What she may do"), "label", "text2"))
        role.addWidget(self.role)
        column.addWidget(self._note)
        column.addWidget(self._full_field)
        column.addWidget(self._short_field)
        column.addLayout(role)
        column.addWidget(self.sex)
        words = _("She types her passphrase herself; nobody else knows it.")
        column.addWidget(text(words, "second", "text2", wrap=True))
        column.addWidget(self.passphrase)
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the fields need, within the window and in its middle."""
        super().showEvent(event)
        if not event.spontaneous():
            self._grow()

    def _grow(self) -> None:
        """Fit what is told now too, and bring the field that has the focus into view."""
        self._fit()
        QTimer.singleShot(0, self, self._fit)  # what came is laid out by then

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        window = parent.window()
        self.area.give(window.height() - self.frame() + SHADOW)
        self.resize(self.width(), self.frame() + self.area.sizeHint().height())
        self.move(window.frameGeometry().center() - self.rect().center())
        field = self.focusWidget()
        if field is not None and self.area.isAncestorOf(field):
            self.area.ensureWidgetVisible(field)

    def _measure(self, typed: str) -> int:
        return strength(typed, (self._workspace.name, self.full_name.text(), self.short.text()))

    def _add(self) -> None:
        if not self.full_name.text().strip():
            self._full_field.show_error(_("The papers of the office show this name."))
            self._stop_at(self.full_name)
        elif not self.short.text().strip():
            self._short_field.show_error(_("A short name without spaces, such as awa"))
            self._stop_at(self.short)
        elif self.verb.isEnabled() and self.passphrase.fits():
            self._send()

        else:
            self._grow()

    def _stop_at(self, line: QLineEdit) -> None:
        line.setFocus()
        self._grow()

    def _send(self) -> None:
        office, name, full = self._workspace.office, self.short.text(), self.full_name.text()
        role, sex, secret = Role(self.role.value()), self.sex.value(), self.passphrase.text()
        self.verb.setEnabled(False)
        self._workspace.on_writer(
            lambda: members.add(
                office, name=name, full_name=full, role=role, passphrase=secret, sex=sex
            ),
            self._done,
            self._refuse,
        )

    def _done(self, member: MemberRow) -> None:
        self.accept()
        self._workspace.said.emit(_("{name} may open the office").format(name=member.full_name))
        self._workspace.changed.emit("members")

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        if error.code in {"name_unfit", "member_exists"}:
            self._short_field.show_error(error.message())
        else:
            self._note.say(error.message(), "danger")
            self._note.show()
        self._grow()
