"""Finds who and what may stand twice in the register, likeliest first.

The whole register is read once, as a few columns of each row; what the member may not see is not
read. Long work: it says how far it is, and can be told to stop.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import select

from justice_desk.models.all import TwinAnswer
from justice_desk.rules.likeness import LIKELY, likeness
from justice_desk.rules.twins import blocks, case_blocks, case_likeness
from justice_desk.services.rights import require
from justice_desk.services.twins.reading import CaseRead, PersonRead, cases_read, persons_read
from justice_desk.services.twins.rows import Pair
from justice_desk.terms.clock import today
from justice_desk.terms.importing import TwinKind

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

    from sqlalchemy.orm import Session

    Told = Callable[[int, int], None]
    Ids = tuple[uuid.UUID, uuid.UUID]

Read = TypeVar("Read", PersonRead, CaseRead)
CROWDED: Final = 60
"""A block of more rows tells nothing: half a village is called Maïga."""
_STEP: Final = 500


def _silent(_done: int, _all: int) -> None:
    """Tell nobody."""


def persons(session: Session, *, told: Told = _silent) -> tuple[Pair, ...]:
    """Return the persons who may be one, likeliest first.

    Two persons of one case are two: whoever wrote it down saw them both.

    Args:
        session: whose member sees them.
        told: called with the blocks done and their number; may raise to stop.

    Raises:
        NotAllowed: the member's role does not look for twins.
    """
    require(session, "duplicates list")
    read = persons_read(session)
    found = _compared(read, _person_blocks(read), _answered(session), _persons_alike, told)
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one.name)))


def cases(session: Session, *, told: Told = _silent) -> tuple[Pair, ...]:
    """Return the cases that may be one matter, likeliest first; see `persons`."""
    require(session, "duplicates list")
    read = cases_read(session)
    by_block: dict[Hashable, list[int]] = defaultdict(list)
    for place, case in enumerate(read):
        for block in case_blocks(case.facts):
            by_block[block].append(place)
    found = _compared(read, by_block, _answered(session), _cases_alike, told)
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one.number or "")))


def _person_blocks(read: Sequence[PersonRead]) -> Mapping[Hashable, list[int]]:
    by_block: dict[Hashable, list[int]] = defaultdict(list)
    for place, person in enumerate(read):
        for block in blocks(person.facts):
            by_block[block].append(place)
    return by_block


def _compared(
    read: Sequence[Read],
    by_block: Mapping[Hashable, list[int]],
    answered: set[Ids],
    alike: Callable[[Read, Read], Pair | None],
    told: Told,
) -> Iterator[Pair]:
    """Yield each likely pair once."""
    for one, other in _pairs(by_block, told):
        a, b = read[one], read[other]
        if ordered(a.id, b.id) in answered:
            continue
        pair = alike(a, b)
        if pair is not None:
            yield pair


def _pairs(by_block: Mapping[Hashable, list[int]], told: Told) -> Iterator[tuple[int, int]]:
    seen: set[tuple[int, int]] = set()
    for done, rows in enumerate(by_block.values()):
        if done % _STEP == 0:
            told(done, len(by_block))
        if 1 < len(rows) <= CROWDED:
            for pair in combinations(rows, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def ordered(a: uuid.UUID, b: uuid.UUID) -> Ids:
    """Return two ids, the smaller one first, as answers are kept."""
    return (a, b) if a < b else (b, a)


def _answered(session: Session) -> set[Ids]:
    rows = session.execute(select(TwinAnswer.one_id, TwinAnswer.other_id))
    return {(row.one_id, row.other_id) for row in rows}


def _persons_alike(a: PersonRead, b: PersonRead) -> Pair | None:
    if not a.cases.isdisjoint(b.cases):
        return None
    found = likeness(a.facts, b.facts, today())
    if not found.likely:
        return None
    return Pair(TwinKind.PERSON, a.side(), b.side(), found.score, found.reasons)


def _cases_alike(a: CaseRead, b: CaseRead) -> Pair | None:
    one = a.lead_id == b.lead_id
    found = case_likeness(a.facts, b.facts, same_person=one, today=today())
    if found.score < LIKELY:
        return None
    return Pair(TwinKind.CASE, a.side(), b.side(), found.score, found.reasons)
