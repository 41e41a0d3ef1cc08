"""What can be wrong with a request for transport support or with what was said of it."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class UnknownRequest(BadInput):
    """No request bears this number."""

    code = "unknown_support"
    template = N_("No request for support bears the number {found}. One looks like {example}.")


class SupportHidden(Refused):
    """The request is for a case that is closed to the member."""

    code = "support_hidden"
    template = N_("{number} is for a case that is closed to you. Ask the coordination.")


class NobodyNamed(BadInput):
    """Nobody is said who travels."""

    code = "nobody_travels"
    template = N_("{path}: missing. Expected: who travels.")


class CaseNotSaid(BadInput):
    """A party travels for a case; only who is on mission travels without one."""

    code = "support_case"
    template = N_("{path}: missing. Expected: the number of the case; only staff travel without.")


class WithoutVillage(BadInput):
    """Nobody knows where somebody would come from."""

    code = "without_village"
    template = N_("{path}: no village is known of {name}. Say where she comes from.")


class CompanionElsewhere(BadInput):
    """A seat is a ride from where the beneficiary gets in, and priced from there."""

    code = "companion_elsewhere"
    template = N_(
        "{path}: {name} would get in elsewhere. She gets in with {lead} at {village}, or travels "
        "on a request of her own."
    )


class NamedTwice(BadInput):
    """Somebody stands twice on one request, which would give her two seats and two fares."""

    code = "named_twice"
    template = N_("{path}: {name} travels on this request already.")


class WhereTo(BadInput):
    """Neither a place nor a sitting or a referral that says where somebody must be."""

    code = "where_to"
    template = N_("{path}: missing. Expected: {expected}.")


class OfAnotherCase(BadInput):
    """A referral that belongs to another case."""

    code = "referral_of_another"
    template = N_("{path}: found “{found}”. Expected: a referral of {case}.")


class NotCalled(BadInput):
    """The case is on no docket of the sitting."""

    code = "not_on_docket"
    template = N_("{case} is not on the docket of {sitting}. Say on which day she must be there.")


class ConsentWithheld(Refused):
    """Nobody consented to what a support would carry out of the office."""

    code = "support_consent"
    template = N_("{number}: no support is given while a consent is missing. {missing}")


class LineMissing(BadInput):
    """Nobody said what pays."""

    code = "line_missing"
    template = N_("{path}: missing. Expected: the line of a fund that pays, {known}.")


class WhyNot(BadInput):
    """A refusal, a cancelling or an absence says why."""

    code = "support_why"
    template = N_("{path}: missing. Expected: the reason, in words.")


class NothingToPay(BadInput):
    """Support without an amount is a seat in a vehicle: there is nothing to hand over."""

    code = "nothing_to_pay"
    template = N_("{number} has no amount: there is nothing to pay.")


class VoucherOver(Refused):
    """The voucher that somebody holds is no longer valid."""

    code = "voucher_over"
    template = N_(
        "The voucher {voucher} was valid until {until}. Cancel it and give a new one; after the "
        "journey, account for the request and write why nothing is paid."
    )


class GivesBackMore(BadInput):
    """More comes back than was paid."""

    code = "gives_back_more"
    template = N_("{path}: found {found}. Expected: at most {paid}, which were paid.")


class SamePerson(BadInput):
    """Nobody is kept apart from herself."""

    code = "apart_from_herself"
    template = N_("The two are the same person.")


class KeptAlready(BadInput):
    """Two persons are kept apart already."""

    code = "apart_already"
    template = N_("{one} and {other} are kept apart already.")
