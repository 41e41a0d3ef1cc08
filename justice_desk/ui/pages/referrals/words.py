"""Words and signs of the referrals on screen: lanes, states, delays, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date, whole
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.reference import category
from justice_desk.services.board import OFFICE, Lane
from justice_desk.terms.enums import JusticeOrder, ReferralKind, ReferralState
from justice_desk.terms.labels import label
from justice_desk.ui.components.tag import OFFICE_ICON, Sign, order_sign
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from justice_desk.services.board import BoardRow, Party

_LANES: Final = {
    Lane.TO_SEND: (N_("To send"), "note-pencil", "neutral"),
    Lane.SENT: (N_("Sent"), "paper-plane-tilt", "warn"),
    Lane.RECEIVED: (N_("Received"), "tray", "warn"),
    Lane.ACCEPTED: (N_("Taken on"), "play-circle", "info"),
    Lane.OVER: (N_("Over"), "check-circle", "neutral"),
}
_NOTHING: Final = {
    Lane.TO_SEND: N_("No draft is left to send."),
    Lane.SENT: N_("No answer is awaited."),
    Lane.RECEIVED: N_("No letter is received without an answer."),
    Lane.ACCEPTED: N_("No actor has a case now."),
    Lane.OVER: N_("Nothing is over yet."),
}
_STATES: Final = {
    ReferralState.DRAFT: ("note-pencil", "neutral"),
    ReferralState.SENT: ("paper-plane-tilt", "warn"),
    ReferralState.ACKNOWLEDGED: ("tray", "warn"),
    ReferralState.ACCEPTED: ("play-circle", "info"),
    ReferralState.DECLINED: ("x-circle", "danger"),
    ReferralState.COMPLETED: ("check-circle", "ok"),
    ReferralState.RETURNED: ("arrow-left", "neutral"),
    ReferralState.CANCELLED: ("prohibit", "neutral"),
    ReferralState.NO_ANSWER: ("hourglass-medium", "neutral"),
}
_ASKED: Final = frozenset({ReferralState.SENT, ReferralState.ACKNOWLEDGED})
"""The states in which an answer is awaited."""
LATE_ICON: Final = "warning-circle-fill"


def lane_sign(lane: Lane) -> Sign:
    """Return how a column of the board is headed."""
    words, icon, pair = _LANES[lane]
    return Sign(_(words), icon, pair)


def lane_empty(lane: Lane) -> str:
    """Return what an empty column says."""
    return _(_NOTHING[lane])


def state_sign(state: ReferralState) -> Sign:
    """Return the sign of a referral's state."""
    return Sign(capital(label(state)), *_STATES[state])


def matter(row: BoardRow) -> str:
    """Return what a referral is about, in a word; of a restricted case only that it is one."""
    short = _("restricted case") if row.restricted else category(row.category).short.text()
    if row.kind is ReferralKind.HANDOVER:
        return short
    return f"{short} · {label(row.kind)}"


def day_words(row: BoardRow) -> str:
    """Return the one day that matters in the state of a referral."""
    if row.late:
        return ngettext("{n} day late", "{n} days late", row.late).format(n=whole(row.late))
    if row.state is ReferralState.DRAFT:
        return _("written on {day}").format(day=short_date(row.sent_on))
    if row.state in _ASKED and row.reply_by:
        return _("answer by {day}").format(day=short_date(row.reply_by))
    if row.state is ReferralState.ACCEPTED and row.answered_on:
        return _("since {day}").format(day=short_date(row.answered_on))
    ended = row.completed_on or row.answered_on
    return _("on {day}").format(day=short_date(ended or row.sent_on))


def reference_forms(reference: str) -> tuple[str, ...]:
    """Return a reference whole, then without the code of the office, then without the year too."""
    year_on = reference.partition("-")[2]
    return tuple(form for form in (reference, year_on, year_on.partition("-")[2]) if form)


def day_forms(row: BoardRow) -> tuple[str, ...]:
    """Return the day that matters in words, then in fewer, then alone: a card may be narrow."""
    words = day_words(row)
    if row.late or row.reply_by is None or row.state not in _ASKED:
        return (words,)
    day = short_date(row.reply_by)
    return (words, _("by {day}").format(day=day), day)


def origin_sign(origin: Party | None) -> Sign:
    """Return who hands a case on: the office, or an order."""
    if origin is None or origin.order is None:
        return Sign(_("Office"), OFFICE_ICON, "office")
    return order_sign(origin.order)


def side_words(value: str | None) -> str:
    """Return how a side of a hand-over is called in a filter; None is any."""
    if value is None:
        return _("all")
    return _("office") if value == OFFICE else label(JusticeOrder(value))


def spoken(row: BoardRow) -> str:
    """Return a card as a screen reader says it."""
    parts = (row.reference, row.to.name, matter(row), state_sign(row.state).words, day_words(row))
    return ", ".join(parts)
