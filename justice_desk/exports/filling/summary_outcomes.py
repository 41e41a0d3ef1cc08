"""What a case reached, for its summary: sessions, agreements and how they were kept, judgments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.filling.sending import in_sentence
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.summary_facts import SummaryOutcome
from justice_desk.rules.reference import actor_types
from justice_desk.terms.enums import ConsentScope
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import Homologation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.cases.rows import AgreementRow, JudgmentRow, MediationRow
    from justice_desk.services.letters.summary_rows import SummaryView


def outcomes(view: SummaryView) -> tuple[SummaryOutcome, ...]:
    """Return sessions, agreements and judgments by day; without the facts, without their words.

    What was withdrawn is no outcome: the steps of the case say that it was.
    """
    case = view.case
    found = [
        *(_session(view, one) for one in case.mediations if one.withdrawn is None),
        *(
            line
            for one in case.agreements
            if one.withdrawn is None
            for line in _agreement(view, one)
        ),
        *(line for one in case.judgments if one.withdrawn is None for line in _judgment(view, one)),
    ]
    return tuple(sorted(found, key=lambda one: one.day))


def _session(view: SummaryView, one: MediationRow) -> SummaryOutcome:
    parts = [label(one.result)]
    if one.next_on:
        parts.append(_("goes on on {day}").format(day=plain_day(one.next_on)))
    if one.absent:
        count = len(one.absent)
        parts.append(
            _("one person absent") if count == 1 else _("{n} persons absent").format(n=count)
        )
    by = _who(view, one.by, one.by_type)
    return SummaryOutcome(one.on, _("Mediation"), by, _said(view, parts, one.note))


def _agreement(view: SummaryView, one: AgreementRow) -> Iterator[SummaryOutcome]:
    parts = [label(one.kind)]
    if one.watch_until:
        parts.append(_("watched until {day}").format(day=plain_day(one.watch_until)))
    before = _who(view, one.before, one.before_type)
    yield SummaryOutcome(one.on, _("Agreement"), before, _said(view, parts, one.terms))
    if one.homologation is not Homologation.NONE:
        day = one.homologated_on or one.homologation_asked_on or one.on
        court = "–" if view.anonymous else in_sentence(one.homologation_by or "–")
        told = _said(view, [label(one.homologation)], one.homologation_note)
        yield SummaryOutcome(day, _("Homologation"), court, told)
    for check in one.checks:
        told = _said(view, [label(check.kept)], check.note)
        yield SummaryOutcome(check.on, _("Follow-up of the agreement"), view.office.name, told)


def _judgment(view: SummaryView, one: JudgmentRow) -> Iterator[SummaryOutcome]:
    parts = [label(one.decision)]
    if one.number and not view.anonymous:
        parts.append(_("No. {number}").format(number=one.number))
    if one.appeal_until:
        parts.append(_("appeal until {day}").format(day=plain_day(one.appeal_until)))
    if one.appeal:
        parts.append(_("appealed, {short}").format(short=one.appeal.rpartition("/")[2]))
    court = _who(view, one.by, one.by_type)
    yield SummaryOutcome(one.on, _("Judgment"), court, _said(view, parts, one.terms))
    if one.executed_on:
        told = _said(view, [_("judgment executed")], one.execution_note)
        yield SummaryOutcome(one.executed_on, _("Execution"), court, told)


def _who(view: SummaryView, name: str, kind: str) -> str:
    """Return an actor's name; without names what it is, and of a restricted case nothing."""
    if not kind:
        return view.office.name
    if not view.anonymous:
        return in_sentence(name)
    known = actor_types().get(kind)
    return "–" if view.case.restricted or known is None else in_sentence(known.label.text())


def _said(view: SummaryView, parts: list[str], words: str) -> str:
    """Return what came of it; what was written stays out where the facts may not be told."""
    told = ", ".join(parts)
    said = words if ConsentScope.FACTS in view.granted else ""
    return " : ".join(part for part in (told, said) if part) or "–"
