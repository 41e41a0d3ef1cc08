"""The day sheet: what is due, for a hand to write on; numbers and first names, no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, Party, Person
from justice_desk.services.rights import require
from justice_desk.services.today.due import groups_of
from justice_desk.services.today.rows import Band
from justice_desk.services.today.telling import villages_of, without_phones, without_places
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AuditAction
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.tasks.rows import OpenTask

MOST: Final = 60
"""Tasks of each band: about eight sheets in all; who has more needs another member."""
_SHORT: Final = 2
"""Letters of a name that are too few to be told from a word, but for its capital."""
_WHOLE: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class SheetLine:
    """One task as it may lie on a desk; of a restricted case nothing but its number is told.

    Attributes:
        task: what the line stands for, to be typed back in.
        band: late, today, or this week.
        first_name: of the person who came; blank where none may stand.
        title: what was typed, with the family names, villages and phones of the case taken out.
    """

    task: OpenTask
    band: Band
    first_name: str
    title: str


def sheet_of(session: Session, day: date, *, mine: bool = False) -> tuple[SheetLine, ...]:
    """Return the lines of the sheet of `day`.

    Raises:
        NotAllowed: the member's role prints none.
    """
    require(session, "task sheet")
    groups = groups_of(session, day, mine=mine, most=dict.fromkeys(Band, MOST))
    cases = {task.case_id for group in groups for task in group.tasks if not task.restricted}
    leads, families = _names(session, cases)
    villages = villages_of(session, cases)

    def title(task: OpenTask) -> str:
        told = _without(task.title, families.get(task.case_id, set()))
        return without_phones(without_places(told, villages.get(task.case_id, ())))

    return tuple(
        SheetLine(
            task,
            group.band,
            leads.get(task.case_id, ""),
            "" if task.restricted else title(task),
        )
        for group in groups
        for task in group.tasks
    )


def note_sheet(session: Session, sha256: str, *, mine: bool = False) -> None:
    """Record that a day sheet exists: how many lines it has, and a digest of which.

    Args:
        session: a writing one.
        sha256: of the file.
        mine: whether it holds the tasks of one member only.
    """
    seen = [str(line.task.id) for line in sheet_of(session, today(), mine=mine)]
    fact = Fact(
        AuditAction.ACCESS, "task", "", None, ("day sheet",), [sha256, *seen], rows=len(seen)
    )
    append(session, [fact])


def _names(
    session: Session, cases: set[uuid.UUID]
) -> tuple[dict[uuid.UUID, str], dict[uuid.UUID, set[str]]]:
    """Return the first name of who came, and every other name of each case, folded."""
    leads: dict[uuid.UUID, str] = {}
    families: dict[uuid.UUID, set[str]] = {}
    if not cases:
        return leads, families
    found = session.execute(
        select(Party.case_id, Person.id, Person.name, Case.lead_id)
        .join(Person, Person.id == Party.person_id)
        .join(Case, Case.id == Party.case_id)
        .where(Party.case_id.in_(cases))
    )
    for row in found:
        first, *rest = row.name.split() or [""]
        families.setdefault(row.case_id, set()).update(_told(rest))
        if row.id == row.lead_id:
            leads[row.case_id] = first
    return leads, families


def _told(names: Sequence[str]) -> list[str]:
    """Return the names to take out: a short one as it is written, « Ba » is no « ba »."""
    return [fold(name) if len(name) > _SHORT else name for name in names]


def _without(title: str, families: set[str]) -> str:
    def kept(found: re.Match[str]) -> str:
        return "…" if {found[0], fold(found[0])} & families else found[0]

    # N’Diaye is one name, « l’oncle » two words: the whole first, then what it is made of.
    return _WORD.sub(kept, _WHOLE.sub(kept, title))
