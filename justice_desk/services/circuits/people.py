"""Who is to be spared the most when a docket is planned, and when she can be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.clashes import earliest
from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    from collections.abc import Collection

    from justice_desk.models.all import Person

GROWN: Final = 18
OLD: Final = 60
"""Years: a choice of this tool for whom a long wait is hard."""
NOON: Final = 12 * 60 + 30
"""When a court breaks off for its pause. Who cannot be there by then comes the day before: there
are few hours left after it, and everybody from far would ask for the same ones."""


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


def arrives(kilometres: int | None) -> int | None:
    """Return the minute from which on somebody can be heard who leaves at daybreak.

    Returns:
        None where no way is known, or she comes the day before: then no hour is too early.
    """
    if kilometres is None:
        return None
    minute = earliest(kilometres)
    return minute if minute <= NOON else None
