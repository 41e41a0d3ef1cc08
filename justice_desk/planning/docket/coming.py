"""When each person of a case is called: accused and victim never for the same minute.

The accused comes `APART` minutes before the case and is inside when the victim comes. Where he
cannot come so early, the victim does, if she can; otherwise the case begins later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.planning.docket.weights import APART
from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.docket.problem import Called, Entry


def ready(entry: Entry) -> int:
    """Return the first minute at which the case can begin with everybody there."""
    accused, victims, others = _sides(entry)
    if not accused or not victims:
        return _latest(entry.people)
    accused_first = max(_latest(accused) + APART, _latest(victims))
    victim_first = max(_latest(victims) + APART, _latest(accused))
    return max(min(accused_first, victim_first), _latest(others))


def hours(entry: Entry, starts: int) -> tuple[tuple[str, int], ...]:
    """Return (person, the minute for which she is called) for a case that begins at `starts`.

    Sorted by minute; nobody is called twice. Before `ready` the hours cannot all be kept.
    """
    accused, victims, _others = _sides(entry)
    both = bool(accused and victims)
    early = accused if _latest(accused) + APART <= starts else victims
    ahead = {one.person for one in early} if both else set()
    people = dict.fromkeys(one.person for one in entry.people)
    said = [(one, starts - APART if one in ahead else starts) for one in people]
    return tuple(sorted(said, key=lambda pair: pair[1]))


def _sides(entry: Entry) -> tuple[list[Called], list[Called], list[Called]]:
    """Return accused, victims and the others; who is both stands with the accused."""
    roles: dict[str, set[str]] = {}
    for one in entry.people:
        roles.setdefault(one.person, set()).update(one.roles)
    accused = [one for one in entry.people if PartyRole.ACCUSED in roles[one.person]]
    victims = [
        one for one in entry.people if PartyRole.VICTIM in roles[one.person] and one not in accused
    ]
    others = [one for one in entry.people if one not in accused and one not in victims]
    return accused, victims, others


def _latest(people: Iterable[Called]) -> int:
    return max((one.earliest or 0 for one in people), default=0)
