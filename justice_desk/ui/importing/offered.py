"""What is asked of each column: its heading, some values, what was suggested, how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.imports.columns.mapping import joined, on_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.imports.taking.looking import Look, SheetLook


@dataclass(frozen=True, slots=True)
class Offered:
    """One column, of all sheets that mean the same by its heading.

    Attributes:
        key: under which a mapping names it.
        label: what is written beside it: the heading, with its sheet where only that one is meant.
        field: what was suggested; blank for none.
        sure: how sure that is, 0 to 100.
        values: some of its values, of the first sheet that has any.
    """

    key: str
    label: str
    field: str
    sure: int
    values: tuple[str, ...]


def offered(look: Look) -> dict[str, Offered]:
    """Return the columns by their key; of all sheets where none is read."""
    sheets = look.taken or tuple(s for s in look.sheets if s.name not in look.children)
    found: dict[str, Offered] = {}
    for one in _each(sheets):
        known = found.setdefault(one.key, one)
        if not known.values:
            found[one.key] = Offered(known.key, known.label, known.field, known.sure, one.values)
    return found


def _each(sheets: tuple[SheetLook, ...]) -> Iterator[Offered]:
    keys = joined({sheet.name: sheet.fields for sheet in sheets})
    for sheet in sheets:
        for heading, told in sheet.suggested.items():
            alone = on_sheet(sheet.name, heading)
            key, label = (
                (alone, f"{heading} ({sheet.name})") if alone in keys else (heading, heading)
            )
            yield Offered(key, label, told.field, told.sure, sheet.samples.get(heading, ()))
