"""What all letters share: letterhead, reference block, addressee, object, slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.papers.articles import addressed_to, to_the
from justice_desk.exports.papers.facts import Copy
from justice_desk.exports.papers.kit.document import Metadata
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.opening import Addressee, title_lines
from justice_desk.exports.papers.kit.runs import Run, rich
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow, thumbprint
from justice_desk.exports.papers.kit.slip import SlipText
from justice_desk.exports.papers.kit.words import _, day_in_words, day_to_act

if TYPE_CHECKING:
    from justice_desk.exports.papers.facts import LetterFacts, Sending, Slip, VillageFacts
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.wording import Wording

_TWO = 2


def metadata(sending: Sending) -> Metadata:
    """Return kind and reference, the office, the letter's day."""
    title = _("Letter of referral {reference}").format(reference=sending.reference)
    return Metadata(title, sending.office.name, sending.day)


def heading(sending: Sending, wording: Wording, *, anonymous: bool = False) -> Heading:
    """Return the right side of the letterhead."""
    copy = wording.text("copy.anonymous" if anonymous else f"copy.{sending.copy}")
    return Heading(_("Reference"), sending.reference, copy, sending.mail)


def labelled(sending: Sending, wording: Wording, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the reference block: priority, the day to answer by, and what is asked beside."""
    pairs: list[tuple[str, str]] = []
    if sending.priority:
        pairs.append((_("Priority"), wording.text(f"priority.{sending.priority}")))
    return [*pairs, *reply_by(sending.slip), *more]


def reply_by(slip: Slip) -> list[tuple[str, str]]:
    """Return the day to answer by under its label, if there is one."""
    if slip.reply_by is None:
        return []
    return [(_("Answer hoped for before"), day_to_act(slip.reply_by))]


def addressee(sending: Sending, wording: Wording) -> Addressee:
    """Return the right side of the opening."""
    receiver = sending.receiver
    below = [receiver.also] if receiver.also else []
    if receiver.seat:
        below.append(wording.text("seat.displaced").format(seat=receiver.seat))
    return Addressee(
        _("{place}, on {day}").format(place=sending.place, day=day_in_words(sending.day)),
        addressed_to(receiver.title, wording),
        _in_two(receiver.title, receiver.salutation),
        tuple(below),
    )


def _in_two(title: str, salutation: str) -> str:
    """Return a title of two lines broken after « Monsieur le Président », where it says so."""
    office = title.removeprefix(salutation).strip()
    if not salutation or title_lines(title) != _TWO or title_lines(office) != 1:
        return title
    return f"{salutation}\n{office}"


def subject(
    sending: Sending, wording: Wording, key: str, category: str, *, restricted: bool
) -> str:
    """Return the object; that of a restricted case says nothing, not even the number."""
    key = "restricted" if restricted else key
    return wording.text(f"object.{key}").format(number=sending.case_number, subject=category)


def asked(facts: LetterFacts | VillageFacts, wording: Wording) -> tuple[Run, ...]:
    """Return what is asked of this receiver under its own words, or nothing."""
    if not facts.request:
        return ()
    key = "asked.forward" if facts.forwarded else "asked.person"
    return rich(wording.text(key), request=facts.request)


def slip_of(sending: Sending, wording: Wording, *, large: bool = False) -> SlipText | None:
    """Return the slip of a letter; the copy that the person keeps has none."""
    if sending.copy is Copy.PERSON:
        return None
    return slip_text(sending.office, sending.slip, wording, large=large)


def slip_text(office: Office, slip: Slip, wording: Wording, *, large: bool = False) -> SlipText:
    """Return what the slip says."""
    size = "_large" if large else ""
    phone = "" if office.phone else "_without_phone"
    back = wording.text(f"slip.return{size}{phone}")
    text = back.format(office=to_the(office.name, wording), phone=office.phone)
    return SlipText(
        text,
        slip.printed_code(),
        slip.bare_code(),
        slip.reply_by,
        large=large,
        demonstration=office.demonstration,
    )


def coordinator(sending: Sending) -> str:
    """Return who signs for the office."""
    return sending.signatory or _("The coordinator of the office")


def signed_by_person(sending: Sending, reading: str) -> SignatureRow:
    """Return the row that the person, her thumb and the coordination sign."""
    after = _("Signature, after reading in {language}").format(language=reading)
    boxes = (
        SignatureBox(
            0, 74, _("The person concerned or representative"), after if reading else _("Signature")
        ),
        thumbprint(76, 28, _("Thumbprint"), _("left thumb")),
        SignatureBox(106, 62, coordinator(sending), _("Signature and stamp")),
    )
    return SignatureRow(boxes)


def signed_by_office(sending: Sending) -> SignatureRow:
    """Return the row that the office alone signs: nothing on it comes from the person."""
    boxes = (
        SignatureBox(0, 80, _("Stamp of the office")),
        SignatureBox(84, 84, coordinator(sending), _("Signature")),
    )
    return SignatureRow(boxes)
