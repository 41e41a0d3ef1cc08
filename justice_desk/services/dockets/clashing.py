"""What does not go together on the docket of a sitting, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.clashes import ClashKind
from justice_desk.services.dockets import clash_benches as benches
from justice_desk.services.dockets.clash_facts import facts_of
from justice_desk.services.dockets.clash_listed import listed
from justice_desk.services.dockets.clash_people import clash, people
from justice_desk.services.dockets.errors import (
    ClosedMeanwhile,
    ConsentMeanwhile,
    DecidedMeanwhile,
)
from justice_desk.services.dockets.withholding import since, since_listed
from justice_desk.services.sittings.finding import sitting_for, takes
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.clash_facts import Facts
    from justice_desk.services.dockets.rows import ClashRow
    from justice_desk.services.dockets.withholding import Since


def clashes(session: Session, sitting_number: str) -> tuple[ClashRow, ...]:
    """Return what does not go together, what blocks first, in the order of the docket.

    Only what is still to come is compared: a slot with its result and a day that has passed stand
    as they are. A sitting that is over has none. Nobody of a case that is closed to the member is
    named, and none of her clashes told.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    sitting = sitting_for(session, "docket list", sitting_number)
    if not takes(sitting, sitting.last_on):
        return ()
    facts = facts_of(session, sitting)
    order = {slot.id: at for at, slot in enumerate(facts.waiting)}
    told = since(session, sitting)
    lines = since_listed(session, sitting).values()

    def weight(row: ClashRow) -> tuple[bool, int]:
        return not row.blocks, min((order.get(one, -1) for one in row.entries), default=-1)

    return tuple(sorted([*_all(facts, told), *listed(lines)], key=weight))


def _all(facts: Facts, told: Mapping[uuid.UUID, Since]) -> Iterator[ClashRow]:
    yield from _closed(facts)
    yield from _barred(facts, told)
    yield from people(facts)
    yield from benches.rooms(facts)
    yield from benches.officers(facts)
    yield from benches.interpreters(facts)
    yield from benches.taken(facts)
    yield from benches.hours(facts)


def _closed(facts: Facts) -> Iterator[ClashRow]:
    for slot in facts.waiting:
        if slot.case is not None and slot.case.status is CaseStatus.CLOSED:
            told = ClosedMeanwhile(number=slot.number).message()
            yield clash(ClashKind.CLOSED, told, slot, of=facts)


def _barred(facts: Facts, told: Mapping[uuid.UUID, Since]) -> Iterator[ClashRow]:
    """Give back the cases that today would not be put on this docket any more."""
    for slot in facts.waiting:
        # Of a case that is closed to the member neither consent nor judgment is told.
        if slot.case is None or slot.id not in told:
            continue
        now = told[slot.id]
        if now.decided:
            why = " ".join(now.decided)
            sentence = DecidedMeanwhile(number=slot.number, why=why).message()
            yield clash(ClashKind.DECIDED, sentence, slot, of=facts)
        if now.withheld:
            why = " ".join(now.withheld)
            sentence = ConsentMeanwhile(number=slot.number, why=why).message()
            yield clash(ClashKind.CONSENT, sentence, slot, of=facts)
