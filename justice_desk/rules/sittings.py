"""Where a sitting may go from where it stands, and on which days a court may sit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_S: Final = SittingState
SITTING_MOVES: Final[Mapping[SittingState, frozenset[SittingState]]] = {
    _S.PROPOSED: frozenset({_S.CONFIRMED, _S.POSTPONED, _S.CANCELLED}),
    _S.CONFIRMED: frozenset({_S.READY, _S.HELD, _S.POSTPONED, _S.CANCELLED}),
    _S.READY: frozenset({_S.CONFIRMED, _S.HELD, _S.POSTPONED, _S.CANCELLED}),
    _S.POSTPONED: frozenset({_S.CONFIRMED, _S.POSTPONED, _S.CANCELLED}),
    _S.HELD: frozenset(),
    _S.CANCELLED: frozenset(),
}
"""From a state to those that may follow.

A go makes a confirmed sitting ready, a no-go takes that back. Postponing is a normal state
(domain.md §0.7) and may come again and again; what was postponed is confirmed anew on its new day.
"""

OPEN: Final = frozenset({_S.PROPOSED, _S.CONFIRMED, _S.READY, _S.POSTPONED})
"""The states in which a docket is still made."""

HORIZON: Final = timedelta(days=730)
"""How far ahead a sitting is written: a choice of this tool, so that a mistyped year is noticed."""

LONGEST: Final = 30
"""Days of one sitting: a choice of this tool; the longest reported lasted five (domain.md §0.7)."""


class SittingMoveRefused(BadInput):
    """A state that does not follow from the present one; `now` and `then` are their codes."""

    code = "sitting_move"
    template = N_("This sitting cannot go from “{now}” to “{then}”. It can become: {known}.")

    def message(self) -> str:
        """Return the sentence with the words of both states and those that may follow."""
        now, then = (SittingState(str(self.details[name])) for name in ("now", "then"))
        follow = [label(state) for state in SittingState if state in SITTING_MOVES[now]]
        known = ", ".join(follow) or _("nothing more")
        return _(self.template).format(now=label(now), then=label(then), known=known)


class NoGo(BadInput):
    """Security said no-go, and nobody has said go since."""

    code = "no_go"
    template = N_(
        "Security said no-go on {on} ({said_by}). Postpone the sitting, or write down the new go."
    )


class OutsideTheCalendar(BadInput):
    """A day on which no sitting can be planned."""

    code = "sitting_day"
    template = N_("{path}: found “{found}”. Expected: a day from {first} to {last}.")


class SessionAfterTheSitting(BadInput):
    """A session of information that would come after what it informs of."""

    code = "sitting_information"
    template = N_(
        "{path}: found “{found}”. Expected: {last} at the latest, the first day of the sitting."
    )


def move(now: SittingState, then: SittingState) -> SittingState:
    """Return the state that follows.

    Raises:
        SittingMoveRefused: it does not follow from the present one.
    """
    if then not in SITTING_MOVES[now]:
        raise SittingMoveRefused(now=now.value, then=then.value)
    return then


def to_come(state: SittingState, first_on: date, day: date, today: date) -> bool:
    """Tell whether cases are still planned for a day of a sitting; all days of one that is open.

    A sitting of several days is written down as held on its first one: its later days are still to
    come, from today on. A choice of this tool: the court sits on them one by one.
    """
    return state in OPEN or (state is SittingState.HELD and first_on < day and today <= day)


def check_day(path: str, day: date, today: date) -> None:
    """Let a day of a sitting pass: today at the earliest, two years ahead at the latest.

    Raises:
        OutsideTheCalendar: it lies before or beyond.
    """
    if not today <= day <= today + HORIZON:
        raise OutsideTheCalendar(path=path, found=day, first=today, last=today + HORIZON)


def check_session(path: str, day: date | None, first_on: date) -> None:
    """Let the day of an information session pass: the first day of its sitting at the latest.

    Raises:
        SessionAfterTheSitting: it comes later; both days are told.
    """
    if day is not None and day > first_on:
        raise SessionAfterTheSitting(path=path, found=day, last=first_on)
