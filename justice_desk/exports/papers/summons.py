"""The summons: paper 07. One page for each person who is called, in the order of the docket.

Read aloud, kept in a pocket, shown at the door: a day that can be read across a room, a clock with
its true hands, pictures beside the words. Never the matter, the other party or the facts; that of
a restricted case says neither in what role its person is called nor what else she could bring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from justice_desk.exports.papers import sitting_pages as pages
from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import document
from justice_desk.exports.papers.kit.flow import Page, flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.pen import Style
from justice_desk.exports.papers.kit.runs import Run, rich
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow, thumbprint
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.summons_boxes import Both, Explained, Place
from justice_desk.exports.papers.summons_date import DateFrame
from justice_desk.exports.papers.summons_title import Call, Title, calls
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts

_TEXT: Final = Style(10.5, 4.9)
_TOP: Final = 30.0
_TIGHTER: Final = ((1.0, 33.0), (0.85, 31.0), (0.7, 28.0), (0.55, 25.0), (0.35, 25.0))
"""How far gaps close up, and how high the boxes to sign in then are, in millimetres."""


class SummonsTooLong(BadInput):
    """A name or a place takes so much room that the summons would need a second page."""

    code: ClassVar[str] = "summons_too_long"
    template: ClassVar[str] = N_(
        "The summons of case {number} does not fit one page. Shorten the name of the building."
    )


def render_summons(
    facts: SittingFacts, wording: Wording | None = None, called: Sequence[Call] | None = None
) -> bytes:
    """Return the summonses as one PDF, a page for each person.

    Args:
        facts: the sitting.
        wording: the sentences; the shipped ones by default.
        called: whom to call; everybody by default.

    Raises:
        ValueError: nobody is called: there would be no page.
        SummonsTooLong: a summons would need a second page.
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    chosen = calls(facts) if called is None else tuple(called)
    if not chosen:
        raise ValueError("Nobody is called to this sitting.")
    painters = [_painter(facts, call, said) for call in chosen]
    return document(pages.about(facts, _("Summons")), painters)


def _painter(facts: SittingFacts, call: Call, said: Wording) -> Painter:
    title, page = Title(facts, call, said), _page(facts, call, said)
    key = "summons.footer_restricted" if call.slot.restricted else "summons.footer"
    footer = Footer(call.slot.number, said.text(key))

    def paint(pen: Pen) -> None:
        heading = Heading(_("Case file"), call.slot.number, said.text("copy.person"))
        draw_letterhead(pen, facts.office, heading)
        title.draw(pen.at(0, _TOP))
        page.draw(pen)
        footer.draw(pen, 1, 1)

    return paint


def _page(facts: SittingFacts, call: Call, said: Wording) -> Page:
    """Return the one page; gaps and boxes to sign in close up where a name or a place is long."""
    top = _TOP + Title(facts, call, said).height() + 3.4
    laid = (
        flow([*_blocks(facts, call, said), _signing(signing)], first_top=top, tight=tight)
        for tight, signing in _TIGHTER
    )
    tried = [pages_of for pages_of in laid if len(pages_of) == 1]
    if not tried:
        raise SummonsTooLong(number=call.slot.number)
    return tried[0][0]


def _blocks(facts: SittingFacts, call: Call, said: Wording) -> list[Block]:
    lines = [said.text("summons.registry")]
    if not facts.closed(call.slot):
        lines.append(said.text("summons.public"))
    bring = said.text("summons.bring").splitlines()
    return [
        DateFrame(call.slot.held_on, call.comes_at),
        Place(words.where(facts.view, call.slot.room), lines),
        Both(bring, more=not call.slot.restricted, transport=call.who.transport),
        Paragraph(_free(facts, said), _TEXT, after=3.4),
        Explained(said, call.who.explained_in),
    ]


def _free(facts: SittingFacts, said: Wording) -> list[Run]:
    phone = facts.office.phone
    key = "summons.free" if phone else "summons.free_without_phone"
    return [*rich(said.text(key), phone=phone), *rich(" " + said.text("summons.unofficial"))]


def _signing(height: float) -> SignatureRow:
    boxes = (
        SignatureBox(0, 60, _("Handed over by (paralegal)"), _("Name, date and signature")),
        SignatureBox(63.5, 73, _("The person summoned"), _("Signature, or witness of it")),
        thumbprint(140, 28, _("Thumbprint"), _("left thumb")),
    )
    return SignatureRow(boxes, height=height)
