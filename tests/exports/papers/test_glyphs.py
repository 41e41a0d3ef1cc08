"""A character that no font can draw is asked for in Latin letters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from justice_desk.exports.papers.facts import Involved
from justice_desk.exports.papers.kit.glyphs import CannotDraw
from justice_desk.exports.papers.letter import render_letter
from tests.exports.papers import samples

TIFINAGH = "ⴰⵎⵓⵔ"
NKO = "ߒߞߏ"


@pytest.mark.parametrize("name", [TIFINAGH, NKO, "Awa 😀", "Awa → Gao", "Awa\x07"])
def test_a_name_that_no_font_can_draw_is_refused_before_anything_is_drawn(name: str) -> None:
    facts = replace(samples.letter(), persons=(Involved("Personne concernée", name),))
    with pytest.raises(CannotDraw) as refused:
        render_letter(facts)
    assert refused.value.exit_code == 4
    assert "lettres latines" in refused.value.message()


def test_the_error_shows_the_name_and_its_letters() -> None:
    facts = replace(samples.letter(), persons=(Involved("Personne", f"Awa {NKO}"),))
    with pytest.raises(CannotDraw) as refused:
        render_letter(facts)
    assert refused.value.details["text"] == f"Awa {NKO}"
    assert refused.value.details["characters"] == " ".join(NKO)


def test_the_letters_of_our_languages_are_drawn() -> None:
    names = "Dɛmɛ Sɔgɔba Ŋoɲɔn Ɓooyi Ɗemmbo Ƴero ƁƊƳƐƆŊƝ ɓɗƴɛɔŋɲ Ƴ"
    facts = replace(samples.letter(), persons=(Involved("Personne", names),))
    assert render_letter(facts)
