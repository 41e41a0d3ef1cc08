"""What can be wrong with a fund, an entry of its books, or what was said of them."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class UnknownFund(BadInput):
    """No fund bears this code."""

    code = "unknown_fund"
    template = N_("No fund bears the code “{found}”. Funds: {known}.")


class UnknownLine(BadInput):
    """No line of a budget is called so."""

    code = "unknown_line"
    template = N_("No budget line is “{found}”. Expected FUND/LINE, one of: {known}.")


class UnknownEntry(BadInput):
    """No entry of the ledger bears this number."""

    code = "unknown_ledger_entry"
    template = N_(
        "No entry of the books bears the number {found}. One looks like GAO-L-2026-00001."
    )


class UnknownAdvance(BadInput):
    """No advance bears this number."""

    code = "unknown_advance"
    template = N_("No advance bears the number {found}. One looks like GAO-V-2026-001.")


class CodeTaken(BadInput):
    """A code that a fund or a line of the same fund bears already."""

    code = "code_taken"
    template = N_("{path}: “{found}” exists already. Expected: another code.")


class WhyMissing(BadInput):
    """Why money moves is always said."""

    code = "why_missing"
    template = N_("{path}: missing. Expected: the reason, in words.")


class ReferenceMissing(BadInput):
    """A payment by mobile money names its reference."""

    code = "reference_missing"
    template = N_("{path}: missing. Expected: the reference of the payment by mobile money.")


class PaidAlready(BadInput):
    """Money of a request that left already; nobody is paid twice."""

    code = "paid_already"
    template = N_("{request} was paid already: {amount} on {on}, entry {number} by {who}.")


class NotCommitted(BadInput):
    """More is to be paid than was approved for a request."""

    code = "not_committed"
    template = N_(
        "For {request}, {committed} are approved and not paid; {amount} cannot be. "
        "Approve the difference first."
    )


class NotPaid(BadInput):
    """More comes back than was paid for a request."""

    code = "not_paid"
    template = N_("For {request}, {paid} were paid; {amount} cannot come back.")


class BeforeCommitment(BadInput):
    """A payment on a day before its money was approved."""

    code = "before_commitment"
    template = N_("{request} was approved on {approved}: nothing was paid for it on {on}.")


class BeforePayment(BadInput):
    """Money that would come back before it was paid."""

    code = "before_payment"
    template = N_("{request} was paid on {paid}: nothing came back of it on {on}.")


class AdvanceTooSmall(BadInput):
    """The holder of an advance has less than is asked."""

    code = "advance_too_small"
    template = N_("{holder} has {left} left of the advance {advance}; {amount} is asked.")


class AdvanceTooLarge(BadInput):
    """An advance beyond the cash that the fund still has."""

    code = "advance_too_large"
    template = N_(
        "The fund {fund} has {left} that is neither paid nor advanced; {amount} is asked."
    )


class AdvanceSettled(BadInput):
    """An advance that was accounted for takes nothing more."""

    code = "advance_settled"
    template = N_("The advance {advance} was settled on {on}: nothing more is booked on it.")


class AdvanceOfAnotherFund(BadInput):
    """A line is paid with the cash of its own fund."""

    code = "advance_of_another_fund"
    template = N_("The advance {advance} is of the fund {found}; {line} is paid by {fund}.")


class AdvanceHeld(BadInput):
    """An advance of which something is left is not settled yet."""

    code = "advance_held"
    template = N_("{holder} still has {left} of the advance {advance}. Book its return first.")


class BeforeAdvance(BadInput):
    """A payment from an advance on a day before it was given."""

    code = "before_advance"
    template = N_("The advance {advance} was given on {given}: nothing was paid with it on {on}.")


class ReversedAlready(BadInput):
    """An entry is reversed once."""

    code = "reversed_already"
    template = N_("{number} was reversed already, by {by} on {on}.")


class IsReversal(BadInput):
    """A reversal is not reversed: what was right is booked anew."""

    code = "is_reversal"
    template = N_("{number} is a reversal itself. Book anew what was right instead.")


class RequestMoved(BadInput):
    """An entry of a request whose state does not let it be taken back; `state` is in words."""

    code = "request_moved"
    template = N_("{number} cannot be reversed: {request} stands as “{state}”.")


class StillOpen(Refused):
    """A fund is not closed while money of it is on its way."""

    code = "fund_still_open"
    template = N_(
        "The fund {fund} cannot be closed: {committed} committed, {held} held in advances."
    )


class NoReceipt(BadInput):
    """An entry by which no cash moved has no receipt."""

    code = "no_receipt"
    template = N_("{number} moved no cash: it has no receipt.")


class ReceiptTwice(BadInput):
    """The same file is kept with an entry already."""

    code = "receipt_twice"
    template = N_("This file is a receipt of {number} already: {title}.")
