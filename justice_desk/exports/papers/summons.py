"""The summons: paper 07. One page for each person who is called, in the order of the docket.

Read aloud, kept in a pocket, shown at the door: a day that can be read across a room, a clock with
its true hands, pictures beside the words. Never the matter, the other party or the facts; that of
a restricted case says neither in what role its person is called nor what else she could bring.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import articles, summons_boxes
from justice_desk.exports.papers import sitting_pages as pages
from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.document import document
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import MM, WIDTH
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.pen import Style, text_width
from justice_desk.exports.papers.kit.runs import rich
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow, thumbprint
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.summons_date import draw_date
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import CalledRow, SlotRow

_TITLE: Final = Style(24, 10, bold=True)
_BESIDE: Final = Style(10.2, 4.6)
_TO: Final = Style(11, 5)
_NAME: Final = Style(13.5, 5.6, bold=True)
_TEXT: Final = Style(10.5, 4.9)
_NAME_LEFT: Final = 9.0
_ROLE_LEFT: Final = 92.0
_GAP: Final = 4.6
_SIGNING: Final = 33.0
_SIGNED: Final = 238.0
"""Lowest place, in millimetres of the page, where the boxes to sign in may begin."""


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who is called, to what."""

    slot: SlotRow
    who: CalledRow

    @property
    def comes_at(self) -> int:
        """Return the hour of her own, else that of the case, in minutes after midnight."""
        return self.slot.starts if self.who.comes_at is None else self.who.comes_at


def calls(facts: SittingFacts) -> tuple[Call, ...]:
    """Return everybody who is called, in the order of the docket; none of a hidden case."""
    return tuple(
        Call(slot, who) for slot in facts.in_order() if not slot.hidden for who in slot.called
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
    def paint(pen: Pen) -> None:
        heading = Heading(_("Case file"), call.slot.number, said.text("copy.person"))
        draw_letterhead(pen, facts.office, heading)
        top = _draw_title(pen, facts, call, said)
        draw_date(pen.at(0, top), call.slot.held_on, call.comes_at)
        top += summons_boxes.FRAMED + _GAP
        top += _draw_place(pen.at(0, top), facts, call, said) + _GAP
        top += _draw_both(pen.at(0, top), call, said) + 4.4
        top += _draw_free(pen.at(0, top), facts, said) + 3.0
        summons_boxes.draw_explained(pen.at(0, top), said, call.who.explained_in)
        _draw_signing(pen.at(0, min(top + 20.2, _SIGNED)))
        key = "summons.footer_restricted" if call.slot.restricted else "summons.footer"
        Footer(call.slot.number, said.text(key)).draw(pen, 1, 1)

    return paint


def _draw_title(pen: Pen, facts: SittingFacts, call: Call, said: Wording) -> float:
    """Draw what the paper is and to whom; return where the date begins."""
    end = pen.text(0, 38.2, _("SUMMONS"), _TITLE)
    key = "summons.court" if facts.mobile else "summons.court_seat"
    court = articles.in_running_text(facts.view.row.court)
    told = said.text(key).format(of_court=articles.of_the(court, said))
    beside = Paragraph(told, _BESIDE, width=WIDTH - end - 8)
    for number, line in enumerate(beside.lines):
        wide = sum(piece.width(_BESIDE.size) for piece in line) / MM
        pen.line_of_text(WIDTH - wide, 34.2 + number * _BESIDE.leading, line, _BESIDE)
    top = max(42.6, 34.2 + len(beside.lines) * _BESIDE.leading)
    return top + _draw_person(pen.at(0, top), call) + 5.0


def _draw_person(pen: Pen, call: Call) -> float:
    rank = _("No. {n} on the docket").format(n=call.slot.position)
    role = "" if call.slot.restricted else words.shown_role(call.who)
    told = f"{role} – {rank}" if role else rank
    pen.text(0, 4.1, _("To:"), _TO)
    beside = WIDTH - max(text_width(told, _TO), WIDTH - _ROLE_LEFT)
    name = Paragraph(words.addressed(call.who), _NAME, width=beside - _NAME_LEFT - 3)
    name.draw(pen.at(_NAME_LEFT, -0.2))
    pen.text(beside, 4.1, told, _TO)
    height = name.height()
    if call.who.name_arabic:
        arabic = Paragraph(call.who.name_arabic, _NAME, width=beside - _NAME_LEFT - 3)
        arabic.draw(pen.at(_NAME_LEFT, height))
        height += arabic.height() + 0.6
    return height


def _draw_place(pen: Pen, facts: SittingFacts, call: Call, said: Wording) -> float:
    lines = [said.text("summons.registry")]
    if not facts.closed(call.slot):
        lines.append(said.text("summons.public"))
    return summons_boxes.draw_place(pen, words.where(facts.view, call.slot.room), lines)


def _draw_both(pen: Pen, call: Call, said: Wording) -> float:
    summons_boxes.draw_bring(
        pen, said.text("summons.bring").splitlines(), more=not call.slot.restricted
    )
    summons_boxes.draw_coming(pen.at(86, 0), called=call.who.transport)
    return summons_boxes.BOTH


def _draw_free(pen: Pen, facts: SittingFacts, said: Wording) -> float:
    phone = facts.office.phone
    key = "summons.free" if phone else "summons.free_without_phone"
    runs = rich(said.text(key), phone=phone)
    told = Paragraph([*runs, *rich(" " + said.text("summons.unofficial"))], _TEXT)
    told.draw(pen)
    return told.height()


def _draw_signing(pen: Pen) -> None:
    boxes = (
        SignatureBox(0, 60, _("Handed over by (paralegal)"), _("Name, date and signature")),
        SignatureBox(63.5, 73, _("The person summoned"), _("Signature, or witness of it")),
        thumbprint(140, 28, _("Thumbprint"), _("left thumb")),
    )
    SignatureRow(boxes, height=_SIGNING).draw(pen)
