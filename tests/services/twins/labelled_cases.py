"""Invented pairs of cases around the labelled persons: one matter written twice, or two matters.

One matter comes back with another sentence, some weeks off, its category corrected, or out of the
same line of an old register. Two matters look alike where one person comes twice, and where two
registers count from 1: the same number stands over two people.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from justice_desk.rules.twins import CaseFacts
from tests.services.twins.labelled import SEED, pairs

if TYPE_CHECKING:
    from justice_desk.rules.likeness import PersonFacts

MATTERS: Final = {
    "FON": ("Limite de champ contestée.", "Le voisin occupe son champ.", "Litige de terre"),
    "DET": ("Dette non remboursée.", "Il doit de l’argent.", "Argent prêté en 2018"),
    "SUC": ("Partage d’héritage refusé.", "Succession du père", "L’oncle garde la maison."),
    "FAM": ("Pension non versée.", "Demande de divorce", "Dispute du ménage"),
}
FIRST: Final = date(2019, 1, 7)


@dataclass(frozen=True)
class LabelledCases:
    """Two cases, whether they are one matter, and which kind of difficulty this is."""

    one: CaseFacts
    other: CaseFacts
    same: bool
    same_person: bool
    kind: str


def case_pairs(seed: int = SEED) -> list[LabelledCases]:
    """Return the whole set, the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - no secret hangs on it
    return [
        made
        for told in pairs(seed, each=30)
        for made in (_one_matter if told.same else _two_matters)(chance, told.one, told.other)
    ]


def _case(chance: Random, lead: PersonFacts, old: str | None) -> CaseFacts:
    kind = chance.choice(list(MATTERS))
    day = FIRST + timedelta(days=chance.randint(0, 2000))
    return CaseFacts(lead, kind, day, chance.choice(MATTERS[kind]), old)


def _later(chance: Random, case: CaseFacts, lead: PersonFacts, days: int) -> CaseFacts:
    day = case.opened_on + timedelta(days=chance.randint(0, days))
    words = chance.choice(MATTERS[case.category])
    return replace(case, lead=lead, opened_on=day, summary=words)


def _number(chance: Random, one: CaseFacts) -> str:
    return f"{chance.randint(1, 300)}/{one.opened_on.year}"


def _corrected(chance: Random, case: CaseFacts) -> CaseFacts:
    kind = chance.choice([kind for kind in MATTERS if kind != case.category])
    return replace(case, category=kind, summary=chance.choice(MATTERS[kind]))


def _one_matter(chance: Random, one: PersonFacts, other: PersonFacts) -> list[LabelledCases]:
    first = _case(chance, one, None)
    again = _later(chance, first, other, 40)
    number = _number(chance, first)
    line = replace(first, old_number=number), replace(again, old_number=number)
    fixed = line[0], _corrected(chance, replace(line[1], opened_on=first.opened_on))
    bare = replace(one, village=None, commune=None, phone=None)
    little = replace(line[0], lead=bare), replace(line[1], opened_on=first.opened_on)
    told = (("again", (first, again)), ("line", line), ("corrected", fixed), ("little", little))
    return [LabelledCases(*both, True, False, kind) for kind, both in told]


def _two_matters(chance: Random, one: PersonFacts, other: PersonFacts) -> list[LabelledCases]:
    first = _case(chance, one, None)
    stranger = _later(chance, first, other, 40)
    number = _number(chance, first)
    counted = replace(first, old_number=number), replace(stranger, old_number=number)
    bare = str(chance.randint(1, 40))
    year = replace(stranger, opened_on=first.opened_on + timedelta(days=365), old_number=bare)
    years = replace(first, old_number=bare), replace(year, lead=one)
    back = _corrected(chance, _later(chance, first, one, 400))
    other_matter = first, replace(back, old_number=_number(chance, back))
    told = (("stranger", (first, stranger)), ("counted", counted))
    hers = (("next year", years), ("other matter", other_matter))
    return [
        *(LabelledCases(*both, False, False, kind) for kind, both in told),
        *(LabelledCases(*both, False, True, kind) for kind, both in hers),
    ]
