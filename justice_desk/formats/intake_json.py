"""An intake as JSON: read with the path of every mistake, and one whole example to fill in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from justice_desk.formats.reading import (
    FieldMissing,
    day,
    listed,
    maybe,
    misfit,
    one_of,
    record,
    text,
    truth,
    whole,
)
from justice_desk.i18n.messages import N_, _
from justice_desk.services.cases.intake import (
    ConsentIntake,
    Intake,
    PersonIntake,
    RelationIntake,
)
from justice_desk.terms.enums import (
    ConsentHow,
    ConsentPurpose,
    ConsentScope,
    Displacement,
    MaybeCrime,
    PartyRole,
    Priority,
    Sex,
)
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from justice_desk.formats.reading import Reader


class NotJson(BadInput):
    """The document is not JSON."""

    code = "not_json"
    template = N_("{file}, line {line}, column {column}: this is not JSON ({reason}).")


_DAMAGED: Final = N_("something is out of place here")
_REASONS: Final = {
    "Expecting value": N_("a value is missing here"),
    "Expecting property name enclosed in double quotes": N_("a name between quotes is missing"),
    "Expecting ':' delimiter": N_("a colon is missing"),
    "Expecting ',' delimiter": N_("a comma is missing"),
    "Extra data": N_("the document ends before this"),
    "Unterminated string starting at": N_("a quote is not closed"),
    "Illegal trailing comma before end of object": N_("a comma too many"),
    "Illegal trailing comma before end of array": N_("a comma too many"),
}
"""The words of Python's reader, which speaks English."""

_TEXT, _TEXTS, _TRUTH = maybe(text), listed(text), maybe(truth)

PERSON: Final[dict[str, Reader]] = {
    "ref": text,
    "name": text,
    "roles": listed(one_of(PartyRole)),
    "name_arabic": _TEXT,
    "sex": maybe(one_of(Sex)),
    "age": maybe(whole),
    "age_estimated": truth,
    "birth_year": maybe(whole),
    "place": _TEXT,
    "landmark": _TEXT,
    "phone": _TEXT,
    "phone_safe": _TEXTS,
    "phone_when": _TEXT,
    "through": _TEXT,
    "languages": _TEXTS,
    "other_language": _TEXT,
    "interpreter": _TRUTH,
    "displacement": maybe(one_of(Displacement)),
    "disability": _TEXTS,
    "can_read": _TRUTH,
    "identity_paper": _TEXTS,
    "identity_number": _TEXT,
    "wishes_woman": _TEXT,
    "transport": _TRUTH,
    "transport_from": _TEXT,
    "guardian_of": _TEXT,
}
MATTER: Final[dict[str, Reader]] = {
    "category": text,
    "summary": text,
    "facts": text,
    "facts_on": maybe(day),
    "facts_place": _TEXT,
    "request": text,
    "priority": one_of(Priority),
    "maybe_crime": maybe(one_of(MaybeCrime)),
    "danger_to_life": truth,
    "danger": _TEXTS,
    "intake_place": _TEXT,
    "came_by": _TEXT,
    "already_seized": _TEXTS,
    "guardian_informed": _TRUTH,
    "guardian_not_informed_why": _TEXT,
}
RELATION: Final[dict[str, Reader]] = {"person": text, "other": text, "tie": text}
CONSENT: Final[dict[str, Reader]] = {
    "purpose": one_of(ConsentPurpose),
    "how": one_of(ConsentHow),
    "by": _TEXT,
    "guardian_of": _TEXT,
    "witness": _TEXT,
    "scope": listed(one_of(ConsentScope)),
    "refused": truth,
    "given_on": maybe(day),
    "until": maybe(day),
}


def parse(written: str, file: str) -> Intake:
    """Return the intake of a JSON document.

    Raises:
        NotJson: with line and column.
        BadInput: the path of the first field that is missing, unknown or does not fit.
    """
    try:
        document = json.loads(written)
    except json.JSONDecodeError as error:
        told = {"file": file, "line": error.lineno, "column": error.colno}
        raise NotJson(**told, reason=_(_REASONS.get(error.msg, _DAMAGED))) from error
    except RecursionError as error:
        raise NotJson(file=file, line=1, column=1, reason=_("nested too deep")) from error
    except ValueError as error:  # Python reads no number of more than 4,300 digits
        raise NotJson(file=file, line=1, column=1, reason=_("a number is too long")) from error
    return _intake(document)


def example() -> dict[str, Any]:
    """Return a complete intake: an adult who is safe, a boundary of a field, one consent."""
    return {
        "opened_on": None,
        "written_by": None,
        "old_number": None,
        "persons": [
            {
                "ref": "p1",
                "name": "Fatoumata Exemple",
                "roles": ["claimant"],
                "sex": "female",
                "age": 41,
                "age_estimated": True,
                "place": "Gao/Gao/Gounzoureye",
                "phone": None,
                "languages": ["ses", "fr"],
                "interpreter": False,
                "displacement": "resident",
                "can_read": False,
                "wishes_woman": "either",
            },
            {"ref": "p2", "name": "Moussa Exemple", "roles": ["respondent"], "sex": "male"},
        ],
        "relations": [{"person": "p2", "other": "p1", "tie": "neighbour"}],
        "case": {
            "category": "FON",
            "summary": "La limite d’un champ est contestée par le voisin.",
            "facts": "Selon la requérante, les bornes ont été déplacées après les récoltes.",
            "facts_on": None,
            "request": "Que la limite soit constatée par la commission foncière.",
            "priority": "2weeks",
            "maybe_crime": "no",
            "danger_to_life": False,
        },
        "consents": [{"purpose": "file", "how": "oral", "refused": False}],
    }


def _intake(document: object) -> Intake:
    fields = record(
        "",
        document,
        {
            "opened_on": maybe(day),
            "written_by": _TEXT,
            "old_number": _TEXT,
            "persons": listed(_person),
            "case": _matter,
            "relations": listed(_relation),
            "consents": listed(_consent),
        },
    )
    for needed, expected in (("persons", _("the person who came")), ("case", _("the matter"))):
        if not fields.get(needed):
            raise FieldMissing(path=needed, expected=expected)
    return Intake(**(fields.pop("case") | fields))


def _person(path: str, value: object) -> PersonIntake:
    fields = record(path, value, PERSON)
    _need(path, fields, "name", _("a name, empty for “sans nom”"))
    _need(path, fields, "roles", ", ".join(PartyRole))
    position = path.rpartition("[")[2].rstrip("]")
    return PersonIntake(**({"ref": f"p{int(position) + 1}"} | fields))


def _matter(path: str, value: object) -> dict[str, Any]:
    fields = record(path, value, MATTER)
    _need(path, fields, "category", "FON … AUT")
    _need(path, fields, "summary", _("one sentence"))
    return fields


def _relation(path: str, value: object) -> RelationIntake:
    fields = record(path, value, RELATION)
    for name in RELATION:
        _need(path, fields, name, _("a text"))
    return RelationIntake(**fields)


def _consent(path: str, value: object) -> ConsentIntake:
    fields = record(path, value, CONSENT)
    _need(path, fields, "purpose", ", ".join(ConsentPurpose))
    if fields["purpose"] in {ConsentPurpose.REFERRAL, ConsentPurpose.SUMMARY}:
        raise misfit(f"{path}.purpose", fields["purpose"].value, _("its receiver: consent record"))
    return ConsentIntake(**fields)


def _need(path: str, fields: dict[str, Any], name: str, expected: str) -> None:
    if fields.get(name) is None or fields[name] == ():
        raise FieldMissing(path=f"{path}.{name}", expected=expected)
