"""An office with two funds, requests to pay for, and shorthands to book and to look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select

from justice_desk.models.all import Place, Posting, TransportRequest
from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.booking import commit, give_back, line_named, pay, release, reverse
from justice_desk.services.funds.entries import entries
from justice_desk.services.funds.listing import funds
from justice_desk.services.funds.told import EntryQuery, FundTold
from justice_desk.services.transport.told import PaidTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.transport import PaidBy, SupportState, TravelMode
from tests.growing import grown

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.services.funds.rows import EntryRow, LineRow
    from tests.offices import Bench

PLANNED = 500_000
CASH = PaidTold(PaidBy.CASH)


@dataclass
class Books:
    """An office whose coordinator books, and where to."""

    bench: Bench
    place: uuid.UUID
    count: int = 0

    def ask(self, *, days: int = 5, state: SupportState = SupportState.APPROVED) -> uuid.UUID:
        """Write a request down, approved already unless said otherwise, and return its id."""
        self.count += 1
        with self.bench.writing("awa") as session:
            return asked(session, self.place, self.count, days=days, state=state)

    def commit(self, request: uuid.UUID, amount: int, *, who: str = "awa", **more: Any) -> str:
        """Commit money of a line, DON-A/TRA unless another one is said."""
        name = more.pop("line", "DON-A/TRA")
        with self.bench.writing(who, "trip approve") as session:
            line = line_named(session, name)
            return commit(session, _of(session, request), line, amount, **more).number

    def release(self, request: uuid.UUID) -> str | None:
        """Let go of what is committed and not paid."""
        with self.bench.writing("awa", "trip cancel") as session:
            entry = release(session, _of(session, request), why="Renvoyée.")
            return entry.number if entry else None

    def pay(self, request: uuid.UUID, amount: int, told: PaidTold = CASH, who: str = "awa") -> str:
        """Pay, and let the request stand as paid, as its own verb does."""
        with self.bench.writing(who, "trip pay") as session:
            row = _of(session, request)
            entry = pay(session, row, amount, told)
            row.state = SupportState.PAID
            return entry.number

    def give_back(self, request: uuid.UUID, amount: int, *, on: date | None = None) -> str:
        """Take money back after a no-show."""
        with self.bench.writing("awa", "trip reconcile") as session:
            row = _of(session, request)
            return give_back(session, row, amount, on=on, why="Absente.").number

    def reverse(self, entry: str, *, who: str = "awa", why: str = "Erreur.") -> str:
        """Take an entry back."""
        with self.bench.writing(who, "fund reverse") as session:
            return reverse(session, entry, why)

    def state(self, request: uuid.UUID) -> SupportState:
        """Return where a request stands."""
        with self.bench.reading("awa") as session:
            return _of(session, request).state

    def stand(self, request: uuid.UUID, state: SupportState) -> None:
        """Let a request stand where its own verbs would take it."""
        with self.bench.writing("awa") as session:
            _of(session, request).state = state

    def line(self, name: str = "DON-A/TRA") -> LineRow:
        """Return a line as the books stand."""
        fund, _slash, code = name.partition("/")
        with self.bench.reading("awa") as session:
            rows = {row.code: row for row in funds(session)}
        return next(line for line in rows[fund].lines if line.code == code)

    def entries(self, **query: Any) -> tuple[EntryRow, ...]:
        """Return entries of the books."""
        with self.bench.reading("awa") as session:
            return entries(session, EntryQuery(**query))

    def check(self) -> None:
        """Hold the books to their word: every entry and every line."""
        check(self.bench)


def check(bench: Bench) -> None:
    """Fail unless each entry sums to zero and each line is whole."""
    with bench.reading("awa") as session:
        sums = select(Posting.entry_id).group_by(Posting.entry_id)
        wrong = session.scalars(sums.having(func.sum(Posting.amount) != 0)).all()
        assert not wrong
        for fund in funds(session):
            for line in fund.lines:
                assert line.planned == line.available + line.committed + line.spent, line
        for entry in entries(session):
            assert entry.postings
            assert sum(by for _account, by in entry.postings) == 0, entry


def asked(
    session: Session,
    place: uuid.UUID,
    count: int,
    *,
    days: int = 5,
    state: SupportState = SupportState.APPROVED,
    **more: Any,
) -> uuid.UUID:
    """Write a request down and return its id."""
    row = TransportRequest(
        number=f"GAO-A-2026-{count:04}",
        state=state,
        to_id=place,
        there_on=today() + timedelta(days=days),
        there_at=540,
        mode=TravelMode.BUS,
        **more,
    )
    session.add(row)
    session.flush()
    return row.id


def fund(code: str, starts: date, ends: date) -> FundTold:
    """Return an invented fund."""
    return FundTold(code, "Donateur inventé", "Projet d’essai", starts, ends)


def _of(session: Session, request: uuid.UUID) -> TransportRequest:
    return session.scalars(select(TransportRequest).where(TransportRequest.id == request)).one()


def _begin(bench: Bench) -> uuid.UUID:
    start, end = today() - timedelta(days=90), today() + timedelta(days=90)
    with bench.writing("awa") as session:
        place = Place(level=PlaceLevel.CERCLE, name="Bourem", folded="bourem")
        session.add(place)
        session.flush()
        for code in ("DON-A", "DON-B"):
            add_fund(session, fund(code, start, end))
            add_line(session, code, "TRA", "Transport des parties", amount=PLANNED)
        add_line(session, "DON-A", "REP", "Repas", amount=1000)
        return place.id


@pytest.fixture
def books(any_bench: Bench) -> Books:
    """The books of an office with two funds, on each of the two databases."""
    return Books(any_bench, grown(any_bench, "books", _begin))
