"""Why something that is settled outside court is not recorded."""

from __future__ import annotations

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import Homologation


class NoAgreement(BadInput):
    """There is no agreement to endorse or to follow."""

    code = "no_agreement"
    template = N_("No agreement is recorded in {number}. Write it down first: agreement add.")


class HomologationRefused(BadInput):
    """An endorsement that cannot follow the present one; `now` and `then` are the codes."""

    code = "homologation_move"
    template = N_("This agreement is “{now}”: it cannot become “{then}”.")

    def message(self) -> str:
        """Return the sentence with the words of the states, not their codes."""
        now, then = (Homologation(str(self.details[one])) for one in ("now", "then"))
        return _(self.template).format(now=label(now), then=label(then))


class HomologationNotAsked(BadInput):
    """A judge answers what was asked: the request, its day and its safeguards come first."""

    code = "homologation_not_asked"
    template = N_(
        "Nobody asked a judge to endorse this agreement of {number}. Record first that it was "
        "asked, by whomever, and on which day: agreement homologate {number} requested."
    )


class NoHomologation(BadInput):
    """There is nothing of a judge that could be taken back."""

    code = "no_homologation"
    template = N_("No homologation is recorded of this agreement of {number}.")


class HomologationBuiltOn(BadInput):
    """The case went on from what the judge said."""

    code = "homologation_built_on"
    template = N_(
        "{number} went on since the judge answered: this is not taken back any more. Write a note "
        "of what is wrong."
    )


class DecidedBeforeReceived(BadInput):
    """No court endorses on a day on which it had nothing before it."""

    code = "decided_before_received"
    template = N_(
        "{actor} received {number} on {since}: it cannot have decided on {found}. Check the day."
    )


class PresentAndAbsent(BadInput):
    """One person was said to be there and not to be there."""

    code = "present_and_absent"
    template = N_("{name}: said to be present and absent. Say one of the two.")


class NextNotAfter(BadInput):
    """The next session comes after this one."""

    code = "next_not_after"
    template = N_("--next: found {found}. Expected: a day after {held}.")


class NoSession(BadInput):
    """There is no session that could be withdrawn."""

    code = "no_session"
    template = N_("No session of mediation is recorded in {number}.")


class SessionAgreed(BadInput):
    """An agreement rests on the session."""

    code = "session_agreed"
    template = N_(
        "The agreement of {day} was reached in this session. If it is a mistake too, withdraw the "
        "agreement first."
    )


class SentToJudge(BadInput):
    """A judge was asked about the agreement, or answered; `state` is the code."""

    code = "sent_to_judge"
    template = N_(
        "The homologation of this agreement is “{state}”. If that is a mistake too, take it back "
        "first: agreement withdraw-homologation. Otherwise write a note, and tell the court."
    )

    def message(self) -> str:
        """Return the sentence with the word of the state, not its code."""
        state = label(Homologation(str(self.details["state"])))
        return _(self.template).format(state=state)
