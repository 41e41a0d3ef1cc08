"""Reads what a person decided of rows that may be here already: a sheet filled in, or JSON.

The sheet has a line for each such row: sheet, row, decision, and where there is more than one
candidate, the number of the case that is meant, or `sheet!row` of an earlier row of the file. It is
the list that the dry run writes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.columns.mapping import on_sheet
from justice_desk.imports.problems import FileUnreadable
from justice_desk.imports.taking.filled import filled_lines, unread
from justice_desk.services.importing.rows import Decision
from justice_desk.terms.fold import fold
from justice_desk.terms.importing import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from justice_desk.imports.taking.errors import DecisionUnread
    from justice_desk.services.importing.rows import Candidate, Plan, RowPlan

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "sheet": ("sheet", "feuille"),
    "row": ("row", "ligne"),
    "decision": ("decision",),
    "case": ("case", "dossier", "candidate", "candidat"),
    "take": ("take", "a prendre", "prendre"),
}
"""The headings of a decisions sheet, folded, in both languages."""
WORDS: Final[Mapping[str, Verdict]] = {
    "same": Verdict.SAME,
    "meme": Verdict.SAME,
    "different": Verdict.DIFFERENT,
    "differente": Verdict.DIFFERENT,
    "merge": Verdict.MERGE,
    "reunir": Verdict.MERGE,
}
"""What a person writes, folded; blank leaves the row outside."""


def read_decisions(path: Path, plan: Plan) -> dict[int, Decision]:
    """Return the decisions of a file by the index of their row in the plan.

    Raises:
        FileMissing, FileUnreadable: the file as a whole will not do.
        DecisionUnread: a line names no doubtful row, no decision or no candidate.
        OSError: the machine will not read it.
    """
    said = {}
    is_json = path.suffix.lower() == ".json"
    for line, told in _json(path) if is_json else filled_lines(path, COLUMNS, "decision"):
        reader = _Line(path, line, told, plan)
        if reader.blank:
            continue
        row = reader.row()
        said[row.index] = reader.decision(row)
    return said


class _Line:
    """One line of the file, read against the plan."""

    def __init__(self, path: Path, line: int, told: Mapping[str, str], plan: Plan) -> None:
        self._path, self._line, self._told, self._plan = path, line, told, plan

    @property
    def blank(self) -> bool:
        """Whether nothing is decided here."""
        return not self._told.get("decision", "").strip()

    def row(self) -> RowPlan:
        """Return the doubtful row that is meant."""
        number = self._told.get("row", "")
        sheet = self._told.get("sheet", "")
        found = [
            one
            for one in self._plan.duplicates
            if str(one.row) == number.strip() and sheet.strip() in {"", one.sheet}
        ]
        if len(found) == 1:
            return found[0]
        known = ", ".join(str(one.row) for one in self._plan.duplicates[:20]) or "–"
        raise self._unread("row", _("a row to decide: {known}").format(known=known))

    def decision(self, row: RowPlan) -> Decision:
        """Return what was decided of it."""
        verdict = WORDS.get(fold(self._told["decision"]))
        if verdict is None:
            raise self._unread("decision", _("same, different or merge"))
        take = frozenset(filter(None, map(str.strip, self._told.get("take", "").split(","))))
        return Decision(verdict, self._candidate(row), take)

    def _candidate(self, row: RowPlan) -> int:
        meant = self._told.get("case", "").strip()
        if not meant:
            return 0
        found = [
            place
            for place, candidate in enumerate(row.candidates)
            if meant.casefold() in {name.casefold() for name in _names(candidate, row)}
        ]
        if len(found) == 1:
            return found[0]
        known = ", ".join(_names(one, row)[0] for one in row.candidates)
        raise self._unread("case", _("one of {known}").format(known=known))

    def _unread(self, column: str, expected: str) -> DecisionUnread:
        return unread(self._path, self._line, column, self._told, expected)


def _names(candidate: Candidate, row: RowPlan) -> tuple[str, ...]:
    """Return how a candidate may be called: a case by its number, a row by its sheet and row.

    A row alone is one of the sheet on which the decision stands.
    """
    if candidate.number:
        return (candidate.number,)
    whole = on_sheet(candidate.sheet, str(candidate.row))
    return (whole, str(candidate.row)) if candidate.sheet == row.sheet else (whole,)


def _json(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    expected = _("a list of decisions as JSON")
    try:
        read = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FileUnreadable(file=path.name, found=str(error), expected=expected) from error
    lines: Any = read.get("decisions") if isinstance(read, dict) else read
    if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
        raise FileUnreadable(file=path.name, found=type(read).__name__, expected=expected)
    for number, line in enumerate(lines, start=1):
        yield number, {key: _text(line.get(key)) for key in COLUMNS}


def _text(value: object) -> str:
    if isinstance(value, list):
        return ",".join(str(part) for part in value)
    return "" if value is None else str(value)
