"""The letter that is read aloud to a village, fraction or quarter head: paper 03.

13 points, short sentences, numbered requests, no cells, a larger slip with spoken answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.papers import layout, sending
from justice_desk.exports.papers.facts import DangerToLife
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.lists import Numbered
from justice_desk.exports.papers.kit.opening import Opening, Subject
from justice_desk.exports.papers.kit.runs import Run, rich
from justice_desk.exports.papers.kit.shared import TwoLists
from justice_desk.exports.papers.kit.sidebar import Sidebar
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.exports.papers.facts import VillageFacts


def render_village_letter(facts: VillageFacts, wording: Wording | None = None) -> bytes:
    """Return the letter in large type as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    return layout.render(village_letter_of(facts, wording))


def village_letter_of(facts: VillageFacts, wording: Wording | None = None) -> layout.Letter:
    """Return what the letter is made of, to be drawn alone or among others."""
    words = wording or shipped()
    sent = facts.sending
    return layout.Letter(
        sending.metadata(sent),
        sent.office,
        sending.heading(sent, words),
        lambda _page: list(_body(facts, words)),
        _signatures(facts),
        Footer(sent.reference, words.text("footer.letter")),
        sending.slip_of(sent, words, large=True),
    )


def _body(facts: VillageFacts, words: Wording) -> Iterator[Block]:
    sent = facts.sending
    phone = [(_("Phone of the office"), sent.office.phone)] if sent.office.phone else []
    yield Opening(
        [*sending.reply_by(sent.slip), *phone], sending.addressee(sent, words), styles.EFFORT
    )
    about = sending.subject(sent, words, "conciliation", "", restricted=facts.restricted)
    yield Subject(about, styles.LARGE_STRONG)
    yield Paragraph(words.text("village.greeting"), styles.LARGE)
    yield Paragraph(_matter(facts, words), styles.LARGE)
    yield Numbered(_requests(facts, words), styles.LARGE, gap=0.6)
    if facts.request:
        yield Paragraph(sending.asked(facts, words), styles.LARGE)
    yield TwoLists(
        (_("WHAT IS TRANSMITTED"), facts.shared),
        (_("WHAT IS NOT TRANSMITTED"), facts.not_shared),
        styles.LARGE_CELL,
    )
    yield Sidebar(_consent(facts, words), styles.LARGE_CELL)
    yield Paragraph(words.text("village.closing"), styles.LARGE)


def _matter(facts: VillageFacts, words: Wording) -> tuple[Run, ...]:
    key = "village.two" if facts.other else "village.one"
    return rich(words.text(key), person=facts.person, other=facts.other, subject=facts.subject)


def _requests(facts: VillageFacts, words: Wording) -> tuple[str, ...]:
    key = "village.ask_two" if facts.other else "village.ask_one"
    return facts.requests or tuple(words.text(key).splitlines())


def _consent(facts: VillageFacts, words: Wording) -> tuple[Run, ...]:
    given = facts.consent
    phone = facts.sending.office.phone
    court = rich(" " + words.text("village.court" if phone else "village.court_without_phone"))
    if isinstance(given, DangerToLife):
        return (*rich(words.text("village.danger")), *court)
    said = rich(
        words.text("village.consent"),
        person=given.person,
        day=plain_day(given.given_on),
        subject=given.pronoun,
    )
    return (*said, *court)


def _signatures(facts: VillageFacts) -> SignatureRow:
    boxes = (
        SignatureBox(0, 82, _("The paralegal"), _("Name and signature")),
        SignatureBox(86, 82, sending.coordinator(facts.sending), _("Signature and stamp")),
    )
    return SignatureRow(boxes, height=24.0)
