"""Words of the case page that no enum has: fields, questions left for later, days that passed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from justice_desk.formats.intake import field as intake_field
from justice_desk.i18n.formats import days
from justice_desk.i18n.messages import N_, _, language
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from datetime import date

FIELDS: Final = {
    "category": N_("Category"),
    "summary": N_("In one sentence"),
    "facts": N_("The facts, in the person’s words"),
    "facts_on": N_("Day of the facts"),
    "request": N_("What the person asks for"),
    "opened_on": N_("Opened on"),
    "priority": N_("Priority"),
    "maybe_crime": N_("May it be a crime?"),
    "danger_to_life": N_("Danger to life"),
    "place": N_("Place"),
    "name": N_("Name and first names, as the person says them"),
    "name_arabic": N_("Other name, or name in Arabic"),
    "sex": N_("Sex"),
    "birth_year": N_("Born in"),
    "birth_estimated": N_("estimated"),
    "phone": N_("Phone"),
    "phone_when": N_("Day and hour without risk"),
    "landmark": N_("Landmark"),
    "interpreter": N_("Interpreter"),
    "can_read": N_("Can read"),
    "transport": N_("Help with transport"),
    "displacement": N_("Situation"),
    "languages": N_("Language"),
    "disability": N_("Difficulty with"),
    "status": N_("Status"),
    "restricted": N_("Restricted"),
}


def field_label(field: str) -> str:
    """Return the label of a field of a case or of a person, its code where none is known."""
    return _(FIELDS[field]) if field in FIELDS else field


def choices(field: str) -> tuple[tuple[str, str], ...]:
    """Return the answers to tick of a question of the intake form, code and words."""
    return tuple((one.code, _(one.label)) for one in intake_field(f"person.{field}").choices)


def short_day(day: date) -> str:
    """Return « 10 oct. », with its year when that is another one."""
    pattern = "d MMM" if day.year == today().year else "d MMM yyyy"
    return format_date(day, pattern, locale=language())


def column_day(day: date) -> str:
    """Return « 10 oct. », or « févr. 2025 » of another year: a column of days is narrow."""
    pattern = "d MMM" if day.year == today().year else "MMM yyyy"
    return format_date(day, pattern, locale=language())


def ago(day: date) -> str:
    """Return « depuis 67 jours », or that it is of today."""
    passed = (today() - day).days
    return _("since today") if passed <= 0 else _("for {days}").format(days=days(passed))


def badge_of(reference: str) -> str:
    """Return R2 of GAO-2026-0001/R2."""
    return reference.rpartition("/")[2]
