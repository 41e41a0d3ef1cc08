"""The number that a case had in the register, told apart from those of other years.

A register that begins again at 1 each year writes « n° 12/2019 » on its papers: that is what a
person types in the search, so the year joins a bare number in this form. It is taken from the
sheet or a heading line, or from the row's own day where numbers are seen to begin again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.imports.values.cells import digits_read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

NUMBER_LIMIT: Final = 60
"""Characters that a case keeps of its old number."""
_BARE: Final = re.compile(r"(?:n\s?[°ºo.]?\s*)?(\d{1,5})\.?", re.IGNORECASE)


def old_number(
    text: str, *, around: int | None, opened_on: date | None, restarts: bool
) -> str | None:
    """Return the number of a row, None where it has none.

    Args:
        text: as written.
        around: the year of the sheet or of the line above.
        opened_on: the day of the row.
        restarts: numbers begin again inside what is read.
    """
    bare = bare_number(text)
    if bare is None:
        return " ".join(text.split()) or None
    year = around or (opened_on.year if restarts and opened_on else None)
    return f"{bare}/{year}" if year else bare


def bare_number(text: str) -> str | None:
    """Return the figures of a number that has nothing else, zeros before it kept."""
    found = _BARE.fullmatch(digits_read(text.strip()))
    return found[1] if found else None


def begin_again(numbers: Iterable[str]) -> bool:
    """Tell whether bare numbers, in the order of the rows, come a second time."""
    seen: set[int] = set()
    for text in numbers:
        bare = bare_number(text)
        if bare is None:
            continue
        if int(bare) in seen:
            return True
        seen.add(int(bare))
    return False
