"""Dates and amounts in words."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.exports.papers.kit import words
from justice_desk.i18n import messages


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 24), "vingt-quatre novembre deux mille vingt-six"),
        (date(2027, 1, 1), "premier janvier deux mille vingt-sept"),
        (date(2026, 8, 21), "vingt et un août deux mille vingt-six"),
        (date(1999, 2, 2), "deux février mille neuf cent quatre-vingt-dix-neuf"),
    ],
)
def test_a_date_is_said_in_words(day: date, said: str) -> None:
    assert words.day_in_words(day) == said


def test_a_day_to_act_bears_its_weekday_and_its_year() -> None:
    assert words.day_to_act(date(2026, 12, 8)) == "mardi 8 décembre 2026"


def test_the_first_of_a_month_is_1er() -> None:
    assert words.plain_day(date(2026, 12, 1)) == "1er décembre 2026"


def test_a_narrow_column_has_a_short_month() -> None:
    assert words.short_day(date(2026, 11, 24)) == "24 nov. 2026"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (12_500, "douze mille cinq cents francs CFA"),
        (200_000, "deux cent mille francs CFA"),
        (0, "zéro franc CFA"),
        (1, "un franc CFA"),
        (21, "vingt et un francs CFA"),
        (71, "soixante et onze francs CFA"),
        (80, "quatre-vingts francs CFA"),
        (81, "quatre-vingt-un francs CFA"),
        (200, "deux cents francs CFA"),
        (1_000, "mille francs CFA"),
        (80_000, "quatre-vingt mille francs CFA"),
        (1_000_000, "un million de francs CFA"),
        (2_080_000, "deux millions quatre-vingt mille francs CFA"),
        (200_000_000, "deux cents millions de francs CFA"),
        (1_000_000_000, "un milliard de francs CFA"),
        (1_000_080, "un million quatre-vingts francs CFA"),
    ],
)
def test_an_amount_is_said_in_words(amount: int, said: str) -> None:
    assert words.francs_in_words(amount) == said


def test_papers_speak_french_when_the_window_speaks_english() -> None:
    messages.use("en")
    assert words.francs_in_words(2) == "deux francs CFA"
