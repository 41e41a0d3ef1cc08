from __future__ import annotations

import pytest

from justice_desk import resources
from justice_desk.ui.theme.contrast import GRAPHIC, TEXT, ratio
from justice_desk.ui.theme.tokens import DARK, LIGHT, PAIRS, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("pair", PAIRS)
def test_each_pair_is_readable_on_its_own_soft_fill(tokens: Tokens, pair: str) -> None:
    assert ratio(tokens.pair(pair).text, tokens.pair(pair).fill) >= TEXT


@THEMES
@pytest.mark.parametrize("ink", ["text", "text2", "text3", "accent", "clay"])
@pytest.mark.parametrize("ground", ["surface", "canvas", "sunken"])
def test_each_ink_is_readable_on_each_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert ratio(tokens.ink(ink), tokens.ink(ground)) >= TEXT


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text", "soft"),
        ("text2", "soft"),
        ("text2", "hover"),
        ("accent", "soft"),
        ("on_btn", "btn"),
        ("on_btn", "btn_hover"),
        ("on_btn", "danger_btn"),
        ("on_btn", "danger_btn_hover"),
        ("rail_text", "rail"),
        ("rail_text", "rail_active"),
        ("on_btn", "rail_active"),
        ("on_btn", "toast"),
        ("rail_text", "toast"),
    ],
)
def test_texts_on_other_grounds_are_readable(tokens: Tokens, ink: str, ground: str) -> None:
    assert ratio(tokens.ink(ink), tokens.ink(ground)) >= TEXT


@THEMES
def test_edges_of_controls_are_seen(tokens: Tokens) -> None:
    assert ratio(tokens.line2, tokens.surface) >= GRAPHIC
    assert ratio(tokens.accent, tokens.canvas) >= GRAPHIC


def test_contrast_is_that_of_wcag() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_the_images_of_the_sheet_wear_the_colours_of_their_theme(tokens: Tokens) -> None:
    assert tokens.text2 in resources.text("theme", f"caret-{tokens.name}.svg")
    assert tokens.on_btn in resources.text("theme", f"check-{tokens.name}.svg")


def test_a_pair_answers_by_its_text_or_its_fill() -> None:
    assert LIGHT.ink("ok") == LIGHT.ok.text
    assert LIGHT.ink("ok.fill") == LIGHT.ok.fill
    with pytest.raises(TypeError):
        LIGHT.pair("canvas")


@THEMES
def test_the_first_picture_wears_the_sky_and_the_ground_of_its_theme(tokens: Tokens) -> None:
    picture = resources.text("theme", f"gate-{tokens.name}.svg")
    assert tokens.rail in picture
    assert tokens.canvas in picture
