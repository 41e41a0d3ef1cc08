"""What an office may change in its own reference data: words, proposals, more protection.

It can never remove a protection that the product ships (design: reference data may add
restrictions; it can never remove a built-in block).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.reference.errors import WeakensSafeguard
from justice_desk.rules.reference.rows import Mediation
from justice_desk.terms.enums import MaybeCrime

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.rules.reference.rows import ActorType, Category

_CRIME: Final[Mapping[MaybeCrime, int]] = {
    MaybeCrime.NO: 0,
    MaybeCrime.TO_CHECK: 1,
    MaybeCrime.YES: 2,
}
_MEDIATION: Final[Mapping[Mediation, int]] = {
    Mediation.YES: 0,
    Mediation.PARTLY: 1,
    Mediation.CONCILIATION: 2,
    Mediation.LIMITED: 3,
    Mediation.NA: 4,
    Mediation.NO: 5,
}


def validate_office_change(shipped: Category, changed: Category) -> None:
    """Check that an office's version of a category protects at least as much as the shipped one.

    Args:
        shipped: the category as the product ships it.
        changed: the whole row as the office wants it.

    Raises:
        WeakensSafeguard: names the field that would lose a protection.
    """
    weaker = {
        "code": changed.code != shipped.code,
        "restricted": shipped.restricted and not changed.restricted,
        "mediation": _MEDIATION[changed.mediation] < _MEDIATION[shipped.mediation],
        "may_be_crime": _CRIME[changed.may_be_crime] < _CRIME[shipped.may_be_crime],
        "flags": not shipped.flags <= changed.flags,
        "valid_to": _ends_earlier(shipped, changed),
    }
    _refuse(shipped, weaker)


def validate_office_actor_type_change(shipped: ActorType, changed: ActorType) -> None:
    """Check that an office's version of an actor type keeps its code and its order.

    The order decides which safeguards look at the actor: a village chief who became a service
    would receive what must never reach him.

    Raises:
        WeakensSafeguard: names the field.
    """
    weaker = {"code": changed.code != shipped.code, "order": changed.order != shipped.order}
    _refuse(shipped, weaker)


def _ends_earlier(shipped: Category, changed: Category) -> bool:
    """Return whether a category that protects would be withdrawn from use."""
    protects = shipped.restricted or shipped.mediation is Mediation.NO
    return protects and changed.valid_to is not None and changed.valid_to != shipped.valid_to


def _refuse(shipped: Category | ActorType, weaker: Mapping[str, bool]) -> None:
    for field, is_weaker in weaker.items():
        if is_weaker:
            raise WeakensSafeguard(
                code=shipped.code, field=field, shipped=_shown(getattr(shipped, field))
            )


def _shown(value: object) -> str:
    return ", ".join(sorted(value)) if isinstance(value, frozenset) else str(value)
