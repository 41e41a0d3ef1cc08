"""The board of the referrals over 100,000 encrypted cases, beside SQL written by hand.

The hand's statements hold the filter of rights too: a member does not see what is restricted and
not hers. They go through the bare driver, without a row of ours made from them.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from benchmarks.timing import Line, percentile, seconds
from justice_desk.services.board import BoardQuery, Lane, column, counts, page
from justice_desk.services.demo.making import PASSPHRASE
from justice_desk.storage.office import unlock
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

RUNS: Final = 9
CARDS: Final = 30
ROWS: Final = 80
_OPEN: Final = """r.case_id NOT IN (SELECT id FROM "case" WHERE restricted = 1
    AND id NOT IN (SELECT case_id FROM case_access WHERE member_id = :me))"""
_SEEN: Final = """EXISTS (SELECT 1 FROM "case" c WHERE c.id = r.case_id AND (c.restricted = 0
    OR c.id IN (SELECT case_id FROM case_access WHERE member_id = :me)))"""
BY_HAND: Final = {
    "counts": f"""SELECT state, count(*), sum(reply_by < :today) FROM referral r
        WHERE {_OPEN} GROUP BY state""",  # noqa: S608 - our own words
    "cards": f"""SELECT r.reference, r.kind, r.priority, r.sent_on, r.reply_by, c.number,
            c.category, a.name, a."order", f.name, f."order"
        FROM (SELECT * FROM referral r WHERE state = :state AND {_SEEN}
            ORDER BY reply_by {{way}} NULLS LAST, case_id {{way}} LIMIT :most) r
        JOIN "case" c ON c.id = r.case_id
        JOIN justice_actor a ON a.id = r.actor_id
        LEFT JOIN justice_actor f ON f.id = r.from_actor_id""",  # noqa: S608 - our own words
}  # fmt: skip
"""What a hand would write for the same screen."""


def measure(folder: Path) -> list[Line]:
    """Return the lines on the board and on the list of the referrals."""
    office = unlock(folder, "ibrahim", PASSPHRASE)
    ours, hand, listed = [], [], []
    for _run in range(RUNS):
        with office.reading("case list") as session:
            ours.append(seconds(lambda: _board(session), 1)[0])
            hand.append(seconds(lambda: _by_hand(session), 1)[0])
            listed.append(_list(session))
    office.close()
    middle, floor = percentile(ours, 0.5), percentile(hand, 0.5)
    told = f"median {middle * 1000:.0f} ms, by hand {floor * 1000:.0f} ms"
    return [
        Line("board of the referrals ÷ SQL by hand", middle, floor, 3, "×", told),
        Line("board of the referrals", middle * 1000, None, 150, "ms", told),
        Line("list of the referrals", percentile(listed, 0.5) * 1000, None, 150, "ms"),
    ]  # fmt: skip


def _board(session: Session) -> None:
    asked = BoardQuery(today=today())
    counts(session, asked)
    for lane in Lane:
        column(session, asked, lane, CARDS)


def _list(session: Session) -> float:
    asked = BoardQuery(today=today())
    began = time.perf_counter()
    page(session, asked, counts(session, asked), 0, ROWS)
    return time.perf_counter() - began


def _by_hand(session: Session) -> None:
    raw: Any = session.connection().connection.driver_connection
    told = {"me": acting(session).member_id.bytes, "today": today().isoformat(), "most": CARDS}
    raw.execute(BY_HAND["counts"], told).fetchall()
    for state in ("draft", "sent", "acknowledged", "accepted"):
        raw.execute(BY_HAND["cards"].format(way="ASC"), told | {"state": state}).fetchall()
    for state in ("declined", "returned", "no_answer", "completed", "cancelled"):
        raw.execute(BY_HAND["cards"].format(way="DESC"), told | {"state": state}).fetchall()
