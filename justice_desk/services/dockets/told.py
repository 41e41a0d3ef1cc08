"""What a member says of a docket, before anything is checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from justice_desk.terms.enums import Sex
    from justice_desk.terms.settlements import DecisionFor
    from justice_desk.terms.sittings import DocketResult, HearingKind, ResultCause


@dataclass(frozen=True)
class EntryTold:
    """A case to be put on a docket.

    Attributes:
        day: on which day of the sitting; the first with room when left out.
        room: which bench of that day, where there are several.
        position: its place in the order, 1 for the first; the last when left out.
        starts: an hour that was promised, in minutes after midnight: the slot is then fixed.
        minutes: how long it takes; the usual length of its category when left out.
        kind: the usual kind of its category when left out.
        interpreter: the language in which somebody must interpret.
        closed_doors: whether the room is emptied; what the category asks when left out.
        called: who is called, by the id of the party; all parties and witnesses when left out.
    """

    day: date | None = None
    room: str | None = None
    position: int | None = None
    starts: int | None = None
    minutes: int | None = None
    kind: HearingKind | None = None
    interpreter: str | None = None
    closed_doors: bool | None = None
    called: tuple[uuid.UUID, ...] | None = None


@dataclass(frozen=True)
class Placed:
    """Where a slot goes: a day of the sitting, an hour in minutes after midnight, a length."""

    entry: uuid.UUID
    day_id: uuid.UUID
    position: int
    starts: int
    minutes: int


@dataclass(frozen=True)
class ResultTold:
    """What the court did with a case.

    Attributes:
        result: judged, reserved, adjourned or struck out.
        cause: why it was put off or struck out.
        until_on: the day of a reserved judgment, or the day to which it was put off.
        adjourned_to: the number of the sitting that hears it next; ready again when left out.
        decision: how a judgment answers what the person asked; asked for when judged.
        number: that the court gave its judgment.
        terms: what it says, in words.
        appeal_until: the last day to appeal, as the court said it.
        came: who was there, by the id of the summons; None when nobody wrote it down.
        note: in words.
    """

    result: DocketResult
    cause: ResultCause | None = None
    until_on: date | None = None
    adjourned_to: str | None = None
    decision: DecisionFor | None = None
    number: str = ""
    terms: str = ""
    appeal_until: date | None = None
    came: frozenset[uuid.UUID] | None = None
    note: str = ""


@dataclass(frozen=True)
class CivilTold:
    """One applicant of a civil-status list, as typed or read from a sheet."""

    applicant: str
    name: str
    sex: Sex | None = None
    born_on: date | None = None
    birth_year: int | None = None
    born_at: str = ""
    father: str = ""
    mother: str = ""
    witnesses: tuple[str, ...] = ()
    case: str | None = None
