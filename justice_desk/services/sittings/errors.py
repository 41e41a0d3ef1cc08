"""What can be wrong with a sitting or with what was said of it."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class UnknownSitting(BadInput):
    """No sitting bears this number."""

    code = "unknown_sitting"
    template = N_("No sitting bears the number {found}. A number looks like GAO-S-2026-003.")


class SittingOver(BadInput):
    """A sitting that was held or cancelled takes nothing more."""

    code = "sitting_over"
    template = N_("{number} was held or cancelled: nothing more is planned on it.")


class DaySat(BadInput):
    """The court sat on this day already, while others of the sitting are still to come."""

    code = "sitting_day_sat"
    template = N_("{number} sat on {day} already: that day stays as it is.")


class NotYetItsDay(BadInput):
    """A sitting is held on its first day at the earliest."""

    code = "sitting_not_yet"
    template = N_("{number} sits on {first}: it cannot have been held before.")


class DayUnknown(BadInput):
    """A sitting was put off without a new day: its old one is none any more."""

    code = "sitting_day_unknown"
    template = N_("{number} was put off without a new day. Postpone it to its new day first.")


class ReasonMissing(BadInput):
    """Why a sitting is postponed, cancelled or stopped is always said."""

    code = "sitting_reason"
    template = N_("{path}: missing. Expected: the reason, in words.")


class NameMissing(BadInput):
    """A word on security is somebody's."""

    code = "sitting_name"
    template = N_("{path}: missing. Expected: the name of who said it.")


class HoursDoNotFit(BadInput):
    """A day that ends before it begins, or a pause outside of it."""

    code = "sitting_hours"
    template = N_(
        "{path}: found “{found}”. Expected: an end after the beginning, the pause within."
    )


class DayTwice(BadInput):
    """The same room is taken twice on one day."""

    code = "sitting_day_twice"
    template = N_("{day} stands twice for the same room.")


class DayHasCases(BadInput):
    """A day that is taken away still has cases on its docket."""

    code = "sitting_day_cases"
    template = N_("There are still cases on the docket of {day}. Move them first.")


class DayHasLines(BadInput):
    """A day that is taken away still has a civil-status list."""

    code = "sitting_day_lines"
    template = N_("There are still lines on the civil-status list of {day}. Move them first.")
