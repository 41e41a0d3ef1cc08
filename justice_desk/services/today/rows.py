"""What a member sees of her day: frozen, finished, and nothing of a case that is closed to her."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, datetime

    from justice_desk.services.tasks.rows import OpenTask
    from justice_desk.terms.enums import EventKind

WEEK: Final = timedelta(days=6)
"""This week is today and the six days that follow, whatever day today is."""


class Band(StrEnum):
    """The three bands of the day."""

    LATE = "late"
    TODAY = "today"
    WEEK = "week"


@dataclass(frozen=True)
class Group:
    """One band: how many tasks it holds, and the first of them."""

    band: Band
    total: int
    tasks: tuple[OpenTask, ...]


class Safe(StrEnum):
    """Whether somebody may be called."""

    YES = "yes"
    """She said so; or it is the line of an office."""
    UNKNOWN = "unknown"
    """Nobody asked her yet."""
    NO = "no"
    """She asked not to be called, or there is no number."""


@dataclass(frozen=True)
class Call:
    """Somebody to reach about a task.

    Attributes:
        number: of the case; `task` the reference of the task.
        name: of the actor who owes an answer, else of the person who came.
        is_actor: the name is an actor's.
        safe: whether a call harms nobody.
        phone: blank unless a call is safe; what is not safe never leaves the services.
        when: day and hour without risk, as the person said.
        through: whom to go through, as the person said.
    """

    number: str
    task: OpenTask
    name: str
    is_actor: bool
    safe: Safe
    phone: str
    when: str
    through: str


@dataclass(frozen=True)
class Change:
    """What another member wrote in a case since the last visit."""

    number: str
    kind: EventKind
    at: datetime
    by: str
    restricted: bool
    details: dict[str, str]
    actor: str | None = None


@dataclass(frozen=True)
class Today:
    """The day of one member.

    `since` is the last visit that changes are counted from; None on the first one.
    """

    day: date
    mine: bool
    groups: tuple[Group, ...]
    calls: tuple[Call, ...]
    changes: tuple[Change, ...]
    since: datetime | None

    def group(self, band: Band) -> Group:
        """Return one of the three bands."""
        return next(group for group in self.groups if group.band is band)

    @property
    def waiting(self) -> int:
        """Return how many tasks are late or due today: the badge of the rail."""
        return self.group(Band.LATE).total + self.group(Band.TODAY).total
