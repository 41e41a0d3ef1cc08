"""What this machine remembers: language, theme, text size, recent offices. Never a person.

The file is JSON in the user's configuration folder. It holds nothing of an office but the path of
its folder; a file that cannot be read is taken as absent, since a window in the wrong colours is
better than none.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

import platformdirs

if TYPE_CHECKING:
    from pathlib import Path

ThemeWish = Literal["light", "dark", "system"]
THEMES: Final[tuple[ThemeWish, ...]] = get_args(ThemeWish)
TEXT_SCALES: Final = (100, 125, 150)
LANGUAGES: Final = ("fr", "en")
RECENT: Final = 5
"""How many offices are offered again."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of whoever uses this machine."""

    language: str = "fr"
    theme: ThemeWish = "system"
    text_scale: int = 100
    lock_minutes: int = 5
    recent: tuple[str, ...] = ()

    def opened(self, folder: Path) -> Settings:
        """Return the settings with `folder` first among the recent offices."""
        name = str(folder)
        rest = tuple(other for other in self.recent if other != name)
        return replace(self, recent=(name, *rest)[:RECENT])


def where() -> Path:
    """Return the settings file of this user."""
    return platformdirs.user_config_path("justice-desk") / "settings.json"


def load() -> Settings:
    """Return what was saved; anything missing or out of range takes its default."""
    try:
        read = json.loads(where().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _checked(read) if isinstance(read, dict) else Settings()


def save(settings: Settings) -> None:
    """Write the settings whole or not at all.

    Raises:
        OSError: the configuration folder cannot be written.
    """
    target = where()
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(draft, target)  # noqa: PTH105 - replaces on Windows as well


def _checked(read: dict[str, object]) -> Settings:
    plain = Settings()
    recent = read.get("recent")
    folders = recent if isinstance(recent, list) else []
    minutes = read.get("lock_minutes")
    return Settings(
        language=str(_one_of(read.get("language"), LANGUAGES, plain.language)),
        theme=cast("ThemeWish", _one_of(read.get("theme"), THEMES, plain.theme)),
        text_scale=cast("int", _one_of(read.get("text_scale"), TEXT_SCALES, plain.text_scale)),
        lock_minutes=minutes if isinstance(minutes, int) and 1 <= minutes <= 60 else 5,  # noqa: PLR2004 - an hour at most
        recent=tuple(str(folder) for folder in folders)[:RECENT],
    )


def _one_of(value: object, allowed: tuple[object, ...], default: object) -> object:
    return value if value in allowed else default
