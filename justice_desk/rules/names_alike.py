"""How near two names are, word by word, whatever their spelling and order.

Amadou and Adama, Koné and Konaté differ by a letter or two, as a typing error would; but both are
names that many people bear, so a name that is known is never taken for another known one. The list
holds common given and family names of Mali; it was written by hand, is surely not complete, and a
name that is missing is only compared more loosely.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from justice_desk.terms.spelling import PARTICLES, spelled_words, spelling_key

if TYPE_CHECKING:
    from collections.abc import Sequence

_KNOWN_NAMES: Final = """
Abdou Abdoulaye Abdrahamane Aboubacar Adam Adama Adiaratou Agaly Ahmed Aïcha Aïssata Alassane Ali
Alhassane Alimata Alkassoum Almahady Almoustapha Alousseini Amadou Amina Aminata Amidou Anta Arouna
Assa Assétou Astan Atta Attaher Awa Baba Bakary Balla Baïné Bassirou Batoma Bilal Bina Bintou Bocar
Boubacar Boubou Bougouna Brehima Cheick Chaka Coumba Daouda Demba Diaminatou Djénéba Djibril Dramane
Drissa Djelika Fadimata Famoussa Fanta Fatimetou Fatoumata Gaoussou Habibatou Hadizatou Halimatou
Hama Hamadoun Hamidou Harouna Hassane Hawa Houssein Ibrahim Idrissa Inna Intalla Issa Issouf Jacob
Kadia Kadiatou Kadidia Kalilou Kalifa Kankou Karim Karamoko Kassim Kola Korotoumou Lalla Lamine
Lassana Lassine Madani Mady Mahamane Maïmouna Makan Mama Mamadou Mamou Mansour Mariam Massaran
Mariétou Mata Modibo Mohamed Mossa Moulaye Mounkaïla Moussa Moustapha Mintou Nana Naminata Nouhoum
Niélé Ousmane Oumar Oumou Oury Penda Rahamata Rakia Ramata Rissa Rokia Sadio Safi Safiatou Saïd
Salamata Salif Salimata Samba Sanata Sanoussi Sarata Seydou Sékou Sidi Sira Siaka Sory Souleymane
Soumaïla Tata Tidiane Tiémoko Tiéman Tiècoura Wassa Yacouba Yaya Yéhia Youssouf Zahra Zakari
Zeïnabou Zoumana
Bagayoko Bah Ballo Bamba Barry Bathily Berthé Boré Bocoum Camara Cissé Cissoko Cissouma Coulibaly
Dao Daou Dembélé Diabaté Diakité Diallo Diarra Diarrassouba Diawara Dicko Djiguiba Dolo Doumbia
Doucouré Fané Fofana Gakou Goïta Guindo Haïdara Kanté Karambé Kassogué Keïta Kodio Konaté Koné
Konta Kouyaté Maïga Mallé Mariko Niangaly Niaré Ongoïba Ouologuem Sacko Sagara Samaké Samassékou
Sanogo Sangaré Sangho Sidibé Simpara Sinayoko Sissoko Soumaré Sow Sylla Tamboura Tangara Tembely
Tessougué Timbely Togo Touré Tounkara Traoré Yattara Yalcouyé Wagué Wattara
"""
SAME: Final = 100
_INITIAL: Final = 86
"""What « F. » is to Fatoumata: near, never the same."""
_SOUNDS: Final = {"o": "u", "d": "j"}
"""Initials whose names begin otherwise as keys: Oumar, Djénéba."""
_UNLIKE: Final = 66
"""A word below this ratio is another name (RapidFuzz, 0 to 100)."""
_EXTRA: Final = 5
"""What a word that only one of the two has costs: a middle name, a husband's."""
_JOINED: Final = 92
"""From this ratio on « Fadi Mata » is Fadimata."""
_MOST: Final = 5
"""Words of a name that are compared; with more the orders to try would be too many."""


Word = tuple[str, str]
"""A word of a name, folded, and the key of its spellings."""


def name_ratio(a: str, b: str) -> float:
    """Return how near two names are, 0 to 100; 0 when a word of one is another name in the other.

    With a word of filiation (Ag, Ould, Walet, Mint) the order tells who is whose child, and counts.
    """
    one, other = sorted((_words(a), _words(b)), key=lambda words: (len(words), words))
    if not one:
        return 0
    if len(one) != len(other) and _glued(one, other):
        return _JOINED
    if len(one) == 1 and len(other) > 1:
        return 0
    if PARTICLES & {key for _word, key in (*one, *other)}:
        return _in_order(one, other)
    extra = _EXTRA * (len(other) - len(one))
    return _best(one, other) - extra


def _words(name: str) -> tuple[Word, ...]:
    return spelled_words(name)[:_MOST]


def _glued(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether two names differ only by where their words begin."""
    together = ("".join(word for word, _key in words) for words in (one, other))
    return fuzz.ratio(*together) >= _JOINED


def _in_order(one: Sequence[Word], other: Sequence[Word]) -> float:
    if len(one) == len(other):
        return _aligned(one, other)
    a, b = (" ".join(key for _word, key in words) for words in (one, other))
    return float(fuzz.ratio(a, b))


def _best(one: Sequence[Word], other: Sequence[Word]) -> float:
    """Return the best mean of any order of the words; each two words are compared once."""
    ratios = [[_word_ratio(a, b) for b in other] for a in one]
    orders = permutations(range(len(other)), len(one))
    return max(_mean([row[at] for row, at in zip(ratios, order, strict=True)]) for order in orders)


def _aligned(one: Sequence[Word], other: Sequence[Word]) -> float:
    """Return how near two names are, word against word."""
    return _mean([_word_ratio(a, b) for a, b in zip(one, other, strict=True)])


def _mean(ratios: Sequence[float]) -> float:
    """Return the mean of the words' ratios, or 0 when one of them is another name."""
    return sum(ratios) / len(ratios) if min(ratios) >= _UNLIKE else 0


def _word_ratio(a: Word, b: Word) -> float:
    (word, key), (other, other_key) = a, b
    if key == other_key:
        return SAME
    if 1 in {len(word), len(other)}:
        return _INITIAL if _begins(word, other_key) or _begins(other, key) else 0
    if key in _known() and other_key in _known():
        return 0
    return float(max(fuzz.ratio(key, other_key), fuzz.ratio(word, other)))


def _begins(initial: str, word: str) -> bool:
    return len(initial) == 1 and word[0] in {initial, _SOUNDS.get(initial)}


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(spelling_key(name) for name in _KNOWN_NAMES.split())
