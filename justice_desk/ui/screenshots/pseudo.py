"""The pseudo-locale: French made 40 % longer between marks, so that what passes by gettext shows.

Source of the 40 %: design §8.
"""

from __future__ import annotations

import gettext
import re
from typing import Final

OPEN, CLOSE = "[", "]"
LONGER: Final = 0.4
_FIELD: Final = re.compile(r"\{[^}]*\}")


def stretched(words: str) -> str:
    """Return words between marks and 40 % longer; fields such as {n} stay whole."""
    letters = len(_FIELD.sub("", words))
    extra = max(1, round(letters * LONGER) - 2)
    body, tail = words.rstrip(), words[len(words.rstrip()) :]
    padding = " ".join("ēēē" for _ in range(-(-extra // 4)))[:extra]
    return f"{OPEN}{body}{padding}{CLOSE}{tail}" if words else words


def marked(words: str) -> bool:
    """Return whether words passed by the catalogue, or hold nothing to translate."""
    return OPEN in words or not any(letter.isalpha() for letter in words)


class PseudoMessages(gettext.NullTranslations):
    """Answers with the stretched form of what another catalogue says."""

    def __init__(self, spoken: gettext.NullTranslations) -> None:
        super().__init__()
        self._spoken = spoken

    def gettext(self, message: str) -> str:
        """Return the stretched translation."""
        return stretched(self._spoken.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the stretched form that fits the number."""
        return stretched(self._spoken.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        """Return the stretched translation in its context."""
        return stretched(self._spoken.pgettext(context, message))
