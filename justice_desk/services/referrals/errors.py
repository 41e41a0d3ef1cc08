"""Why a case is not referred, or an answer not recorded."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class Blocked(Refused):
    """A safeguard blocks this hand-over; nobody can lift it."""

    code = "blocked"
    template = N_("{title}. {reason}")


class OverrideNeeded(Refused):
    """A safeguard asks for a coordinator's written reason."""

    code = "override_needed"
    template = N_("{title}. {reason} A coordinator can write why it is done all the same.")


class OverrideNotYours(Refused):
    """A member who is no coordinator wrote a reason."""

    code = "override_not_yours"
    template = N_("{title}. {reason} Only the coordination can write why it is done all the same.")


class AlreadyReferred(BadInput):
    """This actor has this case already, or is still to answer."""

    code = "already_referred"
    template = N_("{actor} already has this case or has not answered yet: {reference}.")


class UnknownSlip(BadInput):
    """A well-formed code that no referral bears."""

    code = "unknown_slip"
    template = N_("No slip of this office bears the code {code}. Read it again on the paper.")


class SlipOfRestrictedCase(Refused):
    """The slip belongs to a case that the member may not see."""

    code = "restricted"
    template = N_("This slip belongs to a restricted case. Hand it to the coordination.")


class UnknownReference(BadInput):
    """No referral bears this reference."""

    code = "unknown_reference"
    template = N_("No referral is {reference}. A reference looks like GAO-2026-0001/R2.")


class AnswerOutOfTime(BadInput):
    """An answer before the referral was sent, or tomorrow."""

    code = "answer_out_of_time"
    template = N_("--on: found {found}. Expected: from {sent} to today.")


class ReplyByPast(BadInput):
    """A day of reply that has passed already."""

    code = "reply_by_past"
    template = N_("--reply-by: found {found}. Expected: today or later.")
