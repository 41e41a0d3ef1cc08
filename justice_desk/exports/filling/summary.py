"""Fills the summary of a case: what was recorded, in order, without a judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.exports.filling.people import age, area_words, full_name, roles, spoken
from justice_desk.exports.filling.sending import PAPER, in_sentence, letterhead
from justice_desk.exports.filling.summary_tables import (
    actor_words,
    consents,
    referrals,
    safeguards,
    steps,
)
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.summary_facts import SummaryFacts, SummaryParty
from justice_desk.rules.reference import category
from justice_desk.terms.enums import ConsentScope, ReferralState, StatusChip
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.letters.rows import PaperPerson
    from justice_desk.services.letters.summary_rows import SummaryView


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who has the case, since when."""

    name: str
    since: date


def summary_facts(view: SummaryView, words: Wording, day: date) -> SummaryFacts:
    """Return what a summary is drawn from; without names no free text goes in."""
    case, told = view.case, ConsentScope.FACTS in view.granted
    waiting = next((row for row in view.sent if row.state is ReferralState.SENT), None)
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
        consents=tuple(consents(view)),
        safeguards=safeguards(view),
        documents=_documents(view),
        next_step=_next_step(view),
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
    chip = view.case.chip
    return _("referral waiting") if chip is StatusChip.WAITING else label(chip)


def _party(view: SummaryView, who: PaperPerson) -> SummaryParty:
    """Return a person; without names only the role, whether of age, and the cercle."""
    role = roles(who)
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


def _next_step(view: SummaryView) -> str:
    """Return the first open task, or that an answer is awaited."""
    task = next((task for task in view.case.tasks if task.done_on is None), None)
    if task is None:
        return ""
    what = task.title if ConsentScope.FACTS in view.granted else ""
    told = what or (_("Obtain the answer of the receiver") if view.sent else _("Follow the case"))
    if task.due_on is None:
        return f"{told}."
    return _("{task}, before {day}.").format(task=told, day=plain_day(task.due_on))
