"""One seat and one fare for each: nobody stands twice on a request, no staff on two of one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.models.all import TransportRequest, Traveller
from justice_desk.rules.transport import DEAD, SupportedTwice
from justice_desk.services.transport.errors import NamedTwice
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.transport.journeys import Aim
    from justice_desk.services.transport.riders import Going


def refuse_named_twice(riders: Sequence[Going]) -> None:
    """Let everybody of a request be somebody else.

    Raises:
        NamedTwice: the same person, or the same name where nobody of a register is meant.
    """
    seen: set[object] = set()
    for at, one in enumerate(riders):
        key = one.person.id if one.person is not None else fold(one.name)
        if key in seen:
            raise NamedTwice(path=f"with_her[{at - 1}].who", name=one.told)
        seen.add(key)


def refuse_mission_twice(
    session: Session, riders: Sequence[Going], aim: Aim, *, but: uuid.UUID | None = None
) -> None:
    """Let who is on mission, and stands in no register, be paid once for a day and a place.

    Two of one name are told apart in writing: nothing else does. `but` is the request looked at.

    Raises:
        SupportedTwice: with the number of the first.
    """
    if any(one.person is not None for one in riders):
        return
    names = {fold(one.name): one.name for one in riders}
    asked = (
        select(Traveller.name, TransportRequest.number)
        .join(TransportRequest, TransportRequest.id == Traveller.request_id)
        .where(
            TransportRequest.case_id.is_(None),
            TransportRequest.there_on == aim.there_on,
            TransportRequest.to_id == aim.to_id,
            TransportRequest.state.not_in(DEAD),
            TransportRequest.id.is_distinct_from(but),
        )
        .order_by(TransportRequest.number)
    )
    for name, number in session.execute(asked):
        if fold(name) in names:
            on = short_date(aim.there_on)
            raise SupportedTwice(name=names[fold(name)], on=on, number=number)
