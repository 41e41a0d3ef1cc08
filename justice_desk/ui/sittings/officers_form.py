"""Who sits and serves: a line for each, with languages for who interprets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import languages
from justice_desk.services.sittings.officers import set_officers
from justice_desk.services.sittings.told import OfficerTold
from justice_desk.terms.fold import fold
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import OfficerRole
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.sittings.form import SittingForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.sittings.rows import OfficerRow, SittingView
    from justice_desk.ui.workspace import Workspace

_FIRST: Final = (OfficerRole.JUDGE, OfficerRole.REGISTRAR, OfficerRole.INTERPRETER)
"""Lines that stand ready in a sitting that names nobody yet."""


class OfficerLine(QWidget):
    """Role, name, languages, confirmed."""

    def __init__(self, number: int, row: OfficerRow | None, role: OfficerRole) -> None:
        super().__init__()
        self.role = QComboBox()
        for one in OfficerRole:
            self.role.addItem(capital(label(one)), one.value)
        self.role.setCurrentIndex(list(OfficerRole).index(row.role if row else role))
        self.name, self.spoken = Line(), Line()
        self.name.setPlaceholderText(_("Name"))
        self.spoken.setPlaceholderText(_("Languages"))
        self.sure = check_box(_("Confirmed"), name=f"officer-sure-{number}")
        self._phone = row.phone if row else None
        for part, name, said in (
            (self.role, "role", _("Function")),
            (self.name, "name", _("Name")),
            (self.spoken, "languages", _("Languages, between commas")),
        ):
            part.setObjectName(f"officer-{name}-{number}")
            part.setAccessibleName(said)
            part.setToolTip(said)
            part.setProperty("data", True)
        self._fill(row)
        kept = self.spoken.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.spoken.setSizePolicy(kept)
        self._lay_out()
        self.role.currentIndexChanged.connect(lambda _index: self._follow())
        self._follow()

    def _fill(self, row: OfficerRow | None) -> None:
        if row is None:
            return
        self.name.setText(row.name)
        self.spoken.setText(", ".join(languages()[code].label.text() for code in row.languages))
        self.spoken.setCursorPosition(0)
        self.sure.setChecked(row.confirmed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.role, 3)
        row.addWidget(self.name, 5)
        row.addWidget(self.spoken, 4)
        row.addWidget(self.sure)

    def _follow(self) -> None:
        self.spoken.setVisible(self._chosen() is OfficerRole.INTERPRETER)

    def _chosen(self) -> OfficerRole:
        return OfficerRole(str(self.role.currentData()))

    def told(self) -> OfficerTold | None:
        """Return the line, None for one without a name."""
        if not self.name.text().strip():
            return None
        role = self._chosen()
        interprets = role is OfficerRole.INTERPRETER
        return OfficerTold(
            role=role,
            name=self.name.text(),
            languages=tuple(_codes(self.spoken.text())) if interprets else (),
            confirmed=self.sure.isChecked(),
            phone=self._phone,
        )


class OfficersForm(SittingForm):
    """All lines at once; one that is emptied is taken off."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Who sits at {number}").format(number=number)
        form = Form("sitting-officers", title, _("Keep"), "users", number, width=760)
        super().__init__(parent, workspace, form)
        self._view = view
        self.lines: list[OfficerLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.explain(_("A line whose name is emptied is taken off."))
        self.body.addLayout(self._column)
        for row in view.officers:
            self._add(row, row.role)
        for role in () if view.officers else _FIRST:
            self._add(None, role)
        more = Button(_("One more"), Kind.GHOST, name="officers-more", icon="plus")
        more.clicked.connect(self._more)
        self.body.addWidget(more)
        spoken = ", ".join(one.label.text() for one in languages().values())
        self.body.addWidget(
            text(
                _("Languages: {names}").format(names=spoken),
                "second",
                "text2",
                wrap=True,
                data=True,
            )
        )
        self.bring_back()
        self.lines[0].name.setFocus()

    def _add(self, row: OfficerRow | None, role: OfficerRole) -> None:
        line = OfficerLine(len(self.lines), row, role)
        self.lines.append(line)
        self._column.addWidget(line)

    def _more(self) -> None:
        self._add(None, OfficerRole.INTERPRETER)
        self.came()
        self.lines[-1].name.setFocus()
        self.grow()

    def work(self) -> Callable[[Any], Any]:
        """Write all of them."""
        number = self._view.row.number
        told = [one for line in self.lines if (one := line.told()) is not None]
        seen, shown = self._view.row.version, self._view.officers
        return lambda session: set_officers(session, number, told, seen=seen, shown=shown)

    def audit_verb(self) -> str:
        """A correction."""
        return "sitting correct"

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("Who sits is written down")


def _codes(typed: str) -> list[str]:
    """Return the code of each language that was named; what is none goes on as it was typed."""
    known = {fold(one.label.text()): code for code, one in languages().items()}
    names = [name for part in typed.split(",") if (name := part.strip())]
    return [known.get(fold(name), name) for name in names]
