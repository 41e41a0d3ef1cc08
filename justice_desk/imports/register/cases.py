"""Reads a row of a register of cases, of a civil-status list among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.register.days import RowDays
from justice_desk.imports.register.numbers import NUMBER_LIMIT, old_number
from justice_desk.imports.register.persons import persons_of, place_of
from justice_desk.imports.register.row import labelled
from justice_desk.imports.register.steps import end_of, steps_of
from justice_desk.imports.sheets.cells import Broken, written
from justice_desk.imports.values import coded
from justice_desk.imports.values.categories import OPEN, read_category
from justice_desk.imports.values.cells import says_something
from justice_desk.services.cases.intake import Intake
from justice_desk.services.importing.told import CaseTold
from justice_desk.terms.enums import PartyRole, Priority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.imports.register.row import RowCells
    from justice_desk.imports.register.settings import Settings
    from justice_desk.services.importing.told import Faulty

_BIRTH: Final = (
    "birth.child",
    "birth.sex",
    "birth.age",
    "birth.on",
    "birth.at",
    "birth.father",
    "birth.mother",
    "birth.judgment_number",
    "birth.transcribed_on",
)
_CIVIL_STATUS: Final = "ECI"


def read_case(cells: RowCells, settings: Settings, today: date) -> CaseTold | Faulty:
    """Return the case of a row, or its faults."""
    days = RowDays(cells, settings, today, "case")
    opened_on = _opened_on(cells, days)
    facts_on = days.take("case.facts_on", "case.facts_on")
    days.opened_on = opened_on
    category = _category(cells, settings)
    usual = PartyRole.APPLICANT if category == _CIVIL_STATUS else PartyRole.CLAIMANT
    persons = persons_of(cells, days, settings.words, usual)
    end = end_of(cells, days, settings.words)
    steps = steps_of(cells, days, settings.words, end, opened_on)
    intake = Intake(
        persons=persons,
        category=category,
        summary=_summary(cells),
        opened_on=opened_on,
        written_by=cells.line("case.written_by"),
        old_number=_number(cells, settings, days, opened_on),
        facts_on=facts_on.on if facts_on else None,
        facts_place=cells.line("case.facts_place"),
        request=cells.text("case.request"),
        priority=_priority(cells, settings),
        maybe_crime=cells.take(
            "case.maybe_crime", lambda cell: coded.read_crime(cell, settings.words)
        ),
        intake_place=cells.line("case.intake_place"),
        came_by=cells.line("case.came_by"),
        facts=_facts(cells, days),
    )
    told = CaseTold(
        at=cells.at,
        intake=intake,
        later=tuple(dict.fromkeys(cells.later)),
        within=place_of(cells)[1],
        status=end.status,
        outcome=end.outcome,
        closed_on=end.closed_on,
        responsible=cells.line("case.responsible"),
        steps=steps,
    )
    return cells.faulty() or told


def _opened_on(cells: RowCells, days: RowDays) -> date | None:
    """Return the day of the case, of its sending, or the month or year around the row."""
    day = days.take("case.opened_on", "case.opened_on")
    if day is None and not cells.said("case.opened_on"):
        day = days.take("case.submitted_on", "case.opened_on")
    if day is not None:
        return day.on
    cells.later.append("case.opened_on")
    return days.around()


def _category(cells: RowCells, settings: Settings) -> str:
    code = cells.take("case.category", lambda cell: read_category(cell, settings.words))
    if code is not None:
        return code
    if any(cells.said(key) for key in ("birth.child", "birth.father", "birth.mother")):
        return _CIVIL_STATUS
    cells.later.append("case.category")
    return OPEN


def _priority(cells: RowCells, settings: Settings) -> Priority:
    said = cells.take("case.priority", lambda cell: coded.read_priority(cell, settings.words))
    return said or Priority.WEEKS_2


def _summary(cells: RowCells) -> str:
    """Return the matter in one sentence: where no column says it, the words on the category."""
    told = cells.text("case.summary")
    category = cells.cell("case.category")
    if told or isinstance(category, Broken) or not says_something(category):
        return told
    return written(category)


def _number(
    cells: RowCells, settings: Settings, days: RowDays, opened_on: date | None
) -> str | None:
    """Return the old number; the one that a form gave stands in for it."""
    for key in ("case.old_number", "case.record_id"):
        for heading, cell in cells.each(key):
            text = cells.words(heading, cell)
            if not text:
                continue
            if len(text) > NUMBER_LIMIT:
                limit = NUMBER_LIMIT
                cells.fault(heading, cell, _("a number of at most {n} characters").format(n=limit))
            if key == "case.record_id":
                return text
            year = days.context.year
            return old_number(
                text,
                around=year,
                opened_on=opened_on,
                restarts=settings.restarts,
                sheet=cells.at.sheet if settings.by_sheet else "",
            )
    return None


def _facts(cells: RowCells, days: RowDays) -> str:
    """Return the facts with the observations, the facts of a birth, and what cells said beside."""
    told = [cells.text("case.facts"), cells.text("case.observations")]
    told += _birth_lines(cells, days)
    return "\n".join(line for line in dict.fromkeys([*told, *cells.notes]) if line)


def _birth_lines(cells: RowCells, days: RowDays) -> Iterator[str]:
    """Yield a line for each fact of a birth; days of it are checked, and told as written."""
    civil = any(cells.said(key) for key in _BIRTH)
    for key in (*_BIRTH, *(("person.birth_year", "witness.name") if civil else ())):
        if key in {"birth.on", "birth.transcribed_on"}:
            days.take(key)
        for heading, cell in cells.each(key):
            text = cells.words(heading, cell)
            if text:
                yield labelled(heading, text)
