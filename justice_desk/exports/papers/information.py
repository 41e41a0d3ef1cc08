"""The sheet of the information session before a sitting, to be filled in by hand on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit.block import Block
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.grid import HAIR, WIDTH
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, day_to_act
from justice_desk.exports.papers.kit.writing import draw_fill, draw_tick_box
from justice_desk.exports.papers.sitting_pages import Frame, title
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts

_PITCH: Final = 8.4
_COUNTS: Final = (4.5, 2.5, 2.5, 2.5)
_ROW: Final = 9.0


class Lines(Block):
    """Labels with lines to write on, one under the other; an empty label is a line alone."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)

    def height(self) -> float:
        """Return the height of all lines."""
        return _PITCH * len(self.labels)

    def draw(self, pen: Pen) -> None:
        """Draw each label and its line."""
        for number, label in enumerate(self.labels):
            baseline = _PITCH * number + 5.6
            if label:
                draw_fill(pen, 0, baseline, WIDTH, label)
            else:
                pen.rule(0, baseline + 1, WIDTH, baseline + 1, HAIR)


class Ticks(Block):
    """What may have been spoken of, to tick, in two columns."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)
        self.rows = -(-len(self.labels) // 2)

    def height(self) -> float:
        """Return the height of the taller column."""
        return 6.8 * self.rows

    def draw(self, pen: Pen) -> None:
        """Draw the left column, then the right one."""
        for number, label in enumerate(self.labels):
            column, row = divmod(number, self.rows)
            draw_tick_box(pen, 86 * column, 6.8 * row + 4.4, label)


def render_information(facts: SittingFacts, wording: Wording | None = None) -> bytes:
    """Return the sheet as a PDF of one page.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    name = _("Information session")
    frame = Frame(facts, name, _("Copy of the office"), said.text("sitting.footer_information"))
    return frame.render(_blocks(facts, said))


def _blocks(facts: SittingFacts, said: Wording) -> Iterator[Block]:
    view = facts.view
    before = _("Before the sitting of {day}, {court}")
    told = before.format(day=day_to_act(view.row.first_on), court=view.row.court)
    yield from title(_("Information session"), told)
    held = day_to_act(view.information_on) if view.information_on else ""
    yield Cells(
        [
            [
                Cell(_("Held on"), held, 4),
                Cell(_("Place"), view.information_place or "", 5),
                Cell(_("Town or village"), words.site(view), 3),
            ]
        ]
    )
    yield Lines((_("Began at, ended at:"), _("Languages spoken:")))
    yield SectionTitle(_("Who speaks"), before=4.5)
    yield Lines((_("Name and function:"),) * 3)
    yield SectionTitle(_("What was spoken of"), before=4.5)
    yield Ticks((*said.text("sitting.themes").splitlines(), _("other:")))
    yield SectionTitle(_("Who came"), before=4.5)
    yield _counts(said)
    yield SectionTitle(_("Questions asked, without names"), before=4.5)
    yield Lines(("", ""))
    yield SignatureRow(
        (
            SignatureBox(0, 82, _("The paralegal"), _("Name and signature")),
            SignatureBox(86, 82, _("Authority present"), _("Name, signature and stamp")),
        ),
        height=22.0,
    )


def _counts(said: Wording) -> Table:
    heads = (_("Age"), _("Women and girls"), _("Men and boys"), _("Total"))
    columns = [Column(head, wide) for head, wide in zip(heads, _COUNTS, strict=True)]
    ages = [*said.text("sitting.ages").splitlines(), _("Total")]
    return Table(columns, [(age, "", "", "") for age in ages], least_row=_ROW)
