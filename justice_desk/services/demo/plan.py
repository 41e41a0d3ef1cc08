"""Plans the cases of the demonstration: pure, the same for the same seed and day.

Every category and every state comes up in the first sixty; the days run over four years, so that
numbers follow days as in a real register.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from justice_desk.rules.reference import categories
from justice_desk.services.demo import words
from justice_desk.terms.enums import (
    CaseStatus,
    JusticeOrder,
    Outcome,
    PartyRole,
    Priority,
    ReferralState,
    Satisfaction,
    Sex,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

YEARS_DEEP: Final = 4


@dataclass(frozen=True)
class ActorChoice:
    """An actor of the directory that a planned referral can go to."""

    position: int
    type: str
    order: JusticeOrder


@dataclass(frozen=True)
class PlannedReferral:
    """One hand-over: to whom, when, what became of it and when."""

    actor: ActorChoice
    sent_on: date
    reply_by: date
    state: ReferralState
    answered_on: date | None
    completed_on: date | None
    priority: Priority


@dataclass(frozen=True)
class PlannedPerson:
    """One invented person; places and languages by position in the lists of the demonstration."""

    name: str
    sex: Sex
    birth_year: int
    place: int
    phone: str | None
    language: str
    can_read: bool


@dataclass(frozen=True)
class PlannedCase:
    """One case from its opening to where it stands today."""

    opened_on: date
    category: str
    restricted: bool
    lead: PlannedPerson
    other: PlannedPerson
    roles: tuple[PartyRole, PartyRole]
    member: int
    status: CaseStatus
    outcome: Outcome | None
    closed_on: date | None
    satisfied: Satisfaction | None
    statistics: bool
    referrals: tuple[PlannedReferral, ...]
    task_due: date | None


SHAPES: Final = (
    "intake", "waiting", "held", "declined", "late", "returned", "two", "court", "closed",
    "advice", "long", "watch", "reopened", "overdue", "lost",
)  # fmt: skip
"""Where a case may stand; the plan goes round them, so that each is met early."""


def plan(
    count: int, seed: int, today: date, actors: Sequence[ActorChoice]
) -> Iterator[PlannedCase]:
    """Yield `count` cases in the order in which they were opened."""
    codes, span = tuple(categories()), YEARS_DEEP * 365
    for n in range(count):
        chance = Random(f"{seed}/{n}")  # noqa: S311 - the same for the same seed, no secret
        opened = today - timedelta(days=span * (count - 1 - n) // count)
        code = codes[n * 11 % len(codes)]
        shape = SHAPES[(n + n // len(SHAPES)) % len(SHAPES)]
        yield _case(chance, code, shape, opened, today, actors)


def _case(
    chance: Random,
    code: str,
    shape: str,
    opened: date,
    today: date,
    actors: Sequence[ActorChoice],
) -> PlannedCase:
    sex = Sex.FEMALE if chance.random() < WOMEN_SHARE else Sex.MALE
    kind = categories()[code]
    referrals = _referrals(chance, code, shape, opened, today, actors)
    last = max((r.completed_on or r.answered_on or r.sent_on for r in referrals), default=opened)
    status = _status(shape, referrals)
    ended = status is CaseStatus.CLOSED
    return PlannedCase(
        opened_on=opened,
        category=code,
        restricted=kind.restricted,
        lead=_person(chance, sex),
        other=_person(chance, chance.choice(tuple(Sex))),
        roles=_roles(code),
        member=chance.randrange(3),
        status=status,
        outcome=_outcome(chance, shape) if ended else None,
        closed_on=min(last + timedelta(days=chance.randrange(1, 40)), today) if ended else None,
        satisfied=chance.choice(tuple(Satisfaction)) if ended else None,
        statistics=chance.random() < 0.8,  # noqa: PLR2004 - most people agree to be counted
        referrals=referrals,
        task_due=_task(chance, shape, today),
    )


WOMEN_SHARE: Final = 0.58


def _person(chance: Random, sex: Sex) -> PlannedPerson:
    return PlannedPerson(
        name=words.name(chance, sex),
        sex=sex,
        birth_year=2026 - chance.randrange(19, 75),
        place=chance.randrange(len(words.places())),
        phone=f"+223660{chance.randrange(10**5):05}" if chance.random() < 0.7 else None,  # noqa: PLR2004 - seven of ten
        language=chance.choice(("ses", "bm", "ff", "taq", "fr")),
        can_read=chance.random() < 0.4,  # noqa: PLR2004 - four of ten
    )


def _roles(code: str) -> tuple[PartyRole, PartyRole]:
    if code in {"VBS", "VBG", "EXC", "ESC", "TRT", "CBV"}:
        return PartyRole.VICTIM, PartyRole.ACCUSED
    if code in {"ECI", "NAT"}:
        return PartyRole.APPLICANT, PartyRole.WITNESS
    return PartyRole.CLAIMANT, PartyRole.RESPONDENT


HOPS: Final = {"intake": 0, "advice": 0, "lost": 0, "overdue": 0, "two": 2, "long": 5}


def _referrals(
    chance: Random,
    code: str,
    shape: str,
    opened: date,
    today: date,
    actors: Sequence[ActorChoice],
) -> tuple[PlannedReferral, ...]:
    receivers = _receivers(code, actors)
    made: list[PlannedReferral] = []
    day = opened + timedelta(days=chance.randrange(1, 6))
    for hop in range(HOPS.get(shape, 1)):
        last = hop == HOPS.get(shape, 1) - 1
        if day >= today:
            break
        made.append(_referral(chance, shape if last else "returned", day, today, receivers))
        if made[-1].state in {ReferralState.SENT, ReferralState.ACCEPTED}:
            break
        end = made[-1].completed_on or made[-1].answered_on or day
        day = end + timedelta(days=chance.randrange(1, 20))
    return tuple(made)


def _receivers(code: str, actors: Sequence[ActorChoice]) -> list[ActorChoice]:
    wanted = categories()[code].referral
    found = [actor for actor in actors if actor.type in wanted]
    return found or [actor for actor in actors if actor.type == "osc"]


def _referral(
    chance: Random, shape: str, sent: date, today: date, receivers: Sequence[ActorChoice]
) -> PlannedReferral:
    answered = _later(chance, sent, chance.randrange(1, 15), today)
    done = _later(chance, answered, chance.randrange(5, 90), today)
    states = {
        "waiting": ReferralState.SENT,
        "late": ReferralState.SENT,
        "held": ReferralState.ACCEPTED,
        "court": ReferralState.ACCEPTED,
        "long": ReferralState.ACCEPTED,
        "declined": ReferralState.DECLINED,
    }
    state = states.get(shape, ReferralState.COMPLETED)
    late = shape != "waiting"
    return PlannedReferral(
        actor=chance.choice(receivers),
        sent_on=sent,
        reply_by=sent + timedelta(days=14) if late else today + timedelta(days=7),
        state=state,
        answered_on=None if state is ReferralState.SENT else answered,
        completed_on=done if state is ReferralState.COMPLETED else None,
        priority=chance.choice(tuple(Priority)),
    )


def _later(chance: Random, day: date, days: int, today: date) -> date:
    """Return the day so many days later, or some day before today where that is yet to come."""
    left = (today - day).days
    return day + timedelta(days=days if days < left else int(left * chance.random()))


def _status(shape: str, referrals: Sequence[PlannedReferral]) -> CaseStatus:
    fixed = {
        "intake": CaseStatus.INTAKE,
        "advice": CaseStatus.ADVICE,
        "overdue": CaseStatus.ASSESSMENT,
        "lost": CaseStatus.CLOSED,
        "closed": CaseStatus.CLOSED,
        "watch": CaseStatus.WATCH,
        "reopened": CaseStatus.REOPENED,
    }
    moving = {ReferralState.SENT, ReferralState.ACCEPTED}
    if shape in fixed and not (referrals and referrals[-1].state in moving):
        return fixed[shape]
    if shape == "court":
        return CaseStatus.IN_COURT
    if referrals and referrals[-1].state in moving:
        return CaseStatus.REFERRED
    return CaseStatus.FOLLOW_UP


def _outcome(chance: Random, shape: str) -> Outcome:
    if shape == "lost":
        return chance.choice((Outcome.LOST_CONTACT, Outcome.WITHDRAWN, Outcome.OUT_OF_SCOPE))
    return chance.choice(tuple(Outcome))


def _task(chance: Random, shape: str, today: date) -> date | None:
    if shape == "overdue":
        return today - timedelta(days=chance.randrange(1, 12))
    if shape in {"intake", "advice", "returned", "watch"}:
        return today + timedelta(days=chance.randrange(0, 15))
    return None
