"""The options that stand before or after any verb: --office, --as, --lang, --json."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import LANGUAGES, N_
from justice_desk.terms.errors import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

VALUED: Final = {
    "--office": N_("the folder of the office (or JUSTICE_DESK_OFFICE)"),
    "--as": N_("the short name of the member (or JUSTICE_DESK_MEMBER)"),
    "--lang": N_("the language: fr or en"),
}
FLAG: Final = {"--json": N_("one JSON document on standard output, and nothing else")}


class MissingValue(WrongUsage):
    """A global option stands without its value."""

    template = N_("{option} needs a value.")


class UnknownLanguage(WrongUsage):
    """A language that the product does not speak."""

    template = N_("--lang: found “{found}”, expected fr or en.")


@dataclass(frozen=True)
class Globals:
    """What was said for every verb."""

    office: Path | None
    member: str | None
    language: str
    json: bool


def split(arguments: Sequence[str]) -> tuple[Globals, list[str]]:
    """Take the global options out of a command line and return them with the rest.

    Raises:
        WrongUsage: an option stands without its value, or names an unknown language.
    """
    said, rest, words = {}, [], iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *words]
        elif name in VALUED:
            said[name] = value if equals else _next(words, name)
        elif word in FLAG:
            said[word] = "yes"
        else:
            rest.append(word)
    return _globals(said), rest


def _next(words: Iterator[str], option: str) -> str:
    value = next(words, None)
    if value is None:
        raise MissingValue(option=option)
    return value


def _globals(said: dict[str, str]) -> Globals:
    office = said.get("--office") or os.environ.get("JUSTICE_DESK_OFFICE")
    language = said.get("--lang", "fr")
    if language not in LANGUAGES:
        raise UnknownLanguage(found=language)
    return Globals(
        office=Path(office) if office else None,
        member=said.get("--as") or os.environ.get("JUSTICE_DESK_MEMBER"),
        language=language,
        json="--json" in said,
    )
