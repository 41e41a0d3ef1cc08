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


class SentOutOfTime(BadInput):
    """A letter that was handed over before anybody could, or tomorrow."""

    code = "sent_out_of_time"
    template = N_("--on: found {found}. Expected: from {sent} to today.")


class DraftWithDay(BadInput):
    """A draft went to nobody yet: it has no day on which it was handed over."""

    code = "draft_with_day"
    template = N_("A draft was handed to nobody yet: leave out --on, or --draft.")


class ReplyByPast(BadInput):
    """A day of reply that has passed already."""

    code = "reply_by_past"
    template = N_("--reply-by: found {found}. Expected: today or later.")


class HeldElsewhere(BadInput):
    """An actor answers that it takes a case which another actor has."""

    code = "held_elsewhere"
    template = N_(
        "{actor} has this case ({reference}). Record its result, or take the case back first."
    )


class OutcomeTooEarly(BadInput):
    """A result stands with an answer that is none."""

    code = "outcome_too_early"
    template = N_("--outcome stands with “completed” only: the other answers have no result yet.")


class NothingToUndo(BadInput):
    """The referral has no answer that could be taken back."""

    code = "nothing_to_undo"
    template = N_("{reference} has no answer to take back.")


class AnswerBuiltOn(BadInput):
    """Something was done since the answer, which rests on it."""

    code = "answer_built_on"
    template = N_(
        "The case {number} has gone on since this answer. Record what is true now, instead of "
        "taking the answer back."
    )


class NotADraft(BadInput):
    """Only a draft is sent."""

    code = "not_a_draft"
    template = N_("{reference} is no draft: it was sent on {sent}.")


class NotAService(BadInput):
    """An authority is asked for help as if it were a support service."""

    code = "not_a_service"
    template = N_(
        "{actor} is an authority that takes the case over. Refer to it without --kind service."
    )


class NotWithActor(BadInput):
    """An actor sends on, or gives back, a case that it does not have."""

    code = "not_with_actor"
    template = N_("{actor} does not have this case by {reference}. Record its answer first.")
