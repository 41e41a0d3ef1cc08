"""What does not go together on a docket: people, rooms and hours, compared and never named.

Pure: whoever asks brings spans and figures, and turns what comes back into sentences.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.rules.before_leaving import LEAD
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.sittings import StepKind

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
    from datetime import date


class ClashKind(StrEnum):
    """What does not go together."""

    PERSON = "person"
    """Somebody is called to two hearings at once."""
    JUDGE = "judge"
    """Somebody sits or serves at two sittings at once, or fewer judges than benches."""
    INTERPRETER = "interpreter"
    """Nobody, or too few, to interpret where several cases need it at once."""
    ROOM = "room"
    """Two cases or two sittings in one room at once."""
    BUSY = "busy"
    """Whoever serves, or the room, is taken at that hour by a calendar of her own."""
    CLOSED = "closed"
    """The case was closed meanwhile."""
    DECIDED = "decided"
    """A court judged the case meanwhile, or gives its judgment on a day to come."""
    CONSENT = "consent"
    """Consent to keep the file, or for the court that sits, is not in force any more."""
    NO_INTERPRETER = "no_interpreter"
    NOTICE = "notice"
    """Too few days are left to bring the summons."""
    TRAVEL = "travel"
    """Somebody cannot be there at the hour at which she is called."""
    FACE_TO_FACE = "face_to_face"
    """Victim and accused are called to the same minute."""
    OVER_TIME = "over_time"
    """A case begins before its bench does, or ends after it."""


BLOCKS: Final = frozenset(
    {
        ClashKind.PERSON,
        ClashKind.JUDGE,
        ClashKind.INTERPRETER,
        ClashKind.ROOM,
        ClashKind.BUSY,
        ClashKind.CLOSED,
        ClashKind.DECIDED,
        ClashKind.CONSENT,
    }
)
"""Clashes with which the hearing cannot be held as it stands; the others can be lived with."""

NOTICE: Final = LEAD[StepKind.SUMMONSES]
"""How long before the hearing a summons leaves: as on the list of what is done before leaving.

A choice of this tool, no text on it was found: time to bring a paper to a village and back.
"""

SPEED: Final = 30
"""Kilometres an hour on a track or in a pirogue: a choice of this tool, no source gives one."""

DAYBREAK: Final = 6 * 60
"""When people leave home, in minutes after midnight: a choice of this tool, by daylight only."""


@dataclass(frozen=True)
class Span:
    """Something or somebody, `key`, that a slot takes from one minute of a day to another."""

    key: Hashable
    day: date
    starts: int
    ends: int
    slot: Hashable


@dataclass(frozen=True)
class Summoned:
    """Somebody who is called to a hearing, the minute at which she is to be there, her roles."""

    key: Hashable
    comes: int
    roles: frozenset[str]


def twice(spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """Give back each two spans of one key and two slots that lie over each other, in order."""
    for group in _by_key(spans).values():
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                if other.starts >= one.ends:
                    break
                if other.slot != one.slot:
                    yield one, other


def crowded(spans: Iterable[Span], most: int) -> Iterator[tuple[Span, ...]]:
    """Give back, where more than `most` spans of one key run at once, those that do.

    Each crowd is told once, at the moment at which the last of it begins.
    """
    for group in _by_key(spans).values():
        for at, one in enumerate(group):
            running = [other for other in group[:at] if other.ends > one.starts]
            if len(running) + 1 > most:
                yield (*running, one)


def one_after_other(spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """Give back each two spans of one key and day that follow each other without touching."""
    for group in _by_key(spans).values():
        for at, one in enumerate(group):
            later = next((other for other in group[at + 1 :] if other.starts >= one.ends), None)
            if later is not None:
                yield one, later


def minutes_for(kilometres: int) -> int:
    """Return how long a way takes, in whole minutes, rounded up."""
    return -(-kilometres * 60 // SPEED)


def earliest(kilometres: int) -> int:
    """Return the minute at which somebody who leaves at daybreak is there."""
    return DAYBREAK + minutes_for(kilometres)


def notice(day: date, leaves: date) -> int | None:
    """Return how many days are left when they are too few for a summons, None otherwise."""
    left = day - leaves
    return None if left >= NOTICE else max(left, timedelta()).days


def face_to_face(called: Sequence[Summoned]) -> Iterator[tuple[Summoned, Summoned]]:
    """Give back each victim and accused of one hearing who are called to the same minute."""
    for one in called:
        for other in called:
            apart = one.comes != other.comes or one.key == other.key
            if not apart and _is(one, PartyRole.VICTIM) and _is(other, PartyRole.ACCUSED):
                yield one, other


def outside(spans: Collection[Span], starts: int, ends: int) -> tuple[list[Span], list[Span]]:
    """Return the spans that begin before a bench does, and those that end after it."""
    return [one for one in spans if one.starts < starts], [one for one in spans if one.ends > ends]


def _is(one: Summoned, role: PartyRole) -> bool:
    return role.value in one.roles


def _by_key(spans: Iterable[Span]) -> dict[tuple[Hashable, date], list[Span]]:
    groups: dict[tuple[Hashable, date], list[Span]] = defaultdict(list)
    for span in sorted(spans, key=lambda one: (one.day, one.starts, one.ends)):
        groups[span.key, span.day].append(span)
    return groups
