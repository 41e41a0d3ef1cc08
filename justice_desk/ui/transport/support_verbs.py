"""What may be done with a request where it stands: the next verb first, the others beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.terms.transport import SupportState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.terms.enums import Role

_S = SupportState


@dataclass(frozen=True, slots=True)
class SupportVerb:
    """A verb.

    Attributes:
        id: what is asked for.
        words: English source.
        icon: of its button.
        right: the verb of the command line that asks for the same permission.
        key: its letter on the board and in the sheet.
        states: in which it is offered; the services judge for themselves.
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
    words: tuple[str, str, str], right: str, key: str, states: Iterable[_S], *, many: bool = False
) -> SupportVerb:
    return SupportVerb(*words, right, key, frozenset(states), many)


APPROVE: Final = _verb(("approve", N_("Approve…"), "check"), "trip approve", "A", (_S.REQUESTED,))
REFUSE: Final = _verb(("refuse", N_("Refuse…"), "prohibit"), "trip refuse", "R", (_S.REQUESTED,))
VOUCHER: Final = _verb(
    ("voucher", N_("Give a voucher"), "file-text"), "trip vouchers", "B", (_S.APPROVED,), many=True
)
PAY: Final = _verb(
    ("pay", N_("Pay…"), "wallet"), "trip pay", "P", (_S.APPROVED, _S.VOUCHERED), many=True
)
CAME: Final = _verb(
    ("came", N_("She came"), "map-pin"), "trip travelled", "V", (_S.VOUCHERED, _S.PAID)
)
ABSENT: Final = _verb(
    ("absent", N_("Did not come…"), "warning-circle"), "trip no-show", "X",
    (_S.VOUCHERED, _S.PAID),
)  # fmt: skip
ACCOUNT: Final = _verb(
    ("account", N_("Account for…"), "receipt"), "trip reconcile", "J", (_S.TRAVELLED, _S.NO_SHOW)
)
MONEY: Final = _verb(
    ("money", N_("Another amount…"), "coins"), "trip request", "M", (_S.REQUESTED,)
)
CANCEL: Final = _verb(
    ("cancel", N_("Cancel the request…"), "x"), "trip cancel", "",
    (_S.REQUESTED, _S.APPROVED, _S.VOUCHERED),
)  # fmt: skip
SUPPORT_VERBS: Final = (APPROVE, VOUCHER, PAY, CAME, ACCOUNT, ABSENT, REFUSE, MONEY, CANCEL)
"""In the order in which they are offered: what comes next stands first."""


def may(right: str, role: Role) -> bool:
    """Return whether a member may do a verb, of the office or on a case that is open to her."""
    return allowed(right, role) or allowed(right, role, CaseKind.OPEN)


def possible(row: SupportRow, role: Role) -> tuple[SupportVerb, ...]:
    """Return the verbs on a request as it stands, the next one first."""
    if row.hidden:
        return ()
    return tuple(
        verb for verb in SUPPORT_VERBS if row.state in verb.states and may(verb.right, role)
    )
