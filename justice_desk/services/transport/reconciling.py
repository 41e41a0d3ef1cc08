"""Closes a request: what was paid came back, or something proves what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.models.all import LedgerEntry, Receipt
from justice_desk.rules.ledger import check_amount
from justice_desk.rules.transport import Step, after, check_account
from justice_desk.services.funds.balances import request_balances
from justice_desk.services.funds.booking import give_back
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.behind import paid_out
from justice_desk.services.transport.errors import GivesBackMore
from justice_desk.services.transport.finding import refuse_moved, request_to_change
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest


def reconcile(
    session: Session,
    number: str,
    *,
    returned: int = 0,
    on: date | None = None,
    note: str = "",
    seen: int | None = None,
) -> None:
    """Account for a request: book what came back, and say what proves the rest.

    Args:
        session: a writing one.
        number: of the request.
        returned: whole francs CFA that came back now.
        on: on which day; today when left out.
        note: what proves what did not come back, where no receipt is attached.
        seen: the version that the member looked at.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        AmountUnfit, GivesBackMore, DoesNotFit, TextTooLong: what was said.
        AccountOpen: something is still to be paid, or nothing proves what was.
    """
    row = request_to_change(session, "trip reconcile", number)
    then = after(Step.RECONCILE, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    proof = text("note", note)
    check_amount("returned", returned, least=0)
    paid = paid_out(session, [row.id]).get(row.id, 0)
    if returned > paid:
        raise GivesBackMore(path="returned", found=francs(returned), paid=francs(paid))
    if returned:
        why = proof or _("What was left came back.")
        give_back(session, row, returned, on=on, why=why[:300])
    committed = sum(one.committed for one in request_balances(session, row.id).values())
    proved = bool(proof) or _receipts(session, row) > 0
    check_account(row.number, committed=committed, out=paid - returned, proved=proved)
    row.state = then
    row.note = " ".join(part for part in (row.note, proof) if part)
    session.flush()


def _receipts(session: Session, row: TransportRequest) -> int:
    asked = select(func.count(Receipt.id)).join(LedgerEntry, LedgerEntry.id == Receipt.entry_id)
    return session.scalar(asked.where(LedgerEntry.request_id == row.id)) or 0
