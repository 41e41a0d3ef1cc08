"""What the papers are drawn from: finished values, no table row, no session.

A service fills these from the database; a renderer turns them into a PDF and nothing else. What a
version without names must not hold has no field here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from justice_desk.rules.reference.rows import Closing

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.terms.enums import JusticeOrder, Priority


class Copy(StrEnum):
    """Which of the three copies of a letter this is; their text is the same."""

    RECEIVER = "receiver"
    PERSON = "person"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Receiver:
    """The justice actor that a letter goes to, from its record.

    Attributes:
        name: « Tribunal d’instance de Bourem », as it is named inside a sentence.
        title: as on the envelope, « Monsieur le Président du tribunal d’instance de Bourem ».
        order: decides what is asked and how.
        seat: where the actor sits now, only when that is not its territory.
        also: who is addressed beside, « et à son assesseur ».
        salutation: « Monsieur le Président »; empty gives « Madame, Monsieur ».
        closing: how the letter ends; the receiver's rank decides.
    """

    name: str
    title: str
    order: JusticeOrder
    seat: str = ""
    also: str = ""
    salutation: str = ""
    closing: Closing = Closing.DISTINGUISHED


@dataclass(frozen=True, slots=True)
class Slip:
    """The tear-off answer: a code and a day, nothing of the person or the case.

    Attributes:
        code: the eight characters, with or without their dash.
        reply_by: the day by which an answer is asked for, if any.
    """

    code: str
    reply_by: date | None = None

    def printed_code(self) -> str:
        """Return `K7MW-3PXE`, the form that a person reads."""
        return f"{self.code[:4]}-{self.code[-4:]}"

    def bare_code(self) -> str:
        """Return the eight characters that the QR picture holds."""
        return self.printed_code().replace("-", "")


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """A consent to this receiver, as the letter reports it.

    Attributes:
        given_on: the day of the consent.
        person: who consented, « Mme Maïga », or her guardian.
        pronoun: « Elle », « Il », or « La personne » where the sex is not known.
        language: the language in which it was read aloud; empty where it was not.
        read_aloud: it was read aloud before the person agreed.
        witness: a witness was there.
    """

    given_on: date
    person: str
    pronoun: str = "La personne"
    language: str = ""
    read_aloud: bool = True
    witness: bool = False


@dataclass(frozen=True, slots=True)
class DangerToLife:
    """No consent: a coordinator's written override, in danger to life, of this day."""

    decided_on: date


@dataclass(frozen=True, slots=True)
class Involved:
    """A person that the letter names.

    Attributes:
        label: « Personne concernée », « Autre héritière », « Témoin ».
        text: « Mme Fadimata Maïga, 42 ans – demanderesse ».
        arabic: the name in Arabic letters, set in its own cell.
    """

    label: str
    text: str
    arabic: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """What every letter has, whoever reads it.

    Attributes:
        office: the sender.
        case_number: « GAO-2026-0042 ».
        reference: « GAO-2026-0042/R2 ».
        place: where it is written, « Gao ».
        day: the day of the letter; the file carries no other date.
        receiver: the justice actor.
        slip: the tear-off answer.
        priority: how soon the receiver is asked to act.
        copy: which of the three copies.
        signatory: who signs for the office, « La coordinatrice du bureau ».
        mail: its number in the register of outgoing mail, « 0042/2026 ».
    """

    office: Office
    case_number: str
    reference: str
    place: str
    day: date
    receiver: Receiver
    slip: Slip
    priority: Priority | None = None
    copy: Copy = Copy.RECEIVER
    signatory: str = ""
    mail: str = ""


@dataclass(frozen=True, slots=True)
class Needs:
    """Language, interpreter and transport, each a short phrase: « oui, songhay – français »."""

    language: str
    interpreter: str
    transport: str


@dataclass(frozen=True, slots=True)
class Appeal:
    """What an appeal is against; without a court and a day it is only said that it is one.

    Attributes:
        court: which court decided, « Tribunal d’instance de Bourem ».
        day: of the judgment.
        number: of the judgment, where it is known.
    """

    court: str = ""
    day: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """A letter of referral with names (papers 01, 04, 05).

    Attributes:
        sending: sender, receiver, slip.
        subject: the category in words, « litige foncier rural »; not printed when restricted.
        restricted: the case is of a restricted category: its object says nothing.
        persons: the first is the one who came.
        residence: « Taboye, cercle de Bourem ».
        needs: language, interpreter, transport.
        steps: what was tried, in one or two sentences; may be empty.
        facts: the facts, one line a paragraph.
        request: what is asked of this receiver, as a sentence; may be empty.
        forwarded: an actor sends the case on, and `request` says why.
        appeal: a decision is brought before this court; None for any other letter.
        shared: what is transmitted, without the attachments.
        not_shared: what is not; never empty.
        attachments: each paper that goes along.
        consent: consent to this receiver, or danger to life.
    """

    sending: Sending
    subject: str
    persons: tuple[Involved, ...]
    residence: str
    needs: Needs
    facts: str
    shared: tuple[str, ...]
    not_shared: tuple[str, ...]
    consent: GivenConsent | DangerToLife
    steps: str = ""
    attachments: tuple[str, ...] = ()
    restricted: bool = False
    request: str = ""
    forwarded: bool = False
    appeal: Appeal | None = None


@dataclass(frozen=True, slots=True)
class AnonymousFacts:
    """The version without a name (paper 02): no field could hold a name, a village, a paper.

    Attributes:
        sending: sender, receiver, slip.
        category: « litige foncier rural »; not printed when restricted.
        minor: the person is under 18.
        area: « cercle de Bourem »; the region where fewer than five cases are open in the cercle.
        interpreter: one is needed; None where nobody asked yet.
        transport: support is needed; None where nobody asked yet.
        text: the second text that the paralegal wrote for this version; empty states no facts.
        consent_on: the day of the consent; None only with a coordinator's override.
        represented: a guardian gave it for the person.
        restricted: also the category stays unsaid.
    """

    sending: Sending
    category: str
    minor: bool
    area: str
    interpreter: bool | None
    transport: bool | None
    text: str
    consent_on: date | None
    represented: bool = False
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class VillageFacts:
    """A letter that is read aloud to a village, fraction or quarter head (paper 03).

    Attributes:
        sending: sender, receiver, slip.
        person: « Mme Ramata Touré ».
        other: the other side, « M. Issa Diarra »; empty where there is none.
        subject: « le passage des animaux dans un champ », after « sur » or « Le sujet : ».
        shared: what is transmitted, in a few words.
        not_shared: what is not; never empty.
        consent: consent to this receiver, or danger to life.
        requests: what is asked, numbered; empty gives the three of the wording.
        restricted: the case is of a restricted category: its object says nothing.
        request: what the person asks, as a sentence; may be empty.
        forwarded: an actor sends the case on, and `request` says why.
    """

    sending: Sending
    person: str
    subject: str
    shared: tuple[str, ...]
    not_shared: tuple[str, ...]
    consent: GivenConsent | DangerToLife
    other: str = ""
    requests: tuple[str, ...] = ()
    restricted: bool = False
    request: str = ""
    forwarded: bool = False
