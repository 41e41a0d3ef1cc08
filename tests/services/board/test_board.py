from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Referral
from justice_desk.services.board import (
    OFFICE,
    BoardQuery,
    Lane,
    column,
    counts,
    lane_of,
    overdue_of_mine,
    page,
)
from justice_desk.terms.clock import today
from justice_desk.terms.enums import JusticeOrder, ReferralKind, ReferralState
from tests.growing import grown
from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench

State = ReferralState


@dataclass(frozen=True)
class Board:
    """An office with six referrals in as many states; `short` names them from a to f."""

    bench: Bench
    short: dict[str, str]

    def rows(self, who: str = "ibrahim", **asked: Any) -> str:
        with self.bench.reading(who) as session:
            wanted = BoardQuery(today=today(), **asked)
            held = counts(session, wanted)
            whole = page(session, wanted, held, 0, 50)
            pieces = [page(session, wanted, held, at, 2) for at in range(0, len(whole), 2)]
        assert len(whole) == held.of(wanted.wanted)
        assert [row for piece in pieces for row in piece] == list(whole)
        return "".join(self.short[row.reference] for row in whole)

    def column(self, lane: Lane, who: str = "ibrahim", **asked: Any) -> str:
        with self.bench.reading(who) as session:
            rows = column(session, BoardQuery(today=today(), **asked), lane, 50)
        return "".join(self.short[row.reference] for row in rows)


@pytest.fixture
def board(any_bench: Bench) -> Board:
    """a, b sent (a late), c received and late, d accepted, e declined, f to send, z restricted."""
    return Board(any_bench, grown(any_bench, "board", _six_and_two))


def _six_and_two(bench: Bench) -> dict[str, str]:
    desk = Desk.of(bench)
    court = desk.court()
    cadi = desk.actor("cadi", "Cadi inventé de Gao")
    told = {
        "a": (court, State.SENT, -5),
        "b": (cadi, State.SENT, 9),
        "c": (court, State.ACKNOWLEDGED, -40),
        "d": (cadi, State.ACCEPTED, 3),
        "e": (court, State.DECLINED, 2),
        "f": (court, State.DRAFT, 20),
        "g": (court, State.COMPLETED, 4),
    }
    short = {}
    for name, (to, state, days) in told.items():
        reference = desk.sent(to, who="ibrahim" if name in "ac" else "awa")
        short[reference] = name
        _become(bench, reference, state, days)
    closed = desk.sent(desk.actor("parquet", "Parquet inventé"), category="VBS")
    short[closed] = "z"
    _become(bench, closed, State.SENT, -70)
    return short


def _become(bench: Bench, reference: str, state: ReferralState, days: int) -> None:
    with bench.writing("awa", "reply") as session:
        row = session.scalars(select(Referral).where(Referral.reference == reference)).one()
        row.state, row.reply_by = state, today() + timedelta(days=days)


def test_a_list_begins_with_what_is_most_overdue_and_holds_nothing_that_is_over(
    board: Board,
) -> None:
    assert board.rows() == "abcfd"
    assert board.rows("awa") == "zabcfd"
    assert board.rows(states=(State.DECLINED, State.COMPLETED)) == "eg"


def test_a_restricted_referral_is_neither_listed_nor_counted_for_who_may_not_see_it(
    board: Board,
) -> None:
    with board.bench.reading("ibrahim") as session:
        held = counts(session, BoardQuery(today=today()))
    assert (held.by_state[State.SENT], held.late, held.every) == (2, 2, 7)
    with board.bench.reading("awa") as session:
        held = counts(session, BoardQuery(today=today()))
    assert (held.by_state[State.SENT], held.late, held.every) == (3, 3, 8)
    assert board.column(Lane.SENT) == "ab"
    assert board.column(Lane.SENT, "awa") == "zab"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"late": 1}, "ac"),
        ({"late": 5}, "ac"),
        ({"late": 6}, "c"),
        ({"order": JusticeOrder.RELIGIOUS}, "bd"),
        ({"order": JusticeOrder.STATUTORY, "late": 1}, "ac"),
        ({"origin": OFFICE, "order": JusticeOrder.RELIGIOUS}, "bd"),
        ({"origin": JusticeOrder.CUSTOMARY}, ""),
        ({"kind": ReferralKind.SERVICE}, ""),
        ({"kind": ReferralKind.HANDOVER, "states": (State.ACCEPTED,)}, "d"),
        ({"mine": True}, "ac"),
    ],
)
def test_filters_hold_together(board: Board, asked: dict[str, Any], found: str) -> None:
    assert board.rows(**asked) == found


def test_one_actor_or_one_case_is_asked_for(board: Board) -> None:
    with board.bench.reading("ibrahim") as session:
        cadi = session.scalars(select(JusticeActor.id).where(JusticeActor.type == "cadi")).one()
        number = session.scalars(select(Case.number).order_by(Case.sequence)).first()
    assert board.rows(actor=cadi) == "bd"
    assert board.rows(number=str(number).lower()) == "a"


def test_an_actor_who_sent_it_on_is_where_it_comes_from(board: Board) -> None:
    with board.bench.writing("awa") as session:
        chief = session.scalars(select(JusticeActor).where(JusticeActor.type == "cadi")).one()
        row = session.scalars(select(Referral).where(Referral.state == State.ACKNOWLEDGED)).one()
        row.from_actor_id = chief.id
    assert board.rows(origin=JusticeOrder.RELIGIOUS, order=JusticeOrder.STATUTORY) == "c"
    with board.bench.reading("ibrahim") as session:
        asked = BoardQuery(today=today(), states=(State.ACKNOWLEDGED,))
        found = page(session, asked, counts(session, asked), 0, 1)[0]
    assert found.origin is not None
    assert (found.origin.name, found.origin.order) == (
        "Cadi inventé de Gao",
        JusticeOrder.RELIGIOUS,
    )
    assert (found.to.order, found.late) == (JusticeOrder.STATUTORY, 40)


def test_what_is_over_stands_in_one_column_with_the_latest_first(board: Board) -> None:
    assert board.column(Lane.OVER) == "ge"
    assert board.column(Lane.OVER, late=1) == ""
    assert board.column(Lane.RECEIVED, late=30) == "c"
    assert {lane_of(state) for state in State} == set(Lane)


def test_the_badge_counts_the_overdue_answers_of_her_own_cases(board: Board) -> None:
    for who, mine in (("ibrahim", 2), ("awa", 1), ("mariam", 0)):
        with board.bench.reading(who) as session:
            assert overdue_of_mine(session, today()) == mine


def test_what_is_not_asked_narrows_nothing() -> None:
    blank = BoardQuery(today=today())
    assert not replace(blank, states=(State.SENT,)).narrows
    assert replace(blank, mine=True).narrows
