"""What a name and a text may hold.

Names of every script are welcome (Latin with ɛ ɔ ɲ ŋ ɓ ɗ ƴ, Arabic, N'Ko, Tifinagh). A name with
a pictogram is refused, since no paper could print it and no clerk could read it aloud; a text may
hold one. Control characters, and the invisible marks that turn the direction of writing, are
refused everywhere: they can make a line read as something that it does not say.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput

NAME_LIMIT: Final = 200
SENTENCE_LIMIT: Final = 500
TEXT_LIMIT: Final = 20_000
"""Characters: about ten printed pages, more than any letter or summary can carry."""

_MARKS_OF_A_NAME: Final = frozenset("'’‘ʼʾʿ«»“”.,()/&·\u0060\u00b4\u07f4\u07f5")
"""Apostrophes of every keyboard, those of N'Ko among them, and the marks of « A. B. (dit C) »."""
_JOINERS: Final = frozenset("\u200c\u200d\u200e\u200f")
"""Used inside Arabic and N'Ko words, harmless: they join letters or mark a direction."""
_INVISIBLE: Final = frozenset("\ufeff\u00ad\u200b\u2060")
"""Left by copying from elsewhere: dropped silently."""
_LETTER: Final = ("L",)
_NAME_KINDS: Final = ("L", "Mn", "Mc", "Nd", "Zs", "Pd")
_SPACES: Final = re.compile(r"[^\S\n]+")


class BadText(BadInput):
    """A text or a name that cannot be kept as it was typed."""

    code = "text"
    template = N_("This text cannot be kept as it is.")


class TextMissing(BadText):
    """Nothing was written where something must be."""

    template = N_("Write one sentence: what the person says.")


class TextTooLong(BadText):
    """`length` characters where `limit` fit."""

    template = N_("This text has {length} characters; at most {limit} fit.")

    def message(self) -> str:
        """Return both numbers with their thousands apart, in the language spoken now."""
        numbers = {key: whole(int(str(self.details[key]))) for key in ("length", "limit")}
        return _(self.template).format(**numbers)


class TextControl(BadText):
    """An invisible control character; `character` is its number, `position` counts from 1."""

    template = N_("An invisible character ({character}) stands at place {position}: type it again.")


class NameMissing(BadText):
    """No name; a person may be written down without one, but that is said."""

    template = N_("Write the name, or choose “without a name”.")


class NameWithoutLetter(BadText):
    """A name of digits or marks alone."""

    template = N_("“{name}” holds no letter: write the name as the person says it.")


class NameSign(BadText):
    """A pictogram or a sign in a name."""

    template = N_("A name cannot hold “{character}”: no paper could print it. Write it in letters.")


def checked_name(typed: str) -> str:
    """Return a name cleaned (one form of each letter, single spaces) or say why it cannot be.

    Raises:
        NameMissing: for a blank one.
        NameSign: for a pictogram or a sign.
        NameWithoutLetter: for digits or marks alone.
        TextControl: for a control character.
        TextTooLong: above 200 characters.
    """
    name = _cleaned(typed, breaks=False)
    if not name:
        raise NameMissing
    _measure(name, NAME_LIMIT)
    for character in name:
        if not _belongs_in_a_name(character):
            raise NameSign(character=character)
    if not any(unicodedata.category(c).startswith(_LETTER) for c in name):
        raise NameWithoutLetter(name=name)
    return name


def checked_text(typed: str, *, limit: int = TEXT_LIMIT, required: bool = False) -> str:
    """Return a text cleaned, lines kept, or say why it cannot be.

    Args:
        typed: what was written.
        limit: characters that fit; `SENTENCE_LIMIT` for the one sentence of intake.
        required: whether a blank text is refused.

    Raises:
        TextMissing: for a blank one, when required.
        TextControl: for a control character.
        TextTooLong: above the limit.
    """
    text = _cleaned(typed, breaks=True)
    if required and not text:
        raise TextMissing
    _measure(text, limit)
    return text


def _cleaned(typed: str, *, breaks: bool) -> str:
    if typed.isprintable():  # nothing hidden, no break: most of what is typed, and much faster
        return _SPACES.sub(" ", unicodedata.normalize("NFC", typed)).strip()
    plain = typed.strip().replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    plain = "".join(c for c in plain if c not in _INVISIBLE)
    for position, character in enumerate(plain, start=1):
        if _forbidden(character) and not (breaks and character == "\n"):
            raise TextControl(character=f"U+{ord(character):04X}", position=position)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", plain)).strip()


def _forbidden(character: str) -> bool:
    """Return whether a character is a control, a hidden mark, a half one, or none at all."""
    return unicodedata.category(character).startswith("C") and character not in _JOINERS


def _belongs_in_a_name(character: str) -> bool:
    kind = unicodedata.category(character)
    known = character in _MARKS_OF_A_NAME or character in _JOINERS
    return known or (kind.startswith(_NAME_KINDS) and not _varies(character))


def _varies(character: str) -> bool:
    """Return whether a mark only turns a character into a pictogram (variation selectors)."""
    return "\ufe00" <= character <= "\ufe0f"


def _measure(text: str, limit: int) -> None:
    if len(text) > limit:
        raise TextTooLong(length=len(text), limit=limit)


def without_name() -> str:
    """Return what stands where a person gave no name, in the language spoken now."""
    return _("without a name")
