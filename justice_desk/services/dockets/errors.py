"""What can be wrong with a docket or with what was said of it."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class UnknownEntry(BadInput):
    """No slot of a docket bears this id or this number of a case."""

    code = "unknown_entry"
    template = N_("{found} stands on no docket that is still to come.")


class AlreadyScheduled(BadInput):
    """A case waits for its hearing already; one hearing is enough."""

    code = "already_scheduled"
    template = N_("{number} stands on the docket of {sitting} already: {day} at {hour}, {place}.")


class AlreadyListed(BadInput):
    """A case stands on a civil-status list that is still to be judged."""

    code = "already_listed"
    template = N_(
        "{number} stands on the civil-status list of {sitting} already: line {line} of {day}."
    )


class NotReady(Refused):
    """A case cannot be called yet; `missing` says in sentences what is missing."""

    code = "not_ready"
    template = N_("{number} cannot be put on a docket yet. {missing}")


class DecidedAlready(Refused):
    """A court judged the case or reserved its judgment; `why` says so in a sentence."""

    code = "decided_already"
    template = N_("{number} is not called again. {why}")


class NoSuchDay(BadInput):
    """The sitting does not sit on this day, or not in this room."""

    code = "no_such_day"
    template = N_("{sitting} does not sit on “{found}”. It sits on: {known}.")


class AlreadyHeard(BadInput):
    """What the court did with a slot is written: it stays where it was."""

    code = "already_heard"
    template = N_("{number} was called already: its result stands, and its hour with it.")


class HourPromised(BadInput):
    """A slot with a promised hour does not change its place in the order."""

    code = "hour_promised"
    template = N_("{number} has the promised hour {hour}. Give another hour, or let go of it.")


class ClosedMeanwhile(BadInput):
    """A case was closed while it stood on a docket."""

    code = "closed_meanwhile"
    template = N_("{number} was closed meanwhile. Take it off the docket.")


class DecidedMeanwhile(BadInput):
    """A court judged a case, or reserved its judgment, while it stood on another docket."""

    code = "decided_meanwhile"
    template = N_("{number} was decided meanwhile. {why} Take it off the docket.")


class ConsentMeanwhile(BadInput):
    """The consent to a case on a docket is not in force any more; `why` says which."""

    code = "consent_meanwhile"
    template = N_("{number} may not be called. {why} Take it off the docket, or ask again.")


class PlanOverlaps(BadInput):
    """Two slots of a plan lie over each other on one bench."""

    code = "plan_overlaps"
    template = N_("{one} and {other} lie over each other on {day}, from {hour}.")
