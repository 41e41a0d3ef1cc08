"""The version of a letter without a name: paper 02.

It carries no signature and no thumbprint of the person, nor the name of the paralegal, and its
text is one that was written for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.papers import layout, sending
from justice_desk.exports.papers.articles import only_to, the
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.opening import Opening, Subject
from justice_desk.exports.papers.kit.runs import Run, rich
from justice_desk.exports.papers.kit.shared import TwoLists
from justice_desk.exports.papers.kit.sidebar import Sidebar
from justice_desk.exports.papers.kit.titles import small_title
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.letter import closing
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.exports.papers.facts import AnonymousFacts


def render_anonymous_letter(facts: AnonymousFacts, wording: Wording | None = None) -> bytes:
    """Return the version without a name as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    return layout.render(anonymous_letter_of(facts, wording))


def anonymous_letter_of(facts: AnonymousFacts, wording: Wording | None = None) -> layout.Letter:
    """Return what the letter is made of, to be drawn alone or among others."""
    words = wording or shipped()
    sent = facts.sending
    return layout.Letter(
        sending.metadata(sent),
        sent.office,
        sending.heading(sent, words, anonymous=True),
        lambda page: list(_body(facts, words, page)),
        sending.signed_by_office(sent),
        Footer(sent.reference, words.text("footer.anonymous")),
        sending.slip_of(sent, words),
    )


def _body(facts: AnonymousFacts, words: Wording, page: int | None) -> Iterator[Block]:
    sent = facts.sending
    order = sent.receiver.order
    salutation = sent.receiver.salutation or words.text("closing.salutation")
    yield Opening(sending.labelled(sent, words), sending.addressee(sent, words), styles.LETTER)
    key = "opinion_statutory" if order is JusticeOrder.STATUTORY else "opinion"
    about = sending.subject(sent, words, key, "", restricted=facts.restricted)
    yield Subject(about, styles.SECTION)
    yield Paragraph(f"{salutation},", styles.BODY)
    asked = words.text("request.anonymous").format(question=words.text(f"question.{order}"))
    yield Paragraph(asked, styles.BODY)
    yield Cells(_rows(facts, words))
    yield from _situation(facts)
    yield TwoLists(
        (_("WHAT IS TRANSMITTED"), _shared(facts, words)),
        (_("WHAT IS NOT TRANSMITTED"), words.text("anonymous.not_shared").splitlines()),
        styles.BODY,
    )
    yield Sidebar(_consent(facts, words), styles.BODY)
    through = words.text("closing.through").format(office=the(sent.office.name, words))
    yield Paragraph(f"{through} {closing(words, page, sent)}", styles.BODY)


def _rows(facts: AnonymousFacts, words: Wording) -> list[list[Cell]]:
    age = words.text("anonymous.minor" if facts.minor else "anonymous.adult")
    person = words.text("anonymous.person").format(age=age)
    return [
        [Cell(_("Person concerned"), person, 7), Cell(_("Residence"), facts.area, 5)],
        [
            Cell(_("Language spoken"), words.text("anonymous.language"), 4),
            Cell(_("Interpreter"), _yes(facts.interpreter, words), 4),
            Cell(_("Support with transport"), _yes(facts.transport, words), 4),
        ],
    ]


def _yes(answer: bool | None, words: Wording) -> str:
    if answer is None:
        return words.text("anonymous.language")
    return _("yes") if answer else _("no")


def _situation(facts: AnonymousFacts) -> Iterator[Block]:
    """Yield the category, unless it is restricted, and the text written for this version."""
    category = () if facts.restricted else (Run(_sentence(facts.category), bold=True),)
    lines = facts.text.splitlines() or [""]
    if not (category or facts.text):
        return
    yield small_title(_("Situation and request"))
    yield Paragraph((*category, Run(f" {lines[0]}")), styles.BODY)
    for line in filter(None, lines[1:]):
        yield Paragraph(line, styles.BODY)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _shared(facts: AnonymousFacts, words: Wording) -> list[str]:
    keys = ["shared_request" if facts.restricted else "shared_category"]
    if facts.text:
        keys.append("shared_text")
    return [words.text(f"anonymous.{key}") for key in (*keys, "shared_needs")]


def _consent(facts: AnonymousFacts, words: Wording) -> tuple[Run, ...]:
    if facts.consent_on is None:
        return rich(words.text("consent.danger_anonymous"))
    return rich(
        words.text("consent.anonymous_guardian" if facts.represented else "consent.anonymous"),
        day=plain_day(facts.consent_on),
        receiver=only_to(facts.sending.receiver.name, words),
    )
