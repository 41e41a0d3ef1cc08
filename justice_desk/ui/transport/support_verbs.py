"""What may be done with a request where it stands: the next verb first, the others beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.rules.transport import STEPS, Step
from justice_desk.terms.clock import today
from justice_desk.terms.transport import SupportState

if TYPE_CHECKING:
    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.terms.enums import Role


@dataclass(frozen=True, slots=True)
class SupportVerb:
    """A verb.

    Attributes:
        id: what is asked for.
        words: English source.
        icon: of its button.
        right: the verb of the command line that asks for the same permission.
        key: its letter on the board and in the sheet.
        states: in which it can be done, by the rules.
        many: it can be done with all marked cards at once.
    """

    id: str
    words: str
    icon: str
    right: str
    key: str
    states: frozenset[SupportState]
    many: bool = False


def _verb(
    words: tuple[str, str, str], right: str, key: str, step: Step, *, many: bool = False
) -> SupportVerb:
    return SupportVerb(*words, right, key, frozenset(STEPS[step]), many)


APPROVE: Final = _verb(("approve", N_("Approve…"), "check"), "trip approve", "A", Step.APPROVE)
REFUSE: Final = _verb(("refuse", N_("Refuse…"), "prohibit"), "trip refuse", "R", Step.REFUSE)
VOUCHER: Final = _verb(
    ("voucher", N_("Give a voucher"), "file-text"), "trip vouchers", "B", Step.VOUCHER, many=True
)
PAY: Final = _verb(("pay", N_("Pay…"), "wallet"), "trip pay", "P", Step.PAY, many=True)
CAME: Final = _verb(
    ("came", N_("She came"), "map-pin"), "trip travelled", "V", Step.TRAVELLED, many=True
)
ABSENT: Final = _verb(
    ("absent", N_("Did not come…"), "warning-circle"), "trip no-show", "X", Step.NO_SHOW
)
ACCOUNT: Final = _verb(
    ("account", N_("Account for…"), "receipt"), "trip reconcile", "J", Step.RECONCILE
)
MONEY: Final = _verb(("money", N_("Another amount…"), "coins"), "trip correct", "M", Step.CORRECT)
CANCEL: Final = _verb(("cancel", N_("Cancel the request…"), "x"), "trip cancel", "", Step.CANCEL)
UNVOUCHER: Final = _verb(
    ("unvoucher", N_("Cancel the voucher…"), "file-text"), "trip vouchers", "", Step.UNVOUCHER
)
RECEIPT: Final = SupportVerb(
    "receipt", N_("Join a receipt…"), "receipt", "fund receipt", "K", frozenset(SupportState)
)
"""It is offered wherever money was paid."""
SUPPORT_VERBS: Final = (
    APPROVE, VOUCHER, PAY, CAME, ACCOUNT, ABSENT, RECEIPT, REFUSE, MONEY, UNVOUCHER, CANCEL,
)  # fmt: skip
"""In the order in which they are offered: what comes next stands first."""


def may(right: str, role: Role) -> bool:
    """Return whether a member may do a verb, of the office or on a case that is open to her."""
    return allowed(right, role) or allowed(right, role, CaseKind.OPEN)


def possible(row: SupportRow, role: Role) -> tuple[SupportVerb, ...]:
    """Return the verbs on a request as it stands, the next one first."""
    if row.hidden:
        return ()
    done = {PAY} if row.paid else {RECEIPT}
    if row.there_on > today():
        done |= {CAME, ABSENT}
    return tuple(
        verb
        for verb in SUPPORT_VERBS
        if row.state in verb.states and may(verb.right, role) and verb not in done
    )
