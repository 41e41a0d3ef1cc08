"""The columns of a list of places, as OCHA publishes it in several forms.

Known are the long and the ten-letter headings (`admin3Name`, `admin3Pcod`, `featureNam`), those of
its boundary files (`ADM3_FR`, `ADM3_PCODE`) and short ones (`adm3`, `adm3_pcode`, `lat`, `lon`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PCODE: Final = "pcode"
NAME: Final = "name"
ALT_NAME: Final = "alt_name"
LATITUDE: Final = "latitude"
LONGITUDE: Final = "longitude"
LEVELS: Final = (PlaceLevel.REGION, PlaceLevel.CERCLE, PlaceLevel.COMMUNE)
"""OCHA's levels 1, 2, 3; a list of villages names all three, and the village by itself."""

_OWN: Final[Mapping[str, frozenset[str]]] = {
    PCODE: frozenset({"pcode", "featurepco", "featurepcode"}),
    NAME: frozenset({"name", "nom", "featurenam", "featurename"}),
    ALT_NAME: frozenset({"altname", "featurealt", "featurealtname", "autrenom"}),
    LATITUDE: frozenset({"lat", "latitude", "latdd"}),
    LONGITUDE: frozenset({"lon", "long", "longitude", "londd", "longdd"}),
}
_ADMIN: Final = re.compile(r"adm(?:in)?([123])(pcod|pcode|code|name|fr|namefr|nom)?")
_CODES: Final = frozenset({"pcod", "pcode", "code"})


@dataclass(frozen=True)
class Layout:
    """Where a list says what: `at` gives the column of each field, counted from 0.

    Fields are `pcode`, `name`, `alt_name`, `latitude`, `longitude`, and for the places above
    `region.pcode`, `region.name` and so on. `level` is the level of the rows.
    """

    headings: tuple[str, ...]
    at: Mapping[str, int]
    level: PlaceLevel
    above: tuple[PlaceLevel, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the fields that a list of this level cannot do without, and that are not there."""
        wanted = [
            PCODE,
            NAME,
            *(field(level, part) for level in self.above for part in (PCODE, NAME)),
        ]
        return tuple(name for name in wanted if name not in self.at)

    def heading(self, name: str) -> str:
        """Return the heading of a field as the file spells it."""
        return self.headings[self.at[name]] if name in self.at else name


def field(level: PlaceLevel, part: str) -> str:
    """Return the field of a place above, `cercle.pcode`."""
    return f"{level.value}.{part}"


def layout(headings: Sequence[str]) -> Layout:
    """Return where a list says what, by its first row.

    A list with a p-code of its own is one of villages; otherwise the deepest level that it names
    is what its rows are.
    """
    at: dict[str, int] = {}
    for number, heading in enumerate(headings):
        name = meaning(heading)
        if name is not None:
            at.setdefault(name, number)
    named = [level for level in LEVELS if field(level, PCODE) in at]
    if PCODE in at or NAME in at or not named:
        return Layout(tuple(headings), at, PlaceLevel.VILLAGE, LEVELS)
    level = named[-1]
    at[PCODE] = at.pop(field(level, PCODE))
    if field(level, NAME) in at:
        at[NAME] = at.pop(field(level, NAME))
    return Layout(tuple(headings), at, level, LEVELS[: LEVELS.index(level)])


def meaning(heading: str) -> str | None:
    """Return the field that a heading means, or None for a column that is not used."""
    plain = re.sub(r"[^a-z0-9]", "", fold(heading))
    for name, spellings in _OWN.items():
        if plain in spellings:
            return name
    admin = _ADMIN.fullmatch(plain)
    if admin is None:
        return None
    part = PCODE if admin[2] in _CODES else NAME
    return field(LEVELS[int(admin[1]) - 1], part)
