"""Dates and amounts as a French-speaking official reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date
from num2words import num2words

from justice_desk.i18n import messages

if TYPE_CHECKING:
    from datetime import date

LANGUAGE: Final = "fr"  # papers go to Malian officials, whatever the window speaks
_MILLION: Final = 1_000_000


def _(message: str) -> str:
    """Return `message` in the language of the papers, whatever the window speaks."""
    return messages.catalogue(LANGUAGE).gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form that a number takes in the language of the papers."""
    return messages.catalogue(LANGUAGE).ngettext(one, many, number)


def number_in_words(number: int) -> str:
    """Return « douze mille cinq cents »."""
    words: str = num2words(number, lang=LANGUAGE)
    return words


def day_in_words(day: date) -> str:
    """Return « vingt-quatre novembre deux mille vingt-six », the form of letters."""
    first = "premier" if day.day == 1 else number_in_words(day.day)
    month = format_date(day, "MMMM", locale=LANGUAGE)
    return f"{first} {month} {number_in_words(day.year)}"


def day_to_act(day: date) -> str:
    """Return « mardi 8 décembre 2026 », the form of a day on which somebody must act."""
    return format_date(day, "EEEE", locale=LANGUAGE) + " " + plain_day(day)


def plain_day(day: date) -> str:
    """Return « 8 décembre 2026 », or « 1er décembre 2026 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {format_date(day, 'MMMM yyyy', locale=LANGUAGE)}"


def short_day(day: date) -> str:
    """Return « 24 nov. 2026 », the form of narrow tables."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {format_date(day, 'MMM yyyy', locale=LANGUAGE)}"


def francs_in_words(amount: int) -> str:
    """Return « douze mille cinq cents francs CFA »; the franc has no cents.

    Up to one it is singular; a round million or milliard, which are nouns, takes « de ».
    """
    return f"{number_in_words(amount)} {_unit(amount)}"


def _unit(amount: int) -> str:
    if amount <= 1:
        return _("CFA franc")
    return _("CFA francs") if amount % _MILLION else _("of CFA francs")
