"""The words of registers and what they stand for: shipped as data, an office adds its own.

`resources/reference/import_words.toml` holds them by sort; a saved mapping may hold more of them
in its settings, in the same form, and those win.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from justice_desk import resources
from justice_desk.i18n.messages import N_
from justice_desk.imports.values.lexicon import Lexicon
from justice_desk.rules.reference import actor_types, categories, languages
from justice_desk.terms.enums import (
    CaseStatus,
    Displacement,
    MaybeCrime,
    Outcome,
    PartyRole,
    Priority,
    Sex,
)
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from justice_desk.rules.reference import Words as Label

FILE: Final = "import_words.toml"
OUTCOME_CODES: Final[Mapping[str, tuple[CaseStatus | None, Outcome | None]]] = MappingProxyType(
    {
        **{outcome.value: (CaseStatus.CLOSED, outcome) for outcome in Outcome},
        **{status.value: (status, None) for status in CaseStatus if status is not CaseStatus.DRAFT},
        "judged": (CaseStatus.CLOSED, None),
        "open": (None, None),
    }
)
"""Code of a word on the issue → status and outcome. `judged` is closed, but not told for whom."""


class UnknownWord(BadInput):
    """An office's own word stands under a code or a sort that does not exist."""

    code = "unknown_word"
    template = N_("“{found}” is no code of {sort}. Known: {known}.")


@dataclass(frozen=True)
class Words:
    """Every sort of words, ready to be looked up."""

    category: Lexicon
    outcome: Lexicon
    actor_type: Lexicon
    sex: Lexicon
    yes_no: Lexicon
    priority: Lexicon
    displacement: Lexicon
    language: Lexicon
    role: Lexicon
    nothing: Lexicon
    nameless: Lexicon


def known_codes() -> Mapping[str, Iterable[str]]:
    """Return the codes that each sort of words may stand for."""
    return {
        "category": categories(),
        "outcome": OUTCOME_CODES,
        "actor_type": actor_types(),
        "sex": [code.value for code in Sex],
        "yes_no": ["yes", "no", MaybeCrime.TO_CHECK.value],
        "priority": [code.value for code in Priority],
        "displacement": [code.value for code in Displacement],
        "language": languages(),
        "role": [code.value for code in PartyRole],
        "nothing": ["nothing"],
        "nameless": ["nameless"],
    }


@cache
def shipped() -> Words:
    """Return the words that ship with the program, labels of the reference data among them."""
    return merged({})


def merged(own: Mapping[str, Mapping[str, Iterable[str]]]) -> Words:
    """Return the shipped words with an office's own over them.

    Args:
        own: sort → code → words, as in the shipped file: `{"category": {"FON": ["bas-fond"]}}`.

    Raises:
        UnknownWord: a sort or a code that does not exist.
    """
    codes = known_codes()
    _check_known(own, codes)
    base = shipped_tables()
    return Words(**{sort: Lexicon(_flat(base.get(sort, {}), own.get(sort, {}))) for sort in codes})


def _check_known(
    own: Mapping[str, Mapping[str, Iterable[str]]], codes: Mapping[str, Iterable[str]]
) -> None:
    for sort, table in own.items():
        if sort not in codes:
            raise UnknownWord(found=sort, sort="words", known=", ".join(codes))
        for code in table:
            if code not in set(codes[sort]):
                raise UnknownWord(found=code, sort=sort, known=", ".join(codes[sort]))


def _flat(*tables: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: code for table in tables for code, words in table.items() for word in words}


@cache
def shipped_tables() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the shipped words: sort → code → words, labels first."""
    read: dict[str, dict[str, list[str]]] = tomllib.loads(resources.text("reference", FILE))[
        "words"
    ]
    tables: dict[str, dict[str, tuple[str, ...]]] = {
        sort: {code: tuple(words) for code, words in table.items()} for sort, table in read.items()
    }
    for sort, labels in (("category", _category_labels()), ("actor_type", _actor_labels())):
        tables[sort] = {
            code: (*labels.get(code, ()), *tables[sort].get(code, ())) for code in labels
        }
    return MappingProxyType(tables)


def _category_labels() -> dict[str, tuple[str, ...]]:
    return {
        row.code: (row.code, *_languages(row.short), *_languages(row.label))
        for row in categories().values()
    }


def _actor_labels() -> dict[str, tuple[str, ...]]:
    return {
        row.code: (row.code.replace("_", " "), *_languages(row.label))
        for row in actor_types().values()
    }


def _languages(words: Label) -> tuple[str, str]:
    return words.fr, words.en
