"""The list in front of a marked copy: it says itself that it is ours, whatever it is called later.

An office may call a sheet of its own « À corriger »; ours may be renamed, moved or translated.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.imports.sheets.book import Row

MARK: Final = "justice-desk:to-correct"
"""Stands in the second row, in a format that shows nothing."""
_AMONG: Final = 3


def is_our_list(rows: Iterable[Row]) -> bool:
    """Tell whether a sheet is such a list, from its first rows."""
    return any(MARK in cells for _number, cells in islice(rows, _AMONG))
