"""Making an office, last step: four groups of the sheet are typed, which proves it is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from justice_desk.i18n.messages import _
from justice_desk.ui.components.field import Field
from justice_desk.ui.gate.view import GateView, link

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class ConfirmView(GateView):
    """Asks four groups; `done` when all four are those of the sheet."""

    done = Signal()

    def __init__(self, places: Sequence[int], fits: Callable[[int, str], bool]) -> None:
        facts = _("Step {n} of 4: check the sheet").format(n=4)
        super().__init__(_("Type four groups of the sheet"), facts, name="gate-confirm")
        self._places, self._fits = tuple(places), fits
        self.lines = [QLineEdit() for _place in self._places]
        self.fields: list[Field] = []
        grid = QGridLayout()
        grid.setSpacing(12)
        for number, (place, line) in enumerate(zip(self._places, self.lines, strict=True)):
            label = _("Group {n}").format(n=place + 1)
            field = Field(label, line, name=f"confirm-{number}")
            line.setMaxLength(8)
            line.returnPressed.connect(self.check)
            self.fields.append(field)
            grid.addWidget(field, number // 2, number % 2)
        self.form.addLayout(grid)
        self.button = self.verb(_("Open the register"), name="confirm-verb")
        self.back = link(_("See the sheet again"), name="confirm-back", icon="arrow-left")
        self.links(self.back)
        self.button.clicked.connect(self.check)
        self.setFocusProxy(self.lines[0])

    def check(self) -> None:
        """Hold the four groups against the sheet."""
        wrong = [
            number
            for number, (place, line) in enumerate(zip(self._places, self.lines, strict=True))
            if not self._fits(place, line.text())
        ]
        for number in wrong:
            self.fields[number].show_error(_("Not the one on the sheet"))
        if wrong:
            self.lines[wrong[0]].setFocus()
            self.lines[wrong[0]].selectAll()
        else:
            self.done.emit()
