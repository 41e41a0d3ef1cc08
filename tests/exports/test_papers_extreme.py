"""Values as long as the register takes them: every paper is drawn, or says what to shorten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.exports.letters import render_letter_of
from justice_desk.exports.summaries import render_summary_of
from justice_desk.rules.text import TextTooLong
from tests.exports.papers import reading

if TYPE_CHECKING:
    from tests.sending import Desk

LONG_NAME = " ".join(["Fatoumatadjènèba"] * 11)


@pytest.mark.parametrize(
    "lead",
    [
        {"name": LONG_NAME},
        {"name": "F" * 200},
        {"name": "مريم " * 40},
        {"name_arabic": "مريم " * 40},
        {"name": "N'Diaye & Fils"},
        {"languages": ("bm", "ses", "khq", "ff", "taq", "ar", "fr"), "other_language": "x" * 80},
    ],
)
def test_long_and_strange_names_are_drawn_whole(desk: Desk, lead: dict[str, Any]) -> None:
    court, head = desk.court(), desk.actor("chef_village", "Chef du hameau inventé")
    number = desk.case(lead=lead)
    for to in (court, head):
        desk.agree(number, to)
        reference = desk.refer(number, to)
        with desk.bench.reading("awa") as session:
            assert render_letter_of(session, reference).pages >= 1
    with desk.bench.reading("awa") as session:
        paper = render_summary_of(session, number)
    assert paper.pages == len(reading.pages_text(paper.pdf))


def test_a_request_too_long_for_a_letter_read_aloud_is_refused_not_cut(desk: Desk) -> None:
    head, number = desk.actor("chef_village", "Chef du hameau inventé"), desk.case()
    desk.agree(number, head)
    with pytest.raises(TextTooLong):
        desk.refer(number, head, "Constater la limite. " * 80)


def test_a_request_of_ten_lines_goes_on_over_the_page(desk: Desk) -> None:
    head, number = desk.actor("chef_village", "Chef du hameau inventé"), desk.case()
    desk.agree(number, head)
    reference = desk.refer(number, head, "Constater la limite. " * 40)
    with desk.bench.reading("awa") as session:
        paper = render_letter_of(session, reference)
    text = " ".join(reading.text(paper.pdf).split())
    assert text.lower().count("constater la limite") == 40
    assert "COUPON-RETOUR" in reading.pages_text(paper.pdf)[-1]


def test_twenty_thousand_characters_of_facts_stand_whole_in_the_summary(desk: Desk) -> None:
    number = desk.case(facts="La borne a été déplacée. " * 790)
    with desk.bench.reading("awa") as session:
        text = " ".join(reading.text(render_summary_of(session, number).pdf).split())
    assert text.count("La borne a") >= 780


def test_marks_of_our_own_are_printed_as_they_were_written(desk: Desk) -> None:
    facts = "Il dit {receiver} et **rien** & <b>plus</b>, à 50 %."
    court, head = desk.court(), desk.actor("chef_village", "Chef du hameau inventé")
    number = desk.case(facts=facts)
    for to in (court, head):
        desk.agree(number, to)
        reference = desk.refer(number, to, "Lire {subject} & **ceci**.")
        with desk.bench.reading("awa") as session:
            text = reading.text(render_letter_of(session, reference).pdf)
        assert "{subject} & **ceci**" in text
        assert to != court or "{receiver} et **rien** & <b>plus</b>" in text
    with desk.bench.reading("awa") as session:
        said = reading.text(render_summary_of(session, number).pdf)
    assert "{receiver} et **rien** & <b>plus</b>" in said
