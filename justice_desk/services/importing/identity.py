"""Tells the lines of a register apart: the same line again, and whether anything in it changed.

The identity holds whenever the same line comes in again: the old number with its year, or who,
when, what and where. The digest covers everything that was told, and never where the row stands:
a sorted register is the same register.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.importing.told import CaseTold, ConsultationTold
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.importing.told import ActorTold

_INTAKE: Final = tuple(f.name for f in fields(Intake) if f.name not in {"persons", "consents"})
_PERSON: Final = tuple(f.name for f in fields(PersonIntake))
_BYTES: Final = 16


def marks_of(told: CaseTold | ConsultationTold | ActorTold) -> tuple[str, str]:
    """Return identity and digest of a row."""
    if isinstance(told, CaseTold):
        return _hashed(case_identity(told)), _hashed(_case_said(told))
    if isinstance(told, ConsultationTold):
        whole = _hashed(["consultation", *_said(told)])
        return whole, whole
    name = ["actor", told.type, fold(told.name), fold(told.place or "")]
    return _hashed(name), _hashed(_said(told))


def case_identity(told: CaseTold) -> list[str]:
    """Return what makes a case of a register the same whenever it comes in again."""
    intake = told.intake
    if intake.old_number and fold(intake.old_number):
        return ["number", fold(intake.old_number), _year(intake.opened_on)]
    lead = intake.persons[0]
    day = intake.opened_on.isoformat() if intake.opened_on else ""
    return ["person", fold(lead.name), day, intake.category, fold(lead.place or "")]


def _year(day: date | None) -> str:
    return str(day.year) if day else ""


def _case_said(told: CaseTold) -> list[Any]:
    intake = told.intake
    return [
        [[getattr(one, name) for name in _PERSON] for one in intake.persons],
        [getattr(intake, name) for name in _INTAKE],
        [told.within, told.status, told.outcome, told.closed_on, told.responsible],
        [[s.kind, s.on, s.who, s.type, s.exact, s.result, s.note] for s in told.steps],
    ]


def _said(told: ConsultationTold | ActorTold) -> list[Any]:
    return [getattr(told, f.name) for f in fields(told) if f.name not in {"at", "later"}]


def _hashed(said: list[Any]) -> str:
    plain = json.dumps(said, default=str, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(plain.encode(), digest_size=_BYTES).hexdigest()
