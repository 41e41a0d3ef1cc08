"""What the strip says of a task that arose by itself, and the verbs that deal with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.clock import today
from justice_desk.ui.case.closing_forms import asked_closure

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from justice_desk.services.cases.next_step import NextStep
    from justice_desk.services.cases.rows import CaseView


@dataclass(frozen=True, slots=True)
class StripVerb:
    """One verb of the strip: its words, its icon, whether it stands without an edge."""

    words: str
    icon: str = ""
    ghost: bool = False


VERBS: Final = {
    "call": StripVerb(N_("Call…"), "phone"),
    "postpone": StripVerb(N_("Put off"), ghost=True),
    "slip": StripVerb(N_("Enter the slip…"), "check"),
    "complete": StripVerb(N_("Complete"), "note-pencil"),
    "done": StripVerb(N_("It is done"), "check"),
    "reopen": StripVerb(N_("Reopen…"), "folder-open"),
    "follow": StripVerb(N_("Is it kept?"), "eye"),
    "homologate": StripVerb(N_("Note the judge’s answer…"), "scales"),
    "appeal": StripVerb(N_("Appeal…"), "gavel"),
    "close": StripVerb(N_("Close the case…"), "check-circle"),
    "ask-close": StripVerb(N_("Ask to close…"), "check-circle"),
    "keep-open": StripVerb(N_("Keep it open…")),
    "note": StripVerb(N_("Note…"), "note-pencil"),
    "send": StripVerb(N_("Send…"), "paper-plane-tilt"),
    "cancel": StripVerb(N_("Call it off…")),
    "refer": StripVerb(N_("Refer to care…"), "first-aid-kit"),
    "ask-consent": StripVerb(N_("Ask again…"), "shield-check"),
}
_OF_TASK: Final = {
    "watch_end": ("follow", "postpone", "close"),
    "homologation": ("call", "postpone", "homologate"),
    "approve_closure": ("note", "keep-open", "close"),
    "appeal_deadline": ("done", "postpone", "appeal"),
    "react_forward": ("call", "note", "done"),
    "health_72h": ("call", "done", "refer"),
    "consent_renew": ("postpone", "done", "ask-consent"),
    "draft_referral": ("cancel", "postpone", "send"),
}
_PLAIN: Final = ("call", "postpone", "done")


def verbs_of(kind: str, *, leads: bool) -> tuple[str, ...]:
    """Return the verbs for a kind of task; the coordination alone closes and answers for it."""
    verbs = _OF_TASK.get(kind, _PLAIN)
    if leads:
        return verbs
    if kind == "approve_closure":
        return ("note",)
    return tuple("ask-close" if verb == "close" else verb for verb in verbs)


def why_of(view: CaseView, step: NextStep) -> str:
    """Return why a task matters, blank where its day says enough."""
    tell = _WHY.get(step.task.kind) if step.task else None
    return tell(view, step) if tell else ""


def _watch(view: CaseView, step: NextStep) -> str:
    row = view.agreement_of(step.task)
    if row is None:
        return ""
    until = row.watch_until or step.due_on
    told = _("The agreement of {day} is watched until {until}. Ask the person, then close.")
    return told.format(day=_day(row.on), until=_day(until)) if until else ""


def _homologation(view: CaseView, step: NextStep) -> str:
    row = view.agreement_of(step.task)
    if row is None or row.homologation_asked_on is None:
        return ""
    told = _("Asked of {court} on {day}; the judge has not answered yet.")
    return told.format(court=row.homologation_by or "", day=_day(row.homologation_asked_on))


def _closure(view: CaseView, _step: NextStep) -> str:
    asked = asked_closure(view)
    if asked is None:
        return ""
    told = _("{who} asked on {day} to close it. The coordination decides.")
    words = told.format(who=asked.by, day=_day(asked.on))
    return f"{words} {asked.note}".strip()


def _appeal(_view: CaseView, step: NextStep) -> str:
    told = _("Last day, as the court said: {day}. Ask the person whether she wants to appeal.")
    return told.format(day=_day(step.due_on)) if step.due_on else ""


def _forward(_view: CaseView, step: NextStep) -> str:
    if step.referral is None or not step.referral.origin:
        return ""
    told = _(
        "{origin} sent it on to {actor}, which a safeguard would have stopped. Tell her first."
    )
    return told.format(origin=step.referral.origin, actor=step.referral.to)


def _care(_view: CaseView, _step: NextStep) -> str:
    return _("Care helps most within 72 hours of the facts; no health service was asked yet.")


def _consent(_view: CaseView, _step: NextStep) -> str:
    return _("Her consent ends soon: without it nothing more goes to this receiver.")


def _draft(_view: CaseView, step: NextStep) -> str:
    row = step.referral
    told = _("Written on {day} for {actor}, and not sent yet.")
    return told.format(day=_day(row.sent_on), actor=row.to) if row else ""


def _gone(_view: CaseView, step: NextStep) -> str:
    told = _("The person took her consent back: {actor} must stop, and give the papers back.")
    return told.format(actor=step.referral.to) if step.referral else ""


def _barred(_view: CaseView, step: NextStep) -> str:
    told = _("With what is known now a safeguard keeps this case from {actor}.")
    return told.format(actor=step.referral.to) if step.referral else ""


def _choose(_view: CaseView, _step: NextStep) -> str:
    return _("Nobody else is asked: the case waits until another way is chosen with the person.")


def _reserved(_view: CaseView, _step: NextStep) -> str:
    return _("The hearing is over; what the court decides is told to the parties by the registry.")


def _day(day: date) -> str:
    return prose_date(day, year=day.year != today().year)


_WHY: Final[dict[str, Callable[[CaseView, NextStep], str]]] = {
    "watch_end": _watch,
    "homologation": _homologation,
    "approve_closure": _closure,
    "appeal_deadline": _appeal,
    "react_forward": _forward,
    "health_72h": _care,
    "consent_renew": _consent,
    "draft_referral": _draft,
    "consent_gone": _gone,
    "receiver_barred": _barred,
    "choose_next": _choose,
    "reserved_judgment": _reserved,
}
