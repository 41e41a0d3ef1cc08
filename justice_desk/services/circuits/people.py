"""Who is to be spared the most when a docket is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    from collections.abc import Collection

    from justice_desk.models.all import Person

GROWN: Final = 18
OLD: Final = 60
"""Years: a choice of this tool for whom a long wait is hard."""


def vulnerable(person: Person, roles: Collection[str], year: int) -> bool:
    """Tell whether somebody should not be kept waiting: a child, old, disabled, a victim.

    Args:
        person: whom the summons calls.
        roles: codes of her roles in the case.
        year: of the hearing.
    """
    if person.disability or PartyRole.VICTIM.value in roles:
        return True
    if person.birth_year is None:
        return False
    age = year - person.birth_year
    return age < GROWN or age >= OLD
