"""Fills the letter with names, the one without, and the one that is read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.filling.people import (
    area_words,
    described,
    full_name,
    needs,
    residence,
    roles,
)
from justice_desk.exports.filling.sending import as_sentence, consent, sending, subject
from justice_desk.exports.papers.articles import in_running_text, to_the
from justice_desk.exports.papers.facts import (
    AnonymousFacts,
    Appeal,
    Copy,
    Involved,
    LetterFacts,
    VillageFacts,
)
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.rules.consent import OTHER_SIDE
from justice_desk.rules.phones import shown
from justice_desk.services.letters.letters import KEPT_ROLES
from justice_desk.terms.enums import ConsentScope, JusticeOrder, ReferralKind, ReferralState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.letters.rows import AnonymousView, LetterView, PaperPerson

_LATEST = 2  # earlier referrals that the letter tells of
_ENDED = {ReferralState.DECLINED, ReferralState.COMPLETED}


def letter_facts(
    view: LetterView, words: Wording, day: date, copy: Copy, mail: str = ""
) -> LetterFacts:
    """Return what a letter with names is drawn from."""
    lead = view.lead
    return LetterFacts(
        sending(view, words, day, copy, mail),
        subject(view),
        (
            Involved(_("Person concerned"), described(lead), lead.name_arabic),
            *(_involved(person) for person in view.others),
        ),
        residence(lead.place),
        needs(lead, view.referral.actor),
        _facts(view, words),
        tuple(_transmitted(view, words)),
        tuple(_kept(view, words)),
        consent(view, words),
        steps=" ".join(_steps(view, words)),
        attachments=view.papers,
        restricted=view.restricted,
        request=as_sentence(view.request),
        forwarded=view.kind is ReferralKind.FORWARD,
        appeal=_appeal(view),
    )


def _appeal(view: LetterView) -> Appeal | None:
    if view.kind is not ReferralKind.APPEAL:
        return None
    against = view.judgment
    return Appeal(against.court, against.decided_on, against.number) if against else Appeal()


def _facts(view: LetterView, words: Wording) -> str:
    """Return what happened; without a fact and a request the person tells it herself."""
    told = view.facts.strip()
    if not told:
        return "" if view.request.strip() else words.text("kept.untold")
    return told if told.endswith((".", "!", "?", "…", "»")) else f"{told}."


def anonymous_facts(
    view: AnonymousView, words: Wording, day: date, mail: str = ""
) -> AnonymousFacts:
    """Return what the version without a name is drawn from; its text was written for it."""
    return AnonymousFacts(
        sending(view, words, day, mail=mail),
        subject(view),
        minor=view.minor,
        area=area_words(view.area),
        interpreter=view.interpreter,
        transport=view.transport,
        text=view.text,
        consent_on=view.given.on if view.given else None,
        represented=bool(view.given and view.given.represents),
        restricted=view.restricted,
    )


def village_facts(
    view: LetterView, words: Wording, day: date, copy: Copy, mail: str = ""
) -> VillageFacts:
    """Return what the letter in large type is drawn from: few words, no phone, no paper."""
    other = _(" and ").join(full_name(person) for person in view.others if _opposes(person))
    two = "two" if other else "one"
    told = ConsentScope.FACTS in view.granted and not view.restricted
    topic = words.texts.get(f"village_subject.{view.category}", "") if told else ""
    about = topic or words.text("village.untold")
    names = words.text(f"village.names_{two}")
    return VillageFacts(
        sending(view, words, day, copy, mail),
        full_name(view.lead),
        about,
        (names, words.text("village.topic").format(subject=topic)) if topic else (names,),
        tuple(words.text(f"village.kept_{two}").splitlines()),
        consent(view, words),
        other=other,
        restricted=view.restricted,
        request=as_sentence(view.request),
        forwarded=view.kind is ReferralKind.FORWARD,
    )


def _involved(person: PaperPerson) -> Involved:
    role = roles(person)
    return Involved(role[:1].upper() + role[1:], full_name(person), person.name_arabic)


def _opposes(person: PaperPerson) -> bool:
    return bool(OTHER_SIDE & set(person.roles))


def _transmitted(view: LetterView, words: Wording) -> Iterator[str]:
    """Yield what goes along, but for the papers, which the letter counts itself."""
    yield words.text("transmitted.identities" if view.others else "transmitted.identity")
    if view.facts:
        yield words.text("transmitted.facts")
    if view.lead.phone:
        yield words.text("transmitted.phone").format(phone=shown(view.lead.phone))


def _kept(view: LetterView, words: Wording) -> Iterator[str]:
    """Yield what stays at the office: what the consent does not cover, and always the notes."""
    if not view.facts:
        yield words.text("kept.facts")
    if not view.lead.phone:
        yield words.text("kept.phone")
    if view.papers_kept:
        yield words.text("kept.papers")
    if view.unnamed - KEPT_ROLES:
        yield words.text("kept.others")
    elif view.unnamed:
        yield words.text("kept.witnesses")
    yield words.text("kept.notes")
    yield words.text("kept.family")


def _steps(view: LetterView, words: Wording) -> Iterator[str]:
    """Yield when the case was opened, and how the last attempts before this one ended.

    A service that helped is not told of: its name would tell what happened to the person. Nor is
    who was asked and has not answered: one order of justice need not know of another.
    """
    yield words.text("steps.opened").format(day=plain_day(view.opened_on))
    ended = [row for row in view.earlier if row.state in _ENDED]
    for row in [r for r in ended if r.actor.order is not JusticeOrder.SERVICE][-_LATEST:]:
        yield words.text(f"steps.{row.state}").format(
            receiver=to_the(in_running_text(row.actor.name), words),
            day=plain_day(row.completed_on or row.answered_on or row.sent_on),
        )
