"""Blocks on pages."""

from __future__ import annotations

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.flow import Page, flow
from justice_desk.exports.papers.kit.lists import Numbered
from justice_desk.exports.papers.kit.titles import SectionTitle

LINE = styles.BODY.leading


class Box(Block):
    """A block of a given height, without a gap of its own."""

    after = 0.0

    def __init__(self, height: float) -> None:
        self.tall = height

    def height(self) -> float:
        return self.tall


def box(height: float) -> Box:
    return Box(height)


def test_blocks_follow_each_other_and_break_when_the_page_is_full() -> None:
    pages = flow([box(100), box(100), box(100)], first_top=0, next_top=10, bottom=250)
    assert [[top for top, _block in page.placed] for page in pages] == [[0, 100], [10]]


def test_a_gap_is_the_larger_of_the_two_and_none_at_the_top() -> None:
    first, second = box(10), box(10)
    first.after, second.before = 3.0, 5.0
    (page,) = flow([first, second], first_top=20)
    assert [top for top, _block in page.placed] == [20, 35]


def test_a_paragraph_breaks_with_two_lines_on_each_side() -> None:
    paragraph = Paragraph("mot " * 150, styles.BODY)
    lines = len(paragraph.lines)
    for room in range(1, int(lines * LINE) + 1):
        parts = paragraph.split(room)
        if parts is None:
            continue
        first, rest = (round(part.height() / LINE) for part in parts)
        assert first >= 2
        assert rest >= 2
        assert first + rest == lines
        assert first * LINE <= room + 1e-6


def test_a_paragraph_of_three_lines_does_not_break() -> None:
    paragraph = Paragraph("mot " * 60, styles.BODY)
    assert len(paragraph.lines) == 3
    assert paragraph.split(2.5 * LINE) is None


def test_a_title_never_ends_a_page() -> None:
    for height in range(200, 250, 2):
        blocks: list[Block] = [
            box(height),
            SectionTitle("Faits"),
            Paragraph("mot " * 300, styles.BODY),
        ]
        for page in flow(blocks, first_top=0, next_top=10, bottom=250):
            last = page.placed[-1][1]
            assert not isinstance(last, SectionTitle)


def test_a_block_taller_than_a_page_stands_alone() -> None:
    pages = flow([box(10), box(400), box(10)], first_top=0, next_top=0, bottom=250)
    assert [len(page.placed) for page in pages] == [1, 1, 1]


def test_tight_pages_close_their_gaps_up() -> None:
    first, second = box(10), box(10)
    first.after = 4.0
    (page,) = flow([first, second], first_top=0, tight=0.5)
    assert isinstance(page, Page)
    assert page.bottom == 22


def test_twenty_papers_stay_whole_and_more_break_without_losing_their_numbers() -> None:
    assert Numbered(["pièce"] * 20, styles.BODY).split(20) is None
    parts = Numbered([f"pièce {n}" for n in range(1, 42)], styles.BODY).split(30)
    assert parts is not None
    numbers = [
        number for part in parts if isinstance(part, Numbered) for number, _text in part.items
    ]
    assert numbers == [f"{n}." for n in range(1, 42)]
