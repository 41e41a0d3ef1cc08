"""Blank return slips: three on a page, for a letter that was not printed with its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.articles import to_the
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import PAGE_HEIGHT
from justice_desk.exports.papers.kit.letterhead import Heading, Office, draw_letterhead
from justice_desk.exports.papers.kit.slip import SlipText, draw_slip
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.pen import Pen

SLIPS: Final = 3
FEWER: Final = 2  # where the name of the office is very long
_TEXT: Final = 31.0
_FOOT: Final = 11.0  # the footer between the text and the first cut


def render_slip_form(office: Office, printed_on: date, wording: Wording | None = None) -> bytes:
    """Return a page of three blank slips, or two tall ones, under the office's letterhead.

    Args:
        office: where the slips are to be returned.
        printed_on: the only date in the file; it is not printed.
        wording: the office's own sentences, if it has any.

    Raises:
        CannotDraw: the office's name holds a character that the fonts cannot draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    words = wording or shipped()
    title = _("Return slip")
    slip, text = _blank(office, words), Paragraph(words.text("form.slips"), styles.BODY)
    count = SLIPS if _first_cut(slip, SLIPS) > _TEXT + text.height() + _FOOT else FEWER
    first_cut = _first_cut(slip, count)
    copy = _("Three slips, to be cut") if count == SLIPS else _("Two slips, to be cut")

    def paint(pen: Pen) -> None:
        draw_letterhead(pen, office, Heading(_("To fill in by hand"), title, copy))
        text.draw(pen.at(0, _TEXT))
        Footer(title, words.text("footer.slip")).draw(pen, 1, 1, baseline=first_cut - 4.5)
        for number in range(count):
            draw_slip(pen, slip, first_cut + number * slip.height)

    about = Metadata(f"{title} – {office.name}", office.name, printed_on)
    return document(about, [paint])


def _first_cut(slip: SlipText, count: int) -> float:
    return PAGE_HEIGHT - count * slip.height


def _blank(office: Office, words: Wording) -> SlipText:
    key = "slip.return" if office.phone else "slip.return_without_phone"
    back = words.text(key).format(office=to_the(office.name, words), phone=office.phone)
    return SlipText(back, "", "", None, demonstration=office.demonstration)
