"""Text that must keep within its room: whole where it fits, cut at a word, inside one at need."""

from __future__ import annotations

import pytest

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.cutting import cut_to_lines, cut_within
from justice_desk.exports.papers.kit.pen import text_width

STYLE = styles.STRONG
LONG = "Fatoumata Diallo Traoré de Gounzoureye et de Bourem réunis"


@pytest.mark.parametrize("text", ["", "Awa", "Awa Diallo"])
def test_what_fits_is_left_alone(text: str) -> None:
    assert cut_within(text, STYLE, 50) == text
    assert cut_to_lines(text, STYLE, 50, 1) == text


@pytest.mark.parametrize("width", [26.0, 33.0, 47.5])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_cut_is_as_long_as_its_room_at_whole_words(width: float, most: int) -> None:
    told = cut_to_lines(LONG, STYLE, width, most)
    assert len(Paragraph(told, STYLE, width=width).lines) <= most
    if told == LONG:
        return
    kept = told.removesuffix(" …")
    assert LONG.startswith(kept + " ")
    more = LONG[: LONG.index(" ", len(kept) + 1)] if LONG.count(" ") > kept.count(" ") + 1 else LONG
    assert len(Paragraph(f"{more} …", STYLE, width=width).lines) > most


@pytest.mark.parametrize("cut", [lambda text: cut_within(text, STYLE, 40),
                                 lambda text: cut_to_lines(text, STYLE, 40, 1)])  # fmt: skip
def test_one_endless_word_is_cut_inside(cut: object) -> None:
    told = cut("A" * 300)  # type: ignore[operator]  # one of the two
    assert told.endswith("A…")
    assert text_width(told, STYLE) <= 40
    assert text_width("A" + told, STYLE) > 40


def test_where_not_even_a_letter_fits_only_the_mark_is_left() -> None:
    assert cut_within("Mohamed", STYLE, 1) == "…"
    assert cut_to_lines("Mohamed Traoré", STYLE, 200, 0) == "…"
