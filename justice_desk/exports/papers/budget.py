"""The budget of a sitting: planned, spent, what is left, in whole francs CFA, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, WIDTH, modules
from justice_desk.exports.papers.kit.pen import cut_to
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.words import _, day_to_act, francs_in_words
from justice_desk.exports.papers.sitting_pages import Frame, title
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.sittings.rows import BudgetRow

_ENDS: Final = (modules(7.2), modules(8.8), modules(10.4), modules(12))
"""Right edges of label, planned, spent and difference."""
_ROW: Final = 7.4
_HEAD: Final = 11.0


class Amounts(Block):
    """The lines of the nomenclature, amounts to the right, and their total."""

    def __init__(self, rows: Sequence[BudgetRow]) -> None:
        self.rows = tuple(rows)

    def height(self) -> float:
        """Return the height of headings, lines and total."""
        return _HEAD + _ROW * (len(self.rows) + 1)

    def draw(self, pen: Pen) -> None:
        """Draw headings, lines, total."""
        heads = ("", _("Planned (F CFA)"), _("Spent (F CFA)"), _("Difference"))
        pen.text(1.5, 7.6, _("Line"), styles.TABLE_HEAD)
        for end, head in zip(_ENDS[1:], heads[1:], strict=True):
            first, _space, second = head.partition(" ")
            pen.text(end - 1.5, 3.6 if second else 7.6, first, styles.TABLE_HEAD, "right")
            pen.text(end - 1.5, 7.6, second, styles.TABLE_HEAD, "right")
        pen.rule(0, _HEAD - 1, WIDTH, _HEAD - 1, FRAME)
        for number, row in enumerate(self.rows):
            top = _HEAD - 1 + number * _ROW
            _draw_line(pen.at(0, top), row.label, _amounts(row), styles.CELL)
            pen.rule(0, top + _ROW, WIDTH, top + _ROW, HAIR)
        top = _HEAD - 1 + len(self.rows) * _ROW
        pen.rule(0, top, WIDTH, top, FRAME)
        _draw_line(pen.at(0, top), _("Total"), _totals(self.rows), styles.STRONG)
        pen.rule(0, top + _ROW, WIDTH, top + _ROW, FRAME)


def _draw_line(pen: Pen, label: str, amounts: Sequence[str], style: Style) -> None:
    pen.text(1.5, 5.0, cut_to(label, style, _ENDS[0] - 3), style)
    for end, amount in zip(_ENDS[1:], amounts, strict=True):
        pen.text(end - 1.5, 5.0, amount, style, "right")


def _amounts(row: BudgetRow) -> tuple[str, str, str]:
    if row.spent is None:
        return words.francs(row.planned), "", ""
    return (
        words.francs(row.planned),
        words.francs(row.spent),
        words.francs(row.planned - row.spent),
    )


def _totals(rows: Sequence[BudgetRow]) -> tuple[str, str, str]:
    """Return the three totals; what is left counts only lines whose spending was told."""
    planned = words.francs(sum(row.planned for row in rows))
    told = [row for row in rows if row.spent is not None]
    if not told:
        return planned, "", ""
    spent = sum(row.spent or 0 for row in told)
    left = sum(row.planned - (row.spent or 0) for row in told)
    return planned, words.francs(spent), words.francs(left)


def render_budget(facts: SittingFacts, wording: Wording | None = None) -> bytes:
    """Return the budget as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    name = _("Budget of the sitting")
    frame = Frame(facts, name, _("Copy of the office"), said.text("sitting.footer_budget"))
    return frame.render(_blocks(facts, said))


def _blocks(facts: SittingFacts, said: Wording) -> Iterator[Block]:
    view = facts.view
    yield from title(_("Budget of the sitting"))
    yield Cells(
        [
            [
                Cell(_("Court that sits"), view.row.court, 5),
                Cell(_("Date"), day_to_act(view.row.first_on), 4),
                Cell(_("Place"), words.site(view), 3),
            ]
        ]
    )
    yield Amounts(view.budget)
    yield from _notes(view.budget)
    yield from _closing(view.budget, said)
    yield SignatureRow(
        (
            SignatureBox(0, 82, _("Drawn up by"), _("Name, date and signature")),
            SignatureBox(86, 82, _("Approved by"), _("Name, signature and stamp")),
        ),
        height=27.0,
    )


def _notes(rows: Sequence[BudgetRow]) -> Iterator[Block]:
    for row in rows:
        if row.note:
            yield Paragraph(f"{row.label} : {row.note}", styles.CELL, after=0.8)


def _closing(rows: Sequence[BudgetRow], said: Wording) -> Iterator[Block]:
    planned = sum(row.planned for row in rows)
    closed = said.text("sitting.budget_closing")
    told = closed.format(words=francs_in_words(planned), figures=words.francs(planned))
    yield Paragraph(told, styles.BODY)
    known = [row.spent for row in rows if row.spent is not None]
    if known:
        spent, closed = sum(known), said.text("sitting.budget_spent")
        told = closed.format(words=francs_in_words(spent), figures=words.francs(spent))
        yield Paragraph(told, styles.BODY, after=5.0)
