"""Whether two persons may be the same one: a score, and the reasons in words.

The program proposes, a person decides: nothing is ever joined by this rule. The weights were set
by hand so that two near names of one village stand above the line and two near names alone below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.ages import Birth, age_on
from justice_desk.rules.names_alike import name_ratio
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.terms.enums import Sex

LIKELY: Final = 70
"""From this score on a candidate is worth showing; 100 is the most."""
NEAR_NAME: Final = 82
"""Below this ratio of spelling keys two names are not near (RapidFuzz, 0 to 100)."""
_NAME_WEIGHT: Final = 65
_OTHER_SEX: Final = -40
_FAR_AGE: Final = -25
_OTHER_COMMUNE: Final = -8
_GENERATION: Final = 25
"""Years between two ages that no guess explains: a grandson bears his grandfather's name."""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is compared. Blank and None are unknown and count neither way.

    Attributes:
        name: as said, in any spelling.
        sex: where known.
        birth: where known.
        village: a key of the village or neighbourhood, the same for the same place.
        commune: a key of the commune.
        phone: as kept, +223….
    """

    name: str
    sex: Sex | None = None
    birth: Birth | None = None
    village: str | None = None
    commune: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two persons are, 0 to 100, and why, in the language spoken then."""

    score: int
    reasons: tuple[str, ...]

    @property
    def likely(self) -> bool:
        """Whether the two are worth comparing."""
        return self.score >= LIKELY

    def sentence(self) -> str:
        """Return the reasons on one line, « même village, nom proche »."""
        return ", ".join(self.reasons)


def likeness(a: PersonFacts, b: PersonFacts, today: date) -> Likeness:
    """Return how alike two persons are, with the reasons.

    Args:
        a: one person.
        b: the other.
        today: the day on which ages are compared.
    """
    ratio = name_ratio(a.name, b.name)
    clues = (_phone(a, b), _place(a, b), _name(a, b, ratio), _age(a, b, today), _sex(a, b))
    found = [clue for clue in clues if clue is not None]
    if ratio < NEAR_NAME and not _same(a.phone, b.phone):
        return Likeness(0, ())
    score = sum(points for points, _reason in found)
    most = _most(a, b, ratio, today)
    return Likeness(max(0, min(most, score)), tuple(reason for _points, reason in found))


def _most(a: PersonFacts, b: PersonFacts, ratio: float, today: date) -> int:
    """Return the most that a pair can score: a household shares a phone, a family its names."""
    apart = ratio < NEAR_NAME or _gap(a, b, today) >= _GENERATION
    return LIKELY - 1 if apart else 100


def _same(a: object | None, b: object | None) -> bool:
    return a is not None and a == b


def _name(a: PersonFacts, b: PersonFacts, ratio: float) -> tuple[int, str] | None:
    """Return a clue from the names; another spelling of the same name is only near."""
    if ratio < NEAR_NAME:
        return None
    words = _("same name") if fold(a.name) == fold(b.name) else _("near name")
    return round(_NAME_WEIGHT * ratio / 100), words


def _phone(a: PersonFacts, b: PersonFacts) -> tuple[int, str] | None:
    return (40, _("same phone")) if _same(a.phone, b.phone) else None


def _place(a: PersonFacts, b: PersonFacts) -> tuple[int, str] | None:
    if _same(a.village, b.village):
        return 20, _("same village")
    if _same(a.commune, b.commune):
        return 8, _("same commune")
    known = a.commune is not None and b.commune is not None
    return (_OTHER_COMMUNE, _("other commune")) if known else None


def _age(a: PersonFacts, b: PersonFacts, today: date) -> tuple[int, str] | None:
    """Return a clue from the ages; estimated ones may differ more before they count against."""
    if a.birth is None or b.birth is None:
        return None
    gap = _gap(a, b, today)
    rough = a.birth.estimated or b.birth.estimated
    if gap <= (5 if rough else 1):
        return 10, _("near age")
    return (_FAR_AGE, _("ages far apart")) if gap > (15 if rough else 4) else None


def _gap(a: PersonFacts, b: PersonFacts, today: date) -> int:
    """Return the years between two ages; 0 when one is unknown."""
    if a.birth is None or b.birth is None:
        return 0
    return abs(age_on(a.birth, today) - age_on(b.birth, today))


def _sex(a: PersonFacts, b: PersonFacts) -> tuple[int, str] | None:
    if a.sex is None or b.sex is None or a.sex is b.sex:
        return None
    return _OTHER_SEX, _("other sex")
