"""Finds known phrases in what somebody typed: whatever the case, accents, plurals and small words.

« Litiges fonciers », « litige foncier » and « LITIGE FONCIER RURAL » meet under one key. A phrase
after « non », « pas » or « sans » is not taken for itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process

from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ALIKE: Final = 86
"""Percent; below it two different words of a register would meet (measured on the shipped ones)."""
_LONG: Final = 6
"""Letters: shorter words are not compared with errors (« vol » and « viol »)."""
_FEW: Final = 6
"""Words: in a whole sentence some word always resembles another one."""
_NEGATIONS: Final = frozenset(
    {"non", "pas", "sans", "aucun", "aucune", "ni", "jamais", "not", "no"}
)
_ELIDED: Final = re.compile(r"\b(?:qu|[ldnsmtjc])['’`´]", re.IGNORECASE)  # noqa: RUF001 - typed
_SMALL: Final = frozenset(
    ["de", "du", "des", "la", "le", "les", "un", "une", "the", "of", "au", "aux", "a", "l", "d"]
)
_PLURAL_FROM: Final = 4


@lru_cache(maxsize=20_000)
def phrase_key(text: str) -> str:
    """Return the key under which phrases are compared; small words alone are kept."""
    folded = fold(_ELIDED.sub(" ", text))
    words = [_singular(word) for word in folded.split() if word not in _SMALL]
    return " ".join(words) or folded or text.strip()


def _singular(word: str) -> str:
    if len(word) < _PLURAL_FROM or word in _NEGATIONS:
        return word
    if word.endswith("aux"):
        return word[:-2] + "l"
    return word[:-1] if word.endswith(("s", "x")) else word


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that stands in a text: its code, the first of its words and the one after it."""

    code: str
    start: int
    end: int


class Lexicon:
    """The phrases of one sort of value, by their key."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        """Take phrases as written with their codes; the last one of a key wins."""
        self._codes = {phrase_key(phrase): code for phrase, code in phrases.items()}
        self._codes.pop("", None)
        self._longest = max((len(key.split()) for key in self._codes), default=0)
        self._words = {k: c for k, c in self._codes.items() if len(k) >= _LONG and " " not in k}
        self._long = [key for key in self._codes if len(key) >= _LONG]
        self.codes: Mapping[str, str] = self._codes

    def whole(self, text: str) -> str | None:
        """Return the code of a text that is one phrase and nothing else."""
        return self._codes.get(phrase_key(text))

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the phrases that stand in a text, in its order; a longer one hides its parts."""
        words = phrase_key(text).split()
        found: list[Mention] = []
        at = 0
        while at < len(words):
            mention = self._at(words, at)
            if mention is None:
                at += 1
                continue
            if not (at and words[at - 1] in _NEGATIONS):
                found.append(mention)
            at = mention.end
        return tuple(found)

    def _at(self, words: list[str], at: int) -> Mention | None:
        for size in range(min(self._longest, len(words) - at), 0, -1):
            code = self._codes.get(" ".join(words[at : at + size]))
            if code is not None:
                return Mention(code, at, at + size)
        return None

    def alike(self, text: str) -> str | None:
        """Return the code of the phrase that a short text resembles, typing errors allowed."""
        key = phrase_key(text)
        if len(key) < _LONG or len(key.split()) > _FEW or not _NEGATIONS.isdisjoint(key.split()):
            return None
        near = process.extractOne(key, self._long, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if near is not None:
            return self._codes[near[0]]
        return next(self._alike_words(key), None)

    def _alike_words(self, key: str) -> Iterator[str]:
        for word in key.split():
            if len(word) < _LONG:
                continue
            near = process.extractOne(
                word, list(self._words), scorer=fuzz.ratio, score_cutoff=ALIKE
            )
            if near is not None:
                yield self._words[near[0]]
