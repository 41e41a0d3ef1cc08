"""Takes an entry back by its opposite: entries are never edited, and each is reversed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlalchemy.orm import aliased

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.models.all import Advance, LedgerEntry, Posting, TransportRequest, Voucher
from justice_desk.rules.ledger import Balance, Standing, StandsOn, check_reversal, opposite
from justice_desk.services.funds.balances import held, line_balance, request_balances
from justice_desk.services.funds.errors import (
    AdvanceSettled,
    IsReversal,
    RequestMoved,
    ReversedAlready,
)
from justice_desk.services.funds.finding import entry_named
from justice_desk.services.funds.writing import Booked, reason, write
from justice_desk.services.rights import require
from justice_desk.storage.audit import hold
from justice_desk.terms.labels import label
from justice_desk.terms.transport import BookedAs, SupportState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

_S: Final = SupportState
_AFTER: Final[Mapping[BookedAs, Mapping[SupportState, SupportState]]] = {
    BookedAs.COMMITMENT: {_S.APPROVED: _S.REQUESTED},
    BookedAs.RELEASE: {_S.APPROVED: _S.APPROVED, _S.VOUCHERED: _S.VOUCHERED},
    BookedAs.PAYMENT: {
        _S.PAID: _S.APPROVED,
        _S.TRAVELLED: _S.APPROVED,
        _S.NO_SHOW: _S.APPROVED,
        _S.RECONCILED: _S.APPROVED,
    },
    BookedAs.RETURN: {
        _S.PAID: _S.PAID,
        _S.TRAVELLED: _S.TRAVELLED,
        _S.NO_SHOW: _S.NO_SHOW,
        _S.RECONCILED: _S.PAID,
    },
}
"""By kind: the states in which a request lets its entry be taken back, and where it stands then."""
_SPOKEN: Final = frozenset({BookedAs.COMMITMENT, BookedAs.RELEASE})
"""What speaks for the money of a request: of these the last one counts."""


def reverse(session: Session, entry_number: str, why: str) -> str:
    """Take an entry back and return the number of its reversal; its request follows.

    A request whose payment is taken back waits for its payment again, one whose commitment is
    taken back for its decision.

    Raises:
        NotAllowed: reversing is the coordination's.
        UnknownEntry: none bears the number.
        WhyMissing: no reason.
        IsReversal, ReversedAlready: it takes another one back, or was taken back.
        AdvanceSettled, RequestMoved, StandsOn: something later stands on it.
    """
    require(session, "fund reverse")
    hold(session)
    because = reason("why", why)
    entry = entry_named(session, entry_number)
    _refuse_again(session, entry)
    _refuse_superseded(session, entry)
    request = _request(session, entry)
    state = _state_after(entry, request)
    asked = select(Posting).where(Posting.entry_id == entry.id).order_by(Posting.id)
    moved = opposite([(one.account, one.amount) for one in session.scalars(asked)])
    check_reversal(entry.number, moved, _standing(session, entry))
    told = Booked(
        line_id=entry.line_id,
        request_id=entry.request_id,
        sitting_id=entry.sitting_id,
        advance_id=entry.advance_id,
        reverses_id=entry.id,
        paid_by=entry.paid_by,
        why=because,
    )
    made = write(session, BookedAs.REVERSAL, entry.amount, moved, told)
    if request is not None and state is not None:
        _follow(session, request, state)
    return made.number


def last_payment(session: Session, request_id: uuid.UUID) -> LedgerEntry | None:
    """Return the last payment of a request that was not taken back."""
    found = standing_payments(session, request_id)
    return found[-1] if found else None


def standing_payments(session: Session, request_id: uuid.UUID) -> Sequence[LedgerEntry]:
    """Return the payments of a request that were not taken back, the oldest first."""
    return session.scalars(_standing_of(request_id, {BookedAs.PAYMENT})).all()


def _standing_of(request_id: uuid.UUID, kinds: Collection[BookedAs]) -> Select[LedgerEntry]:
    back = aliased(LedgerEntry)
    return (
        select(LedgerEntry)
        .outerjoin(back, back.reverses_id == LedgerEntry.id)
        .where(
            LedgerEntry.request_id == request_id,
            LedgerEntry.kind.in_(kinds),
            back.id.is_(None),
        )
        .order_by(LedgerEntry.number)
    )


def _refuse_superseded(session: Session, entry: LedgerEntry) -> None:
    """Refuse to take back what was approved, or let go, once another amount took its place.

    The request would have the money of both, or none of it.

    Raises:
        StandsOn: with the entry that counts.
    """
    if entry.request_id is None or entry.kind not in _SPOKEN:
        return
    later = _standing_of(entry.request_id, _SPOKEN).where(LedgerEntry.number > entry.number)
    last = session.scalars(later).all()
    if last:
        why = _("{number} took its place: reverse that one.").format(number=last[-1].number)
        raise StandsOn(number=entry.number, why=why)


def _refuse_again(session: Session, entry: LedgerEntry) -> None:
    if entry.kind is BookedAs.REVERSAL:
        raise IsReversal(number=entry.number)
    by = session.scalar(select(LedgerEntry).where(LedgerEntry.reverses_id == entry.id))
    if by is not None:
        on = short_date(by.booked_on)
        raise ReversedAlready(number=entry.number, by=by.number, on=on)
    advance = entry.advance_id and session.get(Advance, entry.advance_id, populate_existing=True)
    if advance and advance.settled_on is not None:
        raise AdvanceSettled(advance=advance.number, on=short_date(advance.settled_on))


def _request(session: Session, entry: LedgerEntry) -> TransportRequest | None:
    if entry.request_id is None:
        return None
    return session.get(TransportRequest, entry.request_id, populate_existing=True)


def _state_after(entry: LedgerEntry, request: TransportRequest | None) -> SupportState | None:
    """Return where the request of an entry stands once it is taken back.

    Raises:
        RequestMoved: its state does not allow it.
    """
    if request is None:
        return None
    after = _AFTER[entry.kind].get(request.state)
    if after is None:
        raise RequestMoved(number=entry.number, request=request.number, state=label(request.state))
    return after


def _standing(session: Session, entry: LedgerEntry) -> Standing:
    line = request = Balance()
    if entry.line_id is not None:
        line = line_balance(session, entry.line_id)
        if entry.request_id is not None:
            request = request_balances(session, entry.request_id)[entry.line_id]
    cash = held(session, entry.advance_id) if entry.advance_id is not None else 0
    return Standing(line, request, cash)


def _follow(session: Session, request: TransportRequest, state: SupportState) -> None:
    if state is SupportState.APPROVED and request.state is not state:
        live = select(Voucher.id).where(
            Voucher.request_id == request.id, Voucher.cancelled_on.is_(None)
        )
        state = SupportState.VOUCHERED if session.scalar(live.limit(1)) else state
    request.state = state
    session.flush()
