"""The letter of referral with names: papers 01, 04 and 05."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import layout, sending
from justice_desk.exports.papers.appeals import appeal_object, appeal_request
from justice_desk.exports.papers.articles import only_to
from justice_desk.exports.papers.facts import Copy, DangerToLife, GivenConsent
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph, paragraphs
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.lists import Numbered
from justice_desk.exports.papers.kit.opening import Opening, Subject, title_lines
from justice_desk.exports.papers.kit.runs import Run, rich
from justice_desk.exports.papers.kit.shared import TwoLists
from justice_desk.exports.papers.kit.sidebar import Sidebar
from justice_desk.exports.papers.kit.titles import small_title
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.rules.reference.rows import Closing
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.exports.papers.facts import Involved, LetterFacts, Sending
    from justice_desk.exports.papers.kit.signatures import SignatureRow

MOST_FACTS: Final = 12  # lines; beyond, a shorter text is asked for
MOST_TITLE: Final = 6  # lines; beyond, a shorter postal title is asked for
_IN_THE_BOX: Final = 3  # attachments named beside what is transmitted; more are listed
_TRADITIONAL: Final = {JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS}


def render_letter(facts: LetterFacts, wording: Wording | None = None) -> bytes:
    """Return the letter as a PDF of as many pages as its facts and attachments need.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    return layout.render(letter_of(facts, wording))


def letter_of(facts: LetterFacts, wording: Wording | None = None) -> layout.Letter:
    """Return what the letter is made of, to be drawn alone or among others."""
    words = wording or shipped()
    sent = facts.sending
    return layout.Letter(
        sending.metadata(sent),
        sent.office,
        sending.heading(sent, words),
        lambda page: list(_body(facts, words, page)),
        _signatures(facts),
        Footer(sent.reference, words.text("footer.letter")),
        sending.slip_of(sent, words),
        closing_in_tail=len(facts.attachments) <= _IN_THE_BOX,
    )


def facts_lines(text: str) -> int:
    """Return how many lines the facts take in a letter; the window asks for 12 at most."""
    return sum(len(Paragraph(part, styles.BODY).lines) for part in text.splitlines() if part)


def too_long_a_title(title: str) -> bool:
    """Say whether a postal title takes more lines than the addressee has."""
    return title_lines(title) > MOST_TITLE


def _body(facts: LetterFacts, words: Wording, page: int | None) -> Iterator[Block]:
    sent = facts.sending
    salutation = sent.receiver.salutation or words.text("closing.salutation")
    yield _opening(facts, words)
    yield Subject(_about(facts, words), styles.SECTION)
    yield Paragraph(f"{salutation},", styles.BODY)
    yield Paragraph(f"{_asked(facts, words)} {facts.steps}".strip(), styles.BODY)
    yield Cells(_rows(facts))
    yield small_title(_("Facts and request"))
    yield from paragraphs(facts.facts, styles.BODY)
    if facts.request:
        yield Paragraph(sending.asked(facts, words), styles.BODY)
    yield TwoLists(
        (_("WHAT IS TRANSMITTED"), [*facts.shared, *_attached(facts)]),
        (_("WHAT IS NOT TRANSMITTED"), facts.not_shared),
        styles.BODY,
    )
    yield Sidebar(consent(facts, words), styles.BODY)
    yield Paragraph(closing(words, page, sent), styles.BODY)
    yield from _listed(facts)


def _about(facts: LetterFacts, words: Wording) -> str:
    """Return the object; that of a restricted case does not even tell of an appeal."""
    if facts.appeal and not facts.restricted:
        return appeal_object(facts.appeal, facts.sending.case_number, words)
    return sending.subject(
        facts.sending, words, "referral", facts.subject, restricted=facts.restricted
    )


def _asked(facts: LetterFacts, words: Wording) -> str:
    if facts.appeal:
        return appeal_request(facts.appeal, words)
    return words.text(f"request.{facts.sending.receiver.order}")


def _opening(facts: LetterFacts, words: Wording) -> Opening:
    count = len(facts.attachments)
    more = []
    if count > _IN_THE_BOX:
        text = _("{n} papers, listed at the end of the letter").format(n=count)
        more.append((_("Attachments"), text))
    return Opening(
        sending.labelled(facts.sending, words, *more),
        sending.addressee(facts.sending, words),
        styles.LETTER,
    )


def _rows(facts: LetterFacts) -> list[list[Cell]]:
    """Return the person and the residence, who else is named, the needs."""
    first, *others = facts.persons
    residence = Cell(_("Residence"), facts.residence, 5)
    if first.arabic:
        more = [Cell(residence.label, residence.value, 6)] if facts.residence else []
        top = [Cell(first.label, first.text, 6), Cell(_("Name in Arabic"), first.arabic, 6)]
    else:
        more, top = [], [Cell(first.label, first.text, 7), residence]
    more += [cell for person in others for cell in _other(person)]
    needs = [
        Cell(_("Language spoken"), facts.needs.language, 4),
        Cell(_("Interpreter"), facts.needs.interpreter, 4),
        Cell(_("Support with transport"), facts.needs.transport, 4),
    ]
    return [top, *_in_pairs(more), needs]


def _other(person: Involved) -> Iterator[Cell]:
    yield Cell(person.label, person.text, 6)
    if person.arabic:
        yield Cell(_("Name in Arabic"), person.arabic, 6)


def _in_pairs(cells: list[Cell]) -> Iterator[list[Cell]]:
    for start in range(0, len(cells), 2):
        pair = cells[start : start + 2]
        alone = len(pair) == 1
        yield [Cell(pair[0].label, pair[0].value, 12)] if alone else pair


def _attached(facts: LetterFacts) -> list[str]:
    """Return the line on the attachments: named up to three, counted above."""
    count = len(facts.attachments)
    if count == 0:
        return []
    if count > _IN_THE_BOX:
        return [_("the {n} papers listed below").format(n=count)]
    named = ", ".join(facts.attachments)
    if count == 1:
        return [_("1 attached paper: {names}").format(names=named)]
    return [_("{n} attached papers: {names}").format(n=count, names=named)]


def _listed(facts: LetterFacts) -> Iterator[Block]:
    if len(facts.attachments) > _IN_THE_BOX:
        yield small_title(_("Attachments ({n})").format(n=len(facts.attachments)))
        yield Numbered(facts.attachments, styles.BODY)


def consent(facts: LetterFacts, words: Wording) -> tuple[Run, ...]:
    """Return the consent paragraph, or the one sentence of an override; never its reason."""
    given = facts.consent
    if isinstance(given, DangerToLife):
        return rich(words.text("consent.danger"))
    text = words.text("consent.given")
    if facts.sending.receiver.order in _TRADITIONAL:
        text = f"{text} {words.text('consent.court_open')}"
    return rich(
        text,
        day=plain_day(given.given_on),
        how=how_given(given, words),
        person=given.person,
        receiver=only_to(facts.sending.receiver.name, words),
        subject=given.pronoun,
    )


def how_given(given: GivenConsent, words: Wording) -> str:
    """Return « après lecture à haute voix en songhay, devant témoin,  », ready to be put in."""
    parts = []
    if given.read_aloud:
        key = "consent.read_aloud" if given.language else "consent.read"
        parts.append(words.text(key).format(language=given.language))
    if given.witness:
        parts.append(words.text("consent.witness"))
    return "".join(f"{part}, " for part in parts)


def closing(words: Wording, page: int | None, sent: Sending) -> str:
    """Return the last paragraph; `page` is the slip's, None when it is this one.

    The copy of the person has no slip: hers says where the receiver finds it.
    """
    key = "person" if sent.copy is Copy.PERSON else "here" if page is None else "page"
    where = words.text(f"closing.{key}").format(page=page)
    asked = words.text("closing.reply").format(where=where)
    return f"{asked}{farewell(words, sent)}"


def farewell(words: Wording, sent: Sending) -> str:
    """Return what follows the request for an answer, by the receiver's rank."""
    ending = sent.receiver.closing
    salutation = sent.receiver.salutation or words.text("closing.salutation")
    text = words.text("closing.greetings" if ending is Closing.GREETINGS else "closing.formula")
    return text.format(salutation=salutation, courtesy=words.text(f"courtesy.{ending}"))


def _signatures(facts: LetterFacts) -> SignatureRow:
    given = facts.consent
    if isinstance(given, DangerToLife):
        return sending.signed_by_office(facts.sending)
    return sending.signed_by_person(facts.sending, given.language if given.read_aloud else "")
