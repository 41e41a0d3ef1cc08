"""Closes a request: what was paid came back, or something proves what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.rules.ledger import check_amount
from justice_desk.rules.transport import Step, after, check_account
from justice_desk.services.funds.balances import request_balances
from justice_desk.services.funds.because import Because
from justice_desk.services.funds.booking import give_back, release
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.behind import paid_out, receipts_of
from justice_desk.services.transport.errors import GivesBackMore
from justice_desk.services.transport.finding import WHY_LIMIT, refuse_moved, request_to_change
from justice_desk.terms.labels import label
from justice_desk.terms.transport import SupportState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


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

    What was approved and will never be paid is free again, for a reason in `note`: who does not
    claim her money, a voucher or a consent that ended. More may come back later: it is booked in
    the same way on a request that is accounted for.

    Args:
        session: a writing one.
        number: of the request.
        returned: whole francs CFA that came back now.
        on: on which day; today when left out.
        note: what proves what did not come back, where no receipt is attached, or why nothing is
            paid.
        seen: the version that the member looked at.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        AmountUnfit, GivesBackMore, BeforePayment, FundClosed, DoesNotFit, TextTooLong: what was
            said.
        AccountOpen: something is still to be paid, or nothing proves what was.
    """
    row = request_to_change(session, "trip reconcile", number)
    later = row.state is SupportState.RECONCILED and returned > 0
    then = row.state if later else after(Step.RECONCILE, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    proof = text("note", note)
    check_amount("returned", returned, least=0)
    paid = paid_out(session, [row.id]).get(row.id, 0)
    if returned > paid:
        raise GivesBackMore(path="returned", found=francs(returned), paid=francs(paid))
    if returned:
        why = proof or _("What was left came back.")
        give_back(session, row, returned, on=on, why=why[:WHY_LIMIT])
    if proof:
        release(session, row, why=proof[:WHY_LIMIT], because=Because.UNCLAIMED)
    committed = sum(one.committed for one in request_balances(session, row.id).values())
    proved = later or bool(proof) or receipts_of(session, [row.id]).get(row.id, 0) > 0
    check_account(row.number, committed=committed, out=paid - returned, proved=proved)
    row.state = then
    row.note = " ".join(part for part in (row.note, proof) if part)
    session.flush()
