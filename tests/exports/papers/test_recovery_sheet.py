"""The recovery sheet."""

from __future__ import annotations

import re

from justice_desk.exports.papers.recovery_sheet import render_recovery_sheet
from tests.exports.papers import conftest, reading, samples


def text_of(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", reading.text(pdf))


def test_every_group_stands_once_under_its_number() -> None:
    text = text_of(conftest.draw("recovery sheet"))
    for number, group in enumerate(samples.CODE, 1):
        assert text.count(group) == 1
        assert f"{number} {group}" in text


def test_it_says_what_it_opens_where_to_keep_it_and_never_with_the_laptop() -> None:
    text = text_of(conftest.draw("recovery sheet"))
    assert "ouvre le registre du Bureau de Gao" in text
    assert text.index("OÙ LA GARDER") < text.index("OÙ NE JAMAIS LA GARDER")
    assert "avec l’ordinateur" in text


def test_the_code_stands_nowhere_in_the_metadata() -> None:
    told = " ".join(reading.information(conftest.draw("recovery sheet")).values())
    assert not any(group in told for group in samples.CODE)


def test_an_uneven_number_of_groups_is_drawn_too() -> None:
    text = text_of(render_recovery_sheet("Clinique de Mopti", samples.CODE[:7], samples.DAY))
    assert all(group in text for group in samples.CODE[:7])
    assert "le registre de la Clinique de Mopti" in text
