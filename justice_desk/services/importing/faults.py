"""Rows of which nothing can be taken in, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.importing.rows import RowPlan
from justice_desk.services.importing.told import Fault, Faulty
from justice_desk.terms.importing import RowOutcome

if TYPE_CHECKING:
    from justice_desk.services.importing.told import At, RowTold
    from justice_desk.terms.errors import BadInput


def faulty(index: int, row: RowTold, *faults: Fault) -> RowPlan:
    """Return the plan of a row that cannot be read, or holds something else than its file."""
    found = (*row.faults, *faults) if isinstance(row, Faulty) else faults
    return RowPlan(index, row.at.sheet, row.at.row, RowOutcome.ERROR, faults=found)


def fault_of(at: At, error: BadInput) -> Fault:
    """Return what an error says of one cell: the heading over it, where its value stands in it."""
    path, found = str(error.details.get("path", "")), str(_found(error))
    heading = next((name for name, cell in at.written.items() if found and found in cell), path)
    return Fault(at.sheet, at.row, heading, found, str(error.details.get("expected") or error))


def _found(error: BadInput) -> object:
    for name in ("found", "name", "character", "age", "birth_year", "digits"):
        if name in error.details:
            return error.details[name]
    return ""
