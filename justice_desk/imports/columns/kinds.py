"""Notices from its columns that a sheet is a list of another kind than was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.imports.columns.mapping import missing_essentials

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.terms.importing import ImportKind


def other_kind(
    asked: ImportKind, told: Mapping[ImportKind, Mapping[str, str]]
) -> ImportKind | None:
    """Return the kind of list that a sheet looks like, None where it may well be what was said.

    Another kind must find all of its own essentials, and more columns than the one that was said;
    as many are enough where that one lacks an essential. A person decides: it is only told.

    Args:
        asked: what was said of the file.
        told: the field of each heading, as each kind would have it.
    """
    lacks = bool(missing_essentials(told[asked], asked))
    least = _columns(told[asked]) + (0 if lacks else 1)
    better = [
        kind
        for kind, fields in told.items()
        if kind is not asked and not missing_essentials(fields, kind) and _columns(fields) >= least
    ]
    return max(better, key=lambda kind: _columns(told[kind]), default=None)


def _columns(fields: Mapping[str, str]) -> int:
    return sum(1 for key in fields.values() if key)
