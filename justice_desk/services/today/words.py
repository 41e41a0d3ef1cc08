"""Whom to call and what changed, in words: the window and the command line say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from justice_desk.i18n.formats import clock_time, prose_date
from justice_desk.i18n.messages import _, language
from justice_desk.rules.phones import shown
from justice_desk.services.cases.withdrawing import withdrawn_words
from justice_desk.services.today.rows import Safe
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, Outcome, ReferralState
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from justice_desk.services.today.rows import Call, Change

_WEEK: Final = 7


def call_words(call: Call) -> str:
    """Return how to reach somebody: the number where a call is safe, else the way around."""
    told = {
        Safe.YES: shown(call.phone) if call.phone else "",
        Safe.UNKNOWN: _("ask whether she may be called"),
        Safe.NO: _("no number") if call.is_actor else _("do not call"),
    }[call.safe]
    through = _("through {who}").format(who=call.through) if call.through else ""
    return " · ".join(part for part in (told, call.when, through) if part)


def change_title(change: Change) -> str:
    """Return what happened to a case, with its number."""
    telling = _CHANGES.get(change.kind)
    words = telling(change) if telling else label(change.kind)
    return _("{number}: {what}").format(number=change.number, what=words)


def change_context(change: Change) -> str:
    """Return « hier, 16 h 20 · Ibrahim Touré »."""
    return f"{moment_words(change.at)} · {change.by}"


def moment_words(moment: datetime) -> str:
    """Return « 16 h 20 », « hier, 16 h 20 », « lundi » or the day."""
    day, clock = moment.date(), clock_time(moment)
    return clock if day == today() else _before(day, clock)


def _before(day: date, clock: str) -> str:
    ago = (today() - day).days
    if ago == 1:
        return _("yesterday, {time}").format(time=clock)
    if ago < _WEEK:
        return format_date(day, "EEEE", locale=language())
    return prose_date(day, year=day.year != today().year)


def _replied(change: Change) -> str:
    answer = change.details.get("answer", "")
    words = label(ReferralState(answer)) if answer in set(ReferralState) else label(change.kind)
    if not change.actor:
        return words
    return _("{answer}, {actor}").format(answer=words, actor=change.actor)


def _referred(change: Change) -> str:
    if not change.actor:
        return label(change.kind)
    return _("sent to {actor}").format(actor=change.actor)


def _closed(change: Change) -> str:
    outcome = change.details.get("outcome", "")
    told = label(Outcome(outcome)) if outcome in set(Outcome) else ""
    return _("closed, {outcome}").format(outcome=told) if told else label(change.kind)


def _attached(change: Change) -> str:
    return _("paper joined, {kind}").format(kind=change.details.get("paper", ""))


def _undone(change: Change) -> str:
    withdrawn = withdrawn_words(change.kind, change.details)
    return _(withdrawn) if withdrawn else label(change.kind)


_CHANGES: Final[dict[EventKind, Callable[[Change], str]]] = {
    EventKind.REPLIED: _replied,
    EventKind.REFERRED: _referred,
    EventKind.CLOSED: _closed,
    EventKind.ATTACHED: _attached,
    EventKind.UNDONE: _undone,
}
