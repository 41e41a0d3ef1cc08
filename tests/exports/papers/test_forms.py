"""The papers to fill by hand."""

from __future__ import annotations

import re

import pytest

from justice_desk.exports.papers.form_slip import SLIPS
from justice_desk.exports.papers.kit.french import french
from justice_desk.exports.papers.kit.words import _
from justice_desk.formats import intake
from justice_desk.rules.reference import tables
from tests.exports.papers import conftest, reading


def text_of(name: str) -> str:
    return re.sub(r"\s+", " ", reading.text(conftest.draw(name)))


def printed(label: str) -> str:
    return re.sub(r"\s+", " ", french(_(label)))


@pytest.mark.parametrize("field", [*intake.fields()], ids=lambda field: field.key)
def test_every_field_of_the_screen_is_on_the_form(field: intake.Field) -> None:
    if field.key not in {"case.category", "person.phone_safe"}:  # their answers say it
        assert printed(field.label) in text_of("intake form")
    for choice in field.choices:
        assert printed(choice.label) in text_of("intake form")


def test_the_sections_stand_in_the_order_of_the_talk() -> None:
    text = text_of("intake form")
    places = [text.index(f"{part.letter}. ") for part in intake.SECTIONS if part.letter]
    assert places == sorted(places)


def test_every_category_can_be_ticked() -> None:
    text = text_of("intake form")
    assert all(f"{code} " in text for code in tables.categories())


def test_the_form_takes_two_pages_and_names_the_series_on_both() -> None:
    pages = reading.pages_text(conftest.draw("intake form"))
    assert len(pages) == 2
    assert all("GAO –" in page for page in pages)


def test_nothing_is_asked_that_must_never_be_collected() -> None:
    text = text_of("intake form").casefold()
    for word in ("religion", "ethni", "ascendance", "orientation", "caste"):
        assert word not in text


def test_three_blank_slips_ask_for_their_code_and_bear_none() -> None:
    text = text_of("blank slips")
    assert text.count("COUPON-RETOUR") == SLIPS
    assert text.count("Code à rappeler") == SLIPS
    assert not re.search(r"\b[2-9A-Y]{4}-[2-9A-Y]{4}\b", text)
    assert "GAO-" not in text
