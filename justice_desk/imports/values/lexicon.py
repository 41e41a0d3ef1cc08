"""Finds known phrases in what somebody typed: whatever the case, accents, plurals and small words.

« Litiges fonciers », « litige foncier » and « LITIGE FONCIER RURAL » meet under one key. A phrase
after « non », « pas » or « sans » is not taken for itself; where a wrong word would close a case, a
negation holds to the end of its clause.
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
    from collections.abc import Set as AbstractSet

ALIKE: Final = 86
"""Percent; below it two different words of a register would meet (measured on the shipped ones)."""
_LONG: Final = 6
"""Letters: shorter words are not compared with errors (« vol » and « viol »)."""
_FEW: Final = 6
"""Words: in a whole sentence some word always resembles another one."""
_NEGATIONS: Final = frozenset(
    {"non", "pas", "sans", "aucun", "aucune", "ni", "jamais", "not", "no"}
)
_DENIALS: Final = (_NEGATIONS - {"no"}) | frozenset(
    {"ne", "refuse", "refusent", "refuser", "refusee", "refu", "rejette", "faute", "impossible"}
    | {"impossibilite", "nullement", "encore", "attente", "attend", "attendant", "never", "without"}
)
"""Words, as keys hold them, after which nothing in the same clause is sure: « pas encore »."""
_TAKEN_BACK: Final = _DENIALS - {"sans", "without"}
_OPEN_ENDED: Final = frozenset({"encore", "attente"})
"""Last words of phrases that leave what follows open: « pas encore », « en attente »."""
_CLAUSES: Final = re.compile(
    r"[,;:!?\n()/→]|\.\s|=?->|=>|\s[-–—]\s|\b(?:mais|puis|ensuite|finalement|enfin|donc|but|then)\b",
    re.IGNORECASE,
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
    return " ".join(_key_words(folded)) or folded or text.strip()


def _key_words(folded: str) -> list[str]:
    return [_singular(word) for word in folded.split() if word not in _SMALL]


def _singular(word: str) -> str:
    if len(word) < _PLURAL_FROM or word in _NEGATIONS:
        return word
    if word.endswith("aux"):
        return word[:-2] + "l"
    return word[:-1] if word.endswith(("s", "x")) else word


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that stands in a text.

    Attributes:
        code: what it stands for.
        start: the place of its first word.
        end: the place behind its last one.
        denied: the word right behind takes it back, as in « accord non trouvé ».
    """

    code: str
    start: int
    end: int
    denied: bool = False


class Lexicon:
    """The phrases of one sort of value, by their key."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        """Take phrases as written with their codes; the last one of a key wins."""
        self._codes = {phrase_key(phrase): code for phrase, code in phrases.items()}
        self._codes.pop("", None)
        self._longest = max((len(key.split()) for key in self._codes), default=0)
        self._words = [k for k in self._codes if len(k) >= _LONG and " " not in k]
        self._long = [key for key in self._codes if len(key) >= _LONG]

    def whole(self, text: str) -> str | None:
        """Return the code of a text that is one phrase and nothing else."""
        return self._codes.get(phrase_key(text))

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the phrases that stand in a text, in its order; a longer one hides its parts."""
        return tuple(found for found, _sure in self._all(phrase_key(text).split(), frozenset()))

    def sure(self, text: str) -> tuple[Mention, ...]:
        """Return the phrases of a text that nothing before them in their clause takes back.

        « n’a pas été réglé » and « refuse la conciliation » hold none.
        """
        words: list[str] = []
        starts: set[int] = set()
        for part in _CLAUSES.split(text):
            starts.add(len(words))
            words += _key_words(fold(_ELIDED.sub(" ", part)))
        return tuple(found for found, sure in self._all(words, starts) if sure)

    def _all(self, words: list[str], starts: AbstractSet[int]) -> Iterator[tuple[Mention, bool]]:
        """Yield each phrase not directly denied, and whether its clause denies nothing before."""
        at, denied = 0, False
        while at < len(words):
            denied = denied and at not in starts
            mention = self._at(words, at)
            if mention is None:
                denied = denied or words[at] in _DENIALS
                at += 1
                continue
            if not (at and words[at - 1] in _NEGATIONS):
                yield mention, not denied
            denied = denied or words[mention.end - 1] in _OPEN_ENDED
            at = mention.end

    def _at(self, words: list[str], at: int) -> Mention | None:
        for size in range(min(self._longest, len(words) - at), 0, -1):
            code = self._codes.get(" ".join(words[at : at + size]))
            if code is not None:
                behind = words[at + size : at + size + 1]
                return Mention(code, at, at + size, not _TAKEN_BACK.isdisjoint(behind))
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
            near = process.extractOne(word, self._words, scorer=fuzz.ratio, score_cutoff=ALIKE)
            if near is not None:
                yield self._codes[near[0]]


def denies(text: str) -> bool:
    """Tell whether a text holds a word that takes something back."""
    return not _DENIALS.isdisjoint(phrase_key(text).split())
