"""What can be wrong with a case or with what was said of it."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class UnknownCase(BadInput):
    """No case bears this number."""

    code = "unknown_case"
    template = N_("No case bears the number {number}. A number looks like GAO-2026-0001.")


class PutTogether(UnknownCase):
    """The number was that of a case that was put into another one; it leads there."""

    code = "put_together"
    template = N_("{number} was put together with {kept}. Open {kept}.")


class CaseIsRestricted(Refused):
    """The case exists and is closed to this member."""

    code = "restricted"
    template = N_("The case {number} exists; access is restricted. Ask the coordination.")


class IntakeIncomplete(BadInput):
    """What an intake needs before it can be saved is missing."""

    code = "incomplete"
    template = N_("{path}: missing. Expected: {expected}.")


class DoesNotFit(BadInput):
    """A value that cannot be, with what was found and what was expected."""

    code = "does_not_fit"
    template = N_("{path}: found “{found}”. Expected: {expected}.")


class UnknownPerson(BadInput):
    """Nobody of this name or id is in the case."""

    code = "unknown_person"
    template = N_("Nobody in this case is “{found}”. In it: {candidates}.")


class AmbiguousPerson(BadInput):
    """Several persons of the case bear this name."""

    code = "ambiguous_person"
    template = N_("Several persons in this case are “{found}”: {candidates}. Say which by id.")


class UnknownMember(BadInput):
    """No member of the office bears this short name."""

    code = "unknown_member"
    template = N_("No member is called “{found}”. Members: {candidates}.")


class AlreadyClosed(BadInput):
    """The case is closed: it takes nothing more until it is reopened."""

    code = "already_closed"
    template = N_("The case {number} is closed. Reopen it first.")


class NotClosed(BadInput):
    """Only a closed case can be reopened."""

    code = "not_closed"
    template = N_("The case {number} is not closed.")


class OpeningNeedsCoordinator(Refused):
    """A correction would open a restricted case to everybody."""

    code = "opening_needs_coordinator"
    template = N_(
        "This correction would open a restricted case to the whole office. "
        "Only the coordination decides that."
    )


class StillHeld(BadInput):
    """A justice actor holds the case: it cannot be closed before it comes back."""

    code = "still_held"
    template = N_("The case {number} is with a justice actor. Record the answer first.")


class NothingAsked(BadInput):
    """There is no closure to say no to."""

    code = "nothing_asked"
    template = N_("Nobody asks to close the case {number}. Nothing was changed.")


class WatchRuns(Refused):
    """An agreement is watched still: closing before needs a written reason."""

    code = "watch_runs"
    template = N_(
        "The agreement of this case is watched until {until}. To close before, write why "
        "(--before-watch-ends)."
    )


class UnknownField(BadInput):
    """No field of this name can be corrected."""

    code = "unknown_field"
    template = N_("--field: found “{found}”. Expected one of: {candidates}.")


class PersonNotSaid(BadInput):
    """The field belongs to a person, and nobody was named."""

    code = "person_not_said"
    template = N_("--field: “{found}” belongs to a person. Say whose with --person: {candidates}.")


class BadAttachment(BadInput):
    """A file that cannot be kept with a case."""

    code = "bad_attachment"
    template = N_("{file}: {found}. Expected: {expected}.")


class WhichOne(BadInput):
    """Several of a kind stand in the case, and nobody said which."""

    code = "which_one"
    template = N_("{number} holds several: {candidates}. Say which one.")


class NoSuchOne(BadInput):
    """Nothing of this kind bears the id or the day that was typed."""

    code = "no_such_one"
    template = N_("Nothing of that kind in {number} is “{found}”. In force: {candidates}.")


class WithdrawnAlready(BadInput):
    """What is meant was withdrawn: it stays to be read, and counts no more."""

    code = "withdrawn_already"
    template = N_("This was withdrawn on {on}: {why}. Record it anew if it is true after all.")
