"""French articles before a body: « du bureau », « à la gendarmerie », « à l’hôpital ».

The gender follows the first word of the name; the feminine ones stand with the wording of the
letters, so that an office can add one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from justice_desk.exports.papers.wording import Wording

_VOWELS: Final = tuple("aeiouhy")
_ABBREVIATION: Final = re.compile(r"[A-ZÀ-Þ]{2,}|[A-ZÀ-Þ]\.")


def is_feminine(name: str, wording: Wording) -> bool:
    """Say whether the first word of a body's name is feminine."""
    first = fold(name).split(" ")[0]
    return first in fold(wording.text("articles.feminine")).split(" ")


def the(name: str, wording: Wording) -> str:
    """Return « le Bureau de Gao », « la Clinique de Mopti », « l’Association … »."""
    if _elides(name):
        return f"l’{name}"
    return f"la {name}" if is_feminine(name, wording) else f"le {name}"


def of_the(name: str, wording: Wording) -> str:
    """Return « du Bureau de Gao », « de la Clinique de Mopti », « de l’Association … »."""
    if _elides(name):
        return f"de l’{name}"
    return f"de la {name}" if is_feminine(name, wording) else f"du {name}"


def to_the(name: str, wording: Wording) -> str:
    """Return « au Bureau de Gao », « à la Clinique de Mopti », « à l’Association … »."""
    if _elides(name):
        return f"à l’{name}"
    return f"à la {name}" if is_feminine(name, wording) else f"au {name}"


def only_to(name: str, wording: Wording) -> str:
    """Return « au seul tribunal d’instance de Bourem », « à la seule gendarmerie de … »."""
    named = in_running_text(name)
    return f"à la seule {named}" if is_feminine(name, wording) else f"au seul {named}"


def addressed_to(title: str, wording: Wording) -> str:
    """Return the word over an addressee's title: « À » before Monsieur or Madame, else « Au »."""
    if fold(title).split(" ")[0] in {"monsieur", "madame", "messieurs", "mesdames", "maitre"}:
        return "À"
    if _elides(title):
        return "À l’attention de"
    return "À la" if is_feminine(title, wording) else "Au"


def in_running_text(name: str) -> str:
    """Return a body's name with a small first letter, unless it is an abbreviation."""
    return name if _ABBREVIATION.match(name) else name[:1].lower() + name[1:]


def _elides(name: str) -> bool:
    return fold(name).startswith(_VOWELS)
