"""How many cases each filter of the register would leave; what is closed counts in none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from justice_desk.services.register.pages import parts, total
from justice_desk.services.register.query import RegisterQuery
from justice_desk.terms.enums import StatusChip

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Counts:
    """Cases of the register: all, those at work, those late, those that await an answer.

    `closed_to_me` are in `every` and in none of the others: number and day is all that is told.
    """

    every: int
    at_work: int
    late: int
    waiting: int
    closed_to_me: int


def counts(session: Session, today: date) -> Counts:
    """Return the counts that stand on the filters and in the head of the page.

    Raises:
        NotAllowed: the member's role does not list cases.
    """
    everything = RegisterQuery(today=today)
    working = replace(everything, open_only=True)
    at_work, hidden = parts(session, working)
    return Counts(
        every=total(session, everything),
        at_work=at_work,
        late=total(session, replace(working, late=True)),
        waiting=total(session, replace(working, chip=StatusChip.WAITING)),
        closed_to_me=hidden,
    )
