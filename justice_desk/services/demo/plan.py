"""Plans the cases of the demonstration: pure, the same for the same seed and day.

Every category comes up in the first sixty; the days run over four years, ever denser, so that
numbers follow days as in a real register. What is old is closed, or with an actor; who waits for an
answer has waited for weeks, not for years. The tales (`tales`) have places of their own among them.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from justice_desk.rules.reference import categories
from justice_desk.services.demo.endings import mediable, outcome_of
from justice_desk.services.demo.people import invent
from justice_desk.services.referrals.replying import COURTS
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

    from justice_desk.services.demo.people import PlannedPerson

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
    given_up_on: date | None
    priority: Priority

    @property
    def ended_on(self) -> date:
        """Return the last day on which something was heard of it, or the waiting was given up."""
        return self.given_up_on or self.completed_on or self.answered_on or self.sent_on


@dataclass(frozen=True)
class PlannedCase:
    """One case from its opening to where it stands today; `tale` names what is told of it later."""

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
    agreed_on: date | None = None
    tale: str | None = None


@dataclass(frozen=True)
class Slot:
    """The place of a tale in the register: its name, its category, how many days ago it began.

    `home` is the place where its people live, by its position among those of the demonstration.
    """

    name: str
    category: str
    days_ago: int
    home: int | None = None


FRESH_DAYS: Final = 60
"""Younger cases are at work: nobody waits longer for an answer."""
OLD_DAYS: Final = 300
FRESH: Final = (
    "waiting", "intake", "late", "held", "declined", "advice", "overdue", "returned", "court",
)  # fmt: skip
MIDDLE: Final = (
    "watch", "held", "closed", "two", "court", "lost", "closed", "returned", "long", "given_up",
    "closed",
)  # fmt: skip
OLD: Final = (
    "closed", "lost", "closed_two", "closed", "given_up", "closed", "court", "closed_long",
    "closed", "lost", "closed_two",
)  # fmt: skip
"""Where a case may stand, by its age; the plan goes round them, so that each is met early."""
ENDED: Final = frozenset({"closed", "closed_two", "closed_long", "lost", "given_up"})


WOMEN_SHARE: Final = 0.58


def plan(
    count: int,
    seed: int,
    today: date,
    actors: Sequence[ActorChoice],
    slots: Sequence[Slot] = (),
) -> Iterator[PlannedCase]:
    """Yield `count` cases in the order in which they were opened, those of the slots among them."""
    codes, free = tuple(categories()), count - len(slots)
    told = deque(sorted(slots, key=lambda slot: -slot.days_ago))
    for n in range(free):
        age = YEARS_DEEP * 365 * (free - 1 - n) ** 2 // max(free, 1) ** 2
        while told and told[0].days_ago > age:
            yield _told(seed, told.popleft(), today, actors)
        chance = Random(f"{seed}/{n}")  # noqa: S311 - the same for the same seed, no secret
        code = codes[n * 11 % len(codes)]
        opened = today - timedelta(days=age)
        yield _case(chance, code, _shape(n, age, code), opened, today, actors)
    for slot in told:
        yield _told(seed, slot, today, actors)


def _shape(n: int, age: int, code: str) -> str:
    group = FRESH if age <= FRESH_DAYS else MIDDLE if age <= OLD_DAYS else OLD
    shape = group[n % len(group)]
    if shape == "watch" and not mediable(code):
        return "returned"
    return "waiting" if shape == "late" and age < TOO_YOUNG_TO_BE_LATE else shape


TOO_YOUNG_TO_BE_LATE: Final = 24


def _told(seed: int, slot: Slot, today: date, actors: Sequence[ActorChoice]) -> PlannedCase:
    """Return a case that was only opened yet; the rest is told through the verbs."""
    chance = Random(f"{seed}/{slot.name}")  # noqa: S311 - the same for the same seed, no secret
    opened = today - timedelta(days=slot.days_ago)
    case = _case(chance, slot.category, "intake", opened, today, actors)
    lead, other = case.lead, case.other
    if slot.home is not None:
        lead, other = replace(lead, place=slot.home), replace(other, place=slot.home)
    return replace(case, tale=slot.name, task_due=None, statistics=True, lead=lead, other=other)


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
    last = max((r.ended_on for r in referrals), default=opened)
    status = _status(shape, referrals)
    ended = status is CaseStatus.CLOSED
    watched = status is CaseStatus.WATCH
    return PlannedCase(
        opened_on=opened,
        category=code,
        restricted=kind.restricted,
        lead=invent(chance, sex),
        other=invent(chance, chance.choice(tuple(Sex))),
        roles=_roles(code),
        member=chance.randrange(3),
        status=status,
        outcome=outcome_of(chance, code, shape, referrals) if ended or watched else None,
        closed_on=min(last + timedelta(days=chance.randrange(1, 40)), today) if ended else None,
        satisfied=chance.choice(tuple(Satisfaction)) if ended else None,
        statistics=chance.random() < 0.8,  # noqa: PLR2004 - most people agree to be counted
        referrals=referrals,
        task_due=_task(chance, shape, opened, today),
        agreed_on=today - timedelta(days=chance.randrange(5, 55)) if watched else None,
    )


def _roles(code: str) -> tuple[PartyRole, PartyRole]:
    if code in {"VBS", "VBG", "EXC", "ESC", "TRT", "CBV"}:
        return PartyRole.VICTIM, PartyRole.ACCUSED
    if code in {"ECI", "NAT"}:
        return PartyRole.APPLICANT, PartyRole.WITNESS
    return PartyRole.CLAIMANT, PartyRole.RESPONDENT


HOPS: Final = {
    "intake": 0, "advice": 0, "lost": 0, "overdue": 0, "watch": 0,
    "two": 2, "closed_two": 2, "closed_long": 4, "long": 5,
}  # fmt: skip
"""Referrals of a shape; one where it is not named."""


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
        day = made[-1].ended_on + timedelta(days=chance.randrange(1, 20))
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
        "given_up": ReferralState.NO_ANSWER,
    }
    state = states.get(shape, ReferralState.COMPLETED)
    due = sent + timedelta(days=14)
    soon = today + timedelta(days=chance.randrange(0, 9))
    return PlannedReferral(
        actor=chance.choice(receivers),
        sent_on=sent,
        reply_by=max(due, soon) if shape == "waiting" else due,
        state=state,
        answered_on=None if state in _UNANSWERED else answered,
        completed_on=done if state is ReferralState.COMPLETED else None,
        given_up_on=done if state is ReferralState.NO_ANSWER else None,
        priority=chance.choice(tuple(Priority)),
    )


_UNANSWERED: Final = frozenset({ReferralState.SENT, ReferralState.NO_ANSWER})


def _later(chance: Random, day: date, days: int, today: date) -> date:
    """Return the day so many days later, or some day before today where that is yet to come."""
    left = (today - day).days
    return day + timedelta(days=days if days < left else int(left * chance.random()))


def _status(shape: str, referrals: Sequence[PlannedReferral]) -> CaseStatus:
    fixed = {
        "intake": CaseStatus.INTAKE,
        "advice": CaseStatus.ADVICE,
        "overdue": CaseStatus.ASSESSMENT,
        "watch": CaseStatus.WATCH,
        **dict.fromkeys(ENDED, CaseStatus.CLOSED),
    }
    last = referrals[-1] if referrals else None
    if last and last.state is ReferralState.ACCEPTED and last.actor.type in COURTS:
        return CaseStatus.IN_COURT
    if last and last.state in {ReferralState.SENT, ReferralState.ACCEPTED}:
        return CaseStatus.REFERRED
    return fixed.get(shape, CaseStatus.FOLLOW_UP)


def _task(chance: Random, shape: str, opened: date, today: date) -> date | None:
    if shape == "overdue":
        return max(today - timedelta(days=chance.randrange(1, 12)), opened)
    if shape in {"intake", "advice", "returned", "declined", "two"}:
        return today + timedelta(days=chance.randrange(0, 15))
    return None
