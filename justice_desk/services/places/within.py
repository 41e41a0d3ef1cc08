"""The condition that a place stands somewhere under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.models.all import Place

if TYPE_CHECKING:
    import uuid

    from sqlalchemy import ColumnElement

DEEPEST = 3
"""Steps from a region down to a village."""


def within(place_id: uuid.UUID) -> ColumnElement[bool]:
    """Return the condition that a place stands under `place_id`, at any depth; never itself."""
    table = Place.__table__
    parents = select(table.c.id).where(table.c.id == place_id)
    conditions = [Place.parent_id == place_id]
    for _ in range(DEEPEST - 1):
        step = table.alias()
        parents = select(step.c.id).where(step.c.parent_id.in_(parents))
        conditions.append(Place.parent_id.in_(parents))
    return or_(*conditions)
