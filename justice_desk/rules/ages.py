"""Ages: known or estimated, who is a minor on a day, the bands of the indicators.

Majority is 18 years. A year alone counts by the difference of years, so that a person who says
« 18 ans » is an adult from the day she says it; a full date counts to the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

MAJORITY: Final = 18
OLDEST: Final = 120
"""Years; a greater age is a typing error (the greatest ever proved is 122)."""


class AgeBand(StrEnum):
    """The age bands of the programme's indicators."""

    CHILD = "0-17"
    YOUNG = "18-35"
    ADULT = "36-59"
    ELDER = "60+"
    UNKNOWN = "unknown"


_BANDS: Final[Mapping[AgeBand, str]] = {
    AgeBand.CHILD: N_("0 to 17 years"),
    AgeBand.YOUNG: N_("18 to 35 years"),
    AgeBand.ADULT: N_("36 to 59 years"),
    AgeBand.ELDER: N_("60 years and over"),
    AgeBand.UNKNOWN: N_("age not given"),
}


class ImpossibleBirthYear(BadInput):
    """No living person was born that year; `birth_year`, `first`, `last`."""

    code = "birth_year"
    template = N_("{birth_year} cannot be a year of birth: it lies between {first} and {last}.")


class ImpossibleAge(BadInput):
    """No living person has that age; `age`, `oldest`."""

    code = "age"
    template = N_("{age} cannot be an age: it lies between 0 and {oldest} years.")


class BornLater(BadInput):
    """The date of birth lies in the future."""

    code = "birth_date"
    template = N_("A date of birth cannot lie in the future.")


@dataclass(frozen=True, slots=True)
class Birth:
    """When a person was born: the year, the day where it is known, estimated or not."""

    year: int
    day: date | None = None
    estimated: bool = False


def birth_of_year(year: int, today: date, *, estimated: bool = False) -> Birth:
    """Return a birth known by its year; `ImpossibleBirthYear` for 1850 or for next year."""
    if not today.year - OLDEST <= year <= today.year:
        raise ImpossibleBirthYear(birth_year=year, first=today.year - OLDEST, last=today.year)
    return Birth(year, estimated=estimated)


def birth_of_age(age: int, on: date, *, estimated: bool = False) -> Birth:
    """Return a birth from an age in years said on a day; `ImpossibleAge` below 0 or above 120."""
    if not 0 <= age <= OLDEST:
        raise ImpossibleAge(age=age, oldest=OLDEST)
    return Birth(on.year - age, estimated=estimated)


def birth_of_day(day: date, today: date) -> Birth:
    """Return a birth known to the day; `BornLater` and `ImpossibleBirthYear`."""
    if day > today:
        raise BornLater
    birth_of_year(day.year, today)
    return Birth(day.year, day)


def age_on(birth: Birth, day: date) -> int:
    """Return the age in whole years on a day, 0 before birth."""
    age = day.year - birth.year
    if birth.day and (day.month, day.day) < (birth.day.month, birth.day.day):
        age -= 1
    return max(age, 0)


def is_minor(birth: Birth | None, day: date) -> bool:
    """Return whether a person is under 18 on a day; of unknown age is not taken for a minor."""
    return birth is not None and age_on(birth, day) < MAJORITY


def band_on(birth: Birth | None, day: date) -> AgeBand:
    """Return the age band on a day, usually that of the opening of the case."""
    return AgeBand.UNKNOWN if birth is None else band_of(age_on(birth, day))


def band_of(age: int) -> AgeBand:
    """Return the band of an age in whole years."""
    if age < MAJORITY:
        return AgeBand.CHILD
    if age <= 35:  # noqa: PLR2004 - the upper end of the band 18-35
        return AgeBand.YOUNG
    return AgeBand.ADULT if age < 60 else AgeBand.ELDER  # noqa: PLR2004 - the band 60+


def band_label(band: AgeBand) -> str:
    """Return the band in words, in the language spoken now."""
    return _(_BANDS[band])
