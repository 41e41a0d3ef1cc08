"""Whether a case is « en état »: what a court would still miss if it called the case tomorrow.

Readiness is advice, never a bar: a court hears whom it wants. Each reason is a code and a sentence
that says what to do. What is asked is a choice of this tool where no source is named; a partner
lawyer confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.consent import ConsentQuestion, ConsentReason, answer
from justice_desk.rules.hearings import usual_kind
from justice_desk.rules.reference import Need, usual_hearing
from justice_desk.terms.enums import CaseStatus, ConsentPurpose, MaybeCrime, PartyRole
from justice_desk.terms.sittings import DocketResult, HearingKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from uuid import UUID

    from justice_desk.rules.consent import ConsentAnswer, ConsentFacts, PersonInCase

PROSECUTOR: Final = "parquet"
"""The actor type that brings a penal matter before a court, and no other matter."""
CALLED: Final = frozenset(
    {
        PartyRole.CLAIMANT,
        PartyRole.APPLICANT,
        PartyRole.VICTIM,
        PartyRole.HEIR,
        PartyRole.RESPONDENT,
    }
)
"""Whom the office must be able to tell the day. The accused is summoned by the prosecutor and the
police, a witness who cannot be found does not keep a case from the court: choices of this tool."""


class Lacking(StrEnum):
    """What keeps a case from being ready."""

    NOT_OPEN = "not_open"
    MEDIATION = "mediation"
    WATCH = "watch"
    JUDGED = "judged"
    RESERVED = "reserved"
    STRUCK_OUT = "struck_out"
    DANGER = "danger"
    NO_COURT = "no_court"
    FILE_CONSENT = "file_consent"
    COURT_CONSENT = "court_consent"
    BIRTH = "birth"
    PAPER = "paper"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that is missing: a code, and the sentence that says it."""

    code: Lacking
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyReach:
    """A party, and how the day of a hearing can be told to her.

    Attributes:
        person: who, in which roles.
        phone: a number at which she allows to be called.
        place: her commune or village, or somebody through whom she is reached, is known.
        seen: she is the person who came, and a member who works answers for the case.
    """

    person: PersonInCase
    phone: bool = False
    place: bool = False
    seen: bool = False

    @property
    def reached(self) -> bool:
        """Whether she can be told."""
        return self.phone or self.place or self.seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """A court, or the prosecutor, to whom the case was sent and who has not declined it."""

    id: UUID
    type: str
    name: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a court did when it last called the case, and on which day."""

    result: DocketResult
    on: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a case stands on a day, as far as a court is concerned.

    Attributes:
        category: its code.
        status: where the work stands.
        today: the day on which consents are judged.
        crime: « à vérifier » is not taken for a crime here: a court decides what it is.
        parties: everybody in it.
        consents: every record, in the order in which they were recorded.
        courts: who of the courts has it, the oldest referral first.
        birth: the year of birth of who came is known.
        papers: a paper or a photo is kept with it.
        endangered: a life is in danger, or the intake speaks of violence or of a child exposed.
        helped: a support service was asked and did not decline, or an open task was written down.
        watched_until: the last day of a watch that runs.
        judged_on: the day of the last judgment in force against which nobody appealed.
        heard: what came of its last hearing.
    """

    category: str
    status: CaseStatus
    today: date
    crime: MaybeCrime = MaybeCrime.NO
    parties: tuple[PartyReach, ...] = ()
    consents: tuple[ConsentFacts, ...] = ()
    courts: tuple[Court, ...] = ()
    birth: bool = False
    papers: bool = False
    endangered: bool = False
    helped: bool = False
    watched_until: date | None = None
    judged_on: date | None = None
    heard: Heard | None = None

    @property
    def court(self) -> Court | None:
        """The court that has the case now; the prosecutor only where it is penal.

        Which of the courts is competent is for the courts to say: one that is not declines, and
        then no longer has it.
        """
        asked = [one for one in self.courts if self.penal or one.type != PROSECUTOR]
        return asked[-1] if asked else None

    @property
    def penal(self) -> bool:
        """Whether the docket of a court would list it as penal."""
        return usual_kind(self.category, self.crime) is HearingKind.PENAL


def lacking(of: Standing) -> tuple[Reason, ...]:
    """Return what a case misses to be heard, nothing when it is ready.

    What is settled or forbidden comes first, what somebody can run after comes last.
    """
    return tuple(reason for check in _CHECKS for reason in check(of))


def _standing(of: Standing) -> Iterator[Reason]:
    """A case that is closed, or that is being settled outside court, is not called."""
    if of.status in {CaseStatus.CLOSED, CaseStatus.DRAFT}:
        yield _reason(Lacking.NOT_OPEN)
    if of.status is CaseStatus.MEDIATION:
        yield _reason(Lacking.MEDIATION)
    if of.watched_until is not None and of.watched_until > of.today:
        yield _reason(Lacking.WATCH, day=of.watched_until)


def _decided(of: Standing) -> Iterator[Reason]:
    """A court does not judge twice, nor call what it struck out before it is seized again."""
    if of.judged_on is not None:
        yield _reason(Lacking.JUDGED, day=of.judged_on)
        return
    heard, court = of.heard, of.court
    if heard is None or heard.result is DocketResult.ADJOURNED:
        return
    if court is not None and court.since > heard.on:
        return
    code = _AFTER[heard.result]
    if code is Lacking.RESERVED and heard.until is not None:
        yield Reason(code, _(_RESERVED_UNTIL).format(day=prose_date(heard.until)))
    else:
        yield _reason(code, day=heard.on)


def _danger(of: Standing) -> Iterator[Reason]:
    """Nobody is brought face to face with the other side while in danger and alone.

    Professional practice: the safety of the person comes before the case.
    """
    if of.endangered and not of.helped:
        yield _reason(Lacking.DANGER)


def _court(of: Standing) -> Iterator[Reason]:
    if of.court is None:
        yield _reason(Lacking.NO_COURT)


def _consents(of: Standing) -> Iterator[Reason]:
    """Consent is asked, never assumed: to keep the file, and to hand the case to this court.

    Law 2013-015 on personal data; consent is express, free, specific and informed (glossary of the
    APDP, as reported).
    """
    yield from keeping(of)
    if of.court is not None:
        yield from handing(of, of.court)


def keeping(of: Standing) -> Iterator[Reason]:
    """Give back why the office may not keep the file, nothing when it may."""
    keep = ConsentQuestion(purpose=ConsentPurpose.FILE, on=of.today)
    yield from _unless_given(of, keep, Lacking.FILE_CONSENT, "")


def handing(of: Standing, court: Court) -> Iterator[Reason]:
    """Give back why the case may not be handed to a court, nothing when it may."""
    yield from _unless_given(of, to_hand(of, court), Lacking.COURT_CONSENT, court.name)


def to_hand(of: Standing, court: Court) -> ConsentQuestion:
    """Return what is asked before a court gets the case."""
    return ConsentQuestion(
        purpose=ConsentPurpose.REFERRAL,
        on=of.today,
        receiver_id=court.id,
        receiver_type=court.type,
    )


def _unless_given(
    of: Standing, question: ConsentQuestion, code: Lacking, actor: str
) -> Iterator[Reason]:
    found = answer(question, of.consents, [one.person for one in of.parties])
    if not found.in_force:
        yield Reason(code, _(_WORDS[code]).format(actor=actor, why=_why(found)))


def _why(found: ConsentAnswer) -> str:
    record = found.record
    days = (record.given_on, record.withdrawn_on, record.until) if record else (None,) * 3
    given, withdrawn, until = (prose_date(day) if day else "" for day in days)
    return _(_REASONS[found.reason]).format(given=given, withdrawn=withdrawn, until=until)


def _papers(of: Standing) -> Iterator[Reason]:
    """What the table of hearings says that a category needs (`hearings.toml`)."""
    needs = usual_hearing(of.category).needs
    if Need.BIRTH in needs and not of.birth:
        yield _reason(Lacking.BIRTH)
    if Need.PAPER in needs and not of.papers:
        yield _reason(Lacking.PAPER)


def _reached(of: Standing) -> Iterator[Reason]:
    for party in of.parties:
        if party.person.roles & CALLED and not party.reached:
            name = party.person.name or _("somebody whose name is not known")
            told = _(_WORDS[Lacking.UNREACHABLE]).format(name=name)
            yield Reason(Lacking.UNREACHABLE, told)


def _reason(code: Lacking, *, day: date | None = None) -> Reason:
    return Reason(code, _(_WORDS[code]).format(day=prose_date(day) if day else ""))


_CHECKS: Final[tuple[Callable[[Standing], Iterator[Reason]], ...]] = (
    _standing,
    _decided,
    _danger,
    _court,
    _consents,
    _papers,
    _reached,
)
_AFTER: Final[Mapping[DocketResult, Lacking]] = {
    DocketResult.JUDGED: Lacking.JUDGED,
    DocketResult.RESERVED: Lacking.RESERVED,
    DocketResult.STRUCK_OUT: Lacking.STRUCK_OUT,
}
_RESERVED_UNTIL: Final = N_("The court gives its judgment on {day}.")
_WORDS: Final[Mapping[Lacking, str]] = {
    Lacking.NOT_OPEN: N_("The case is not open."),
    Lacking.MEDIATION: N_("A mediation is under way."),
    Lacking.WATCH: N_("An agreement is being watched until {day}."),
    Lacking.JUDGED: N_("A court gave judgment on {day}."),
    Lacking.RESERVED: N_("The court reserved its judgment on {day}."),
    Lacking.STRUCK_OUT: N_("The court struck the case out on {day}: refer it to the court again."),
    Lacking.DANGER: N_(
        "Somebody is in danger: ask a support service for help, or write down what is done."
    ),
    Lacking.NO_COURT: N_("No court has the case: refer it to one."),
    Lacking.FILE_CONSENT: N_("Consent to keep the file: {why}."),
    Lacking.COURT_CONSENT: N_("Consent for “{actor}”: {why}."),
    Lacking.BIRTH: N_("The year of birth of the person who came is missing."),
    Lacking.PAPER: N_("No paper is kept with the case."),
    Lacking.UNREACHABLE: N_("No way to reach {name}: neither phone nor village is known."),
}
_REASONS: Final[Mapping[ConsentReason, str]] = {
    ConsentReason.NONE: N_("not asked yet"),
    ConsentReason.REFUSED: N_("refused on {given}"),
    ConsentReason.WITHDRAWN: N_("withdrawn on {withdrawn}"),
    ConsentReason.EXPIRED: N_("ended on {until}"),
    ConsentReason.MINOR: N_("given by somebody under 18"),
    ConsentReason.OTHER_SIDE: N_("given by the other party"),
    ConsentReason.WRONG_GIVER: N_("given by somebody who cannot speak for the person"),
}
