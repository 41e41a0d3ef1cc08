"""The recovery sheet: the one paper that opens an office when its passphrases are lost.

It is printed by `init` and confirmed by typing some of its groups, which are therefore numbered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.articles import of_the
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import BOX_GAP, FRAME, HAIR, PART_GAP, WIDTH, modules
from justice_desk.exports.papers.kit.letterhead import Heading, Office, draw_letterhead
from justice_desk.exports.papers.kit.lists import Numbered
from justice_desk.exports.papers.kit.pen import Style
from justice_desk.exports.papers.kit.shared import TwoLists
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.wording import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.exports.papers.kit.pen import Pen

_GROUP: Final = Style(22, 8, bold=True)
_COLUMNS: Final = 4
_ROW: Final = 20.0
_SIGNATURES: Final = 30.0


class CodeGroups(Block):
    """The code in numbered frames, four in a row: 22 bold, spaced so that each sign is alone."""

    after = BOX_GAP

    def __init__(self, groups: Sequence[str]) -> None:
        self.groups = tuple(groups)

    def height(self) -> float:
        """Return the height of all rows of frames."""
        return _ROW * -(-len(self.groups) // _COLUMNS)

    def draw(self, pen: Pen) -> None:
        """Draw the frames in reading order."""
        wide = modules(12 / _COLUMNS)
        for place, group in enumerate(self.groups):
            row, column = divmod(place, _COLUMNS)
            self._draw_group(pen.at(column * wide, row * _ROW), wide, place + 1, group)
        if len(self.groups) % _COLUMNS == 0:
            pen.box(0, 0, WIDTH, self.height(), FRAME)

    def _draw_group(self, pen: Pen, wide: float, number: int, group: str) -> None:
        pen.box(0, 0, wide, _ROW, HAIR)
        pen.text(2, 4.4, str(number), styles.LABEL_STRONG)
        pen.text(wide / 2, 14.2, group, _GROUP, "centre")


def render_recovery_sheet(office_name: str, code_groups: Sequence[str], printed_on: date) -> bytes:
    """Return the recovery sheet as a PDF of one page, whose code stands nowhere else in it.

    Args:
        office_name: the office's name, « Bureau de Gao ».
        code_groups: the recovery code, usually 8 groups of 5 characters.
        printed_on: the day of printing, also the only date in the file.

    Raises:
        FontsMissing: a font file is not where the program keeps it.
        CannotDraw: the office's name holds a character that the fonts cannot draw.
    """
    title = _("Recovery sheet")
    (page,) = flow(_blocks(office_name, code_groups), first_top=32.0)
    signatures = _signatures()
    footer = Footer(title, _("To be kept under lock – do not copy, do not photograph"))
    heading = Heading(_("Printed on"), plain_day(printed_on), _("One single copy"))

    def paint(pen: Pen) -> None:
        draw_letterhead(pen, Office(office_name, _("Access to the office’s register")), heading)
        page.draw(pen)
        signatures.draw(pen.at(0, 277 - _SIGNATURES))
        footer.draw(pen, 1, 1)

    about = Metadata(f"{title} – {office_name}", office_name, printed_on)
    return document(about, [paint])


def _blocks(office_name: str, groups: Sequence[str]) -> list[Block]:
    text = shipped().text
    office = of_the(office_name, shipped())
    return [
        Paragraph(_("Recovery sheet"), styles.TITLE, after=2.4),
        Paragraph(text("recovery.purpose").format(office=office), styles.BODY),
        Paragraph(text("recovery.danger"), styles.STRONG),
        SectionTitle(_("The code, in {n} groups").format(n=len(groups)), before=4, after=3.4),
        CodeGroups(groups),
        Paragraph(text("recovery.reading"), styles.BODY, after=PART_GAP),
        TwoLists(
            (_("WHERE TO KEEP IT"), text("recovery.keep").splitlines()),
            (_("WHERE NEVER TO KEEP IT"), text("recovery.never").splitlines()),
            styles.BODY,
        ),
        SectionTitle(_("If nobody can unlock the office any more"), before=6),
        Numbered(text("recovery.steps").splitlines(), styles.BODY),
    ]


def _signatures() -> SignatureRow:
    boxes = (
        SignatureBox(0, 82, _("Handed to the person who keeps it"), _("Name, date and signature")),
        SignatureBox(86, 82, _("The coordinator of the office"), _("Signature and stamp")),
    )
    return SignatureRow(boxes, height=_SIGNATURES)
