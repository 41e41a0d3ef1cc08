"""Checks an intake before anything of it is stored; every complaint names its path."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.rules.reference import categories, known_categories
from justice_desk.rules.text import SENTENCE_LIMIT, TEXT_LIMIT, checked_text
from justice_desk.services.cases.errors import DoesNotFit, IntakeIncomplete
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.services.cases.intake import ConsentIntake, Intake, PersonIntake

FIRST_YEAR = 1960
"""The year of independence: no office's paper is older."""


def checked(told: Intake) -> tuple[Intake, date]:
    """Return the intake with its texts cleaned, and its opening day.

    Raises:
        IntakeIncomplete: a name or "sans nom", sex, age or a guess, commune, category and one
            sentence are what it takes to save; the path says which is missing.
        DoesNotFit: a value that cannot be.
    """
    opened_on = checked_day("opened_on", told.opened_on) or today()
    checked_day("case.facts_on", told.facts_on)
    if not told.persons:
        raise IntakeIncomplete(path="persons", expected=_("the person who came"))
    _check_lead(told.persons[0])
    _check_refs(told)
    check_category(told.category)
    if not told.summary.strip():
        raise IntakeIncomplete(path="case.summary", expected=_("one sentence"))
    return cleaned(told, opened_on), opened_on


def cleaned(told: Intake, opened_on: date) -> Intake:
    """Return an intake with its texts cleaned; what does not fit names its path."""
    return replace(told, **_clean(told, opened_on))


_TEXTS: Final = {
    "summary": ("case.summary", SENTENCE_LIMIT),
    "facts": ("case.facts", TEXT_LIMIT),
    "request": ("case.request", TEXT_LIMIT),
    "written_by": ("written_by", SENTENCE_LIMIT),
    "old_number": ("old_number", SENTENCE_LIMIT),
    "intake_place": ("case.intake_place", SENTENCE_LIMIT),
    "came_by": ("case.came_by", SENTENCE_LIMIT),
    "guardian_not_informed_why": ("case.guardian_not_informed_why", SENTENCE_LIMIT),
}
"""The texts of an intake, each with its path and the characters that fit."""
_LISTS: Final = {"danger": "case.danger", "already_seized": "case.already_seized"}


def _clean(told: Intake, opened_on: date) -> dict[str, Any]:
    """Return the texts of an intake cleaned, and its ties and answers with theirs."""
    clean: dict[str, Any] = {
        name: checked_at(path, getattr(told, name), limit=limit)
        for name, (path, limit) in _TEXTS.items()
    }
    clean |= {name: checked_each(path, getattr(told, name)) for name, path in _LISTS.items()}
    clean["relations"] = tuple(
        replace(one, tie=checked_at(f"relations[{n}].tie", one.tie) or "")
        for n, one in enumerate(told.relations)
    )
    clean["consents"] = tuple(
        _checked_answer(f"consents[{n}]", one, opened_on) for n, one in enumerate(told.consents)
    )
    return clean


def _checked_answer(path: str, told: ConsentIntake, opened_on: date) -> ConsentIntake:
    given = checked_day(f"{path}.given_on", told.given_on) or opened_on
    if told.until and told.until < given:
        raise DoesNotFit(path=f"{path}.until", found=told.until, expected=day_from(given))
    return replace(told, witness=checked_at(f"{path}.witness", told.witness))


def checked_at(path: str, typed: str | None, *, limit: int = SENTENCE_LIMIT) -> str | None:
    """Return a text cleaned, None where nothing was asked; what does not fit names its path."""
    if typed is None:
        return None
    with at_field(path):
        return checked_text(typed, limit=limit)


def checked_each(path: str, typed: Sequence[str]) -> tuple[str, ...]:
    """Return short texts cleaned; what does not fit names its path."""
    return tuple(checked_at(f"{path}[{n}]", one) or "" for n, one in enumerate(typed))


def _check_lead(lead: PersonIntake) -> None:
    needed = (
        ("sex", lead.sex, _("female or male")),
        ("age", lead.age if lead.birth_year is None else lead.birth_year, _("an age, or a guess")),
        ("place", lead.place or lead.person_id, _("a commune")),
    )
    for field, answer, expected in needed:
        if answer is None and lead.person_id is None:
            raise IntakeIncomplete(path=f"persons[0].{field}", expected=expected)
    if not lead.roles:
        raise IntakeIncomplete(path="persons[0].roles", expected=", ".join(PartyRole))


def _check_refs(told: Intake) -> None:
    refs = [one.ref for one in told.persons]
    if len(set(refs)) != len(refs):
        raise DoesNotFit(path="persons", found=", ".join(refs), expected=_("one ref a person"))
    named = [
        *(
            (f"relations[{n}]", ref)
            for n, r in enumerate(told.relations)
            for ref in (r.person, r.other)
        ),
        *((f"consents[{n}].by", c.by) for n, c in enumerate(told.consents) if c.by),
        *(
            (f"consents[{n}].guardian_of", c.guardian_of)
            for n, c in enumerate(told.consents)
            if c.guardian_of
        ),
        *(
            (f"persons[{n}].guardian_of", p.guardian_of)
            for n, p in enumerate(told.persons)
            if p.guardian_of
        ),
    ]
    _check_ties(told)
    for path, ref in named:
        if ref not in refs:
            raise DoesNotFit(path=path, found=ref, expected=", ".join(refs))


def _check_ties(told: Intake) -> None:
    """Refuse a tie of somebody to herself."""
    pairs = [
        *((f"relations[{n}].other", r.person, r.other) for n, r in enumerate(told.relations)),
        *((f"persons[{n}].guardian_of", p.ref, p.guardian_of) for n, p in enumerate(told.persons)),
    ]
    for path, one, other in pairs:
        if one == other:
            raise DoesNotFit(path=path, found=other, expected=_("somebody else"))


def check_category(code: str) -> None:
    """Let a category code pass.

    Raises:
        IntakeIncomplete, DoesNotFit: none, or one that does not exist.
    """
    if not code:
        raise IntakeIncomplete(path="case.category", expected=known_categories())
    if code not in categories():
        raise DoesNotFit(path="case.category", found=code, expected=known_categories())


def checked_day(path: str, day: date | None) -> date | None:
    """Return a day on which something can have happened; `DoesNotFit` names its path."""
    if day is not None and not date_fits(day):
        raise DoesNotFit(path=path, found=day, expected=day_expected(day))
    return day


def day_expected(day: date) -> str:
    """Return in words what stands instead of a day on which nothing can have happened."""
    if day > today():
        return _("today at the latest")
    return _("a day from {year} to today").format(year=FIRST_YEAR)


def day_from(first: date) -> str:
    """Return in words that a day, or one after it, is expected."""
    return _("a day from {day} on").format(day=short_date(first))


def date_fits(day: date) -> bool:
    """Tell whether something can have happened on this day: not before 1960, not tomorrow."""
    return day.year >= FIRST_YEAR and day <= today()
