"""The past that a row tells in its columns: whom the case went to, what was tried, the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.imports.columns.fields import WENT
from justice_desk.imports.register.journeys import read_journey
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.actors import Whom, read_actor
from justice_desk.imports.values.cells import says_something
from justice_desk.imports.values.outcomes import Ending, read_outcome
from justice_desk.rules.status import AGREEMENTS, JUDGMENTS
from justice_desk.services.importing.told import Step
from justice_desk.terms.enums import CaseStatus, Outcome
from justice_desk.terms.importing import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.imports.register.days import RowDays
    from justice_desk.imports.register.row import RowCells
    from justice_desk.imports.values.words import Words

_WITHOUT_A_DAY: Final = frozenset({StepKind.JUDGMENT, StepKind.MEDIATION})
"""Steps that the words of another column tell, even where no day stands."""


@dataclass(frozen=True, slots=True)
class End:
    """How a case stands and ended, by its status and its outcome together."""

    status: CaseStatus | None = None
    outcome: Outcome | None = None
    closed_on: date | None = None
    sent_to: Whom | None = None
    failed: bool = False
    """A mediation failed before the case was sent on; it goes on."""


def end_of(cells: RowCells, days: RowDays, words: Words) -> End:
    """Return where the case stands; a status that says « en cours » keeps it open."""
    issue = cells.take("case.outcome", lambda cell: read_outcome(cell, words))
    stand = cells.take("case.status", lambda cell: read_outcome(cell, words))
    decided = cells.take("step.judgment", lambda cell: read_outcome(cell, words))
    closed = days.take("case.closed_on")
    closed_on = closed.on if closed else None
    outcome = next((one.outcome for one in (issue, stand, decided) if one and one.outcome), None)
    sent_to = next((one.sent_to for one in (issue, stand) if one and one.sent_to), None)
    failed = sent_to is not None and outcome is Outcome.MEDIATION_FAILED
    if failed and closed_on is None and not (stand and stand.status is CaseStatus.CLOSED):
        return End(CaseStatus.REFERRED, None, None, sent_to, failed)
    if stand == Ending() and closed_on is None:
        for heading, cell in cells.each("case.outcome"):
            if outcome is not None and cell is not None:
                cells.note(heading, written(cell))
        return End(sent_to=sent_to)
    status = stand.status if stand else None
    if outcome is not None or closed_on is not None:
        status = CaseStatus.CLOSED
    return End(status or (issue.status if issue else None), outcome, closed_on, sent_to, failed)


def steps_of(
    cells: RowCells, days: RowDays, words: Words, end: End, opened_on: date | None
) -> tuple[Step, ...]:
    """Return the steps of a row; `in_order` of the services sorts them by their days."""
    told = [
        *_seized(cells, days),
        *(_happened(cells, days, end) if end.failed else ()),
        *_sent(cells, days, words, end),
        *(() if end.failed else _happened(cells, days, end)),
    ]
    return (*told, *_journey(cells, days, words, opened_on))


def _seized(cells: RowCells, days: RowDays) -> Iterator[Step]:
    """Yield a step for each column of an actor's type: its day, or words where it holds none."""
    for key in cells.fields(WENT):
        for heading, cell in cells.each(key):
            if not says_something(cell):
                continue
            said = cells.checked(heading, cell, days.read)
            day = said.value
            if day and said.note:
                cells.note(heading, written(cell))
            on, exact = (day.on, day.exact) if day else (None, True)
            note = "" if day else written(cell)
            yield Step(StepKind.WENT, on, "", key.removeprefix(WENT), exact, note=note)


def _sent(cells: RowCells, days: RowDays, words: Words, end: End) -> Iterator[Step]:
    whom = cells.take("step.sent_to", lambda cell: read_actor(cell, words)) or end.sent_to
    day = days.take("step.sent_on")
    if whom is None:
        for heading, cell in cells.each("step.sent_on"):
            if day is not None and cell is not None:
                cells.note(heading, written(cell))
        return
    on, exact = (day.on, day.exact) if day else (None, True)
    yield Step(StepKind.WENT, on, whom.who, whom.type, exact)


def _happened(cells: RowCells, days: RowDays, end: End) -> Iterator[Step]:
    """Yield mediation, agreement, judgment and return, where a column gives their day."""
    decided = cells.said("step.judgment")
    result = end.outcome
    agreed = result if result in AGREEMENTS else None
    for key, kind, outcome in (
        (
            "step.mediation_on",
            StepKind.MEDIATION,
            Outcome.MEDIATION_FAILED if end.failed else _of_session(cells, result),
        ),
        ("step.agreement_on", StepKind.AGREEMENT, agreed or Outcome.AGREEMENT_FULL),
        ("step.judgment_on", StepKind.JUDGMENT, result if result in JUDGMENTS else None),
        ("step.returned_on", StepKind.RETURNED, None),
    ):
        known = decided if kind is StepKind.JUDGMENT else end.failed
        if not cells.said(key) and not (kind in _WITHOUT_A_DAY and known):
            continue
        day = days.take(key)
        on, exact = (day.on, day.exact) if day else (None, True)
        note = _judgment_note(cells) if kind is StepKind.JUDGMENT else ""
        yield Step(kind, on, "", None, exact, outcome, note)


def _of_session(cells: RowCells, result: Outcome | None) -> Outcome | None:
    """Return how a mediation ended, unless the row gives the agreement a day of its own."""
    if result is Outcome.MEDIATION_FAILED:
        return result
    return result if result in AGREEMENTS and not cells.said("step.agreement_on") else None


def _judgment_note(cells: RowCells) -> str:
    words = [
        text
        for key in ("step.judgment", "birth.judgment_number")
        for heading, cell in cells.each(key)
        if (text := cells.words(heading, cell))
    ]
    return " · ".join(words)


def _journey(
    cells: RowCells, days: RowDays, words: Words, opened_on: date | None
) -> Iterator[Step]:
    """Yield the steps of a journey in one cell; what was not understood joins the facts."""
    for heading, cell in cells.each("case.journey"):
        text = cells.words(heading, cell)
        if not text:
            continue
        steps, whole = read_journey(text, days.calendar, opened_on, words)
        if not whole:
            cells.note(heading, text)
        yield from steps
