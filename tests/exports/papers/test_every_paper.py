"""What holds for every paper: fonts, metadata, language, numbers of pages."""

from __future__ import annotations

import re

import pytest

from justice_desk.exports.papers.kit import fonts
from tests.exports.papers import conftest, reading

NAMES = re.compile(r"Fadimata|Maïga|Cissé|Touré|Diarra|Cheikh|Dɛmɛ")


def test_every_font_is_embedded_subset_and_of_our_names(paper: bytes) -> None:
    found = reading.fonts(paper)
    assert found
    for font in found:
        assert font.program is not None, f"{font.name} is not embedded"
        assert font.subset
        assert font.name[7:] in fonts.NAMES


def test_no_helvetica_stands_anywhere_in_the_file(paper: bytes) -> None:
    assert b"Helvetica" not in paper


def test_bold_is_really_bold(paper: bytes) -> None:
    weights = {
        font.name[7:]: font.program["OS/2"].usWeightClass
        for font in reading.fonts(paper)
        if font.program is not None and "OS/2" in font.program
    }
    assert weights[fonts.BOLD] == 700
    assert weights[fonts.MEDIUM] == 500


def test_metadata_tells_kind_and_office_and_nothing_else(paper: bytes) -> None:
    told = reading.information(paper)
    assert told["/Title"]
    assert told["/Author"] == "Bureau de Gao"
    for key in ("/Creator", "/Producer", "/Subject", "/Keywords"):
        assert told.get(key, "") == ""


def test_metadata_holds_no_name_of_a_person(paper: bytes) -> None:
    assert not NAMES.search(" ".join(reading.information(paper).values()))


def test_the_file_says_that_it_is_french(paper: bytes) -> None:
    assert reading.language(paper) == "fr-FR"


@pytest.mark.parametrize("name", conftest.PAPERS)
def test_equal_facts_give_equal_bytes(name: str) -> None:
    assert conftest.PAPERS[name]() == conftest.draw(name)


def test_the_halves_of_a_voucher_are_numbered_since_they_are_cut_apart() -> None:
    assert re.findall(r"\b[12] / 2\b", reading.text(conftest.draw("transport voucher"))) == [
        "1 / 2",
        "2 / 2",
    ]


@pytest.mark.parametrize("name", [name for name in conftest.PAPERS if name != "transport voucher"])
def test_every_page_bears_its_number_and_their_count(name: str) -> None:
    pages = reading.pages_text(conftest.draw(name))
    for number, page in enumerate(pages, 1):
        assert (
            f"Page\u00a0{number} / {len(pages)}" in page or f"Page {number} / {len(pages)}" in page
        )


def test_no_template_shows_through(paper: bytes) -> None:
    text = reading.text(paper)
    assert not re.search(r"[{}†]|\*\*", text)


@pytest.mark.parametrize("name", ["letter without a name", "summary without names"])
def test_a_version_without_names_holds_none(name: str) -> None:
    assert not NAMES.search(reading.text(conftest.draw(name)))


def test_nothing_is_drawn_in_grey_or_colour(paper: bytes) -> None:
    assert reading.inks(paper) <= {(0.0,), (1.0,), (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)}


def test_no_rule_is_thinner_than_what_a_copy_keeps(paper: bytes) -> None:
    assert min(reading.line_widths(paper)) >= 0.8
