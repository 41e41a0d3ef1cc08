"""The docket for the court: paper 08. It lies on its side; the court owns the list.

A closed hearing prints « affaire à huis clos – noms au pli séparé » and dashes. Each bench of each
day begins on a page of its own and is signed on its last one; civil-status lists follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_pages as pages
from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.civil_list import civil_pages
from justice_desk.exports.papers.docket_rows import HEADER, ROW, CourtRow, draw_rows, listed_row
from justice_desk.exports.papers.docket_rows import row_of as _row
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.document import document
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import MODULE, NEXT_TOP
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.pen import Style, cut_to, text_width
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.words import _, day_to_act, short_day
from justice_desk.exports.papers.layout import draw_next_head
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.terms.sittings import OfficerRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.sittings.rows import DayRow

_TITLE: Final = Style(18, 8, bold=True)
_BESIDE: Final = Style(10.2, 4.6)
_TITLE_BASELINE: Final = 36.2
_CELLS_TOP: Final = 40.1
_WIDE: Final = (78.0, 66.0, 66.0, 51.0)
_AFTER_CELLS: Final = 4.8
_MOST: Final = 8
_SIGNING: Final = 30.8
"""Legend, gap and signatures under the last row."""
_SIGNATURE: Final = 21.0


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page: rows of one bench on one day; `cells` on its first one alone."""

    day: DayRow
    rows: Sequence[CourtRow]
    cells: Cells | None
    last: bool

    @property
    def top(self) -> float:
        """Return where the headings begin."""
        return _rows_top(self.cells)


def render_court_docket(facts: SittingFacts, wording: Wording | None = None) -> bytes:
    """Return the docket as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    leaves = [leaf for day in facts.days for leaf in _leaves(facts, day, said)]
    lists = civil_pages(facts)
    footer = Footer(facts.number, said.text("sitting.footer_court"))
    count = len(leaves) + len(lists)
    painters = [_painter(facts, one, footer, (at, count)) for at, one in enumerate(leaves, 1)]
    after = len(leaves) + 1
    painters += [one.painter(footer, at, count) for at, one in enumerate(lists, after)]
    return document(pages.about(facts, _("Docket for the court")), painters)


def _leaves(facts: SittingFacts, day: DayRow, said: Wording) -> list[_Leaf]:
    slots = facts.slots_of(day.id)
    rows = [_row(facts, slot, said) for slot in slots]
    if lines := facts.lines_of(day.id):
        rows.append(listed_row(len(lines)))
    cells = _cells(facts, day)
    first = _fitting(_rows_top(cells))
    parts = [rows[:first], *(pages.cut(rows[first:], _MOST) if rows[first:] else [])]
    last = len(parts) - 1
    return [
        _Leaf(day, part, cells if at == 0 else None, at == last) for at, part in enumerate(parts)
    ]


def _fitting(top: float) -> int:
    """Return how many rows a page takes with its signatures; long names take some of it."""
    room = pages.LYING_BOTTOM - _SIGNING - HEADER - top
    return max(1, min(_MOST, int(room / ROW + 1e-6)))


def _rows_top(cells: Cells | None) -> float:
    return _CELLS_TOP + cells.height() + _AFTER_CELLS if cells else NEXT_TOP


def _cells(facts: SittingFacts, day: DayRow) -> Cells:
    view = facts.view
    when = f"{day_to_act(day.held_on)}, {words.hour(day.starts)}"
    rows = (
        (
            (_("Court that sits"), view.row.court),
            (_("Date"), when),
            (_("Place"), words.where(view, day.room)),
            (_("Order of the court"), _order(facts)),
        ),
        (
            (_("Judge"), words.officers(view, OfficerRole.JUDGE)),
            (_("Court registrar"), words.officers(view, OfficerRole.REGISTRAR)),
            (_("Interpreters"), words.interpreters(view)),
            (_("Cases at the docket"), _counted(facts, day)),
        ),
    )
    return Cells(
        [
            [
                Cell(name, value, wide / MODULE)
                for (name, value), wide in zip(row, _WIDE, strict=True)
            ]
            for row in rows
        ],
        width=pages.LYING_WIDTH,
    )


def _order(facts: SittingFacts) -> str:
    view = facts.view
    number = (
        _("No. {number}").format(number=view.authorised_number) if view.authorised_number else ""
    )
    day = _("of {day}").format(day=short_day(view.authorised_on)) if view.authorised_on else ""
    return f"{number} {day}".strip()


def _counted(facts: SittingFacts, day: DayRow) -> str:
    slots = facts.slots_of(day.id)
    closed, lines = sum(map(facts.closed, slots)), len(facts.lines_of(day.id))
    told = str(len(slots))
    if closed:
        told = _("{n}, {closed} behind closed doors").format(n=told, closed=closed)
    if not lines:
        return told
    listed = _("list of {n}").format(n=lines)
    return f"{told}; {listed}" if slots else listed


def _painter(facts: SittingFacts, leaf: _Leaf, footer: Footer, at: tuple[int, int]) -> Painter:
    def paint(upright: Pen) -> None:
        pen = pages.lying(upright)
        _draw_head(pen, facts, leaf)
        bottom = draw_rows(pen.at(0, leaf.top), leaf.rows) + leaf.top
        if leaf.last:
            _draw_signing(pen.at(0, bottom))
        footer.draw(pen, *at, baseline=pages.LYING_FOOT, width=pages.LYING_WIDTH)

    return paint


def _draw_head(pen: Pen, facts: SittingFacts, leaf: _Leaf) -> None:
    if leaf.cells is None:
        draw_next_head(pen, facts.number, facts.office, width=pages.LYING_WIDTH)
        return
    heading = Heading(pages.kind_words(facts), facts.number, _("Copy of the registry"))
    draw_letterhead(pen, facts.office, heading, width=pages.LYING_WIDTH)
    name = _("Draft docket of the mobile court") if facts.mobile else _("Draft docket of the court")
    end = pen.text(0, _TITLE_BASELINE, name, _TITLE)
    beside = shipped().text("sitting.court_beside")
    room = pages.LYING_WIDTH - end - 4
    told = cut_to(beside, _BESIDE, room)
    pen.text(pages.LYING_WIDTH - text_width(told, _BESIDE), _TITLE_BASELINE, told, _BESIDE)
    leaf.cells.draw(pen.at(0, _CELLS_TOP))


def _draw_signing(pen: Pen) -> None:
    """Draw what the letters mean, then where registrar and judge sign."""
    x = 0.0
    for told in shipped().text("sitting.legend").splitlines():
        x += pen.text(x, 4.9, told, styles.LABEL) + 3.4
    boxes = (
        SignatureBox(0, 126.5, _("The court registrar"), _("Date, name and signature")),
        SignatureBox(132.5, 128.5, _("The judge"), _("Seen, signature and stamp")),
    )
    SignatureRow(boxes, height=_SIGNATURE).draw(pen.at(0, 9.2))
