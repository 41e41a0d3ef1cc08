"""An editor that fits a field: a list of codes, boxes to tick, some lines, a day, or one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QLineEdit

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import categories
from justice_desk.terms.enums import Displacement, MaybeCrime, Priority, Sex
from justice_desk.terms.labels import label
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.words import choices
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.days import day_typed

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtWidgets import QCheckBox

_CODED: Final[dict[str, type[StrEnum]]] = {
    "sex": Sex,
    "priority": Priority,
    "maybe_crime": MaybeCrime,
    "displacement": Displacement,
}
_FLAGS: Final = {"danger_to_life", "interpreter", "can_read", "transport"}
_SEVERAL: Final = {"languages", "disability"}
_LONG: Final = {"facts", "request", "summary"}
_DAYS: Final = {"facts_on", "opened_on"}


class ValueEditor:
    """Edits one field of a case or a person.

    Attributes:
        widget: what is put into a form.
        ticks: the boxes of a field of several codes, by code; empty for others.
    """

    def __init__(self, field: str, now: str, *, name: str) -> None:
        """Make the editor.

        Args:
            field: which one, as `correct` calls it.
            now: its present value, as `correct` takes it; blank for none.
            name: what the names of its boxes begin with.
        """
        self._field = field
        self.ticks: list[tuple[str, QCheckBox]] = []
        self.widget = self._made(now, name)
        self.widget.setProperty("data", True)

    def _made(self, now: str, name: str) -> QLineEdit | QComboBox | Lines | FlowBox:
        field = self._field
        if field in _SEVERAL:
            return self._several(now.split(","), name)
        coded = codes(field)
        if coded:
            return _listed(coded if now else [("", ""), *coded], now)
        if field in _LONG:
            long = Lines(lines=2 if field == "summary" else 4)
            long.setText(now)
            return long
        line = QLineEdit(readable(field, now) if field in _DAYS and now else now)
        line.selectAll()
        return line

    def _several(self, now: list[str], name: str) -> FlowBox:
        self.ticks = [
            (code, check_box(words, name=f"{name}-{code}")) for code, words in choices(self._field)
        ]
        for code, box in self.ticks:
            box.setChecked(code in now)
        return FlowBox([box for _code, box in self.ticks])

    def typed(self) -> str:
        """Return the value as the service takes it.

        Raises:
            NoSuchDay: a day that is none.
        """
        if isinstance(self.widget, QComboBox):
            return str(self.widget.currentData())
        if isinstance(self.widget, FlowBox):
            return ",".join(code for code, box in self.ticks if box.isChecked())
        words = self.widget.text().strip()
        if self._field in _DAYS:
            day = day_typed(words)
            return day.isoformat() if day else ""
        return words


def codes(field: str) -> list[tuple[str, str]]:
    """Return the values of a field that has a list of them, with their words; else nothing."""
    if field in _CODED:
        return [(one.value, capital(label(one))) for one in _CODED[field]]
    if field in _FLAGS:
        return [("yes", _("yes")), ("no", _("no"))]
    if field == "category":
        return [(code, row.label.text()) for code, row in categories().items()]
    return []


def _listed(coded: list[tuple[str, str]], now: str) -> QComboBox:
    box = QComboBox()
    for code, words in coded:
        box.addItem(words, code)
    box.setCurrentIndex(max(box.findData(now), 0))
    return box
