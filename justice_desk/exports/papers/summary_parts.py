"""The cells and the tables of a case summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.runs import Run
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.words import _, plain_day, short_day

if TYPE_CHECKING:
    from justice_desk.exports.papers.summary_facts import SummaryFacts, SummaryParty


def overview(facts: SummaryFacts) -> Cells:
    """Return category, dates, priority, holder, state and the day to answer by."""
    since = _("{holder}, since {day}").format(
        holder=facts.holder, day=plain_day(facts.holder_since)
    )
    rows = [
        [
            Cell(_("Category"), facts.category, 6),
            Cell(_("Opened on"), plain_day(facts.opened_on), 3),
            Cell(_("Priority"), facts.priority, 3),
        ],
        [
            Cell(_("Held now by"), since, 6),
            Cell(_("State"), facts.state, 3),
            Cell(_("Answer before"), _reply_by(facts), 3),
        ],
    ]
    if facts.outcome:
        rows.append([Cell(_("Outcome"), facts.outcome, 12)])
    return Cells(rows)


def _reply_by(facts: SummaryFacts) -> str:
    """Return the day; a missed one is said in words, not by a sign alone."""
    if facts.reply_by is None:
        return "–"
    day = plain_day(facts.reply_by)
    return _("{day} – past").format(day=day) if facts.overdue else day


def parties(facts: SummaryFacts) -> Table:
    """Return the persons; without names, their role, age band and area only."""
    if facts.anonymous:
        ages = (Column(_("Capacity"), 4), Column(_("Age"), 3), Column(_("Residence"), 5))
        return Table(ages, [(who.role, who.age, who.residence) for who in facts.parties])
    columns = (
        Column(_("Capacity"), 2.5),
        Column(_("Name"), 4.5),
        Column(_("Residence"), 2.5),
        Column(_("Language"), 2.5),
    )
    return Table(
        columns, [(who.role, _named(who), who.residence, who.language) for who in facts.parties]
    )


def _named(who: SummaryParty) -> tuple[Run, ...]:
    age = f", {who.age}" if who.age else ""
    return (Run(who.name, bold=True), Run(age)) if who.name else (Run(who.age),)


def steps(facts: SummaryFacts) -> Table:
    """Return what was done."""
    columns = (Column(_("Date"), 2.5), Column(_("Step"), 7), Column(_("Done by"), 2.5))
    return Table(columns, [(plain_day(step.day), step.what, step.by) for step in facts.steps])


def referrals(facts: SummaryFacts) -> Table:
    """Return every referral and its reply."""
    columns = (
        Column(_("No."), 1),
        Column(_("Movement"), 4.5),
        Column(_("Handed over on"), 2),
        Column(_("Reply"), 4.5),
    )
    rows = [
        (
            (Run(sent.short, bold=True),),
            sent.movement,
            short_day(sent.sent_on),
            (Run(sent.reply, bold=sent.overdue),),
        )
        for sent in facts.referrals
    ]
    return Table(columns, rows)


def outcomes(facts: SummaryFacts) -> Table:
    """Return sessions, agreements and judgments."""
    columns = (
        Column(_("Date"), 2),
        Column(_("What"), 2.5),
        Column(_("Before"), 3),
        Column(_("Result"), 4.5),
    )
    return Table(
        columns, [(short_day(one.day), one.what, one.by, one.result) for one in facts.outcomes]
    )


def consents(facts: SummaryFacts) -> Table:
    """Return every answer on consent, refusals too."""
    columns = (
        Column(_("Purpose"), 3.5),
        Column(_("Receiver"), 3.5),
        Column(_("Collected"), 3),
        Column(_("State"), 2),
    )
    rows = [
        (
            given.purpose,
            given.receiver,
            f"{short_day(given.given_on)}, {given.how}",
            (Run(given.state, bold=given.against),),
        )
        for given in facts.consents
    ]
    return Table(columns, rows)
