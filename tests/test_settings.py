from __future__ import annotations

from pathlib import Path

import pytest

from justice_desk import settings
from justice_desk.settings import Settings


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_nothing_saved_means_french_and_the_systems_colours() -> None:
    assert settings.load() == Settings(language="fr", theme="system", text_scale=100)


def test_what_is_saved_is_read_again() -> None:
    kept = Settings("en", "dark", 150, 10, ("/a/Bureau de Gao",))
    settings.save(kept)
    assert settings.load() == kept


@pytest.mark.parametrize("content", ["", "{", "[]", '{"text_scale": 137, "theme": "pink"}', "\0"])
def test_a_file_that_does_not_fit_gives_the_defaults(content: str) -> None:
    settings.where().parent.mkdir(parents=True, exist_ok=True)
    settings.where().write_text(content, encoding="utf-8")
    assert settings.load() == Settings()


def test_the_office_opened_last_comes_first_and_only_once() -> None:
    kept = Settings(recent=("/b", "/a")).opened(Path("/a"))
    assert kept.recent == ("/a", "/b")


def test_only_five_offices_are_remembered() -> None:
    kept = Settings()
    for number in range(9):
        kept = kept.opened(Path(f"/{number}"))
    assert kept.recent == ("/8", "/7", "/6", "/5", "/4")


def test_the_file_names_nobody() -> None:
    settings.save(Settings(recent=("/a/Bureau de Gao",)))
    words = settings.where().read_text(encoding="utf-8")
    assert set(words)
    assert "member" not in words
    assert "name" not in words
