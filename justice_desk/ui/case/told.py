"""Sentences of the chronology for what is settled, decided, sent on, ended, undone, handed over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.services.cases.withdrawing import withdrawn_words
from justice_desk.services.tasks.words import kind_words
from justice_desk.terms.enums import EventKind, Outcome, ReferralKind, ReferralState
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)
from justice_desk.terms.sittings import DocketResult
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from justice_desk.services.cases.rows import CaseView, EventRow, ReferralRow

    E = TypeVar("E", bound=StrEnum)

_SENT: Final = {
    ReferralKind.SERVICE: N_("{badge}: help asked of {actor}"),
    ReferralKind.APPEAL: N_("{badge}: appeal before {actor}"),
}
_ABOUT: Final = {
    "mediation": N_("Mediation: override written"),
    "agreement": N_("Agreement: override written"),
    "homologation": N_("Homologation: override written"),
    "closure": N_("Closure: override written"),
}
_ENDED: Final = {
    ReferralState.RETURNED: N_("{badge} taken back: {actor}"),
    ReferralState.CANCELLED: N_("{badge} called off: {actor}"),
    ReferralState.NO_ANSWER: N_("{badge}: no answer, {actor}"),
}
_SCHEDULED: Final = {
    "added": N_("On the docket of {sitting}: {day}, {hour}"),
    "moved": N_("Moved on the docket of {sitting}: {day}, {hour}"),
    "removed": N_("Taken off the docket of {sitting}"),
    "called": N_("Others are called to {sitting}: {day}, {hour}"),
    "new_day": N_("{sitting} has a new day: {day}"),
    "no_day": N_("{sitting}, planned for {day}, is put off without a new day"),
    "cancelled": N_("{sitting}, planned for {day}, is cancelled"),
    "handed": N_("Summons to {sitting} handed over: {day}, {hour}"),
}


def referred(event: EventRow, view: CaseView) -> str:
    """Say to whom a referral went, and what was asked of it."""
    kind = known(ReferralKind, event.details.get("asked"))
    told = _SENT.get(kind, N_("{badge} sent: {actor}")) if kind else N_("{badge} sent: {actor}")
    return _fill(_(told), event, view)


def forwarded(event: EventRow, view: CaseView) -> str:
    """Say who sent the case on, and to whom."""
    row = _referral(view, event.details.get("reference", ""))
    if row is None or not row.origin:
        return capital(label(event.kind))
    told = _("{badge}: {origin} sent the case on to {actor}")
    return told.format(badge=badge_of(row.reference), origin=row.origin, actor=row.to)


def ended(event: EventRow, view: CaseView) -> str:
    """Say how the office ended a referral."""
    became = known(ReferralState, event.details.get("became"))
    if became not in _ENDED or "reference" not in event.details:
        return capital(label(event.kind))
    return _fill(_(_ENDED[became]), event, view)


def undone(event: EventRow, _view: CaseView) -> str:
    """Say which answer, or which task, was taken back, or what was withdrawn."""
    withdrawn = withdrawn_words(event.kind, event.details)
    if withdrawn:
        return capital(_(withdrawn))
    if "task" in event.details:
        what = event.note or kind_words(event.details["task"])
        return _("Not done after all: {what}").format(what=what)
    answer = known(ReferralState, event.details.get("answer"))
    if answer is None:
        return capital(label(event.kind))
    badge = badge_of(event.details.get("reference", ""))
    return _("{badge}: “{answer}” taken back").format(badge=badge, answer=label(answer))


def overridden(event: EventRow, _view: CaseView) -> str:
    """Say what a coordinator let go in writing."""
    about = event.details.get("about", "")
    if about in _ABOUT:
        return _(_ABOUT[about])
    if "reference" not in event.details:
        return capital(label(event.kind))
    return _("{badge}: override written").format(badge=badge_of(event.details["reference"]))


def handed_over(event: EventRow, _view: CaseView) -> str:
    """Say from whom to whom a case went."""
    if "member" not in event.details:
        return capital(label(event.kind))
    told = _("Handed over: {giver} → {member}")
    return told.format(giver=event.details.get("giver", ""), member=event.details["member"])


def imported(event: EventRow, _view: CaseView) -> str:
    """Say from which row of which sheet a case, or what changed in it, was taken over."""
    row, sheet = event.details.get("row"), event.details.get("sheet", "")
    if not row:
        return capital(label(event.kind))
    if not sheet:
        return _("Taken over from the register: row {row}").format(row=row)
    return _("Taken over from the register: {sheet}, row {row}").format(sheet=sheet, row=row)


def merged(event: EventRow, _view: CaseView) -> str:
    """Say with which case, by its number, this one was put together."""
    number = event.details.get("number")
    if not number:
        return capital(label(event.kind))
    return _("Joined with {number}").format(number=number)


def scheduled(event: EventRow, _view: CaseView) -> str:
    """Say on which docket a case was put, when it is heard, or that it was taken off."""
    words, day = _SCHEDULED.get(event.details.get("did", "")), event.details.get("day")
    if words is None or not day:
        return capital(label(event.kind))
    return _(words).format(
        sitting=event.details.get("sitting", ""),
        day=short_date(date.fromisoformat(day)),
        hour=event.details.get("at", ""),
    )


def _told(field: str, kind: type[E], words: str) -> Callable[[EventRow, CaseView], str]:
    """Return what tells an event by one of its codes."""

    def tell(event: EventRow, _view: CaseView) -> str:
        value = known(kind, event.details.get(field))
        if value is None:
            return capital(label(event.kind))
        return _(words).format(what=label(value))

    return tell


TITLES: Final[dict[EventKind, Callable[[EventRow, CaseView], str]]] = {
    EventKind.REFERRED: referred,
    EventKind.FORWARDED: forwarded,
    EventKind.RETURNED: ended,
    EventKind.CANCELLED: ended,
    EventKind.UNDONE: undone,
    EventKind.OVERRIDDEN: overridden,
    EventKind.HANDED_OVER: handed_over,
    EventKind.IMPORTED: imported,
    EventKind.MERGED: merged,
    EventKind.SCHEDULED: scheduled,
    EventKind.HEARD: _told("result", DocketResult, N_("At the hearing: {what}")),
    EventKind.MEDIATION: _told("result", MediationResult, N_("Session of mediation: {what}")),
    EventKind.AGREEMENT: _told("agreed", AgreementKind, N_("Outside court: {what}")),
    EventKind.HOMOLOGATION: _told("state", Homologation, N_("Homologation: {what}")),
    EventKind.FOLLOWED: _told("kept", AgreementKept, N_("Agreement: {what}")),
    EventKind.JUDGMENT: _told("decision", DecisionFor, N_("Judgment: {what}")),
    EventKind.CLOSURE_ASKED: _told("outcome", Outcome, N_("Closure asked for: {what}")),
}
SIGNS: Final = {
    EventKind.MEDIATION: ("handshake", "text2"),
    EventKind.AGREEMENT: ("handshake", "ok"),
    EventKind.HOMOLOGATION: ("scales", "text2"),
    EventKind.FOLLOWED: ("eye", "text2"),
    EventKind.JUDGMENT: ("gavel", "text2"),
    EventKind.EXECUTED: ("check-circle", "ok"),
    EventKind.CLOSURE_ASKED: ("hourglass-medium", "warn"),
    EventKind.FORWARDED: ("arrow-bend-up-right", "warn"),
    EventKind.RETURNED: ("arrow-left", "text2"),
}
DARK: Final = {ReferralState.DECLINED, AgreementKept.BROKEN, "refused"}
"""Answers that are bad news."""


def known(kind: type[E], told: str | None) -> E | None:
    """Return the value of a code, None for one that another version wrote."""
    return kind(told) if told in set(kind) else None


def _fill(words: str, event: EventRow, view: CaseView) -> str:
    reference = event.details.get("reference", "")
    row = _referral(view, reference)
    return words.format(badge=badge_of(reference), actor=row.to if row else "")


def _referral(view: CaseView, reference: str) -> ReferralRow | None:
    return next((row for row in view.referrals if row.reference == reference), None)
