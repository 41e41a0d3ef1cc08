"""Arabic names: shaped, reversed, never broken."""

from __future__ import annotations

from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.kit.arabic import shaped
from justice_desk.exports.papers.kit.breaking import break_lines, line_width
from justice_desk.exports.papers.kit.runs import Run

NAME = "محمد ولد الشيخ"


def test_a_name_is_drawn_in_presentation_forms_from_right_to_left() -> None:
    drawn = shaped("محمد")
    assert drawn == "\ufeaa\ufee4\ufea4\ufee3"  # dal final, meem medial, hah medial, meem initial


def test_the_words_of_a_name_are_joined_by_fixed_spaces_last_word_first() -> None:
    drawn = shaped(NAME)
    assert " " not in drawn
    assert drawn.split("\u00a0") == [shaped(word) for word in reversed(NAME.split())]


def test_a_name_in_a_sentence_never_breaks_over_two_lines() -> None:
    sentence = (Run(f"Le père de {NAME} est décédé."),)
    for width in range(90, 260, 5):
        lines = break_lines(sentence, width, 9.5)
        assert sum(piece.phrase == NAME for line in lines for piece in line) == 1


def test_a_latin_sentence_keeps_the_space_on_both_sides_of_a_name() -> None:
    (line,) = break_lines((Run(f"de {NAME} est"),), 1000, 9.5)
    assert [piece.text for piece in line] == ["de ", shaped(NAME), " ", "est"]


def test_a_text_longer_than_a_line_is_broken_before_it_is_reversed() -> None:
    text = " ".join([NAME] * 6)
    lines = break_lines((Run(text),), 150, 9.5)
    assert len(lines) > 1
    assert " ".join(piece.phrase for line in lines for piece in line if piece.phrase) == text
    assert all(line_width(line, 9.5) <= 150 for line in lines)


def test_arabic_is_larger_than_the_latin_beside_it() -> None:
    (line,) = break_lines((Run(NAME, bold=True),), 1000, 9.5)
    assert (line[0].font, line[0].scale) == (fonts.ARABIC_BOLD, 1.15)
