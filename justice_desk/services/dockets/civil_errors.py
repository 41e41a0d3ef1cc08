"""What can be wrong with a civil-status list or with what was said of its lines."""

from __future__ import annotations

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import SittingState


class UnknownLine(BadInput):
    """The list has no such line; `known` says which it has."""

    code = "unknown_line"
    template = N_("The civil-status list has no line “{found}”. It has: {known}.")


class TwiceOnList(BadInput):
    """Two lines say the same person; `line` and `other` are their numbers on the list."""

    code = "civil_twice"
    template = N_("Line {line} says the same person as line {other}: {name}.")


class WhichList(BadInput):
    """A sitting has a list for each of several days: line 12 alone does not say which."""

    code = "civil_which_day"
    template = N_("{sitting} has several civil-status lists. Say the day: {known}.")


class BadSelection(BadInput):
    """Lines that were not named as `1-40,57`."""

    code = "civil_selection"
    template = N_("{path}: found “{found}”. Expected: numbers of lines such as 1-40,57.")


class LinesJudged(BadInput):
    """What the court did with these lines is written."""

    code = "civil_judged"
    template = N_("What the court decided is written for: {found}. These lines stay as they are.")


class LinesNotJudged(BadInput):
    """Only what was judged is written into the register of the town hall."""

    code = "civil_not_judged"
    template = N_("No judgment is written for: {found}. Only what was judged is transcribed.")


class LinesTranscribed(BadInput):
    """The deed of these lines is in the register of the town hall."""

    code = "civil_transcribed"
    template = N_("Transcribed already: {found}. Their judgment is not changed any more.")


class NothingWaits(BadInput):
    """No line of the list is left for what was asked."""

    code = "civil_nothing"
    template = N_("No line of {number} is waiting for this.")


class NotSitting(BadInput):
    """A court judges at a sitting that it ordered and that was not put off; `state` is its code."""

    code = "civil_not_sitting"
    template = N_("{number}: “{state}”. A judgment needs a sitting that the court has ordered.")

    def message(self) -> str:
        """Return the sentence with the word of the state."""
        state = label(SittingState(str(self.details["state"])))
        return _(self.template).format(number=self.details["number"], state=state)


class NumberTaken(BadInput):
    """The court has given this number to another judgment."""

    code = "judgment_number_taken"
    template = N_("{found} is the number of another judgment: {sitting}, line {line}.")
