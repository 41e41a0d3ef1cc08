"""One member in the settings: who, what she may do, and the way out of service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.ui.components.avatar import Avatar
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from justice_desk.services.members import MemberRow


class MemberLine(QWidget):
    """Avatar, names, role; `disabling` asks to take her out of service, `correcting` to correct."""

    disabling = Signal()
    correcting = Signal()

    def __init__(self, member: MemberRow, *, removable: bool, correctable: bool = False) -> None:
        super().__init__()
        self.member = member
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(Avatar(member.full_name))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(text(member.full_name, "strong", data=True))
        column.addWidget(text(_facts(member), "second", "text2", wrap=True))
        row.addLayout(column, 1)
        if correctable:
            correct = Button(_("Correct…"), Kind.GHOST, name=f"correct-{member.name}")
            correct.clicked.connect(self.correcting)
            row.addWidget(correct)
        if removable:
            button = Button(_("Disable…"), Kind.GHOST, name=f"disable-{member.name}")
            button.clicked.connect(self.disabling)
            row.addWidget(button)


def _facts(member: MemberRow) -> str:
    role = label(member.role)
    if member.sex is not None:
        role = f"{role} · {label(member.sex)}"
    if member.disabled_at is None:
        return _("{name} · {role}").format(name=member.name, role=role)
    day = short_date(member.disabled_at.date())
    return _("{name} · {role} · out of service since {day}").format(
        name=member.name, role=role, day=day
    )
