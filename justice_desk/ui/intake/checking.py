"""What does not fit in the form, each beside its question, by the same rules as the services.

A refusal of a service names its field by a path; `field_of` says which question that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.formats.intake import Kind
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.ages import birth_of_age, birth_of_year
from justice_desk.rules.phones import normalise
from justice_desk.rules.reference import categories
from justice_desk.rules.text import SENTENCE_LIMIT, checked_name, checked_text
from justice_desk.services.cases.checking import FIRST_YEAR, date_fits
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput
from justice_desk.ui.intake import plan
from justice_desk.ui.intake.days import day_ahead, day_typed
from justice_desk.ui.intake.telling import KNOWN, years

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.ui.intake.answers import Answers

    Check = Callable[[Answers], None]

NEEDED: Final = {
    "person.name": N_("the name"),
    "person.age": N_("the age"),
    "person.sex": N_("the sex"),
    "person.commune": N_("the commune"),
    "case.category": N_("the category"),
    "case.summary": N_("one sentence"),
}
"""What it takes to open a case, in the order of the form, with the words of the header."""
_ASK: Final = {
    "person.name": N_("Write the name, or choose “without a name”."),
    "person.age": N_("An age is needed; a guess is enough."),
    "person.sex": N_("Choose one of the two."),
    "person.commune": N_("The commune is needed; the village may come later."),
    "case.category": N_("Choose a category; AUT when none fits."),
    "case.summary": N_("Write one sentence: what the person says."),
}
LINE_LIMIT: Final = 200
"""Characters that a line of the register takes, where `_LIMITS` says nothing else."""
_LIMITS: Final = {
    "person.other_language": 80,
    "person.identity_number": 40,
    "respondent.tie": 40,
    "guardian.tie": 40,
    "case.old_number": 60,
}
_OF_HER: Final = ("person.name", "person.age", "person.sex", "person.commune")
_NAMES: Final = ("person.name", "guardian.name", "respondent.name")
_DAYS: Final = ("case.opened_on", "case.facts_on")
_TEXTS: Final = ("case.facts", "case.request")


class NoAge(BadInput):
    """Neither an age nor a year."""

    code = "age"
    template = N_("Write the age in figures, or the year of birth: 34, or 1992.")


class NoCategory(BadInput):
    """What was typed is no category of the form."""

    code = "category"
    template = N_("“{found}” is no category: choose one of the list.")


class DayOutside(BadInput):
    """A day on which nothing of an office can have happened."""

    code = "day_outside"
    template = N_("The day lies between {first} and today.")


class EndsBefore(BadInput):
    """An agreement that would end before it was given."""

    code = "until"
    template = N_("The agreement cannot end before the day it was given.")


def missing(answers: Answers) -> tuple[str, ...]:
    """Return the keys of what still keeps the case from being opened."""
    known = bool(answers.text(KNOWN))
    unnamed = answers.flag(plan.WITHOUT_NAME)
    return tuple(
        key
        for key in NEEDED
        if not answers.given(key)
        and not (known and key in _OF_HER)
        and not (unnamed and key == "person.name")
    )


def problems(answers: Answers) -> dict[str, str]:
    """Return every sentence that belongs beside a question, by its key, in the form's order."""
    found = {key: _(_ASK[key]) for key in missing(answers)}
    order = [
        *(asked.field.key for asked in plan.on_screen()),
        plan.WITNESS.key,
        *(asked.field.key for asked in plan.APART.asked),
    ]
    for key in order:
        said = problem(answers, key)
        if said:
            found.setdefault(key, said)
    return dict(sorted(found.items(), key=lambda item: order.index(item[0])))


def problem(answers: Answers, key: str) -> str:
    """Return what is wrong with one answer, empty when nothing is, or when it is blank."""
    check = _CHECKS.get(key)
    if check is None or not answers.given(key):
        return ""
    try:
        check(answers)
    except BadInput as refusal:
        return refusal.message()
    return ""


def _name(key: str) -> Check:
    def check(answers: Answers) -> None:
        if not (key == "person.name" and answers.flag(plan.WITHOUT_NAME)):
            checked_name(answers.text(key))

    return check


def _day(key: str) -> Check:
    def check(answers: Answers) -> None:
        day = day_typed(answers.text(key))
        if day is not None and not date_fits(day):
            raise DayOutside(first=FIRST_YEAR)

    return check


def _until(purpose: str) -> Check:
    """Check that an agreement ends after it was given."""

    def check(answers: Answers) -> None:
        until = day_ahead(answers.text(f"consent.{purpose}.until"))
        given = day_typed(answers.text("case.opened_on")) or today()
        if until is not None and until < given:
            raise EndsBefore

    return check


def _text(key: str) -> Check:
    return lambda answers: _none(checked_text(answers.text(key)))


def _line(key: str) -> Check:
    limit = _LIMITS.get(key, LINE_LIMIT)
    return lambda answers: _none(checked_text(answers.text(key), limit=limit))


def _lines() -> dict[str, Check]:
    """Return a check for every line of text, so that nothing is cut without a word."""
    fields = [asked.field for asked in plan.on_screen()]
    lines = [f.key for f in (*fields, plan.WITNESS) if f.kind in {Kind.TEXT, Kind.CASE_NUMBER}]
    return {key: _line(key) for key in lines}


def _age(answers: Answers) -> None:
    year, age = years(answers)
    if year is not None:
        birth_of_year(year, today())
    elif age is not None:
        birth_of_age(age, today())
    else:
        raise NoAge


def _summary(answers: Answers) -> None:
    checked_text(answers.text("case.summary"), limit=SENTENCE_LIMIT)


def _category(answers: Answers) -> None:
    typed = answers.text("case.category")
    if typed not in categories():
        raise NoCategory(found=typed)


def _none(_checked: object) -> None:
    """Drop what a rule returned: here only its refusal counts."""


_CHECKS: Final[dict[str, Check]] = {
    **_lines(),
    **{key: _name(key) for key in _NAMES},
    **{key: _day(key) for key in _DAYS},
    **{key: _text(key) for key in _TEXTS},
    "person.age": _age,
    "person.phone": lambda answers: _none(normalise(answers.text("person.phone"))),
    "case.category": _category,
    "case.summary": _summary,
    **{f"consent.{purpose}.until": _until(purpose) for purpose in plan.PURPOSES},
}

_BY_PATH: Final = {
    "opened_on": "case.opened_on",
    "persons": "person.name",
    "place": "person.commune",
    "age": "person.age",
    "birth_year": "person.age",
    "roles": "person.role",
}
_BY_CODE: Final = {
    "unknown_place": "person.commune",
    "ambiguous_place": "person.commune",
    "place_name_unfit": "person.commune",
    "phone": "person.phone",
    "age": "person.age",
    "birth_year": "person.age",
}


def field_of(error: BadInput) -> str:
    """Return the key of the question that a service's refusal is about, empty when unknown."""
    path = str(error.details.get("path", ""))
    last = path.rpartition(".")[2]
    keys = {asked.field.key for asked in plan.on_screen()} | {"case.category"}
    if last == "place" and path.startswith("persons[") and not path.startswith("persons[0]"):
        return "respondent.commune"
    tries = (path, _BY_PATH.get(path, ""), _BY_PATH.get(last, ""), f"person.{last}")
    by_path = next((key for key in tries if key in keys), "")
    return by_path or _BY_CODE.get(error.code, "")
