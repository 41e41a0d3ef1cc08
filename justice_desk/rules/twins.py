"""Which rows are worth comparing, and whether two cases may be one matter.

Comparing everybody with everybody would take days on an old laptop. Rows are put into blocks that
share something a clerk keeps through her mistakes: the telephone, the whole name in any spelling,
the beginning of one word of the name together with the village or the commune.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from justice_desk.i18n.messages import _
from justice_desk.rules.likeness import LIKELY, Likeness, PersonFacts, likeness
from justice_desk.terms.fold import fold
from justice_desk.terms.spelling import spelled_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

Block = tuple[str, ...]
_BEGINS: Final = 3
"""Letters of a word that a clerk rarely gets wrong."""
_NEAR_DAYS: Final = 45
_FAR_DAYS: Final = 400
"""Days between two openings: the same matter comes back within weeks, another within years."""
_PEOPLE, _WORDS, _SOON = 0.55, 0.25, 20
"""What the person, the sentence and a near day weigh in two cases; set by hand."""
_LINE: Final = 25
"""What the same number of an old register weighs within weeks; registers begin again each year."""
_NEAR: Final = 60
"""Points of a person with a near name and nothing against it: enough under one old number."""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What is compared of two cases; `lead` is the person who came."""

    lead: PersonFacts
    category: str
    opened_on: date
    summary: str
    old_number: str | None = None


def blocks(person: PersonFacts) -> Iterator[Block]:
    """Yield the blocks in which a person is compared with others."""
    if person.phone:
        yield "phone", person.phone
    words = [key for _word, key in spelled_words(person.name)]
    if words:
        yield "name", " ".join(sorted(words))
        yield "glued", "".join(word for word, _key in spelled_words(person.name))
    for place in {person.village, person.commune} - {None}:
        for word in words:
            yield "place", str(place), word[:_BEGINS]


def case_blocks(case: CaseFacts) -> Iterator[Block]:
    """Yield the blocks in which a case is compared with others."""
    if case.old_number:
        yield "old", fold(case.old_number)
    for block in blocks(case.lead):
        yield case.category, *block


def case_likeness(a: CaseFacts, b: CaseFacts, *, same_person: bool, today: date) -> Likeness:
    """Return how alike two cases are, with the reasons, in the language spoken now.

    Two lines of one old register, taken in twice, stand under one number and within weeks: then the
    category may have been corrected since, and a near name is enough.
    """
    days = abs((a.opened_on - b.opened_on).days)
    line = days <= _NEAR_DAYS and _same_number(a, b)
    if days > _FAR_DAYS or not (line or a.category == b.category):
        return Likeness(0, ())
    lead = Likeness(100, (_("same person"),)) if same_person else likeness(a.lead, b.lead, today)
    if lead.score < (_NEAR if line else LIKELY):
        return Likeness(0, ())
    words = fuzz.token_set_ratio(fold(a.summary), fold(b.summary))
    score = lead.score * _PEOPLE + words * _WORDS + (_SOON if days <= _NEAR_DAYS else 0)
    score += _LINE if line else 0
    return Likeness(min(100, round(score)), (*lead.reasons, *_said(a, b, days)))


def _same_number(a: CaseFacts, b: CaseFacts) -> bool:
    return bool(a.old_number and b.old_number and fold(a.old_number) == fold(b.old_number))


def _said(a: CaseFacts, b: CaseFacts, days: int) -> Iterator[str]:
    if a.category == b.category:
        yield _("same category")
    if days <= _NEAR_DAYS:
        yield _("opened within some weeks")
    if _same_number(a, b):
        yield _("same old number")
