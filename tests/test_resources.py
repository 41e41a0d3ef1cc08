"""The shipped files: where they stand, and that what the code needs is among them."""

from __future__ import annotations

import gettext

import pytest

from justice_desk import resources
from justice_desk.i18n import messages


def test_in_a_checkout_they_stand_at_the_top() -> None:
    assert resources.root().name == "resources"
    assert (resources.root().parent / "pyproject.toml").is_file()


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_each_language_is_compiled(language: str) -> None:
    spoken = gettext.translation(
        messages.DOMAIN, resources.path("locale"), languages=[language], fallback=False
    )
    assert spoken.info()["content-type"] == "text/plain; charset=utf-8"


def test_every_icon_is_a_small_drawing_without_a_script() -> None:
    icons = list(resources.path("icons").glob("*.svg"))
    assert icons
    for icon in icons:
        drawing = resources.text("icons", icon.name)
        assert drawing.lstrip().startswith("<svg"), icon.name
        assert "<script" not in drawing, icon.name
        assert len(drawing) < 5_000, icon.name


def test_text_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        resources.text("icons", "no-such-icon.svg")
