"""What the planner of a docket answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.planning.progress import RELAX, Limit, Status

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Comes:
    """The minute for which somebody is called."""

    person: str
    at: int


@dataclass(frozen=True)
class PlacedEntry:
    """A case with its hour.

    Attributes:
        interpreter: who interprets, where somebody must.
        moved: it stood at another hour, room or day in the present plan.
    """

    entry: str
    starts: int
    minutes: int
    interpreter: str | None
    comes: tuple[Comes, ...]
    fixed: bool
    moved: bool


@dataclass(frozen=True)
class PlannedBench:
    """One room on one day, its entries by hour; they never overlap, unless fixed ones do."""

    bench: str
    date: date
    room: str
    entries: tuple[PlacedEntry, ...]


class Why(StrEnum):
    """Why a case is not heard."""

    NO_TIME = "no_time"
    TOO_LONG = "too_long"
    NO_INTERPRETER = "no_interpreter"
    JUDGE_ELSEWHERE = "judge_elsewhere"
    CANNOT_ARRIVE = "cannot_arrive"
    CALLED_THEN = "called_then"


REASONS: Final[Mapping[Why, str]] = {
    Why.NO_TIME: N_("There is no time left for {minutes} minutes."),
    Why.TOO_LONG: N_("The case takes {minutes} minutes; no bench has that much time in one go."),
    Why.NO_INTERPRETER: N_("No interpreter of this language is free: {language}."),
    Why.JUDGE_ELSEWHERE: N_("The judge sits elsewhere at the hours that are left."),
    Why.CANNOT_ARRIVE: N_("A person who must come cannot arrive early enough before the end."),
    Why.CALLED_THEN: N_("A person is already called elsewhere at the hours that are left."),
}
TO_RELAX: Final[Mapping[Why, Limit]] = {
    Why.NO_TIME: Limit.HOURS,
    Why.TOO_LONG: Limit.HOURS,
    Why.NO_INTERPRETER: Limit.INTERPRETERS,
    Why.JUDGE_ELSEWHERE: Limit.JUDGES,
    Why.CANNOT_ARRIVE: Limit.HOURS,
    Why.CALLED_THEN: Limit.DAYS,
}


@dataclass(frozen=True)
class Unplaced:
    """A case that is not heard; `facts` fill the sentence of its reason."""

    entry: str
    why: Why
    facts: tuple[tuple[str, object], ...] = ()

    def reason(self) -> str:
        """Return why, as a sentence in the language spoken now."""
        return _(REASONS[self.why]).format(**dict(self.facts))


class Wrong(StrEnum):
    """What is wrong with entries that are fixed."""

    OVERLAP = "overlap"
    OUTSIDE = "outside"
    PERSON_TWICE = "person_twice"
    JUDGE_TWICE = "judge_twice"
    OTHER_JUDGE = "other_judge"
    NO_INTERPRETER = "no_interpreter"
    TOO_EARLY = "too_early"


WRONGS: Final[Mapping[Wrong, str]] = {
    Wrong.OVERLAP: N_("Two cases are fixed in the same room at the same hour."),
    Wrong.OUTSIDE: N_("A case is fixed outside the hours of hearing, or over the pause."),
    Wrong.PERSON_TWICE: N_("A person is called to two places at the same hour."),
    Wrong.JUDGE_TWICE: N_("The judge is elsewhere at that hour."),
    Wrong.OTHER_JUDGE: N_("A case is fixed with a judge who may not hear it."),
    Wrong.NO_INTERPRETER: N_("No interpreter of the language is free at that hour."),
    Wrong.TOO_EARLY: N_("A case is fixed before everybody can be there."),
}


@dataclass(frozen=True)
class Clash:
    """Entries that are fixed and do not go together; they are told, never moved."""

    wrong: Wrong
    entries: tuple[str, ...]

    def sentence(self) -> str:
        """Return what is wrong, in the language spoken now."""
        return _(WRONGS[self.wrong])


@dataclass(frozen=True)
class DocketPlan:
    """A proposal.

    Attributes:
        gap: (objective − bound) / objective, a fraction: 0.01 is 1 %. It is of the whole plan, with
            hours, persons and order, against what no plan can do better (planning.docket.building).
        objective: of planning.docket.weights.
        seconds: taken.
        benches: all of them, by day, hour and room, also those that hear nobody.
        clashes: among the fixed entries, and with what people are called to elsewhere.
        relax: the limit that keeps most of the unplaced cases out, None when all are heard.
    """

    status: Status
    gap: float
    objective: int
    bound: float
    seconds: float
    benches: tuple[PlannedBench, ...]
    unplaced: tuple[Unplaced, ...]
    clashes: tuple[Clash, ...]
    relax: Limit | None

    def advice(self) -> str:
        """Return what to do so that more can be heard, in words; blank when all are."""
        return "" if self.relax is None else _(RELAX[self.relax])
