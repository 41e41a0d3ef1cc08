"""A case of a register made ready: its texts cleaned, its persons as columns, nothing looked up.

What is too long for its column is cut, what is missing gets the plainest value that is true, and
both come back as questions; only what cannot be kept at all is a fault.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import String, Text

from justice_desk.models.all import Case, Person
from justice_desk.rules.reference import categories, category
from justice_desk.services.cases.checking import FIRST_YEAR, cleaned
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.opening import left_for_later
from justice_desk.services.cases.persons import described
from justice_desk.services.importing.identity import marks_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, PartyRole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from justice_desk.models.base import Base
    from justice_desk.services.cases.intake import Intake
    from justice_desk.services.importing.told import CaseTold

UNKNOWN_CATEGORY: Final = "AUT"
_OLD_NUMBER: Final = 60
_PLACE: Final = frozenset({"place", "region", "cercle", "commune", "village"})
ASKED: Final = frozenset(
    {
        "sex", "birth_year", "place", "phone", "languages", "displacement", "disability",
        "can_read", "landmark", "name", "facts_on", "opened_on", "category",
        "summary", "facts", "request",
    }
)  # fmt: skip
"""What a case can keep as a question for later."""


@dataclass(frozen=True, slots=True)
class ReadyCase:
    """What a row says of a case, sound in every column; `persons` lack their key and place."""

    told: CaseTold
    identity: str
    digest: str
    intake: Intake
    opened_on: date
    closed_on: date | None
    persons: tuple[dict[str, Any], ...]
    later: tuple[str, ...]

    @property
    def is_closed(self) -> bool:
        """Tell whether the register says that the case is over."""
        return self.closed_on is not None

    def with_question(self, field: str) -> ReadyCase:
        """Return the same with one more question for later."""
        return replace(self, later=tuple(dict.fromkeys((*self.later, field))))


def ready(told: CaseTold) -> ReadyCase:
    """Make a row ready.

    Raises:
        BadInput: a value that cannot be kept, by its path.
    """
    identity, digest = marks_of(told)
    missing: list[str] = []
    opened_on = _opened(told, missing)
    intake = cleaned(_sound(told.intake, missing), opened_on)
    persons = tuple(
        fitted(Person, described(one, opened_on, f"persons[{n}]."))
        for n, one in enumerate(intake.persons)
    )
    closed_on = _closed(told, opened_on, missing)
    later = _later(told, intake, missing, is_closed=closed_on is not None)
    return ReadyCase(told, identity, digest, intake, opened_on, closed_on, persons, later)


def fitted(model: type[Base], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row whose texts fit their columns; what is too long ends in « … »."""
    cut = {
        name: f"{row[name][: limit - 1]}…"
        for name, limit in _limits(model)
        if name in row and row[name] is not None and len(row[name]) > limit
    }
    return {**row, **cut}


_LIMITS: dict[type[Base], tuple[tuple[str, int], ...]] = {}


def _limits(model: type[Base]) -> tuple[tuple[str, int], ...]:
    if model not in _LIMITS:
        _LIMITS[model] = tuple(
            (column.key, column.type.length)
            for column in model.__table__.c
            if isinstance(column.type, String) and column.type.length
            if type(column.type) in {String, Text}
        )
    return _LIMITS[model]


def _opened(told: CaseTold, missing: list[str]) -> date:
    """Return the opening day: as told, or the first the row tells, or that of the row above."""
    days = [step.on for step in told.steps if step.on]
    day = told.intake.opened_on
    if day is None:
        missing.append("opened_on")
        told_days = [*days, *([told.closed_on] if told.closed_on else [])]
        day = min(told_days or [told.after or today()])
    if day > today() or day.year < FIRST_YEAR:
        missing.append("opened_on")
        return today()
    return day


def _closed(told: CaseTold, opened_on: date, missing: list[str]) -> date | None:
    """Return the day on which the case ended, None of one that goes on."""
    if told.closed_on is None and told.status is not CaseStatus.CLOSED:
        return None
    day = told.closed_on
    if day is None:
        missing.append("closed_on")
        day = max([opened_on, *(step.on for step in told.steps if step.on)])
    return min(max(day, opened_on), today())


def _sound(intake: Intake, missing: list[str]) -> Intake:
    """Return an intake with what a case must have."""
    if len(intake.old_number or "") > _OLD_NUMBER:
        raise DoesNotFit(path="case.old_number", found=intake.old_number, expected="17/2021")
    code = intake.category
    if code not in categories():
        missing.append("category")
        code = UNKNOWN_CATEGORY
    summary, facts = intake.summary.strip(), intake.facts
    limit = Case.summary.type.length
    if not summary:
        missing.append("summary")
        summary = category(code).label.text()
    if len(summary) > limit:
        facts = facts if summary in facts else "\n".join(filter(None, (summary, facts)))
        summary = f"{summary[: limit - 1]}…"
    persons = intake.persons
    if not persons[0].roles:
        persons = (replace(persons[0], roles=(PartyRole.CLAIMANT,)), *persons[1:])
    if intake.facts_on and intake.facts_on > today():
        missing.append("facts_on")
        intake = replace(intake, facts_on=None)
    return replace(intake, category=code, summary=summary, facts=facts, persons=persons)


def _later(
    told: CaseTold, intake: Intake, missing: list[str], *, is_closed: bool
) -> tuple[str, ...]:
    """Return the questions that stay; of a case that is over, only what the row left unclear."""
    asked = [] if is_closed else left_for_later(intake.persons[0])
    lead = intake.persons[0]
    if not is_closed:
        known = {
            "sex": lead.sex,
            "birth_year": lead.birth_year or lead.age,
            "place": lead.place or told.within,
        }
        asked += [name for name, value in known.items() if value is None]
    keys = [*asked, *missing, *map(question, told.later)]
    return tuple(dict.fromkeys(key for key in keys if key in ASKED))


def question(key: str) -> str:
    """Return how a case calls a field of the intake form that is left for later."""
    group, _dot, field = key.rpartition(".")
    if group not in {"", "person", "case"}:
        return ""
    if field in _PLACE:
        return "place"
    return "birth_year" if field == "age" else field
