"""Which lines of a list are meant: all that wait, or some by their numbers, as « 1-40, 57 »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.dockets.civil_errors import BadSelection, UnknownLine
from justice_desk.services.dockets.civil_finding import told_positions
from justice_desk.services.dockets.civil_selecting import numbers_in
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.editors import Choice, Line

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from justice_desk.services.dockets.rows import CivilRow

ALL, SOME = "all", "some"
FEW: Final = 2
"""Lines from which a choice in the table is meant as one."""


class Which(QWidget):
    """The choice between all that wait and some, and the numbers of those."""

    def __init__(
        self, rows: Sequence[CivilRow], wait: Sequence[CivilRow], marked: Sequence[CivilRow]
    ) -> None:
        super().__init__()
        self._rows, self._wait = rows, wait
        told = _("All that wait: {n}").format(n=len(wait))
        label = _("Which lines")
        self.what = Choice(
            [(ALL, told), (SOME, _("Some of them"))], name="civil-which", label=label
        )
        self.numbers = Line()
        self._field = Field(
            _("Numbers of the lines"),
            self.numbers,
            name="civil-numbers",
            help_text=_("Such as 1-40, 57"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(labelled(label, self.what))
        column.addWidget(self._field)
        self.numbers.setText(told_positions(row.position for row in marked))
        self.what.put(SOME if len(marked) >= FEW or not wait else ALL)
        self.what.changed.connect(self._follow)
        self._follow()
        self.setFocusProxy(self.what)

    def follow(self) -> None:
        """Show what belongs to the choice, after something was put into it."""
        self._follow()

    def _follow(self) -> None:
        self._field.setVisible(self.what.value() == SOME)

    def count(self) -> int:
        """Return how many lines are meant; 0 where what was typed is none."""
        try:
            return len(self.ids())
        except (BadSelection, UnknownLine):
            return 0

    def ids(self) -> tuple[uuid.UUID, ...]:
        """Return the lines that are meant, in the order of the list.

        Raises:
            BadSelection: what was typed says no numbers.
            UnknownLine: a number that is not on the list.
        """
        if self.what.value() != SOME:
            return tuple(row.id for row in self._wait)
        wanted = numbers_in(self.numbers.text())
        there = {row.position: row.id for row in self._rows}
        strangers = [number for number in wanted if number not in there]
        if strangers:
            known = told_positions(there) or "–"
            raise UnknownLine(found=told_positions(strangers), known=known)
        return tuple(there[number] for number in wanted)

    def checked(self) -> bool:
        """Return whether lines are meant; says beside the numbers when not."""
        try:
            return bool(self.ids())
        except BadSelection:
            self.show_error(_("Numbers of lines such as 1-40, 57."))
        except UnknownLine as error:
            self.show_error(error.message())
        return False

    def show_error(self, sentence: str) -> None:
        """Say beside the numbers what does not fit."""
        self.what.put(SOME)
        self._follow()
        self._field.show_error(sentence)
        self.numbers.setFocus()
