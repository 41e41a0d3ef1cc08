"""Sender, receiver, consent and matter in the words of a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.exports.filling.people import full_name, main_language, pronoun
from justice_desk.exports.papers.facts import (
    Copy,
    DangerToLife,
    GivenConsent,
    Receiver,
    Sending,
    Slip,
)
from justice_desk.exports.papers.kit.letterhead import Office
from justice_desk.rules.phones import shown
from justice_desk.rules.reference import actor_types, category
from justice_desk.rules.reference.rows import Closing
from justice_desk.terms.enums import ConsentHow, JusticeOrder

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.letters.rows import Given, PaperActor, SendingView
    from justice_desk.services.offices import OfficeRow

PAPER: Final = "fr"
_INFINITIVE: Final = re.compile(r"(?:de |d[’'])(?=[^\W\d_]+(?:er|ir|re)\b)", re.IGNORECASE)


def letterhead(office: OfficeRow, words: Wording) -> Office:
    """Return the office as its papers name it; an invented one is marked on each."""
    return Office(
        office.name,
        words.text("office.kind"),
        office.address or "",
        shown(office.phone) if office.phone else "",
        demonstration=office.demo,
    )


def sending(
    view: SendingView, words: Wording, day: date, copy: Copy = Copy.RECEIVER, mail: str = ""
) -> Sending:
    """Return what every letter has; it is written in the town that the office's region bears."""
    return Sending(
        letterhead(view.office, words),
        view.number,
        view.referral.reference,
        view.office.region,
        day,
        receiver(view.referral.actor, words),
        Slip(view.slip_code, view.referral.reply_by),
        view.priority,
        copy,
        mail=mail,
    )


def receiver(actor: PaperActor, words: Wording) -> Receiver:
    """Return the addressee; a customary authority is addressed with its advisers."""
    kind = actor_types().get(actor.type)
    advised = actor.large_type and actor.order is JusticeOrder.CUSTOMARY
    return Receiver(
        actor.name,
        actor.title,
        actor.order,
        seat=actor.seat,
        also=words.text("village.advisers") if advised else "",
        salutation=actor.spoken,
        closing=kind.closing if kind else Closing.DISTINGUISHED,
    )


def subject(view: SendingView) -> str:
    """Return the category as it stands in a sentence, « litige foncier rural »."""
    return in_sentence(category(view.category).label.text(PAPER).partition(" (")[0])


def in_sentence(words: str) -> str:
    """Return words with a small first letter, unless they begin with an abbreviation."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def as_sentence(words: str) -> str:
    """Return what was typed as a sentence of its own: « de dire à qui » gives « Dire à qui. ».

    The same words are put to a court and to a village head, whoever typed them and however.
    """
    typed = words.strip().rstrip(" ;,")
    before = _INFINITIVE.match(typed)
    told = typed[before.end() :] if before else typed
    ended = told if not told or told.endswith((".", "!", "?", "…", "»")) else f"{told}."
    return ended[:1].upper() + ended[1:]


def consent(view: SendingView, words: Wording) -> GivenConsent | DangerToLife:
    """Return the consent to this receiver as it was given, or the override of its day."""
    given = view.given
    if given is None:
        return DangerToLife(view.referral.sent_on)
    heard = not (given.how is ConsentHow.SIGNATURE and given.by and given.by.can_read)
    return GivenConsent(
        given.on,
        _giver(given, words),
        pronoun(given.by),
        main_language(given.by) if given.by and heard else "",
        read_aloud=heard,
        witness=given.witness,
    )


def _giver(given: Given, words: Wording) -> str:
    if given.by is None or not given.by.name:
        return words.text("guardian.nobody")
    name = full_name(given.by)
    return words.text("guardian.given").format(name=name) if given.represents else name
