"""Translates the English source strings; French is the product's language."""

from __future__ import annotations

import gettext as _gettext
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Final

from justice_desk import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

DOMAIN: Final = "justice_desk"
LANGUAGES: Final = ("fr", "en")
_current = ["fr"]
_here: Final[ContextVar[str | None]] = ContextVar("language", default=None)
"""Another language for a while, in this thread alone: papers are French, whatever the window."""
_installed: Final[dict[str, _gettext.NullTranslations]] = {}


@cache
def catalogue(language: str) -> _gettext.NullTranslations:
    """Return the compiled messages of one language, or the English source where none is built."""
    return _gettext.translation(
        DOMAIN, resources.path("locale"), languages=[language], fallback=language == "en"
    )


def use(language: str) -> None:
    """Speak `language` from now on, in this process."""
    _current[0] = language


def language() -> str:
    """Return the language spoken now."""
    return _here.get() or _current[0]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` inside the block, in this thread only."""
    token = _here.set(language)
    try:
        yield
    finally:
        _here.reset(token)


def install(language: str, messages: _gettext.NullTranslations | None) -> None:
    """Speak a language through other messages, such as a pseudo-locale; None undoes it."""
    if messages is None:
        _installed.pop(language, None)
    else:
        _installed[language] = messages


def _speaker() -> _gettext.NullTranslations:
    here = _here.get()
    return catalogue(here) if here else _installed.get(_current[0]) or catalogue(_current[0])


def _(message: str) -> str:
    """Return `message` in the language spoken now."""
    return _speaker().gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form of a message that fits `number`."""
    return _speaker().ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """Return `message` in the language spoken now, told apart from its homonyms by `context`."""
    return _speaker().pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a string translated later
    """Mark `message` for translation and return it untouched."""
    return message
