"""Reads whom a cell names: a chief, a court, a brigade; the name stays as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.cells import says_nothing
from justice_desk.imports.values.lexicon import phrase_key
from justice_desk.imports.values.said import Said

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.words import Words

_VERBS: Final = re.compile(
    r"^(?:affaire\s+|dossier\s+)?(?:transmis\w*|transf[ée]r\w*|r[ée]f[ée]r\w*|renvoy\w*|renvoi|"
    r"orient\w*|envoy\w*|saisi\w*|dirig\w*|soumis\w*|port[ée]\w*|all[ée]\w*|parti\w*|confi[ée]\w*|"
    r"accept[ée]\w*|entendu\w*|jugé\w*)\s+",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(
    r"^(?:(?:au|aux|à|a|chez|vers|devant|par|le|la|les)\s+|à\s?l['’]|l['’])+"
)


@dataclass(frozen=True, slots=True)
class Whom:
    """An actor as written, and the code of its type where the words say one."""

    who: str
    type: str | None = None


def read_actor(cell: Cell, words: Words) -> Said[Whom]:
    """Return the actor that a cell names; an unknown kind has no type and is no fault."""
    text = written(cell)
    if says_nothing(text):
        return Said()
    who = stripped(text)
    return Said(Whom(who, type_of(who, words)))


def type_of(text: str, words: Words) -> str | None:
    """Return the code of the actor type that a text names: the first, a court over its place.

    « Tribunal d’instance de Gao » names one; « Moussa Ba » none.
    """
    whole = words.actor_type.whole(text)
    if whole:
        return whole
    mentions = words.actor_type.mentions(text)
    if mentions:
        return mentions[0].code
    return words.actor_type.alike(text) if len(phrase_key(text).split()) <= 4 else None  # noqa: PLR2004 - a longer text is a sentence


def stripped(text: str) -> str:
    """Return a text without « transmis au », « saisi le »: what stays is who."""
    without = _VERBS.sub("", text.strip())
    return _SMALL.sub("", without).strip(" .,;:") or text.strip()
