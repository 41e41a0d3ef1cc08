"""The numbers of the lines of a civil-status list: from 1 on, each once."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CivilStatusLine
from justice_desk.storage.bulk import update_rows

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session


def order_of(session: Session, day_id: uuid.UUID) -> list[CivilStatusLine]:
    """Return the lines of a day in their order, as they are numbered now."""
    return list(
        session.scalars(
            select(CivilStatusLine)
            .where(CivilStatusLine.day_id == day_id)
            .order_by(CivilStatusLine.position)
        )
    )


def lay(session: Session, order: Sequence[CivilStatusLine], *, free: int = 0) -> None:
    """Number lines anew in this order, those that keep their number untouched.

    No two lines of a day ever bear one number: those that move step aside below zero first.

    Args:
        session: a writing one.
        order: the lines of one day.
        free: a number that nobody gets, for a line that comes back to it.
    """
    numbers = (at for at in count(1) if at != free)
    moved = [(line.id, at) for line, at in zip(order, numbers, strict=False) if line.position != at]
    update_rows(session, CivilStatusLine, _rows((key, -at) for key, at in moved))
    update_rows(session, CivilStatusLine, _rows(moved))


def _rows(placed: Iterable[tuple[uuid.UUID, int]]) -> list[dict[str, object]]:
    return [{"id": key, "position": at} for key, at in placed]
