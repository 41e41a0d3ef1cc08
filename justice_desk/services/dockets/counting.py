"""The figures of a sitting: what became of its cases, why, who came, how long it took on paper.

A case that is closed to the reader is counted as called and as hidden, in nothing else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.services.dockets.civil import lines
from justice_desk.services.dockets.showing import docket
from justice_desk.terms.enums import Sex
from justice_desk.terms.sittings import DocketResult, ResultCause

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.rows import CalledRow, CivilRow, SlotRow


@dataclass(frozen=True)
class Presence:
    """How many were called, came, did not come, and of how many nobody wrote it down."""

    called: int
    present: int
    absent: int
    not_noted: int


@dataclass(frozen=True)
class SittingFigures:
    """What a sitting comes to.

    Attributes:
        cases: at the docket, `hidden` of them closed to the reader.
        lines: applicants of the civil-status lists.
        heard: cases and lines that have a result.
        results: how many cases and lines by result; each result is there.
        causes: why cases were put off or struck out; only those that occurred.
        presence: of everybody who is called by name.
        women: same, of women and girls alone.
        men: same, of men and boys alone.
        minutes: that the cases of the docket were planned to take.
    """

    cases: int
    hidden: int
    lines: int
    heard: int
    results: Mapping[DocketResult, int]
    causes: Mapping[ResultCause, int]
    presence: Presence
    women: Presence
    men: Presence
    minutes: int


def figures_of(session: Session, number: str) -> SittingFigures:
    """Return the figures of a sitting as the member sees it.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    return figures(docket(session, number), lines(session, number))


def figures(slots: Sequence[SlotRow], civil: Sequence[CivilRow] = ()) -> SittingFigures:
    """Return the figures of a docket and of civil-status lists."""
    rows: list[SlotRow | CivilRow] = [*slots, *civil]
    results = Counter(row.result for row in rows if row.result)
    causes = Counter(row.cause for row in rows if row.cause)
    called = [who for slot in slots for who in slot.called]
    return SittingFigures(
        cases=len(slots),
        hidden=sum(slot.hidden for slot in slots),
        lines=len(civil),
        heard=results.total(),
        results={one: results[one] for one in DocketResult},
        causes={one: causes[one] for one in ResultCause if causes[one]},
        presence=presence(called),
        women=presence(who for who in called if who.sex is Sex.FEMALE),
        men=presence(who for who in called if who.sex is Sex.MALE),
        minutes=sum(slot.minutes for slot in slots),
    )


def presence(called: Iterable[CalledRow]) -> Presence:
    """Return who came among those who are called."""
    came = Counter(who.came for who in called)
    return Presence(came.total(), came[True], came[False], came[None])
