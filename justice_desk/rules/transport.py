"""What may become of a request for transport support, and what keeps it from being one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import francs, short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput, Refused
from justice_desk.terms.labels import label
from justice_desk.terms.transport import SupportState, TravellerRole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date
    from uuid import UUID

_S: Final = SupportState


class Step(StrEnum):
    """What somebody does with a request."""

    APPROVE = "approve"
    REFUSE = "refuse"
    CANCEL = "cancel"
    CORRECT = "correct"
    """Another amount or another line of budget."""
    VOUCHER = "voucher"
    UNVOUCHER = "unvoucher"
    PAY = "pay"
    TRAVELLED = "travelled"
    NO_SHOW = "no_show"
    RECONCILE = "reconcile"


STEPS: Final[Mapping[Step, Mapping[SupportState, SupportState]]] = {
    Step.APPROVE: {_S.REQUESTED: _S.APPROVED},
    Step.REFUSE: {_S.REQUESTED: _S.REFUSED},
    Step.CANCEL: dict.fromkeys((_S.REQUESTED, _S.APPROVED, _S.VOUCHERED), _S.CANCELLED),
    Step.CORRECT: {_S.REQUESTED: _S.REQUESTED, _S.APPROVED: _S.APPROVED},
    Step.VOUCHER: {_S.APPROVED: _S.VOUCHERED},
    Step.UNVOUCHER: {_S.VOUCHERED: _S.APPROVED},
    Step.PAY: {_S.APPROVED: _S.PAID, _S.VOUCHERED: _S.PAID, _S.TRAVELLED: _S.TRAVELLED},
    Step.TRAVELLED: dict.fromkeys((_S.APPROVED, _S.VOUCHERED, _S.PAID), _S.TRAVELLED),
    Step.NO_SHOW: dict.fromkeys((_S.APPROVED, _S.VOUCHERED, _S.PAID, _S.TRAVELLED), _S.NO_SHOW),
    Step.RECONCILE: {_S.TRAVELLED: _S.RECONCILED, _S.NO_SHOW: _S.RECONCILED},
}
"""By step: the states in which it can be done, and where the request stands then.

A carrier may be paid on her voucher after the journey, so that payment follows travelling as well.
Whoever was marked as having come by mistake is marked as absent; the other way asks for her money
anew, hence for a new request.
"""
_SAID: Final[Mapping[Step, str]] = {
    Step.APPROVE: N_("approval"),
    Step.REFUSE: N_("refusal"),
    Step.CANCEL: N_("cancelling it"),
    Step.CORRECT: N_("correction"),
    Step.VOUCHER: N_("handing a voucher out"),
    Step.UNVOUCHER: N_("taking the voucher back"),
    Step.PAY: N_("payment to her"),
    Step.TRAVELLED: N_("marking her as come"),
    Step.NO_SHOW: N_("marking her as absent"),
    Step.RECONCILE: N_("accounting for it"),
}
DEAD: Final = frozenset({_S.REFUSED, _S.CANCELLED})
"""A request that stands here supports nobody."""
WAITS: Final = frozenset({_S.REQUESTED, _S.APPROVED, _S.VOUCHERED, _S.PAID})
"""The journey is still to come."""


class StepRefused(BadInput):
    """A request that stands where this cannot be done; `step` and `now` are codes."""

    code = "support_step"
    template = N_("{number} stands at “{now}”: {step} is not possible. Possible: {known}.")

    def __str__(self) -> str:
        return "{number}: {step} at {now}".format(**self.details)

    def message(self) -> str:
        """Return the sentence with the words of the step, of the state and of what can be done."""
        step, now = Step(str(self.details["step"])), SupportState(str(self.details["now"]))
        known = ", ".join(_(_SAID[one]) for one in Step if now in STEPS[one])
        return _(self.template).format(
            number=self.details["number"],
            step=_(_SAID[step]),
            now=label(now),
            known=known or _("nothing more"),
        )


class SupportedTwice(BadInput):
    """Somebody has support already for the same journey."""

    code = "supported_twice"
    template = N_("{name} has support already for {on}: {number}. One journey is paid once.")


class GuardianMissing(Refused):
    """A minor travels with her guardian, or not at all."""

    code = "guardian_missing"
    template = N_("{name} is under 18: say which guardian travels with her.")


class GuardianMinor(Refused):
    """Who is under 18 cannot be the guardian of another minor."""

    code = "guardian_minor"
    template = N_("{name} is under 18 and cannot be the guardian on the way.")


class OverLimit(Refused):
    """More than a paralegal may approve alone."""

    code = "over_limit"
    template = N_("{amount} is more than you may approve ({limit}). Ask the coordination.")


class AmountReasonMissing(BadInput):
    """An amount by hand says why it is not that of the rates."""

    code = "amount_reason"
    template = N_("{path}: missing. Expected: why this amount and not that of the rates.")


class AmountUnknown(BadInput):
    """No rate says what the way costs."""

    code = "amount_unknown"
    template = N_("{path}: missing. {why} Give the amount by hand, with its reason.")


class TravelsInThePast(BadInput):
    """A journey to a day that has passed."""

    code = "travel_past"
    template = N_("{path}: found {found}. Nobody travels to a day that has passed.")


class ReturnsBefore(BadInput):
    """Somebody would come back before she is there."""

    code = "returns_before"
    template = N_("{path}: found {found}. Expected: {expected} or later.")


class AccountOpen(BadInput):
    """Money of a request is not accounted for yet; `why` says what is missing."""

    code = "account_open"
    template = N_("{number} is not accounted for yet. {why}")


@dataclass(frozen=True, slots=True)
class Journey:
    """Whom a request takes where, as far as paying twice is concerned.

    Attributes:
        number: of the request.
        person: who travels.
        on: the day on which she must be there.
        to: the place.
        entry: the slot of a docket that she is called to.
        sitting: the sitting.
    """

    number: str
    state: SupportState
    person: UUID
    on: date
    to: UUID
    entry: UUID | None = None
    sitting: UUID | None = None


def after(step: Step, number: str, now: SupportState) -> SupportState:
    """Return where a request stands after a step.

    Raises:
        StepRefused: with what can be done instead.
    """
    then = STEPS[step].get(now)
    if then is None:
        raise StepRefused(number=number, step=step.value, now=now.value)
    return then


def appeared(state: SupportState, why: str) -> bool:
    """Tell whether somebody came, of a request that may be accounted for already.

    Marking somebody as absent writes why, always; marking her as come leaves no reason. What a
    request was approved beyond its limit for stands in the books.
    """
    return state is SupportState.TRAVELLED or (state is SupportState.RECONCILED and not why)


def stayed_away(state: SupportState, why: str) -> bool:
    """Tell whether somebody did not come, accounted for or not; read as `appeared` is."""
    return state is SupportState.NO_SHOW or (state is SupportState.RECONCILED and bool(why))


def supported(new: Journey, others: Iterable[Journey]) -> Journey | None:
    """Return the request that pays the same journey already, None where none does.

    The same person on the same day to the same place or the same sitting is one journey, whatever
    number of cases she is called for. For one hearing that was put off, the first request is
    corrected or cancelled while its journey is to come; once she went, there is a second journey.
    """
    mine = (one for one in others if one.person == new.person and one.state not in DEAD)
    return next((one for one in mine if _same(new, one)), None)


def _same(new: Journey, old: Journey) -> bool:
    hearing = new.entry is not None and new.entry == old.entry
    if hearing and old.state in WAITS:
        return True
    sitting = new.sitting is not None and new.sitting == old.sitting
    return new.on == old.on and (hearing or sitting or new.to == old.to)


@dataclass(frozen=True, slots=True)
class Rider:
    """Somebody of a request: her name as told to the member, in which role, of age or not."""

    name: str
    role: TravellerRole
    minor: bool = False


def check_guardians(riders: Collection[Rider]) -> None:
    """Let minors travel with an adult who stands in for them, on one request.

    On another one the guardian could ride in another vehicle, or stay at home.

    Args:
        riders: everybody of the request.

    Raises:
        GuardianMissing, GuardianMinor: with the name.
    """
    for one in riders:
        if one.minor and one.role is TravellerRole.GUARDIAN:
            raise GuardianMinor(name=one.name)
    guarded = any(one.role is TravellerRole.GUARDIAN for one in riders)
    for one in riders:
        if one.minor and not guarded:
            raise GuardianMissing(name=one.name or _("somebody whose name is not known"))


def check_limit(amount: int, limit: int, *, leads: bool) -> None:
    """Let an amount be approved: any by the coordination, up to the limit by a paralegal.

    Raises:
        OverLimit: more than that.
    """
    if not leads and amount > limit:
        raise OverLimit(amount=francs(amount), limit=francs(limit))


def check_days(there_on: date, back_on: date | None, today: date) -> None:
    """Let somebody be there today or later, and come back not before.

    Raises:
        TravelsInThePast, ReturnsBefore: the day that cannot be.
    """
    if there_on < today:
        raise TravelsInThePast(path="there_on", found=short_date(there_on))
    check_ends(there_on, back_on)


def check_ends(there_on: date, back_on: date | None) -> None:
    """Let somebody come back not before she is there.

    Raises:
        ReturnsBefore: the day that cannot be.
    """
    if back_on is not None and back_on < there_on:
        found, expected = short_date(back_on), short_date(there_on)
        raise ReturnsBefore(path="back_on", found=found, expected=expected)


def check_account(number: str, *, committed: int, out: int, proved: bool) -> None:
    """Let a request be closed: everything that was to be paid is, and what was paid is proved.

    Args:
        number: of the request.
        committed: francs that are spoken for and not paid, and about which nothing was said.
        out: francs that were paid and did not come back.
        proved: a receipt is attached, or words say what became of them.

    Raises:
        AccountOpen: what is missing.
    """
    if committed:
        told = _("{amount} are still to be paid: pay them, or write why they never will be.")
        why = told.format(amount=francs(committed))
        raise AccountOpen(number=number, why=why)
    if out and not proved:
        why = _("{amount} were paid: attach a receipt, or write what proves it.")
        raise AccountOpen(number=number, why=why.format(amount=francs(out)))
