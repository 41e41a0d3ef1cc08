"""The theme of this process: painted parts ask for it as they paint; a change needs no wiring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from justice_desk.ui.theme.tokens import LIGHT, Tokens


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and the member's text scale (1.0, 1.25 or 1.5)."""

    tokens: Tokens = LIGHT
    scale: float = 1.0


_current: Final = [Theme()]


def theme() -> Theme:
    """Return the theme that is on screen now."""
    return _current[0]


def put_on(new: Theme) -> None:
    """Make `new` the theme that parts paint with; `apply` also dresses the application."""
    _current[0] = new


def tokens() -> Tokens:
    """Return the colours on screen now."""
    return _current[0].tokens


def scaled(pixels: float) -> int:
    """Return a length that grows with the text, in pixels."""
    return round(pixels * _current[0].scale)
