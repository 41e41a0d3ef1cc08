"""What a task asks for, and its context, in words: screen, paper and command line say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import days, prose_date, short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.reference import category
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from justice_desk.services.tasks.rows import OpenTask

KINDS: Final = {
    "reply_slip": N_("Answer awaited"),
    "complete_intake": N_("Complete the intake"),
    "follow_up": N_("Follow-up with the person"),
    "watch_end": N_("End of the watch: is the agreement kept?"),
    "homologation": N_("Homologation awaited"),
    "approve_closure": N_("Closure to approve"),
    "appeal_deadline": N_("Last days to appeal"),
    "react_forward": N_("The case was sent on: inform the person"),
    "health_72h": N_("Care within 72 hours"),
    "consent_renew": N_("Consent to ask again"),
    "consent_gone": N_("Consent taken back: tell the receiver that it stops"),
    "receiver_barred": N_("Take the case back from a receiver who must not have it any more"),
    "draft_referral": N_("Referral written, never sent"),
    "reserved_judgment": N_("The court gives its judgment: ask the registry"),
    "choose_next": N_("Not accepted: find another way with the person"),
}
"""Every kind that arises by itself; a typed task says its own words."""


def kind_words(kind: str, title: str = "") -> str:
    """Return what a task asks for: what was typed, else what its kind is called."""
    if title:
        return title
    return _(KINDS[kind]) if kind in KINDS else _("Task")


def headline(task: OpenTask) -> str:
    """Return what is to be done, in one line; an actor is named, a person never."""
    words = kind_words(task.kind, task.title)
    if task.actor and not task.title:
        return _("{what}: {actor}").format(what=words, actor=task.actor)
    return words


def about(task: OpenTask) -> str:
    """Return the context of a task: its referral, its agreement, what the case is about."""
    telling = _ABOUT.get(task.kind)
    words = telling(task) if telling else ""
    if not words and task.agreed_on:
        words = _("agreement of {day}").format(day=_day(task.agreed_on))
    if words:
        return words
    return _("restricted access") if task.restricted else category(task.category).short.text()


def due_words(day: date | None) -> str:
    """Return « 2 jours de retard », « aujourd’hui », « demain » or « ven. 27 nov. »."""
    if day is None:
        return _("no date")
    left = (day - today()).days
    if left < 0:
        return _("{days} late").format(days=days(-left))
    if left <= 1:
        return _("tomorrow") if left else _("today")
    return short_date(day)


def _of_draft(task: OpenTask) -> str:
    badge = _badge(task.referral)
    return _("referral {badge}").format(badge=badge) if badge else ""


def _of_intake(task: OpenTask) -> str:
    asked = ngettext("{n} question left", "{n} questions left", task.left)
    return asked.format(n=task.left) if task.left else ""


def _of_care(_task: OpenTask) -> str:
    return _("no referral to a health service yet")


def _of_consent(task: OpenTask) -> str:
    return _("the consent ends on {day}").format(day=_day(task.until)) if task.until else ""


def _of_slip(task: OpenTask) -> str:
    badge = _badge(task.referral)
    if not badge:
        return ""
    if task.days_late(today()):
        return _("referral {badge}, slip not returned").format(badge=badge)
    sent = _day(task.sent_on) if task.sent_on else ""
    return _("referral {badge}, sent on {day}").format(badge=badge, day=sent)


def _badge(reference: str | None) -> str:
    return (reference or "").rpartition("/")[2]


def _day(day: date) -> str:
    return prose_date(day, year=day.year != today().year)


_ABOUT: Final[dict[str, Callable[[OpenTask], str]]] = {
    "reply_slip": _of_slip,
    "draft_referral": _of_draft,
    "receiver_barred": _of_draft,
    "complete_intake": _of_intake,
    "health_72h": _of_care,
    "consent_renew": _of_consent,
}
