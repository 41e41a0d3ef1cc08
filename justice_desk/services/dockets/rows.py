"""The docket as a reader sees it; a case that is closed to her shows its number and its hour."""

from __future__ import annotations

import uuid  # noqa: TC003 - the fields are asked for their types at run time
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - same

from justice_desk.terms.enums import Sex  # noqa: TC001 - same
from justice_desk.terms.sittings import (  # noqa: TC001 - same
    DocketResult,
    HearingKind,
    ResultCause,
    SittingState,
)


@dataclass(frozen=True)
class CalledRow:
    """Somebody who is called; `comes_at` is in minutes after midnight, None for the slot's hour."""

    id: uuid.UUID
    person_id: uuid.UUID
    name: str
    name_arabic: str | None
    sex: Sex | None
    roles: tuple[str, ...]
    place: str
    languages: tuple[str, ...]
    comes_at: int | None
    transport: bool | None
    printed_on: date | None
    handed_on: date | None
    explained_in: str | None
    came: bool | None


@dataclass(frozen=True)
class SlotRow:
    """One case at the docket.

    Attributes:
        hidden: the case is closed to the reader: number, day, hour and length, nothing else.
        subject: the label of the category, blank when hidden.
        outdated: a summons was printed and shows another hour, day or place.
    """

    id: uuid.UUID
    sitting: str
    state: SittingState
    day_id: uuid.UUID
    held_on: date
    room: str
    position: int
    starts: int
    minutes: int
    closed_doors: bool
    fixed: bool
    number: str
    restricted: bool
    hidden: bool
    category: str | None
    subject: str
    kind: HearingKind | None
    interpreter: str | None
    called: tuple[CalledRow, ...]
    outdated: bool
    result: DocketResult | None
    cause: ResultCause | None
    until_on: date | None
    adjourned_to: str | None
    note: str
    version: int


@dataclass(frozen=True)
class CivilRow:
    """One applicant of a civil-status list.

    Attributes:
        number: of the case that the line stands for, None where it stands for none.
        hidden: that case is closed to the reader: day, place in the order and number, nothing else.
    """

    id: uuid.UUID
    day_id: uuid.UUID
    held_on: date
    position: int
    applicant: str
    name: str
    sex: Sex | None
    born_on: date | None
    birth_year: int | None
    born_at: str
    father: str
    mother: str
    witnesses: tuple[str, ...]
    number: str | None
    result: DocketResult | None
    cause: ResultCause | None
    judgment_number: str | None
    judged_on: date | None
    transcribed_on: date | None
    version: int
    hidden: bool = False


@dataclass(frozen=True)
class ReadyRow:
    """A case that could be heard, or why it cannot yet.

    Attributes:
        ready: nothing is missing and it stands on no docket to come.
        missing: the sentences of what is missing, empty when ready.
        days: since it was opened.
        kilometres: from its farthest party to the site that was asked about, None without.
    """

    number: str
    category: str
    restricted: bool
    place: str
    cercle: str
    commune: str
    opened_on: date
    days: int
    kilometres: int | None
    estimated: bool
    people: int
    urgent: bool
    ready: bool
    missing: tuple[str, ...]


@dataclass(frozen=True)
class ClashRow:
    """What does not go together on a docket; `told` is a sentence, `entries` its slots or lines."""

    kind: str
    entries: tuple[uuid.UUID, ...]
    told: str
    blocks: bool
