"""What a mapping must hold, and what it cannot: checked once, before any row is read.

A mapping names the field of each heading. Where two sheets of a book mean different things by one
heading, the first stands under the heading alone and the other under `sheet!heading`, as
spreadsheets name a cell of another sheet; a kept mapping so fits the next book as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.imports.columns.errors import FieldTwice, UnknownField
from justice_desk.imports.columns.fields import column, columns_of
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ESSENTIALS: Final[Mapping[ImportKind, Mapping[str, frozenset[str]]]] = {
    ImportKind.CASES: {
        "date": frozenset({"case.opened_on", "case.submitted_on"}),
        "name": frozenset({"person.name", "person.first_name", "case.parties", "victim.name"}),
        "category": frozenset({"case.category"}),
    },
    ImportKind.CONSULTATIONS: {
        "date": frozenset({"consultation.on", "consultation.submitted_on"}),
        "category": frozenset({"consultation.theme"}),
    },
    ImportKind.ACTORS: {
        "name": frozenset({"actor.name"}),
        "type": frozenset({"actor.type"}),
    },
}
"""What tells that a sheet is such a list, and the fields that say it."""


def on_sheet(sheet: str, heading: str) -> str:
    """Return the key under which one sheet alone says what a heading means."""
    return f"{sheet}!{heading}"


def of_sheet(mapping: Mapping[str, str], sheet: str, headings: Iterable[str]) -> dict[str, str]:
    """Return what a mapping says of the headings of one sheet, blank for what it does not name."""
    return {h: mapping.get(on_sheet(sheet, h), mapping.get(h, "")) for h in headings}


def joined(sheets: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return one mapping for all sheets, from that of each by the name of the sheet."""
    whole: dict[str, str] = {}
    for sheet, fields in sheets.items():
        for heading, key in fields.items():
            if whole.setdefault(heading, key) != key:
                whole[on_sheet(sheet, heading)] = key
    return whole


def missing_essentials(mapping: Mapping[str, str], kind: ImportKind) -> tuple[str, ...]:
    """Return which of date, name and category (or name and type) no column holds.

    A sheet of which all are missing is no such list: `knows_nothing` says so.
    """
    held = set(mapping.values())
    return tuple(name for name, keys in ESSENTIALS[kind].items() if held.isdisjoint(keys))


def knows_nothing(mapping: Mapping[str, str], kind: ImportKind) -> bool:
    """Tell whether none of the essentials is found: the file cannot be read as such a list."""
    return len(missing_essentials(mapping, kind)) == len(ESSENTIALS[kind])


def check_mapping(mapping: Mapping[str, str], kind: ImportKind) -> None:
    """Let a mapping pass whose fields exist and stand once; a blank field is an ignored column.

    Raises:
        UnknownField: a field that this kind does not have.
        FieldTwice: two columns for a field that does not join.
    """
    seen: dict[str, str] = {}
    for heading, key in mapping.items():
        if not key:
            continue
        found = column(key, kind)
        if found is None:
            known = ", ".join(one.key for one in columns_of(kind))
            raise UnknownField(column=heading, found=key, known=known)
        if key in seen and not found.joins:
            raise FieldTwice(first=seen[key], second=heading, field=found.text())
        seen[key] = heading
