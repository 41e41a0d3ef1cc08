"""What may be done with a sitting as it stands: the next verb, those beside it, the rarer ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.rules.access import allowed
from justice_desk.rules.sittings import SITTING_MOVES, to_come
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.terms.enums import Role


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the page.

    Attributes:
        id: what `asked` carries.
        words: English source.
        icon: of its button.
        right: the verb of the command line that asks for the same permission.
        key: its shortcut, where it has one.
        after: the state into which it leads, which must be a legal move.
    """

    id: str
    words: str
    icon: str
    right: str
    key: str = ""
    after: SittingState | None = None


CONFIRM: Final = Verb(
    "confirm", N_("Confirm…"), "check-circle", "sitting confirm", after=SittingState.CONFIRMED
)
SECURITY: Final = Verb("security", N_("Go or no-go…"), "shield-check", "sitting security")
HOLD: Final = Verb("hold", N_("The court sat…"), "gavel", "sitting hold", after=SittingState.HELD)
# A result is asked for by case; whoever keeps cases may begin with it.
RESULTS: Final = Verb("results", N_("Enter results"), "note-pencil", "sitting papers", "R")
PAPERS: Final = Verb("papers", N_("Print papers"), "printer", "sitting papers", "Ctrl+P")
TRANSPORT: Final = Verb("transport", N_("Papers of transport…"), "jeep", "trip papers")
PLAN: Final = Verb("plan", N_("Propose an order"), "sparkle", "sitting plan", "Ctrl+O")
POSTPONE: Final = Verb(
    "postpone", N_("Postpone…"), "clock", "sitting postpone", after=SittingState.POSTPONED
)
CANCEL: Final = Verb(
    "cancel", N_("Cancel the sitting…"), "prohibit", "sitting cancel", after=SittingState.CANCELLED
)
CORRECT: Final = Verb("correct", N_("Correct a field…"), "note-pencil", "sitting correct")
DAYS: Final = Verb("days", N_("Days and rooms…"), "calendar-blank", "sitting days", "D")
OFFICERS: Final = Verb("officers", N_("Who sits…"), "users", "sitting correct")
BUDGET: Final = Verb("budget", N_("Budget…"), "note", "sitting correct")
CIVIL: Final = Verb("civil", N_("Civil-status list…"), "list", "docket civil list")
CALENDAR: Final = Verb("calendar", N_("Calendar file…"), "calendar-blank", "calendar export")
HISTORY: Final = Verb("history", N_("History"), "clock-counter-clockwise", "sitting show")
ALL: Final = (
    CONFIRM,
    SECURITY,
    HOLD,
    RESULTS,
    PAPERS,
    PLAN,
    CIVIL,
    POSTPONE,
    CANCEL,
    CORRECT,
    DAYS,
    OFFICERS,
    BUDGET,
    TRANSPORT,
    CALENDAR,
    HISTORY,
)
_OVER: Final = frozenset({SittingState.HELD, SittingState.CANCELLED})
_BEFORE: Final = frozenset({SECURITY, PLAN, POSTPONE, CANCEL, OFFICERS})


def possible(verb: Verb, view: SittingView, role: Role) -> bool:
    """Return whether a member may do a verb, and the sitting is where it makes sense."""
    if not allowed(verb.right, role):
        return False
    state = view.row.state
    if verb.after is not None:
        return verb.after in SITTING_MOVES[state]
    if verb is DAYS:
        return to_come(state, view.row.first_on, view.row.last_on, today())
    if verb in _BEFORE:
        return state not in _OVER
    return verb is not RESULTS or state is SittingState.HELD


def filled_verb(view: SittingView, role: Role, *, judged: bool) -> Verb | None:
    """Return what is to be done next; printing where nothing else is."""
    state = view.row.state
    order = {
        SittingState.PROPOSED: (CONFIRM, PAPERS),
        SittingState.CONFIRMED: (SECURITY, PAPERS),
        SittingState.READY: (PAPERS,),
        SittingState.HELD: (PAPERS,) if judged else (RESULTS, PAPERS),
        SittingState.POSTPONED: (CONFIRM, PAPERS),
        SittingState.CANCELLED: (),
    }[state]
    return next((verb for verb in order if possible(verb, view, role)), None)


def shown_verbs(view: SittingView, role: Role, *, judged: bool) -> tuple[Verb, ...]:
    """Return the one or two verbs that stand beside the filled one."""
    filled = filled_verb(view, role, judged=judged)
    beside = (HOLD, PAPERS) if view.row.state is SittingState.READY else (PAPERS,)
    return tuple(verb for verb in beside if verb != filled and possible(verb, view, role))


def menu_verbs(view: SittingView, role: Role, *, judged: bool) -> tuple[Verb, ...]:
    """Return the rarer verbs, in the order of the table."""
    seen = {filled_verb(view, role, judged=judged), *shown_verbs(view, role, judged=judged)}
    return tuple(verb for verb in ALL if verb not in seen and possible(verb, view, role))
