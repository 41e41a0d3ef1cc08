from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.i18n import messages
from justice_desk.imports.register.reading import read_rows
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.grid import GridRow
from justice_desk.imports.sheets.periods import Context
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.services.importing.told import RowTold

TODAY = date(2026, 11, 25)
NOTHING = Context()


@dataclass
class Sheet:
    """A sheet of rows, the first of which stands in row 2."""

    cells: Sequence[Mapping[str, Cell]]
    context: Context = NOTHING
    sheet: str = "Registre"
    rows: Iterator[GridRow] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = (
            GridRow(number, cells, self.context) for number, cells in enumerate(self.cells, start=2)
        )


@dataclass
class Reader:
    """Reads rows whose headings are field keys, or those of a mapping."""

    kind: ImportKind = ImportKind.CASES

    def __call__(
        self,
        *cells: Mapping[str, Cell],
        mapping: Mapping[str, str] | None = None,
        context: Context = NOTHING,
        settings: Settings | None = None,
        left_out: list[int] | None = None,
    ) -> list[RowTold]:
        columns = mapping or {heading: heading for row in cells for heading in row}
        aside = left_out.append if left_out is not None else None
        with messages.speaking("en"):
            return list(
                read_rows(
                    Sheet(cells, context), columns, settings or Settings(), self.kind, TODAY, aside
                )
            )


@pytest.fixture
def cases() -> Reader:
    return Reader()


@pytest.fixture
def consultations() -> Reader:
    return Reader(ImportKind.CONSULTATIONS)


@pytest.fixture
def actors() -> Reader:
    return Reader(ImportKind.ACTORS)
