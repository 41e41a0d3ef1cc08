"""Checks what was said of one applicant: names, birth, witnesses."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.ages import birth_of_day, birth_of_year
from justice_desk.rules.text import NAME_LIMIT, checked_name, checked_text
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput, at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.services.dockets.told import CivilTold

MOST_WITNESSES: Final = 6
"""Names that fit beside one applicant on the printed list: a choice of this tool."""


def line_values(told: CivilTold) -> dict[str, object]:
    """Return the columns of a line, those of its place on the list aside.

    Whoever applies for herself need not be written twice: a blank applicant is the person herself.

    Raises:
        BadText: a name or a place that cannot be kept; `path` is the field.
        ImpossibleBirthYear, BornLater, DoesNotFit: a birth that cannot be.
    """
    with at_field("name"):
        name = checked_name(told.name)
    applicant = _name("applicant", told.applicant) or name
    with at_field("born_at"):
        born_at = checked_text(told.born_at, limit=NAME_LIMIT)
    return {
        "applicant": applicant,
        "name": name,
        "folded": fold(name)[:NAME_LIMIT],
        "sex": told.sex,
        **_birth(told),
        "born_at": " ".join(born_at.split()),
        "father": _name("father", told.father),
        "mother": _name("mother", told.mother),
        "witnesses": _witnesses(told.witnesses),
    }


def _name(field: str, typed: str) -> str:
    with at_field(field):
        return checked_name(typed) if typed.strip() else ""


def _birth(told: CivilTold) -> dict[str, object]:
    """Return day or year of birth: a day says its year, which is kept once."""
    day, year = told.born_on, told.birth_year
    if day is not None:
        with at_field("born_on"):
            birth_of_day(day, today())
        if year not in {None, day.year}:
            raise DoesNotFit(path="birth_year", found=year, expected=str(day.year))
        return {"born_on": day, "birth_year": None}
    if year is not None:
        with at_field("birth_year"):
            birth_of_year(year, today())
    return {"born_on": None, "birth_year": year}


def _witnesses(typed: Sequence[str]) -> list[str]:
    names = [name for one in typed if (name := _name("witnesses", one))]
    if len(names) > MOST_WITNESSES:
        expected = _("at most {most} names").format(most=MOST_WITNESSES)
        raise DoesNotFit(path="witnesses", found=len(names), expected=expected)
    return list(dict.fromkeys(names))


@contextmanager
def at_line(at: int) -> Iterator[None]:
    """Name the line, counted from 0, before the field of what does not fit inside."""
    try:
        yield
    except BadInput as error:
        field = error.details.get("path")
        error.details["path"] = f"lines[{at}].{field}" if field else f"lines[{at}]"
        raise
