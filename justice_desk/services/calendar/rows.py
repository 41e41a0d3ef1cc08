"""A line of the calendar as a reader sees it: frozen, and never a name, a village or a phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime  # noqa: TC003 - the fields are asked for their types
from enum import StrEnum

from justice_desk.terms.sittings import SittingState  # noqa: TC001 - same


class AgendaKind(StrEnum):
    """What stands on a day, in the order in which it is shown."""

    SITTING = "sitting"
    INFORMATION = "information"
    """The session that tells a village what the court will do there."""
    HEARING = "hearing"
    """One case at the docket of a sitting."""
    MEDIATION = "mediation"
    DEADLINE = "deadline"
    """A task that is due, or an answer that is awaited by then."""


@dataclass(frozen=True)
class AgendaRow:
    """What happens on one day.

    Attributes:
        uid: stable as long as the thing exists, whatever its day.
        kind: what it is.
        day: on which it happens.
        starts: minutes after midnight, Bamako time; None for the whole day. `ends` likewise.
        title: one line in words; the site or the number of the case, nothing of a person.
        sitting: the number of the sitting, `case` that of the case; None where there is none.
        state: of the sitting.
        gone: cancelled, postponed to nobody knows when, withdrawn, taken off or done.
        site: where the court sits, blank for anything else.
        closed_doors: the public is not let in, so that the site is not told outside.
        restricted: the case is closed to all but a few.
        responsible: full name of the member in charge of the case; `member` her short name.
        cases: at the docket of the sitting on that day, for a sitting.
        sequence: counts the changes; `changed_at` is the last one.
        what: the title without the number of the case, for what is due or mediated.
    """

    uid: str
    kind: AgendaKind
    day: date
    starts: int | None
    ends: int | None
    title: str
    sitting: str | None
    case: str | None
    state: SittingState | None
    gone: bool
    site: str
    closed_doors: bool
    restricted: bool
    responsible: str | None
    member: str | None
    cases: int
    sequence: int
    changed_at: datetime
    what: str = ""
