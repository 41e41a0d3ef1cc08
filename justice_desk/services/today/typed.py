"""Types a day sheet back in: what became of each line, all of it in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.services.cases.noting import add_note
from justice_desk.services.tasks.doing import Later, done, put_off
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Typed:
    """What stood on one line of the sheet.

    Attributes:
        ref: of the task.
        number: of its case.
        is_done: it was done.
        until: the day to which it was put off; None when it was not.
        note: what was written beside it.
    """

    ref: str
    number: str
    is_done: bool = False
    until: date | None = None
    note: str = ""

    @property
    def says(self) -> bool:
        """Return whether the line holds anything."""
        return self.is_done or self.until is not None or bool(self.note.strip())


def type_in(session: Session, lines: Sequence[Typed]) -> int:
    """Write what the lines say, all or none, and return how many said something.

    Raises:
        UnknownTask, DoneAlready, TaskOfClosedCase, PostponedToPast, TextTooLong: a line; `path` is
            the reference of its task.
    """
    told = [line for line in lines if line.says]
    for line in told:
        with at_field(line.ref):
            _write(session, line)
    return len(told)


def _write(session: Session, line: Typed) -> None:
    """Write one line; the note of a line that is put off is its reason."""
    if line.is_done:
        done(session, [line.ref], note=line.note)
    elif line.until is not None:
        put_off(session, Later(line.ref, line.until, line.note))
    elif line.note.strip():
        add_note(session, line.number, line.note)
