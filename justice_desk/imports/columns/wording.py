"""How the fields of an import and their values are called, in the language spoken now."""

from __future__ import annotations

import contextlib
import re
from datetime import date
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.imports.columns.fields import column
from justice_desk.rules.reference import categories
from justice_desk.terms.enums import CaseStatus, Outcome, Sex
from justice_desk.terms.importing import ImportKind
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

KINDS: Final[Mapping[ImportKind, str]] = {
    ImportKind.CASES: N_("Cases"),
    ImportKind.CONSULTATIONS: N_("Consultations"),
    ImportKind.ACTORS: N_("Actors"),
}
OF_KINDS: Final[Mapping[ImportKind, str]] = {
    ImportKind.CASES: N_("a list of cases"),
    ImportKind.CONSULTATIONS: N_("a list of consultations"),
    ImportKind.ACTORS: N_("a list of justice actors"),
}
"""What a sheet is, inside a sentence."""
_OTHER: Final = re.compile(r"person\d+\.")
_PLACES: Final = {"person.place": "person.village", "respondent.place": "respondent.village"}
_CODED: Final[Mapping[str, type[StrEnum]]] = {
    "sex": Sex,
    "status": CaseStatus,
    "outcome": Outcome,
}


def field_text(key: str, kind: ImportKind = ImportKind.CASES) -> str:
    """Return how a field is called; the last part of its key where it has no name.

    Persons after the first are the other party, as far as words go.
    """
    plain = _OTHER.sub("respondent.", key)
    found = column(_PLACES.get(plain, plain), kind)
    return found.text() if found else key.rpartition(".")[2]


def seems_text(sheet: str, seems: ImportKind, asked: ImportKind) -> str:
    """Return the sentence that a sheet looks like a list of another kind."""
    told = _("“{sheet}” looks like {kind}, not like {asked}.")
    return told.format(sheet=sheet, kind=_(OF_KINDS[seems]), asked=_(OF_KINDS[asked]))


def value_text(key: str, value: str) -> str:
    """Return a value of a field as a person reads it: a day, a category, a code by its name."""
    with contextlib.suppress(ValueError):
        return short_date(date.fromisoformat(value))
    name = key.rpartition(".")[2]
    if name in _CODED and value in set(_CODED[name]):
        return label(_CODED[name](value))
    if name in {"category", "theme"} and value in categories():
        return categories()[value].label.text()
    return value
