"""Writes a dated note into a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import record
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


def add_note(session: Session, number: str, text: str, *, on: date | None = None) -> None:
    """Write a dated note; a note is never edited, a second one corrects it."""
    case = open_case_for(session, "case note", number)
    with at_field("text"):
        note = checked_text(text, required=True)
    record(session, case, EventKind.NOTE, note=note, on=checked_day("on", on))
