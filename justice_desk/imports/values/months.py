"""The month that a word names: French or English, short or whole, typing errors forgiven."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

_NAMES: Final = (
    "janvier january janv jan",
    "fevrier february fevr fev feb",
    "mars march mar",
    "avril april avr apr",
    "mai may",
    "juin june jun",
    "juillet july juil jul jlt",
    "aout august aug aou",
    "septembre september sept sep septb",
    "octobre october oct octob",
    "novembre november nov novem",
    "decembre december dec decem",
)
_MONTHS: Final = {
    name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()
}
_WEEKDAYS: Final = frozenset(
    [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
HIJRI: Final = frozenset(
    [
        "mouharram",
        "muharram",
        "safar",
        "rabi",
        "rabia",
        "joumada",
        "jumada",
        "rajab",
        "chaabane",
        "chaaban",
        "shaban",
        "ramadan",
        "chawwal",
        "shawwal",
        "dhou",
        "dhul",
        "hijja",
        "hijri",
        "hegire",
        "ah",
    ]
)
"""Words of the Islamic calendar; its dates are kept as written, never converted."""
_OTHERS: Final = frozenset({"juge", "mari", "mare", "mara", "marc", "juif"})
"""Words of registers and names that lie one letter away from a month."""
_FUZZY_FROM: Final = 4
_LONG: Final = 7


def is_weekday(word: str) -> bool:
    """Tell whether a folded word is a day of the week, which says nothing more."""
    return word in _WEEKDAYS


@lru_cache(maxsize=2048)
def month_of(word: str) -> int | None:
    """Return the month from 1 that a folded word names; None when it is none, or could be two.

    A word of four letters may hold one error, one of seven and more two (Damerau's distance).
    """
    exact = _MONTHS.get(word)
    if exact or len(word) < _FUZZY_FROM or not word.isalpha():
        return exact
    if word in _WEEKDAYS or word in HIJRI or word in _OTHERS:
        return None
    allowed = 2 if len(word) >= _LONG else 1
    near = {
        month: min(OSA.distance(word, name) for name in names.split() if len(name) >= _FUZZY_FROM)
        for month, names in enumerate(_NAMES, start=1)
        if any(len(name) >= _FUZZY_FROM for name in names.split())
    }
    best = min(near.values())
    nearest = [month for month, distance in near.items() if distance == best]
    return nearest[0] if best <= allowed and len(nearest) == 1 else None
