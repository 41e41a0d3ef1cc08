"""What a donor asks of a fund: the same money by line, by sitting and by month, to the franc."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Fund, FundLine, LedgerEntry, Posting, Sitting, TransportRequest
from justice_desk.rules.ledger import cost_of_one
from justice_desk.rules.transport import appeared
from justice_desk.services.funds.advances import advances
from justice_desk.services.funds.finding import fund_named
from justice_desk.services.funds.listing import funds
from justice_desk.services.funds.rows import FundReport, ReportLine
from justice_desk.services.rights import require
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Account, BookedAs, SupportState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.funds.rows import FundRow


class _Asked(NamedTuple):
    """A request as a report needs it; nothing of the person."""

    number: str
    state: SupportState
    came: bool
    of_case: bool


class _Moved(NamedTuple):
    """Sums of postings that have everything in common."""

    line: str
    sitting: str | None
    month: str
    request: _Asked | None
    account: Account
    kind: BookedAs
    amount: int


@dataclass
class _Cut:
    """What one line of a report adds up to."""

    sums: dict[Account, int] = field(default_factory=lambda: defaultdict(int))
    returned: int = 0
    spent_on: dict[_Asked, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, moved: _Moved) -> None:
        self.sums[moved.account] += moved.amount
        if moved.account is Account.SPENT:
            if moved.kind is BookedAs.RETURN:
                self.returned -= moved.amount
            if moved.request is not None:
                self.spent_on[moved.request] += moved.amount

    def row(self, name: str, *, planned: bool = True) -> ReportLine:
        paid = [one for one, amount in self.spent_on.items() if amount > 0 and one.of_case]
        return ReportLine(
            name=name,
            planned=-self.sums[Account.PLANNED] if planned else 0,
            committed=self.sums[Account.COMMITTED],
            spent=self.sums[Account.SPENT],
            returned=self.returned,
            people=len(paid),
            appeared=sum(one.came for one in paid),
        )


def report(
    session: Session, fund: str | None = None, until: date | None = None
) -> tuple[FundReport, ...]:
    """Return the report of a fund, or of every fund, as the books stood on a day.

    People are counted once for each request of a case that was paid: who came along is not.

    Args:
        session: a reading one.
        fund: its code; None for all.
        until: that day included; today when left out.

    Raises:
        NotAllowed: every member may, so none today.
        UnknownFund: no fund bears the code.
    """
    require(session, "fund report")
    day = until or today()
    wanted = fund_named(session, fund).code if fund else None
    rows = [row for row in funds(session, until=day) if wanted in {None, row.code}]
    return tuple(_report(session, row, day) for row in rows)


def _report(session: Session, row: FundRow, until: date) -> FundReport:
    moved = _moved(session, row.code, until)
    names = {line.code: f"{line.code} – {line.name}" for line in row.lines}
    by_line = _cut(moved, lambda one: one.line, names)
    whole = _Cut()
    for one in moved:
        whole.add(one)
    spent = whole.row("")
    return FundReport(
        fund=row,
        until=until,
        by_line=tuple(by_line[code].row(name) for code, name in names.items()),
        by_sitting=_by_sitting(moved),
        by_month=tuple(
            cut.row(name) for name, cut in sorted(_cut(moved, lambda one: one.month).items())
        ),
        unpaid=_open(moved, Account.COMMITTED, lambda _one: True),
        unreconciled=_open(
            moved, Account.SPENT, lambda one: one.state is not SupportState.RECONCILED
        ),
        advances=advances(session, row.code, until=until),
        cost_per_person=cost_of_one(spent.spent, spent.appeared),
    )


def _cut(
    moved: Iterable[_Moved],
    by: Callable[[_Moved], str],
    names: Iterable[str] = (),
) -> Mapping[str, _Cut]:
    cuts = {name: _Cut() for name in names}
    for one in moved:
        cuts.setdefault(by(one), _Cut()).add(one)
    return cuts


def _by_sitting(moved: Sequence[_Moved]) -> tuple[ReportLine, ...]:
    """Return what was committed and spent for each sitting, and for none at the end."""
    used = [one for one in moved if one.request is not None]
    cuts = sorted(_cut(used, lambda one: one.sitting or "").items(), key=lambda c: (not c[0], c[0]))
    return tuple(cut.row(name or _("Without sitting"), planned=False) for name, cut in cuts)


def _open(
    moved: Iterable[_Moved], account: Account, still: Callable[[_Asked], bool]
) -> tuple[tuple[str, int], ...]:
    sums: dict[_Asked, int] = defaultdict(int)
    for one in moved:
        if one.account is account and one.request is not None:
            sums[one.request] += one.amount
    return tuple(
        sorted((one.number, amount) for one, amount in sums.items() if amount > 0 and still(one))
    )


def _moved(session: Session, fund: str, until: date) -> list[_Moved]:
    """Return what was booked on the lines of a fund; what was taken back counts as its own kind."""
    of = select(LedgerEntry.id, LedgerEntry.kind).subquery()
    kind = func.coalesce(of.c.kind, LedgerEntry.kind)
    key = (
        FundLine.code,
        Sitting.number,
        LedgerEntry.booked_on,
        LedgerEntry.request_id,
        Posting.account,
        kind,
    )
    found = session.execute(
        select(*key, func.sum(Posting.amount))
        .join(LedgerEntry, LedgerEntry.id == Posting.entry_id)
        .join(FundLine, FundLine.id == Posting.line_id)
        .join(Fund, Fund.id == FundLine.fund_id)
        .outerjoin(Sitting, Sitting.id == LedgerEntry.sitting_id)
        .outerjoin(of, of.c.id == LedgerEntry.reverses_id)
        .where(Fund.code == fund, LedgerEntry.booked_on <= until)
        .group_by(*key)
    )
    asked = _requests(session)
    return [
        _Moved(
            line,
            sitting,
            f"{day:%Y-%m}",
            asked.get(request),
            account,
            BookedAs(as_),
            int(amount),
        )
        for line, sitting, day, request, account, as_, amount in found
    ]


def _requests(session: Session) -> Mapping[uuid.UUID | None, _Asked]:
    asked = select(
        TransportRequest.id,
        TransportRequest.number,
        TransportRequest.state,
        TransportRequest.why,
        TransportRequest.case_id.is_not(None),
    )
    return {
        key: _Asked(number, state, appeared(state, why), of)
        for key, number, state, why, of in session.execute(asked)
    }
