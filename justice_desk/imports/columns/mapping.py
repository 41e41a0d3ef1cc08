"""What a mapping must hold, and what it cannot: checked once, before any row is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.imports.columns.errors import FieldTwice, UnknownField
from justice_desk.imports.columns.fields import column, columns_of
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Mapping

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
