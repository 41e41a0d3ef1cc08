"""The civil-status list of a day: one applicant a line, over as many lying pages as it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_pages as pages
from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.grid import MODULE, NEXT_TOP
from justice_desk.exports.papers.kit.pen import Style
from justice_desk.exports.papers.kit.table import Column, Stacked, Table
from justice_desk.exports.papers.kit.words import _, day_to_act, short_day
from justice_desk.exports.papers.layout import draw_next_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.flow import Page
    from justice_desk.exports.papers.kit.footer import Footer
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.sittings.rows import DayRow

_TITLE: Final = Style(14, 6.4, bold=True)
_WIDE: Final = (9.0, 39.0, 42.0, 36.0, 40.0, 39.0, 33.0, 23.0)
_ROW: Final = 9.4
_UNNAMED: Final = "–"
"""Above a mother, so that she is not taken for the father."""


@dataclass(frozen=True, slots=True)
class CivilPage:
    """One page of a list."""

    facts: SittingFacts
    page: Page

    def painter(self, footer: Footer, number: int, count: int) -> Painter:
        """Return what draws the page as the `number`th of `count`."""

        def paint(upright: Pen) -> None:
            pen = pages.lying(upright)
            draw_next_head(pen, self.facts.number, self.facts.office, width=pages.LYING_WIDTH)
            self.page.draw(pen)
            footer.draw(pen, number, count, baseline=pages.LYING_FOOT, width=pages.LYING_WIDTH)

        return paint


def civil_pages(facts: SittingFacts) -> list[CivilPage]:
    """Return the pages of the lists of a sitting, day after day; none without applicants."""
    return [
        CivilPage(facts, page)
        for day in facts.days
        if facts.lines_of(day.id)
        for page in flow(
            _blocks(facts, day), first_top=NEXT_TOP, next_top=NEXT_TOP, bottom=pages.LYING_BOTTOM
        )
    ]


def _blocks(facts: SittingFacts, day: DayRow) -> Iterator[Block]:
    lines = facts.lines_of(day.id)
    wide = pages.LYING_WIDTH
    yield Paragraph(_("Civil-status list"), _TITLE, width=wide, after=0.8)
    told = _("{court}, {day}, {place}: {n} applicants").format(
        court=facts.view.row.court,
        day=day_to_act(day.held_on),
        place=words.where(facts.view, day.room),
        n=len(lines),
    )
    yield Paragraph(told, styles.BODY, width=wide)
    yield Table(_columns(), [_cells(line) for line in lines], least_row=_ROW, width=wide)


def _columns() -> Sequence[Column]:
    heads = (
        _("No."), _("Applicant"), _("Person concerned"), _("Born on, at"), _("Father, mother"),
        _("Witnesses"), _("Judgment No."), _("Transcription"),
    )  # fmt: skip
    return [Column(head, wide / MODULE) for head, wide in zip(heads, _WIDE, strict=True)]


def _cells(line: CivilRow) -> tuple[str | Stacked, ...]:
    """Return the cells of a line; of a case that is closed to who prints its number alone."""
    if line.hidden:
        return (str(line.position), line.number or "", _("names under separate cover"), *[""] * 5)
    return (
        str(line.position),
        line.applicant,
        _person(line),
        _below(_born(line), line.born_at),
        _below(line.father or (_UNNAMED if line.mother else ""), line.mother),
        _below(*line.witnesses),
        _judgment(line),
        short_day(line.transcribed_on) if line.transcribed_on else "",
    )


def _below(*parts: str) -> Stacked:
    """Return what stands below each other in a cell: two names side by side read as one."""
    return Stacked(part for part in parts if part)


def _judgment(line: CivilRow) -> str:
    """Return the number of the judgment; what else the court did, where it gave none."""
    if line.judgment_number or line.result is None:
        return line.judgment_number or ""
    return words.said(line.result)


def _person(line: CivilRow) -> str:
    sex = words.said(line.sex)[0].upper() if line.sex else ""
    return f"{line.name} ({sex})" if sex else line.name


def _born(line: CivilRow) -> str:
    if line.born_on:
        return short_day(line.born_on)
    return _("about {year}").format(year=line.birth_year) if line.birth_year else ""
