"""The members: listed for all, added and disabled by a coordinator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.services import members
from justice_desk.terms.enums import Role
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.dialogs.danger import Danger, DangerDialog
from justice_desk.ui.dialogs.member import AddMemberDialog
from justice_desk.ui.dialogs.member_sex import MemberSexDialog
from justice_desk.ui.dialogs.passphrase import PassphraseDialog
from justice_desk.ui.dialogs.sheet import SheetDialog
from justice_desk.ui.pages.settings.handover_dialog import HandoverDialog
from justice_desk.ui.pages.settings.member_row import MemberLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.members import MemberRow
    from justice_desk.ui.workspace import Workspace


class MembersCard(Card):
    """Who works in the office."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("Members"), name="settings-members")
        self._workspace = workspace
        self._leads = workspace.office.acting.role is Role.COORDINATOR
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.body.addWidget(rule())
        self.body.addLayout(self._verbs())
        workspace.changed.connect(self._reload)
        self._reload("members")

    def _verbs(self) -> FlowLayout:
        row = FlowLayout()
        if self._leads:
            add = Button(_("Add a member"), name="members-add", icon="user-plus")
            add.clicked.connect(self._add)
            row.addWidget(add)
        own = Button(_("My passphrase"), name="members-passphrase", icon="key")
        own.clicked.connect(lambda: PassphraseDialog(self, self._workspace).open())
        row.addWidget(own)
        if self._leads:
            sheet = Button(_("New recovery sheet"), name="members-sheet", icon="file-text")
            sheet.clicked.connect(lambda: SheetDialog(self, self._workspace).open())
            row.addWidget(sheet)
            hand = Button(
                _("Hand a caseload over…"), name="members-handover", icon="arrow-bend-up-right"
            )
            hand.clicked.connect(lambda: HandoverDialog(self.window(), self._workspace).open())
            row.addWidget(hand)
        return row

    def _reload(self, topic: str) -> None:
        if topic == "members":
            self._workspace.read("member list", members.listed, self._show)

    def _show(self, rows: Sequence[MemberRow]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        me = self._workspace.office.acting.name
        for member in rows:
            there = member.disabled_at is None
            may = self._leads and there
            line = MemberLine(member, removable=may and member.name != me, correctable=may)
            line.correcting.connect(lambda who=member: self._correct(who))
            line.disabling.connect(lambda who=member: self._disable(who))
            self._lines.addWidget(line)

    def _add(self) -> None:
        AddMemberDialog(self, self._workspace).open()

    def _correct(self, member: MemberRow) -> None:
        MemberSexDialog(self.window(), self._workspace, member).open()

    def _disable(self, member: MemberRow) -> None:
        dialog = DangerDialog(
            self,
            Danger(
                _("Disable {name}?").format(name=member.full_name),
                _("She can no longer open the office. What she did stays under her name."),
                (
                    _("The office gets a new key. Every other window must be closed first."),
                    _("Copies that she made before stay readable to her."),
                    _("Backups made before open with the passphrases of then."),
                ),
                _("To confirm, type her short name"),
                member.name,
                _("Keep her"),
                _("Disable"),
                "prohibit",
            ),
        )
        dialog.accepted.connect(lambda: self._do_disable(member.name))
        dialog.open()

    def _do_disable(self, name: str) -> None:
        office = self._workspace.office
        self._workspace.on_writer(lambda: members.disable(office, name=name), self._done)

    def _done(self, member: MemberRow) -> None:
        self._workspace.said.emit(_("{name} is out of service").format(name=member.full_name))
        self._workspace.changed.emit("members")
