"""What the summary of a case is drawn from: finished values, no table row, no session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office


@dataclass(frozen=True, slots=True)
class SummaryParty:
    """A person in the case; in a version without names only role, age band and area."""

    role: str
    name: str = ""
    age: str = ""
    residence: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class SummaryStep:
    """What was done, when, by whom: « Bureau de Gao », « chef de village »."""

    day: date
    what: str
    by: str


@dataclass(frozen=True, slots=True)
class SummaryReferral:
    """A referral and what came back; `overdue` makes the reply strong.

    Attributes:
        short: « R1 ».
        movement: « du bureau à l'ordre coutumier (chef de village) ».
        sent_on: the day it was handed over.
        reply: « accepté le 12 octobre ; terminé sans accord le 29 octobre ».
        overdue: the day to answer by is past, without an answer.
    """

    short: str
    movement: str
    sent_on: date
    reply: str
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class SummaryOutcome:
    """A session, an agreement or a judgment: « accord total, en veille jusqu’au 3 mars »."""

    day: date
    what: str
    by: str
    result: str


@dataclass(frozen=True, slots=True)
class SummaryConsent:
    """A consent and its state: « en vigueur », « épuisé », « refusé », « retiré », « expiré ».

    `against` makes the state strong: refused, withdrawn or expired.
    """

    purpose: str
    receiver: str
    given_on: date
    how: str
    state: str
    against: bool = False


@dataclass(frozen=True, slots=True)
class SummaryFacts:
    """The summary of a case (paper 06): it reports, it never judges.

    Attributes:
        office: the sender.
        case_number: « GAO-2026-0042 ».
        day: the day to which the summary holds; the file carries no other date.
        category: « Litige foncier rural (FON) ».
        opened_on: the day the case was opened.
        priority: in words.
        holder: who has the case now.
        holder_since: since when.
        state: « référencement en attente ».
        reply_by: the day to answer by, if one is awaited.
        overdue: that day is past; said in words beside it.
        outcome: how it ended; empty while it is open.
        parties: the persons.
        facts: any length; one line a paragraph. Empty in a version without names unless a text
            was written for it.
        request: what is asked for.
        steps: what was done, oldest first.
        referrals: every referral and its reply.
        outcomes: sessions of mediation, agreements, judgments, oldest first.
        consents: every answer, also refusals.
        safeguards: findings and overrides, one sentence each: who, when, why.
        documents: what the office holds.
        next_step: what comes next.
        anonymous: the version without names.
        signatory: who signs for the office.
    """

    office: Office
    case_number: str
    day: date
    category: str
    opened_on: date
    priority: str
    holder: str
    holder_since: date
    state: str
    parties: tuple[SummaryParty, ...]
    reply_by: date | None = None
    overdue: bool = False
    outcome: str = ""
    facts: str = ""
    request: str = ""
    steps: tuple[SummaryStep, ...] = ()
    referrals: tuple[SummaryReferral, ...] = ()
    outcomes: tuple[SummaryOutcome, ...] = ()
    consents: tuple[SummaryConsent, ...] = ()
    safeguards: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    next_step: str = ""
    anonymous: bool = False
    signatory: str = ""

    def __post_init__(self) -> None:
        """Refuse a name in a version without names, before anything is drawn."""
        if self.anonymous and any(party.name or party.language for party in self.parties):
            raise ValueError("A version without names was given a name or a language.")
