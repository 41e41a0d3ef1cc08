"""Where lines end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from justice_desk.exports.papers.kit.breaking import break_lines, line_width
from justice_desk.exports.papers.kit.french import french
from justice_desk.exports.papers.kit.runs import Run, rich

SIZE = 9.5


def lines_of(text: str, width: float) -> list[str]:
    lines = break_lines((Run(text),), width, SIZE)
    return ["".join(piece.text for piece in line).strip() for line in lines]


@given(st.text("abé ;:?", max_size=120), st.integers(40, 300))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(text: str, width: int) -> None:
    lines = break_lines((Run(text),), width, SIZE)
    assert all(line_width(line, SIZE) <= width + 1e-6 for line in lines)
    drawn = "".join(piece.text for line in lines for piece in line)
    assert drawn.replace(" ", "") == french(text).replace(" ", "")


def test_no_line_begins_with_a_mark_that_french_keeps_with_its_word() -> None:
    text = "Il a été ouvert ; une conciliation : tenue ; qui ? Personne !"
    for width in range(72, 200, 3):
        assert not any(line[0] in ";:?!" for line in lines_of(text, width))


def test_a_date_is_cut_between_its_parts_before_a_number_is_cut() -> None:
    assert lines_of("12 novembre 2026", 55) == ["12", "novembre", "2026"]


def test_a_word_longer_than_the_line_is_cut_anywhere() -> None:
    lines = lines_of("x" * 60, 60)
    assert len(lines) > 1
    assert "".join(lines) == "x" * 60


def test_values_put_into_a_template_are_never_read_as_marks() -> None:
    runs = rich("**Consentement.** {person} accepte.", person="**<b>{Awa}</b>**")
    assert runs == (Run("Consentement.", bold=True), Run(" **<b>{Awa}</b>** accepte."))


def test_one_word_may_change_its_weight_in_the_middle() -> None:
    runs = rich("**N**on **oui**,")
    (line,) = break_lines(runs, 500, SIZE)
    assert "".join(piece.text for piece in line) == "Non oui,"
