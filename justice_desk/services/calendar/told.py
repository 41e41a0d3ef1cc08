"""What a calendar file tells of somebody: when she is taken, and nothing of why."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime  # noqa: TC003 - the fields are asked for their types

from justice_desk.terms.sittings import OfficerRole  # noqa: TC001 - same


@dataclass(frozen=True)
class BusyTold:
    """Hours that are taken; `uid` stands for what the file calls the event, unreadable."""

    uid: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class BusyRow:
    """Hours at which a judge, a room or somebody else is taken; `role` is None for a room."""

    name: str
    role: OfficerRole | None
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class BusyFile:
    """A calendar file, read and sound.

    Attributes:
        file: its name.
        times: the hours that are taken, from today on, in their order.
        uids: of every event that it speaks of, those that take nobody's time included.
        skipped: events that were cancelled, leave the time free or are over.
    """

    file: str
    times: tuple[BusyTold, ...]
    uids: frozenset[str] = field(default_factory=frozenset)
    skipped: int = 0


@dataclass(frozen=True)
class BusyTally:
    """What taking a file in changed: hours that are new, gone, and as before."""

    added: int
    removed: int
    same: int
