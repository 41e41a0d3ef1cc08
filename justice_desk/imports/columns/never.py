"""Columns of which nothing is ever kept, not even as it was written.

An old register may hold what this office does not collect (`models.person`): a people, a faith, a
descent, whom somebody loves. Whoever ignores such a column must not find it in the database.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEVER: Final = re.compile(
    r"\b(?:ethni\w*|tribus?|tribe|peuple|race|castes?|religi\w*|confession\w*|faith"
    r"|orientation sexuelle|sexual orientation|homosexu\w*|ascendance|descent)\b"
)
"""In a folded heading; « acteur religieux » says who was seized, not what somebody believes."""
_ACTORS: Final = re.compile(r"\b(?:acteurs?|autorites?|leaders?|chefs?|justice|actors?)\b")


@lru_cache(maxsize=1024)
def is_never_kept(heading: str) -> bool:
    """Tell whether a heading announces what this office never collects."""
    plain = fold(heading.replace("/", " ").replace("_", " "))
    return bool(_NEVER.search(plain)) and not _ACTORS.search(plain)


def never_kept(headings: Iterable[str]) -> tuple[str, ...]:
    """Return the headings of which nothing is kept."""
    return tuple(heading for heading in headings if is_never_kept(heading))
