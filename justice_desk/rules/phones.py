"""Phone numbers: kept as +223…, shown the Malian way, 66 12 38 04."""

from __future__ import annotations

import unicodedata
from typing import Final

from justice_desk.i18n.messages import N_, ngettext
from justice_desk.terms.errors import BadInput

MALI: Final = "ML"
COUNTRY: Final = "+223"
DIGITS: Final = 8
"""A Malian number has eight digits, without the country code."""
_LONGEST_FOREIGN: Final = 20
_MARKS: Final = frozenset("()./+")


class BadPhone(BadInput):
    """What was typed is no phone number; `digits` is what was understood of it."""

    code = "phone"
    template = N_("This is not a phone number.")


class PhoneLetters(BadPhone):
    """There is a letter or a sign in the number."""

    template = N_("A phone number holds digits only: “{character}” does not belong there.")


class PhoneTooShort(BadPhone):
    """Digits are missing; `n` says how many, `shape` shows where."""

    template = N_("{n} digits are missing: {shape}")

    def message(self) -> str:
        """Return how many digits are missing and where, in the language spoken now."""
        n = int(str(self.details["n"]))
        sentence = ngettext("{n} digit is missing: {shape}", "{n} digits are missing: {shape}", n)
        return sentence.format(**self.details)


class PhoneTooLong(BadPhone):
    """There are digits too many; `n` says how many."""

    template = N_("There are {n} digits too many: a number of Mali has eight.")

    def message(self) -> str:
        """Return how many digits are too many, in the language spoken now."""
        n = int(str(self.details["n"]))
        sentence = ngettext(
            "There is {n} digit too many: a number of Mali has eight.",
            "There are {n} digits too many: a number of Mali has eight.",
            n,
        )
        return sentence.format(**self.details)


class PhoneForeign(BadPhone):
    """A number with a country code that no country gives out."""

    template = N_("This number does not fit its country code: {digits}.")


def normalise(typed: str) -> str:
    """Return a number as it is kept, `+22366123804`.

    Spaces, dashes and dots do not matter; 00 counts as +, and 223 before eight digits as +223. A
    number without a country code is of Mali. Whether it rings is not known: every number of
    eight digits is taken.

    Raises:
        PhoneLetters: for anything that is not a digit or a usual separator.
        PhoneTooShort: for a Malian number with digits missing; `shape` is « 66 12 38 __ ».
        PhoneTooLong: for a Malian number with digits too many.
        PhoneForeign: for another country's number that does not fit.
        BadPhone: when nothing was typed.
    """
    digits = _digits(typed)
    if not digits.strip("+"):
        raise BadPhone
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if digits.startswith("+") and not digits.startswith(COUNTRY):
        return _foreign(digits)
    if len(digits) == len(COUNTRY) - 1 + DIGITS and digits.startswith(COUNTRY[1:]):
        digits = f"+{digits}"
    return COUNTRY + _malian(digits.removeprefix(COUNTRY))


def shown(number: str) -> str:
    """Return a kept number as it is read aloud: pairs for Mali, the usual form for others."""
    if number.startswith(COUNTRY):
        return _pairs(number.removeprefix(COUNTRY))
    import phonenumbers  # noqa: PLC0415 - 25 ms, for the numbers of other countries alone

    parsed = phonenumbers.parse(number, None)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _digits(typed: str) -> str:
    """Return the digits of what was typed, with the + that stands before them."""
    kept: list[str] = []
    for character in typed.strip():
        digit = unicodedata.decimal(character, None)
        if digit is not None:
            kept.append(str(digit))
        elif character == "+" and not kept:
            kept.append(character)
        elif not _separates(character):
            shown_as = character if character.isprintable() else f"U+{ord(character):04X}"
            raise PhoneLetters(character=shown_as)
    return "".join(kept)


def _separates(character: str) -> bool:
    dash = unicodedata.category(character) == "Pd"
    return character.isspace() or dash or character in _MARKS


def _malian(digits: str) -> str:
    if len(digits) < DIGITS:
        missing = DIGITS - len(digits)
        raise PhoneTooShort(n=missing, shape=_pairs(digits + "_" * missing))
    if len(digits) > DIGITS:
        raise PhoneTooLong(n=len(digits) - DIGITS)
    return digits


def _foreign(digits: str) -> str:
    import phonenumbers  # noqa: PLC0415 - as above

    try:
        parsed = phonenumbers.parse(digits[:_LONGEST_FOREIGN], None)
    except phonenumbers.NumberParseException as refusal:
        raise PhoneForeign(digits=digits[:_LONGEST_FOREIGN]) from refusal
    if len(digits) > _LONGEST_FOREIGN or not phonenumbers.is_possible_number(parsed):
        raise PhoneForeign(digits=digits[:_LONGEST_FOREIGN])
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _pairs(digits: str) -> str:
    return " ".join(digits[start : start + 2] for start in range(0, len(digits), 2))
