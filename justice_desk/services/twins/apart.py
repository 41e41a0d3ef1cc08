"""Whom two records of one person may not travel with: each such person once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.models.all import KeepApart

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from justice_desk.models.all import Person
    from justice_desk.services.twins.moving import Ledger


def share_apart(ledger: Ledger, kept: Person, other: Person) -> None:
    """Nobody is kept apart from herself, and from anybody else once."""
    mine = {_who(pair, kept.id) for pair in _pairs(ledger, kept.id)}
    for pair in _pairs(ledger, other.id):
        from_whom = _who(pair, other.id)
        if from_whom in mine | {kept.id}:
            ledger.remove(pair)


def _pairs(ledger: Ledger, person: uuid.UUID) -> Sequence[KeepApart]:
    named = or_(KeepApart.one_id == person, KeepApart.other_id == person)
    return ledger.session.scalars(select(KeepApart).where(named)).all()


def _who(pair: KeepApart, person: uuid.UUID) -> uuid.UUID:
    """Return the one of a pair from whom a person is kept apart."""
    return pair.other_id if pair.one_id == person else pair.one_id
