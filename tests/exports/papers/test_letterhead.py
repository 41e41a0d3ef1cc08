"""The head of a paper says in full what the office is, an invented one included."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from justice_desk.exports.papers.letter import render_letter
from justice_desk.exports.papers.wording import shipped
from tests.exports.papers import reading, samples


@pytest.mark.parametrize("demonstration", [False, True])
def test_what_the_office_is_is_never_cut(demonstration: bool) -> None:
    kind = shipped().text("office.kind")
    office = replace(samples.OFFICE, kind=kind, demonstration=demonstration)
    facts = samples.letter()
    facts = replace(facts, sending=replace(facts.sending, office=office))
    text = re.sub(r"\s+", " ", reading.text(render_letter(facts)))
    assert re.sub(r"\s+", " ", kind) in text
    assert ("DÉMONSTRATION" in text) is demonstration


def test_there_is_room_for_a_short_kind_beside_the_whole_notice() -> None:
    office = replace(samples.OFFICE, kind="Clinique", demonstration=True)
    facts = samples.letter()
    facts = replace(facts, sending=replace(facts.sending, office=office))
    assert "personnes inventées" in reading.text(render_letter(facts))
