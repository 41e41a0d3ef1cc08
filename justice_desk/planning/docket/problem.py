"""What a docket is planned from: frozen; keys are plain strings of the caller.

Hours are minutes after midnight, lengths are minutes. People, judges and interpreters share one
set of keys: who bears one key is one human being, and in one place at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time


@dataclass(frozen=True)
class Slot:
    """A bench and the minute at which an entry begins there."""

    bench: str
    starts: int


@dataclass(frozen=True)
class Called:
    """Somebody who is called: a party or a witness.

    Attributes:
        roles: codes of `terms.enums.PartyRole`; victim and accused count here.
        earliest: the minute at which she can be there, coming from far; None for any hour.
        vulnerable: not to be kept waiting.
    """

    person: str
    roles: tuple[str, ...] = ()
    earliest: int | None = None
    vulnerable: bool = False


@dataclass(frozen=True)
class Entry:
    """A case to be heard.

    Attributes:
        minutes: expected length of the hearing, at least 1.
        kind: told on, it changes nothing for the plan.
        language: that an interpreter must speak, None when none is needed.
        waited: days since the case came in.
        judge: who alone may hear it, None for any.
        fixed: it stands there whatever happens, for somebody promised the hour.
        now: where it stands in the present plan; moving it has a price.
    """

    key: str
    minutes: int
    people: tuple[Called, ...] = ()
    kind: str = ""
    closed_doors: bool = False
    language: str | None = None
    urgent: bool = False
    waited: int = 0
    judge: str | None = None
    fixed: Slot | None = None
    now: Slot | None = None


@dataclass(frozen=True)
class Interpreter:
    """Somebody who interprets; several benches of one day may name the same."""

    key: str
    languages: frozenset[str]


@dataclass(frozen=True)
class Bench:
    """One judge in one room on one day.

    Attributes:
        starts: the hour at which it opens.
        ends: by when the last hearing is over.
        pause: from and until when nobody is heard.
        judge: None where it is not known yet: nothing clashes then.
    """

    key: str
    date: date
    room: str
    starts: int
    ends: int
    pause: tuple[int, int] | None = None
    judge: str | None = None
    interpreters: tuple[Interpreter, ...] = ()


@dataclass(frozen=True)
class Busy:
    """Somebody who is elsewhere for a while: called at another sitting, or in a calendar."""

    who: str
    date: date
    starts: int
    ends: int


@dataclass(frozen=True)
class DocketProblem:
    """Everything the planner is told."""

    entries: tuple[Entry, ...]
    benches: tuple[Bench, ...]
    busy: tuple[Busy, ...] = ()
