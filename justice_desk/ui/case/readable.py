"""A recorded value as a person reads it: codes become words, days become dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.rules.phones import shown
from justice_desk.rules.reference import categories
from justice_desk.terms.enums import (
    CaseStatus,
    Displacement,
    MaybeCrime,
    Outcome,
    Priority,
    Satisfaction,
    Sex,
)
from justice_desk.terms.labels import label
from justice_desk.ui.case.words import choices

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

_CODED: Final[dict[str, type[StrEnum]]] = {
    "sex": Sex,
    "priority": Priority,
    "maybe_crime": MaybeCrime,
    "displacement": Displacement,
    "status": CaseStatus,
    "outcome": Outcome,
    "satisfied": Satisfaction,
}
_PLAIN: Final = {"yes": "yes", "True": "yes", "no": "no", "False": "no"}


def readable(field: str, value: str | None) -> str:
    """Return a value of a field in words; blank for nothing."""
    if not value:
        return ""
    if field in _CODED and value in set(_CODED[field]):
        return label(_CODED[field](value))
    if value in _PLAIN:
        return _("yes") if _PLAIN[value] == "yes" else _("no")
    return _BY_FIELD.get(field, str)(value)


def _category(value: str) -> str:
    return categories()[value].label.text() if value in categories() else value


def _phone(value: str) -> str:
    return shown(value) if value.startswith("+") else value


def _place(value: str) -> str:
    return value.replace("/", " · ")


def _day(value: str) -> str:
    try:
        return short_date(date.fromisoformat(value))
    except ValueError:
        return value


def _several(field: str) -> Callable[[str], str]:
    def told(value: str) -> str:
        words = dict(choices(field))
        return ", ".join(words.get(code, code) for code in value.split(","))

    return told


_BY_FIELD: Final[dict[str, Callable[[str], str]]] = {
    "category": _category,
    "phone": _phone,
    "languages": _several("languages"),
    "disability": _several("disability"),
    "place": _place,
    "facts_on": _day,
    "opened_on": _day,
    "closed_on": _day,
}
