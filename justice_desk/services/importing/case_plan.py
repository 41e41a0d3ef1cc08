"""Plans rows that are cases: new, changed, the same, or one of which a person decides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.likeness import NEAR_NAME
from justice_desk.rules.names_alike import name_ratio
from justice_desk.services.importing.comparing import differences, standings, untouched
from justice_desk.services.importing.faults import fault_of, faulty
from justice_desk.services.importing.known import look_up, typed_numbers
from justice_desk.services.importing.matching import Matcher
from justice_desk.services.importing.ready import ReadyCase, ready
from justice_desk.services.importing.rows import Candidate, RowPlan
from justice_desk.services.importing.told import CaseTold
from justice_desk.terms.errors import BadInput
from justice_desk.terms.importing import RowOutcome

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.importing.actors import ActorBook
    from justice_desk.services.importing.comparing import Standing
    from justice_desk.services.importing.known import Chunk, KnownLine
    from justice_desk.services.importing.places import PlaceBook
    from justice_desk.services.importing.told import Reading, RowTold


_COMES_IN: Final = frozenset({RowOutcome.NEW, RowOutcome.DUPLICATE})
"""What may become a case, with the past that its row tells."""


class CasePlanner:
    """Plans the cases of one file, a chunk at a time."""

    def __init__(
        self, session: Session, places: PlaceBook, actors: ActorBook, reading: Reading
    ) -> None:
        self._session, self._places, self._actors = session, places, actors
        self._reading = reading
        self._matcher = Matcher(places, typed_numbers(session))
        self._met: set[uuid.UUID] = set()

    def plan(
        self, chunk: Sequence[RowTold], first: int
    ) -> tuple[list[RowPlan], list[ReadyCase | None]]:
        """Return what becomes of each row, and what is kept of it."""
        plans: list[RowPlan] = []
        kept: list[ReadyCase | None] = []
        for index, row in enumerate(chunk, start=first):
            sound, failed = _made_ready(index, row)
            kept.append(sound)
            plans.append(failed or RowPlan(index, row.at.sheet, row.at.row, RowOutcome.NEW))
        known = look_up(self._session, [row for row in kept if row is not None])
        for number, sound in enumerate(kept):
            if sound is not None:
                kept[number] = noted = self._noted(sound)
                plans[number] = self._decide(first + number, noted, known)
        told = self._compared(plans, kept, first)
        for planned, sound in zip(told, kept, strict=True):
            if sound is not None and planned.outcome in _COMES_IN:
                self._actors.waits(sound.told.steps)
        return told, kept

    def _noted(self, row: ReadyCase) -> ReadyCase:
        """Note who and where is not clear, and leave the place of who came as a question."""
        at, within = row.told.at, row.told.within
        for step in row.told.steps:
            self._actors.note(step, at.sheet, at.row)
        sure = [
            self._places.note(one.place, within)
            for number, one in enumerate(row.intake.persons)
            if one.place or not number
        ]
        if row.intake.facts_place:
            self._places.note(row.intake.facts_place, within)
        return row if sure[0] else row.with_question("place")

    def _decide(self, index: int, row: ReadyCase, known: Chunk) -> RowPlan:
        lines = known.lines.get(row.identity, ())
        same = next((line for line in lines if row.digest in line.digests), None)
        if same is not None:
            self._met.add(same.case_id)
            return self._row(index, row, RowOutcome.SAME, same)
        if (row.identity, row.digest) in known.mine:
            return self._row(index, row, RowOutcome.SAME)
        one = lines[0] if len(lines) == 1 else None
        if one and one.sole and one.case_id not in self._met and _of_her(row, one):
            self._met.add(one.case_id)
            return self._row(index, row, RowOutcome.UPDATE, one)
        return self._new(index, row, known, lines)

    def _new(self, index: int, row: ReadyCase, known: Chunk, lines: Sequence[KnownLine]) -> RowPlan:
        twice = self._matcher.twice(row)
        found = self._matcher.candidates(row, known)
        if twice is not None:
            found = (twice, *(one for one in found if one.index != twice.index))
        again = {line.case_id for line in lines}
        found = (
            *(_again(line, row) for line in lines),
            *(one for one in found if one.case_id not in again),
        )
        if found:
            return self._row(index, row, RowOutcome.DUPLICATE, candidates=found)
        self._matcher.remember(index, row)
        return self._row(index, row, RowOutcome.NEW)

    def _row(
        self,
        index: int,
        row: ReadyCase,
        outcome: RowOutcome,
        line: KnownLine | None = None,
        *,
        candidates: tuple[Candidate, ...] = (),
    ) -> RowPlan:
        return RowPlan(
            index=index,
            sheet=row.told.at.sheet,
            row=row.told.at.row,
            outcome=outcome,
            title=row.intake.persons[0].name,
            on=row.opened_on,
            target=line.case_id if line else None,
            number=line.number if line else "",
            candidates=candidates,
            later=row.later,
        )

    def _compared(
        self, plans: list[RowPlan], kept: Sequence[ReadyCase | None], first: int
    ) -> list[RowPlan]:
        """Say what the updates change; one that changes nothing is the same."""
        wanted = [row.target for row in plans if row.outcome is RowOutcome.UPDATE and row.target]
        if not wanted:
            return plans
        now = standings(self._session, wanted)
        return [
            self._with_changes(row, kept[row.index - first], now[row.target])
            if row.outcome is RowOutcome.UPDATE and row.target
            else row
            for row in plans
        ]

    def _with_changes(self, row: RowPlan, sound: ReadyCase | None, now: Standing) -> RowPlan:
        assert sound is not None  # noqa: S101 - a row with a fault has no target
        found = differences(sound, now, self._places)
        told = [one.change for one in found]
        told += untouched(sound, now, found, self._reading.columns)
        changes = any(not change.kept for change in told)
        outcome = RowOutcome.UPDATE if changes else RowOutcome.SAME
        return replace(row, outcome=outcome, changes=tuple(told))


def _made_ready(index: int, row: RowTold) -> tuple[ReadyCase | None, RowPlan | None]:
    if not isinstance(row, CaseTold):
        return None, faulty(index, row)
    try:
        return ready(row), None
    except BadInput as error:
        return None, faulty(index, row, fault_of(row.at, error))


def _of_her(row: ReadyCase, line: KnownLine) -> bool:
    """Tell whether a line is still about who it was about.

    Two registers that both count from 1 in one year give two cases one number: another name under a
    known number is a question, never a correction.
    """
    name = row.intake.persons[0].name
    return not name or not line.name or name_ratio(name, line.name) >= NEAR_NAME


def _again(line: KnownLine, row: ReadyCase) -> Candidate:
    """Return a case that the same line became before, beside others that it became."""
    why: tuple[str, ...] = (_("the same line"),)
    if not _of_her(row, line):
        why = (_("same old number"), _("another name"))
    return Candidate(line.case_id, line.number, None, "", 0, line.name, None, 100, why)
