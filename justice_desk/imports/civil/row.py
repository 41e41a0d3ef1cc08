"""Reads one row of a civil-status list; what cannot be read is told with its cell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from justice_desk.i18n.messages import _
from justice_desk.imports.civil import columns as c
from justice_desk.imports.register.row import RowCells
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values import coded
from justice_desk.imports.values.ages import Birth, read_age, read_birth
from justice_desk.imports.values.calendars import day_shape
from justice_desk.imports.values.cells import is_ditto, says_something
from justice_desk.imports.values.names import read_names
from justice_desk.imports.values.said import Said, misfit
from justice_desk.services.dockets.civil_checking import line_values
from justice_desk.services.dockets.told import CivilTold
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.imports.register.settings import Settings
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.grid import GridRow
    from justice_desk.imports.values.calendars import Calendar
    from justice_desk.services.importing.told import Fault
    from justice_desk.terms.enums import Sex

T = TypeVar("T")
_AT: Final = re.compile(r"(?:^|[\s,])(?:à|a|in|at)\s+([^\W\d][^\d,;]*)$", re.IGNORECASE)
"""« 12/03/2015 à Gao », where one column holds the day and the place of birth."""
_HEADED: Final = {
    "applicant": (c.NAME,),
    "name": (c.NAME, c.FIRST_NAME),
    "born_on": c.BIRTHS,
    "birth_year": (*c.BIRTHS, *c.AGES),
    "born_at": (c.PLACE,),
    "father": c.PARENTS[:1],
    "mother": c.PARENTS[1:],
    "witnesses": (c.WITNESS,),
}
"""The columns that a field of a line may come from; a name that of the child where there is one."""


@dataclass(frozen=True, slots=True)
class CivilRead:
    """One row: what it tells, None where a cell of it cannot be read."""

    sheet: str
    row: int
    told: CivilTold | None
    faults: tuple[Fault, ...] = ()


class RowReader:
    """Reads the rows of one sheet, one after the other: « idem » says what the row above said."""

    def __init__(self, sheet: c.SheetFields, settings: Settings, calendar: Calendar) -> None:
        self._sheet, self._words, self._calendar = sheet, settings.words, calendar
        self._above: dict[str, str] = {}

    def read(self, row: GridRow) -> CivilRead | None:
        """Return what a row says; None for one that says nothing but its number."""
        cells = RowCells(self._sheet.name, row, self._sheet.fields)
        if not any(cells.said(key) for key in self._sheet.fields if key not in c.SEXES):
            return None
        told = self._told(cells)
        if not cells.faults:
            self._check(cells, told)
        faults = tuple(dict.fromkeys(cells.faults))
        return CivilRead(self._sheet.name, row.number, None if faults else told, faults)

    def _told(self, cells: RowCells) -> CivilTold:
        child = self._line(cells, c.CHILD)
        came = " ".join(filter(None, (self._line(cells, c.FIRST_NAME), self._line(cells, c.NAME))))
        born = self._born(cells)
        for_others = c.CHILD in self._sheet.fields
        told = CivilTold(
            applicant=came if for_others else "",
            name=child if for_others else came,
            sex=self._sex(cells),
            born_at=self._line(cells, c.PLACE) or self._place_beside(cells),
            father=self._line(cells, c.PARENTS[0]),
            mother=self._line(cells, c.PARENTS[1]),
            witnesses=self._witnesses(cells),
            case=cells.line(c.CASE),
        )
        return replace(told, born_on=born.on, birth_year=None if born.on else self._year(born))

    def _line(self, cells: RowCells, key: str) -> str:
        """Return the words of a field; those of the row above where it says « idem »."""
        said = cells.line(key) or ""
        if is_ditto(said):
            said = self._above.get(key, "")
        self._above[key] = said
        return said

    def _sex(self, cells: RowCells) -> Sex | None:
        def read(cell: Cell) -> Said[Sex]:
            said = coded.read_sex(cell, self._words)
            return misfit(_("F or M")) if said.later else said

        return _first(cells, c.SEXES, read)

    def _born(self, cells: RowCells) -> Birth:
        def birth(cell: Cell) -> Said[Birth]:
            return self._whole(read_birth(cell, self._calendar))

        def age(cell: Cell) -> Said[Birth]:
            return self._whole(read_age(cell, self._calendar.today, self._calendar.order))

        return _first(cells, c.BIRTHS, birth) or _first(cells, c.AGES, age) or Birth()

    def _whole(self, said: Said[Birth]) -> Said[Birth]:
        """Return a reading; a birth that would only be kept as written has no place on a list."""
        return misfit(day_shape(self._calendar.order)) if said.later else said

    def _year(self, born: Birth) -> int | None:
        return born.year if born.age is None else self._calendar.today.year - born.age

    def _place_beside(self, cells: RowCells) -> str:
        """Return the place that stands behind the day of birth in one cell."""
        texts = (written(cells.cell(key)) for key in c.BIRTHS if cells.said(key))
        found = (_AT.search(text.strip()) for text in texts)
        return next((match[1].strip() for match in found if match), "")

    def _witnesses(self, cells: RowCells) -> tuple[str, ...]:
        names: list[str] = []
        for heading, cell in cells.each(c.WITNESS):
            if not says_something(cell):
                continue
            if is_ditto(written(cell)):
                names += filter(None, self._above.get(heading, "").split("\n"))
                continue
            said = cells.checked(heading, cell, read_names).value
            found = [one.said for one in said.people] if said else []
            self._above[heading] = "\n".join(found)
            names += found
        return tuple(names)

    def _check(self, cells: RowCells, told: CivilTold) -> None:
        """Tell what the list itself would refuse, with the cell that it comes from."""
        try:
            line_values(told)
        except BadInput as error:
            field = str(error.details.get("path", "name"))
            keys = _HEADED.get(field, (c.NAME,))
            if field == "name" and c.CHILD in self._sheet.fields:
                keys = (c.CHILD,)
            heading, cell = _cell_of(cells, self._sheet.fields, keys)
            cells.fault(heading, cell, error.message().removesuffix("."))


def _first(cells: RowCells, keys: tuple[str, ...], read: Callable[[Cell], Said[T]]) -> T | None:
    found = (cells.take(key, read) for key in keys if cells.said(key))
    return next((value for value in found if value is not None), None)


def _cell_of(
    cells: RowCells, fields: Mapping[str, tuple[str, ...]], keys: tuple[str, ...]
) -> tuple[str, Cell]:
    """Return the heading and the cell that said a field, the first that says something."""
    headings = [heading for key in keys for heading in fields.get(key, ())]
    heading = next(
        (one for one in headings if says_something(cells.row.cells.get(one))),
        headings[0] if headings else "–",
    )
    return heading, cells.row.cells.get(heading)
