"""The whole order of a list, sixteen bytes a case: with it any page costs what the first one costs.

Reading it walks the list once; it tells how long the list is as well. 100,000 cases are 1.6 MB.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import LargeBinary, select, type_coerce

from justice_desk.services.register.pages import in_order
from justice_desk.services.register.rows import rows_of
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.register.query import RegisterQuery
    from justice_desk.services.register.rows import RegisterRow

_SIZE: Final = 16


@dataclass(frozen=True)
class Order:
    """The cases of a list, in its order, as they stood when it was read."""

    asked: RegisterQuery
    packed: bytes

    def __len__(self) -> int:
        """Return how many cases there are."""
        return len(self.packed) // _SIZE

    def ids(self, offset: int, limit: int) -> list[uuid.UUID]:
        """Return the keys from a place on."""
        wanted = self.packed[offset * _SIZE : (offset + limit) * _SIZE]
        return [uuid.UUID(bytes=wanted[at : at + _SIZE]) for at in range(0, len(wanted), _SIZE)]


def order_of(session: Session, asked: RegisterQuery) -> Order:
    """Return the order of what is asked.

    Raises:
        NotAllowed: the member's role lists no cases.
    """
    require(session, "case list")
    lines, keys = in_order(session, asked)
    if session.get_bind().dialect.name == "postgresql":
        found = session.scalars(select(lines.c.id).order_by(*keys))
        return Order(asked, b"".join(one.bytes for one in found))
    raw = session.scalars(select(type_coerce(lines.c.id, LargeBinary)).order_by(*keys))
    return Order(asked, b"".join(raw))


def rows_at(session: Session, order: Order, offset: int, limit: int) -> tuple[RegisterRow, ...]:
    """Return the rows at a place of an order; a case that is gone leaves no gap.

    Raises:
        NotAllowed: the member's role lists no cases.
    """
    require(session, "case list")
    return rows_of(session, order.ids(offset, limit), order.asked.today)
