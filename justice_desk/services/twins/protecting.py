"""What a merge must not weaken: the graver matter, the danger, and who may see the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.gravity import graver, weight
from justice_desk.rules.reference import category
from justice_desk.rules.reference.rows import Flag
from justice_desk.services.cases.naming import name_who_works_on
from justice_desk.terms.enums import Priority

if TYPE_CHECKING:
    from justice_desk.models.all import Case
    from justice_desk.services.twins.moving import Ledger

_SOON: Final = (Priority.HOURS_24, Priority.HOURS_72, Priority.WEEKS_2).index
_NEVER_SETTLED: Final = frozenset({Flag.SEXUAL, Flag.SLAVERY, Flag.TRAFFICKING})


def keep_protected(ledger: Ledger, kept: Case, other: Case) -> None:
    """Give the kept case whatever protects the other one: no safeguard ends with a merge."""
    if _gravity(other) > _gravity(kept):
        ledger.set(kept, "category", other.category)
    if other.restricted and not kept.restricted:
        for access in name_who_works_on(ledger.session, kept):
            ledger.added(access)
        ledger.set(kept, "restricted", other.restricted)
    ledger.set(kept, "maybe_crime", graver(kept.maybe_crime, other.maybe_crime))
    ledger.set(kept, "priority", min(kept.priority, other.priority, key=_SOON))
    ledger.set(kept, "danger_to_life", kept.danger_to_life or other.danger_to_life)
    ledger.set(kept, "danger", list(dict.fromkeys([*kept.danger, *other.danger])))


def _gravity(case: Case) -> tuple[bool, int, int]:
    """Return how much the law and the office guard a matter; compared, never shown."""
    kind = category(case.category)
    return kind.restricted, len(kind.flags & _NEVER_SETTLED), weight(kind.may_be_crime)
