"""The persons of a row, each in her role: those who came first, then the others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from justice_desk.imports.register.days import births
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values import coded
from justice_desk.imports.values.ages import Birth, read_age, read_birth
from justice_desk.imports.values.cells import is_blank
from justice_desk.imports.values.names import Name, Named, checked_whole, read_names
from justice_desk.imports.values.phones import read_phone
from justice_desk.services.cases.intake import PersonIntake
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.imports.register.days import RowDays
    from justice_desk.imports.register.row import RowCells
    from justice_desk.imports.values.words import Words

_OTHERS: Final = (
    ("accused.name", PartyRole.ACCUSED),
    ("witness.name", PartyRole.WITNESS),
    ("guardian.name", PartyRole.GUARDIAN),
)
_LEVELS: Final = ("village", "commune", "cercle", "region")
_GROUP: Final = re.compile(
    r"(?:cercle|commune(?: rurale| urbaine)?|r[ée]gion|village|quartier)\s*:?\s*"
    r"(?:d[eu]\s+|d['’]\s*)?(\S.*)",
    re.IGNORECASE,
)


def persons_of(
    cells: RowCells, days: RowDays, words: Words, usual: PartyRole
) -> tuple[PersonIntake, ...]:
    """Return the persons of a row, at least one: who came may have no name.

    Args:
        cells: the row; its faults and questions are remembered there.
        days: how its days are read.
        words: the words in force.
        usual: the role of who came where no column says it.
    """
    parties = cells.take("case.parties", lambda cell: read_names(cell, parties=True)) or Named()
    who, other = _named(cells, "person"), _named(cells, "respondent")
    came = (*who.people, *parties.people)
    against = (*other.people, *other.against, *who.against, *parties.against)
    role = cells.take("person.role", lambda cell: coded.read_role(cell, words)) or usual
    victims = cells.take("victim.name", read_names) or Named()
    told = [
        *((name, role) for name in _apart(came, against)),
        *((name, PartyRole.VICTIM) for name in victims.people),
    ]
    if not told:
        told = [(Name(""), role)]
        cells.later.append("person.name")
    told += [(name, PartyRole.RESPONDENT) for name in against]
    for key, beside in _OTHERS:
        told += [(name, beside) for name in _all_named(cells, key)]
    people = _met(told)
    people[0] = _described(people[0], cells, days, words)
    return tuple(_other_described(people, cells, days, words))


def place_of(cells: RowCells) -> tuple[str | None, str | None]:
    """Return the place of who came as written, and what lies around it.

    A line above the rows that names a cercle or a commune holds for all of them.
    """
    told = [text for level in _LEVELS if (text := cells.line(f"person.{level}"))]
    around = _GROUP.fullmatch(cells.row.context.group.strip())
    if around and around[1] not in told:
        told.append(around[1])
    if not told:
        return None, None
    return told[0], told[1] if len(told) > 1 else None


def _apart(came: Iterable[Name], against: Iterable[Name]) -> list[Name]:
    """Return who came without those who stand on the other side as well."""
    hers = {fold(name.said) for name in against}
    return [name for name in came if fold(name.said) not in hers]


def _named(cells: RowCells, who: str) -> Named:
    """Return the persons of a column of names, with the first name of another column."""
    named = cells.take(f"{who}.name", read_names) or Named()
    first = cells.line(f"{who}.first_name")
    if not first:
        return named
    if len(named.people) == 1:
        whole = _whole(cells, who, f"{first} {named.people[0].said}")
        return replace(named, people=(replace(named.people[0], said=whole),))
    return named if named.people else cells.take(f"{who}.first_name", read_names) or named


def _whole(cells: RowCells, who: str, said: str) -> str:
    """Return first name and name as one name; together they may be none, or too long for one."""
    checked, expected = checked_whole(said)
    if expected:
        heading, cell = next(one for one in cells.each(f"{who}.first_name") if not is_blank(one[1]))
        cells.fault(heading, cell, expected)
    return checked


def _all_named(cells: RowCells, key: str) -> list[Name]:
    found: list[Name] = []
    for heading, cell in cells.each(key):
        said = cells.checked(heading, cell, read_names).value if not is_blank(cell) else None
        found += said.people if said else ()
    return found


def _met(told: Iterable[tuple[Name, PartyRole]]) -> list[PersonIntake]:
    """Return one person for each name; the same name in two columns is one with both roles."""
    people: list[PersonIntake] = []
    at: dict[str, int] = {}
    for name, role in told:
        key = fold(name.said)
        if key and key in at:
            known = people[at[key]]
            roles = tuple(dict.fromkeys((*known.roles, role)))
            people[at[key]] = replace(known, roles=roles)
            continue
        at[key] = len(people)
        ref = f"p{len(people) + 1}"
        people.append(PersonIntake(ref, name.said, (role,), name_arabic=name.arabic))
    return people


def _described(lead: PersonIntake, cells: RowCells, days: RowDays, words: Words) -> PersonIntake:
    """Return who came with all that the row says of her; what is missing is a question."""
    place, _within = place_of(cells)
    birth = _birth(cells, days)
    sex = cells.take("person.sex", lambda cell: coded.read_sex(cell, words), "person.sex")
    situation = cells.take("person.displacement", lambda cell: coded.read_displacement(cell, words))
    phone, beside = _phone(cells, "person.phone")
    _ask(cells, (("person.birth_year", birth), ("person.sex", sex), ("person.village", place)))
    return replace(
        lead,
        sex=sex,
        birth_year=birth.year if birth else None,
        age=birth.age if birth else None,
        age_estimated=birth.estimated if birth else False,
        place=place,
        landmark=cells.line("person.landmark"),
        phone=phone,
        through=cells.line("person.through") or beside,
        languages=cells.take("person.languages", lambda c: coded.read_languages(c, words)) or (),
        displacement=situation,
        identity_number=cells.line("person.identity_number"),
    )


def _ask(cells: RowCells, answers: Iterable[tuple[str, object]]) -> None:
    cells.later += [key for key, answer in answers if answer is None]


def _birth(cells: RowCells, days: RowDays, who: str = "person") -> Birth | None:
    """Return the birth of a person: her day or year of birth, else her age."""
    calendar = births(days.calendar)
    told = cells.take(f"{who}.birth_year", lambda cell: read_birth(cell, calendar))
    age = cells.take(f"{who}.age", lambda cell: read_age(cell, calendar.today, calendar.order))
    return told or age


def _phone(cells: RowCells, key: str) -> tuple[str | None, str | None]:
    """Return the number of a field, and through whom to go where the cell says that in words."""
    for heading, cell in cells.each(key):
        if is_blank(cell):
            continue
        said = cells.checked(heading, cell, read_phone)
        words = said.note if any(letter.isalpha() for letter in said.note) else ""
        if said.note and not words:
            cells.note(heading, written(cell))
        return said.value, words or None
    return None, None


def _other_described(
    people: list[PersonIntake], cells: RowCells, days: RowDays, words: Words
) -> list[PersonIntake]:
    """Return the persons, the first one of the other side with what the row says of her."""
    others = {PartyRole.RESPONDENT, PartyRole.ACCUSED}
    at = next((n for n, one in enumerate(people) if n and not others.isdisjoint(one.roles)), None)
    if at is None:
        return people
    birth = _birth(cells, days, "respondent")
    phone, beside = _phone(cells, "respondent.phone")
    people[at] = replace(
        people[at],
        sex=cells.take("respondent.sex", lambda cell: coded.read_sex(cell, words)),
        birth_year=birth.year if birth else None,
        age=birth.age if birth else None,
        age_estimated=birth.estimated if birth else False,
        phone=phone,
        through=beside,
        place=cells.line("respondent.village"),
    )
    return people
