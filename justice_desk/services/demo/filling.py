"""Fills an empty office with the planned cases, through the one door for many rows.

The rows are those that the verbs of one case would write; a test opens one case both ways. The
tales come first, while the tables are short: their verbs look rows up one by one.
"""

from __future__ import annotations

from collections import Counter as Tally
from random import Random
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import (
    Agreement,
    Case,
    CaseAccess,
    CaseEvent,
    Consent,
    Hold,
    Judgment,
    Letter,
    Mediation,
    Member,
    Party,
    Person,
    Referral,
    SearchDocument,
    Task,
)
from justice_desk.services import actors as directory
from justice_desk.services.demo import words
from justice_desk.services.demo.batch import Batch, Cast
from justice_desk.services.demo.plan import ActorChoice, plan
from justice_desk.services.demo.tales import slots, tell
from justice_desk.services.numbering import next_number
from justice_desk.services.offices import describe
from justice_desk.services.places import find_or_keep, path_of
from justice_desk.storage.bulk import insert_rows
from justice_desk.storage.resting import collector_at_rest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.demo.plan import PlannedCase

    Numbered = tuple[PlannedCase, int]
    """A case and its place in the register of its year."""

CASES_A_BATCH: Final = 2000
_ORDER: Final = (
    Person,
    Case,
    CaseAccess,
    Party,
    Referral,
    Hold,
    Mediation,
    Agreement,
    Judgment,
    CaseEvent,
    Consent,
    Task,
    Letter,
    SearchDocument,
)
"""What must be there before what."""


def fill(
    session: Session,
    *,
    count: int,
    seed: int,
    today: date,
    told: Callable[[int, int], None] = lambda _done, _all: None,
) -> int:
    """Fill an office that has places and members, and no case yet; return how many cases.

    Args:
        session: a writing one, of a coordinator.
        count: cases.
        seed: the same seed and day give the same people and cases.
        today: the last day of the register.
        told: is called with the cases done so far, and all.
    """
    with collector_at_rest():
        return _filled(session, count, seed, today, told)


def _filled(
    session: Session, count: int, seed: int, today: date, told: Callable[[int, int], None]
) -> int:
    cast = _cast(session)
    planned = list(plan(count, seed, today, cast.choices, slots(count)))
    pairs = list(zip(planned, _numbers(session, cast, planned), strict=True))
    chance = Random(f"slips/{seed}")  # noqa: S311 - the same for the same seed, no secret
    codes: set[str] = set()
    with_tale = [pair for pair in pairs if pair[0].tale]
    _insert(session, Batch(cast, chance, codes), with_tale)
    codes |= tell(session, _tales(cast, with_tale), seed=seed, today=today)
    others = [pair for pair in pairs if not pair[0].tale]
    for start in range(0, len(others), CASES_A_BATCH):
        end = start + CASES_A_BATCH
        _insert(session, Batch(cast, chance, codes), others[start:end])
        told(end if end < len(others) else count, count)
    return count


def _tales(cast: Cast, pairs: Iterable[Numbered]) -> dict[str, str]:
    """Return the numbers of the cases that have a tale, by its name."""
    return {
        case.tale: f"{cast.series}-{case.opened_on.year}-{sequence:04}"
        for case, sequence in pairs
        if case.tale
    }


def _insert(session: Session, batch: Batch, pairs: Iterable[Numbered]) -> None:
    for case, sequence in pairs:
        batch.add(case, sequence)
    for model in _ORDER:
        insert_rows(session, model, batch.rows[model])


def _numbers(session: Session, cast: Cast, planned: Sequence[PlannedCase]) -> list[int]:
    """Return the sequence number of each case, from the counters of its year."""
    years = Tally(case.opened_on.year for case in planned)
    following = {
        year: next_number(session, f"case {cast.series}", year, many=many)
        for year, many in sorted(years.items())
    }
    numbers = []
    for case in planned:
        numbers.append(following[case.opened_on.year])
        following[case.opened_on.year] += 1
    return numbers


def _cast(session: Session) -> Cast:
    """Return who and what the cases refer to: places, actors, members; made when missing."""
    places = [find_or_keep(session, path) for path in words.homes()]
    rows = [directory.add(session, told) for told in words.actors()]
    members = session.scalars(select(Member).order_by(Member.id)).all()
    return Cast(
        series=describe(session).code,
        members=[member.id for member in members[:3]],
        places=[(place.id, path_of(session, place.id)) for place in places],
        actors=[row.id for row in rows],
        choices=[ActorChoice(n, row.type, row.order) for n, row in enumerate(rows)],
    )
