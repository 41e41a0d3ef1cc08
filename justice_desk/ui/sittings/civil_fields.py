"""What the paper asks of one applicant, in its order: names, birth, parents, witnesses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, pgettext
from justice_desk.services.dockets.told import CivilTold
from justice_desk.terms.enums import Sex
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.days import NoSuchDay, day_typed
from justice_desk.ui.intake.editors import Choice, Line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from justice_desk.services.dockets.rows import CivilRow

_YEAR: Final = re.compile(r"\d{4}")
_BETWEEN: Final = re.compile(r"\s*[,;]\s*")
_LINES: Final = (
    *("applicant", "name", "born", "born_at", "father", "mother"),
    *("witness", "second", "others", "case"),
)
_PLACES: Final = {
    "applicant": (0, 0, 3),
    "name": (0, 3, 3),
    "sex": (1, 0, 2),
    "born": (1, 2, 2),
    "born_at": (1, 4, 2),
    "father": (2, 0, 3),
    "mother": (2, 3, 3),
    "witness": (3, 0, 3),
    "second": (3, 3, 3),
    "others": (4, 0, 3),
    "case": (4, 3, 3),
}
"""Row, column and columns taken of each question, six to a row."""
_SAID: Final = {"born_on": "born", "birth_year": "born", "witnesses": "witness"}
"""Which field says what the services call otherwise."""


class CivilFields(QWidget):
    """Eleven questions; `values` and `put` speak of what was typed, `told` of what it means."""

    def __init__(self) -> None:
        super().__init__()
        self._editors: dict[str, Line | Choice] = {key: Line() for key in _LINES}
        sexes = ((Sex.FEMALE, pgettext("sex", "Female")), (Sex.MALE, pgettext("sex", "Male")))
        self._editors["sex"] = Choice(
            [(sex.value, words) for sex, words in sexes], name="civil-sex", label=_("Sex")
        )
        words = _words()
        self.fields = {
            key: Field(words[key], self._editors[key], name=f"civil-{key}") for key in _PLACES
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        for key, (row, column, span) in _PLACES.items():
            grid.addWidget(self.fields[key], row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        case = self.line("case")
        case.setPlaceholderText("GAO-2026-0001")
        case.setProperty("data", True)
        self.line("born").setPlaceholderText(_("dd/mm/yyyy or yyyy"))
        self.setFocusProxy(self._editors["applicant"])

    def line(self, key: str) -> Line:
        """Return the line in which something is typed."""
        editor = self._editors[key]
        assert isinstance(editor, Line)  # noqa: S101 - all but the sex are
        return editor

    def values(self) -> dict[str, Any]:
        """Return what was typed, by question."""
        return {key: editor.value() for key, editor in self._editors.items()}

    def put(self, values: Mapping[str, Any]) -> None:
        """Show answers; what is left out is blank."""
        for key, editor in self._editors.items():
            editor.put(values.get(key, ""))
            self.fields[key].clear_error()

    def blank(self) -> bool:
        """Return whether nothing was typed."""
        return not any(self.values().values())

    def repeat(self, before: Mapping[str, Any]) -> bool:
        """Put what the line before said into the question that has the focus."""
        held = self.focusWidget()
        for key, editor in self._editors.items():
            here = held is editor or (held is not None and editor.isAncestorOf(held))
            if here and before.get(key):
                editor.put(before[key])
                return True
        return False

    def checked(self) -> bool:
        """Return whether a name stands there and the birth is one; says beside it when not."""
        if not self.line("name").text().strip():
            self.show_error("name", _("Write the name of the person whose birth is judged."))
            return False
        try:
            self._born()
        except NoSuchDay:
            self.show_error("born", _("A day such as 24/11/2015, or a year alone such as 2015."))
            return False
        return True

    def show_error(self, path: str, sentence: str) -> bool:
        """Say beside a field what does not fit; False where there is no such field."""
        key = _SAID.get(path, path)
        if key not in self.fields:
            return False
        self.fields[key].show_error(sentence)
        self._editors[key].setFocus()
        return True

    def told(self) -> CivilTold:
        """Return what was typed as a line.

        Raises:
            NoSuchDay: the birth is none.
        """
        said = {key: self.line(key).text().strip() for key in _LINES}
        on, year = self._born()
        typed = (said["witness"], said["second"], *_BETWEEN.split(said["others"]))
        sex = self._editors["sex"].value()
        return CivilTold(
            applicant=said["applicant"],
            name=said["name"],
            sex=Sex(sex) if sex else None,
            born_on=on,
            birth_year=year,
            born_at=said["born_at"],
            father=said["father"],
            mother=said["mother"],
            witnesses=tuple(name for name in typed if name),
            case=said["case"] or None,
        )

    def _born(self) -> tuple[date | None, int | None]:
        typed = self.line("born").text().strip()
        return (None, int(typed)) if _YEAR.fullmatch(typed) else (day_typed(typed), None)


def values_of(row: CivilRow) -> dict[str, Any]:
    """Return what a line says, as it is typed."""
    first, second, *others = [*row.witnesses, "", ""]
    return {
        "applicant": "" if row.applicant == row.name else row.applicant,
        "name": row.name,
        "sex": row.sex.value if row.sex else "",
        "born": short_date(row.born_on) if row.born_on else str(row.birth_year or ""),
        "born_at": row.born_at,
        "father": row.father,
        "mother": row.mother,
        "witness": first,
        "second": second,
        "others": ", ".join(filter(None, others)),
        "case": row.number or "",
    }


def _words() -> dict[str, str]:
    return {
        "applicant": _("Who asks; blank when it is the person"),
        "name": _("Name of the person"),
        "sex": _("Sex"),
        "born": _("Born on, or the year alone"),
        "born_at": _("Place of birth"),
        "father": _("Father"),
        "mother": _("Mother"),
        "witness": _("First witness"),
        "second": _("Second witness"),
        "others": _("More witnesses, between commas"),
        "case": _("Case of the office, where there is one"),
    }
