"""What goes back to a person as a sheet: the cells to correct, the rows to decide."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from justice_desk.formats.workbooks import RUNS
from justice_desk.i18n.messages import _
from justice_desk.imports.columns.mapping import on_sheet
from justice_desk.imports.sheets.marking import Likeness, marked_copy
from justice_desk.imports.taking.errors import OverItself
from justice_desk.imports.taking.filled import QUOTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from justice_desk.services.importing.rows import Candidate, Plan, UnknownActor


_NUMBER: Final = re.compile(r"-\d+(?:[.,]\d+)?")
"""A number runs nothing, and comes back as it went."""


def refuse_over_itself(lists: Iterable[Path | None], read: Iterable[Path | None]) -> None:
    """Let no list replace what is read: six years of cases may stand in that one file.

    Args:
        lists: what is to be written; None for what is not.
        read: the register, and what was filled in.

    Raises:
        OverItself: one of them is the same file.
    """
    there = [path for path in read if path is not None and path.exists()]
    for path in lists:
        if path is not None and path.exists() and any(path.samefile(one) for one in there):
            raise OverItself(file=path.name)


def marked(path: Path, plan: Plan) -> bytes:
    """Return the file back, its bad cells marked and its doubtful rows commented, as XLSX.

    Raises:
        FileMissing, FileUnreadable: the file has gone, or changed beyond reading.
        OSError: the machine will not read it.
    """
    likely = [Likeness(row.sheet, row.row, _told(row.candidates)) for row in plan.duplicates]
    return marked_copy(path, plan.faults, likely)


def errors_csv(plan: Plan) -> bytes:
    """Return the cells to correct as CSV with semicolons, as spreadsheets here open it."""
    heads = (_("Sheet"), _("Row"), _("Column"), _("Value"), _("What is expected"))
    return _csv(heads, ((f.sheet, str(f.row), f.column, f.value, f.expected) for f in plan.faults))


def to_decide_csv(plan: Plan) -> bytes:
    """Return the rows to decide as CSV: the column « decision » is to be filled in."""
    heads = (_("sheet"), _("row"), _("decision"), _("case"), _("take"), _("who"), _("why"))
    lines = (
        (row.sheet, str(row.row), "", _named(candidate), "", row.title, _why(candidate))
        for row in plan.duplicates
        for candidate in row.candidates[:1]
    )
    return _csv(heads, lines)


def unknown_actors_csv(plan: Plan) -> bytes:
    """Return who is named and not in the directory, as CSV: « actor » is to be filled in."""
    heads = (_("as written"), _("type"), _("actor"), _("name"), _("place"), _("rows"), _("near"))
    lines = (
        (one.written, one.type or "", "", "", "", str(one.count), ", ".join(_near(one)))
        for one in plan.unknown_actors
    )
    return _csv(heads, lines)


def _near(one: UnknownActor) -> list[str]:
    return [f"{near.code} ({near.name})" for near in one.candidates]


def _csv(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(heads)
    writer.writerows([_still(cell) for cell in line] for line in lines)
    return out.getvalue().encode("utf-8-sig")


def _still(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; `filled` takes the mark off again."""
    return f"{QUOTE}{cell}" if cell.startswith(RUNS) and not _NUMBER.fullmatch(cell) else cell


def _named(candidate: Candidate) -> str:
    """Return the number of a case, or the row of the file, with its sheet."""
    return candidate.number or on_sheet(candidate.sheet, str(candidate.row))


def _told(candidates: Sequence[Candidate]) -> str:
    return ", ".join(map(_named, candidates))


def _why(candidate: Candidate) -> str:
    return f"{candidate.score}: {', '.join(candidate.reasons)}"
