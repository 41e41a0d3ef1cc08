"""Random histories through the services: whatever is done, the journey stays whole.

One holder at any time, no gap, no overlap, nothing before the opening or after the closing; and
the journey that the case shows is the one that follows from the answers alone.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from justice_desk.drawing.journey import layout
from justice_desk.models.all import Referral
from justice_desk.rules.status import REFERRAL_MOVES
from justice_desk.services import actors
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.travel import hops
from justice_desk.services.cases.working import close, reopen
from justice_desk.services.places import seed as seed_places
from justice_desk.services.referrals.drafting import send
from justice_desk.services.referrals.ending import cancel, give_up, take_back
from justice_desk.services.referrals.forwarding import SentOn, forward
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.services.referrals.undoing import undo
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HolderKind,
    HoldHow,
    Outcome,
    ReferralKind,
    ReferralState,
)
from justice_desk.terms.errors import DeskError
from tests.services.referrals.conftest import ACTORS, agreed, opened

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.cases.rows import CaseView
    from tests.offices import Bench

START: Final = date(2026, 1, 5)
NAMES: Final = tuple(name for _kind, name, _place in ACTORS)
SERVICE: Final = "Centre de santé inventé"
ANSWERS: Final = ("acknowledged", "accepted", "accepted", "declined", "completed")
STEPS: Final = (
    "refer", "refer", "refer", "draft", "send", "help", "answer", "answer", "answer", "answer",
    "cancel", "return", "give_up", "undo", "forward", "forward", "close", "reopen",
)  # fmt: skip


@dataclass
class Walk:
    """A case that somebody works on at random, and what was done to it without a refusal."""

    bench: Bench
    number: str
    dice: random.Random
    day: date = START
    done: list[str] = field(default_factory=list)
    seen: CaseView | None = None

    def step(self) -> None:
        """Do one thing on a later day, or the same one; a refusal changes nothing."""
        self.day += timedelta(days=self.dice.choice((0, 0, 1, 3, 20)))
        name = self._next()
        with time_machine.travel(self.day, tick=False):
            before = self.seen
            try:
                with self.bench.writing("awa", name) as session:
                    getattr(self, f"_{name}")(session)
            except DeskError:
                after = self.look()
                assert before is not None
                assert (after.journey, after.referrals) == (before.journey, before.referrals)
            else:
                self.done.append(name)
                self.look()

    def look(self) -> CaseView:
        """Return the case as it stands now."""
        self.seen = view_of(self.bench, self.number)
        return self.seen

    def _next(self) -> str:
        """Return the next step; what is rarely possible is done more often when it is."""
        dice, seen = self.dice.random(), self.seen
        if seen is not None and seen.status is CaseStatus.CLOSED and dice < 0.8:
            return "reopen"
        held = seen is not None and seen.holder and seen.holder.referral
        if held and dice < 0.4:
            return self.dice.choice(("forward", "return", "undo"))
        return self.dice.choice(STEPS)

    def _refer(self, session: Session, **more: Any) -> None:
        to = more.pop("to", None) or self.dice.choice(NAMES)
        refer(session, self.number, Request(to, "Entendre.", **more))

    def _draft(self, session: Session) -> None:
        self._refer(session, draft=True)

    def _help(self, session: Session) -> None:
        self._refer(session, to=SERVICE, kind=ReferralKind.SERVICE)

    def _send(self, session: Session) -> None:
        send(session, self._one(session, ReferralState.DRAFT).reference)

    def _answer(self, session: Session) -> None:
        usual = (ReferralState.SENT, ReferralState.ACKNOWLEDGED)
        row = self._one(session, *(usual if self.dice.random() < 0.7 else ()))
        on = self.day - timedelta(days=self.dice.choice((0, 0, 0, 2)))
        reply(session, row.slip_code, ReferralState(self.dice.choice(ANSWERS)), on=on)

    def _cancel(self, session: Session) -> None:
        cancel(session, self._one(session).reference, "Erreur.")

    def _return(self, session: Session) -> None:
        take_back(session, self._held(), "Trop long.")

    def _give_up(self, session: Session) -> None:
        give_up(session, self._one(session).reference)

    def _undo(self, session: Session) -> None:
        events = sorted(self.seen.events if self.seen else (), key=lambda event: event.id)
        gone = {e.details["undone"] for e in events if e.kind is EventKind.UNDONE}
        answers = [e for e in events if e.kind is EventKind.REPLIED and str(e.id) not in gone]
        last = [event.details["reference"] for event in answers[-1:]]
        undo(session, last[0] if last else f"{self.number}/R1")

    def _forward(self, session: Session) -> None:
        forward(session, self._held(), SentOn(self.dice.choice(NAMES), "Compétence."))

    def _held(self) -> str:
        """Return the referral by which an actor has the case, or one that there may be."""
        holder = self.seen.holder if self.seen else None
        return (holder.referral if holder else None) or f"{self.number}/R1"

    def _close(self, session: Session) -> None:
        close(session, self.number, Outcome.WITHDRAWN)

    def _reopen(self, session: Session) -> None:
        reopen(session, self.number, "Revenue.")

    def _one(self, session: Session, *states: ReferralState) -> Referral:
        """Return one of the last referrals, in one of the states where there is one."""
        mine = Referral.reference.startswith(f"{self.number}/")
        rows = session.scalars(select(Referral).where(mine).order_by(Referral.position)).all()
        wanted = [row for row in rows if row.state in states] or rows
        if not wanted:
            raise DeskError
        return self.dice.choice(wanted[-3:])


def view_of(bench: Bench, number: str) -> CaseView:
    with bench.reading("awa") as session:
        return show(session, number)


def check_whole(view: CaseView, today: date) -> None:
    """Check that exactly one has the case on each day from the opening to today, or the closing."""
    journey = view.journey
    assert journey[0].from_on == view.opened_on
    assert (journey[0].kind, journey[0].how) == (HolderKind.OFFICE, HoldHow.OPENED)
    for one, then in pairwise(journey):
        assert one.until_on is not None
        assert one.from_on <= one.until_on
        if one.ended is HoldHow.CLOSED:
            assert (then.kind, then.how) == (HolderKind.OFFICE, HoldHow.REASSIGNED)
            assert one.until_on <= then.from_on
        else:
            assert one.until_on == then.from_on, "a gap or an overlap"
            assert one.ended is then.how
    closed = view.status is CaseStatus.CLOSED
    assert (journey[-1].until_on is not None) is closed
    assert (view.holder is None) is closed
    assert all(hold.from_on <= today for hold in journey)
    if closed:
        assert journey[-1].until_on == view.closed_on


def replayed(view: CaseView) -> list[str | None]:
    """Return by which referral the case was held in turn, from the events alone."""
    kinds = {row.reference: row for row in view.referrals}
    gone = {e.details["undone"] for e in view.events if e.kind is EventKind.UNDONE}
    order = sorted(view.events, key=lambda event: event.id)
    held: list[str | None] = [None]
    for event in order:
        row = kinds.get(event.details.get("reference", ""))
        if str(event.id) in gone:
            continue
        if event.kind is EventKind.REOPENED:
            held.append(None)
        if row is None or row.kind is ReferralKind.SERVICE:
            continue
        if event.kind is EventKind.RETURNED:
            held.append(None)
        if event.kind is EventKind.REPLIED:
            held += _moved(held[-1], event.details["answer"], row.reference, kinds)
    return held


def _moved(now: str | None, answer: str, reference: str, kinds: dict[str, Any]) -> list[str | None]:
    origin = kinds[reference].origin
    free = now is None or (origin is not None and kinds[now].to == origin)
    if answer == "accepted":
        return [reference]
    if now == reference and answer in {"declined", "completed"}:
        return [None]
    return [reference, None] if answer == "completed" and free else []


def walk(bench: Bench, seed: int, steps: int) -> Walk:
    with time_machine.travel(START, tick=False):
        number = opened(bench, opened_on=START)
        for name in NAMES:
            agreed(bench, number, name)
    walked = Walk(bench, number, random.Random(seed))  # noqa: S311 - a walk, not a secret
    walked.look()
    for _ in range(steps):
        walked.step()
        view = walked.seen
        assert view is not None
        check_whole(view, walked.day)
        assert [hold.referral for hold in view.journey] == replayed(view), walked.done
    return walked


@pytest.fixture
def bench_of_walks(bench: Bench) -> Bench:
    """An office on SQLCipher with places and four invented actors, one case for each walk."""
    with bench.writing("awa", "init") as session:
        seed_places(session)
        for kind, name, place in ACTORS:
            actors.add(session, actors.ActorTold(kind, name, place))
    return bench


WALKS = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given(seed=st.integers(0, 2**32))
@WALKS
def test_one_holder_at_any_time_whatever_is_done(bench_of_walks: Bench, seed: int) -> None:
    walk_and_draw(bench_of_walks, seed, 20)


@pytest.mark.long
@given(seed=st.integers(0, 2**32))
@settings(WALKS, max_examples=30)
def test_one_holder_at_any_time_on_long_walks(bench_of_walks: Bench, seed: int) -> None:
    walk_and_draw(bench_of_walks, seed, 40)


def walk_and_draw(bench_of_walks: Bench, seed: int, steps: int) -> None:
    """Walk, then hold the picture and the states of the referrals to what was done."""
    walked = walk(bench_of_walks, seed, steps)
    view = view_of(bench_of_walks, walked.number)
    with time_machine.travel(walked.day, tick=False):
        found = hops(view, walked.day)
        picture = layout(found, walked.day, (), 1078, lambda t, size, _w: len(t) * size * 0.5)
    assert len(picture.faces) == len(found)
    states = {ReferralState(row.state) for row in view.referrals}
    assert states <= set(REFERRAL_MOVES)


@pytest.mark.long
def test_the_walks_reach_every_step(bench_of_walks: Bench) -> None:
    done = {name for seed in range(5) for name in walk(bench_of_walks, seed, 40).done}
    assert done == set(STEPS)
