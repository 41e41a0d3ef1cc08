"""What dockets and circuits stand on of what an import brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CivilStatusLine, DocketEntry, Sitting
from justice_desk.services.twins.moving import children_of

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterator

    from sqlalchemy.orm import Session


def on_dockets(session: Session, cases: Collection[uuid.UUID]) -> Iterator[uuid.UUID]:
    """Yield the cases that stand, or stood, on a docket or on a civil-status list."""
    for column in (DocketEntry.case_id, CivilStatusLine.case_id):
        found = session.scalars(select(column).where(column.in_(cases)).distinct())
        yield from (key for key in found if key is not None)


def sits(session: Session, actor: uuid.UUID) -> bool:
    """Tell whether a sitting of this court was ever written down."""
    asked = select(Sitting.id).where(Sitting.court_id == actor)
    return session.scalar(asked.limit(1)) is not None


def is_used(session: Session, place: uuid.UUID) -> bool:
    """Tell whether anything lies at a place, sits there or is measured from it.

    Which columns name a place is read from the foreign keys of the models: a table that is added
    tomorrow is asked as well.
    """
    return any(
        session.scalar(select(model.id).where(getattr(model, column) == place).limit(1)) is not None
        for model, column in children_of("place")
    )
