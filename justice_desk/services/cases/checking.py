"""Checks an intake before anything of it is stored; every complaint names its path."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import categories
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.errors import DoesNotFit, IntakeIncomplete
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.cases.intake import Intake, PersonIntake

FIRST_YEAR = 1960
"""The year of independence: no office's paper is older."""


def checked(told: Intake) -> tuple[Intake, date]:
    """Return the intake with its texts cleaned, and its opening day.

    Raises:
        IntakeIncomplete: a name or "sans nom", sex, age or a guess, commune, category and one
            sentence are what it takes to save; the path says which is missing.
        DoesNotFit: a value that cannot be.
    """
    opened_on = _day("opened_on", told.opened_on) or today()
    _day("case.facts_on", told.facts_on)
    if not told.persons:
        raise IntakeIncomplete(path="persons", expected=_("the person who came"))
    _check_lead(told.persons[0])
    _check_refs(told)
    check_category(told.category)
    if not told.summary.strip():
        raise IntakeIncomplete(path="case.summary", expected=_("one sentence"))
    clean = replace(
        told,
        summary=checked_text(told.summary, limit=SENTENCE_LIMIT, required=True),
        facts=checked_text(told.facts),
        request=checked_text(told.request),
    )
    return clean, opened_on


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
            (f"persons[{n}].guardian_of", p.guardian_of)
            for n, p in enumerate(told.persons)
            if p.guardian_of
        ),
    ]
    for path, ref in named:
        if ref not in refs:
            raise DoesNotFit(path=path, found=ref, expected=", ".join(refs))


def check_category(code: str) -> None:
    """Let a category code pass.

    Raises:
        IntakeIncomplete, DoesNotFit: none, or one that does not exist.
    """
    if not code:
        raise IntakeIncomplete(path="case.category", expected=", ".join(categories()))
    if code not in categories():
        raise DoesNotFit(path="case.category", found=code, expected=", ".join(categories()))


def _day(path: str, day: date | None) -> date | None:
    if day is not None and not date_fits(day):
        expected = _("a day from {year} to today").format(year=FIRST_YEAR)
        raise DoesNotFit(path=path, found=day.isoformat(), expected=expected)
    return day


def date_fits(day: date) -> bool:
    """Tell whether something can have happened on this day: not before 1960, not tomorrow."""
    return day.year >= FIRST_YEAR and day <= today()
