"""Looks through the rows of a file once, before they are read: what must be asked about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.imports.columns.fields import Sort, column
from justice_desk.imports.register.numbers import begin_again
from justice_desk.imports.register.row import by_field
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.day_order import DaySurvey

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from justice_desk.imports.sheets.grid import GridRow
    from justice_desk.terms.importing import ImportKind


@dataclass(frozen=True)
class FileSurvey:
    """What the rows of a file tell about how to read them.

    Attributes:
        days: how its days are written; `days.needs_asking` when a person must say.
        numbers_restart: its numbers begin again, and no sheet or line says the year.
    """

    days: DaySurvey = field(default_factory=DaySurvey)
    numbers_restart: bool = False


def survey_rows(
    rows: Iterable[GridRow], mapping: Mapping[str, str], kind: ImportKind
) -> FileSurvey:
    """Return what the rows of all sheets tell, one after the other; it consumes them."""
    fields = by_field(mapping)
    dated = [
        heading
        for key, headings in fields.items()
        if (found := column(key, kind)) and found.sort in {Sort.DAY, Sort.BIRTH, Sort.JOURNEY}
        for heading in headings
    ]
    numbered = fields.get("case.old_number", ())
    days, numbers = DaySurvey(), []
    for row in rows:
        for heading in dated:
            days.see(row.cells.get(heading))
        if row.context.year is None:
            numbers += [written(row.cells.get(heading)) for heading in numbered]
    return FileSurvey(days, begin_again(numbers))
