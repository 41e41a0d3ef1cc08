"""Fills the summary of a case: what was recorded, in order, without a judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.filling.people import age, area_words, full_name, roles, spoken
from justice_desk.exports.filling.sending import PAPER, in_sentence, letterhead
from justice_desk.exports.filling.summary_outcomes import outcomes
from justice_desk.exports.filling.summary_tables import (
    actor_words,
    consents,
    referrals,
    safeguards,
    steps,
)
from justice_desk.exports.papers.articles import in_running_text, of_the
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.summary_facts import SummaryFacts, SummaryParty
from justice_desk.rules.reference import category
from justice_desk.rules.status import AWAITING
from justice_desk.services.tasks.words import KINDS
from justice_desk.terms.enums import CaseStatus, ConsentScope
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.letters.rows import PaperPerson, SentRow
    from justice_desk.services.letters.summary_rows import SummaryView

REPLY_SLIP: Final = "reply_slip"
COMPLETE_INTAKE: Final = "complete_intake"
"""The kind of the task that brings back what nobody asked yet."""


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who has the case, since when."""

    name: str
    since: date


def summary_facts(view: SummaryView, words: Wording, day: date) -> SummaryFacts:
    """Return what a summary is drawn from; without names no free text goes in."""
    case, told = view.case, ConsentScope.FACTS in view.granted
    waiting = next((row for row in view.sent if row.state in AWAITING), None)
    holder = _holder(view)
    return SummaryFacts(
        letterhead(view.office, words),
        case.number,
        day,
        _category(view),
        case.opened_on,
        label(case.priority),
        holder.name,
        holder.since,
        _state(view),
        tuple(_party(view, person) for person in view.people),
        reply_by=waiting.reply_by if waiting else None,
        overdue=bool(waiting and waiting.late_on(day)),
        outcome=label(case.outcome) if case.outcome else "",
        facts=(case.facts or case.summary) if told else "",
        request=case.request if told else "",
        steps=steps(view),
        referrals=tuple(referrals(view, day)),
        outcomes=outcomes(view),
        consents=tuple(consents(view)),
        safeguards=safeguards(view),
        documents=_documents(view),
        next_step=_next_step(view, words, day),
        anonymous=view.anonymous,
    )


def _category(view: SummaryView) -> str:
    """Return « Litige foncier rural (FON) »; of a restricted case, without names, nothing."""
    if view.anonymous and view.case.restricted:
        return _("not told")
    row = category(view.case.category)
    return f"{row.label.text(PAPER).partition(' (')[0]} ({row.code})"


def _holder(view: SummaryView) -> _Holder:
    case = view.case
    held = case.holder
    if held is None:
        return _Holder(_("case closed"), case.closed_on or case.opened_on)
    row = next((row for row in view.sent if row.reference == held.referral), None)
    return _Holder(in_sentence(actor_words(view, row)) if row else view.office.name, held.from_on)


def _state(view: SummaryView) -> str:
    waits = any(row.state in AWAITING for row in view.sent)
    closed = view.case.status is CaseStatus.CLOSED
    return _("referral waiting") if waits and not closed else label(view.case.status)


def _party(view: SummaryView, who: PaperPerson) -> SummaryParty:
    """Return a person; without names the role that fits both sexes, whether of age, the cercle."""
    role = ", ".join(map(label, who.roles)) if view.anonymous else roles(who)
    role = role[:1].upper() + role[1:]
    if view.anonymous:
        grown = _("minor") if who.minor else _("adult")
        return SummaryParty(
            role, age=grown if who.age is not None else _("not known"), residence=_area(who)
        )
    return SummaryParty(role, full_name(who), age(who), who.place.own, spoken(who))


def _area(who: PaperPerson) -> str:
    return area_words(who.area)


def _documents(view: SummaryView) -> tuple[str, ...]:
    papers = view.case.papers
    if ConsentScope.PAPERS in view.granted or not papers:
        dated = _("{title}, of {day}")
        return tuple(
            dated.format(title=paper.title, day=plain_day(paper.dated_on))
            if paper.dated_on
            else paper.title
            for paper in papers
        )
    if len(papers) == 1:
        return (_("one paper, kept at the office"),)
    return (_("{n} papers, kept at the office").format(n=len(papers)),)


def _next_step(view: SummaryView, words: Wording, day: date) -> str:
    """Return what comes next: an answer to obtain, a task, the receiver to follow, a decision.

    Questions of the intake that are still open concern the office alone and are left out.
    """
    if view.case.status is CaseStatus.CLOSED:
        return ""
    open_tasks = [t for t in view.case.tasks if t.done_on is None and t.kind != COMPLETE_INTAKE]
    if not open_tasks:
        return _without_task(view, words)
    task = open_tasks[0]
    told = task.title if ConsentScope.FACTS in view.granted and task.title else ""
    row = next((row for row in view.sent if row.reference == task.referral), None)
    told = told or _untitled(view, task.kind, row, words)
    if task.due_on is None:
        return f"{told}."
    by = _("{task}, expected since {day}.") if task.due_on < day else _("{task}, before {day}.")
    return by.format(task=told, day=plain_day(task.due_on))


def _untitled(view: SummaryView, kind: str, row: SentRow | None, words: Wording) -> str:
    """Return what a task of this kind asks for, as the office says it."""
    if kind in KINDS and kind != REPLY_SLIP:
        return _(KINDS[kind])
    return _("Obtain the answer {of_actor}").format(of_actor=_of(view, row, words))


def _without_task(view: SummaryView, words: Wording) -> str:
    held = view.case.holder
    row = next((row for row in view.sent if held and row.reference == held.referral), None)
    if row is None:
        return _("Decide with the person what comes next.")
    return _("Follow the case, in the hands {of_actor}.").format(of_actor=_of(view, row, words))


def _of(view: SummaryView, row: SentRow | None, words: Wording) -> str:
    """Return « du tribunal d’instance de Bourem », or « du destinataire »."""
    if row is None or view.anonymous:
        return _("of the receiver")
    return of_the(in_running_text(row.actor.name), words)
