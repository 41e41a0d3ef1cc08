"""Says the answer: one JSON document, or lines for a person."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from justice_desk.i18n.messages import _
from justice_desk.terms.errors import ChangedMeanwhile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.cli.globals import Globals
    from justice_desk.terms.errors import DeskError


def plain(value: object) -> Any:
    """Turn what JSON does not know into what it does; a moment keeps its offset."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (UUID, Path)):
        return str(value)
    msg = f"no JSON form for {type(value).__name__}"
    raise TypeError(msg)


def say(said: Globals, document: dict[str, Any], lines: Iterable[str]) -> None:
    """Print the document where JSON was asked for, the lines otherwise."""
    if said.json:
        out(json.dumps(document, ensure_ascii=False, default=plain))
    else:
        for line in lines:
            out(line)


def pair(what: str, words: str) -> str:
    """Return « what : words », with the space that the language sets."""
    return _("{what}: {words}").format(what=what, words=words)


def out(line: str) -> None:
    """Print one line on standard output."""
    sys.stdout.write(f"{line}\n")


def hint(line: str) -> None:
    """Print one line that a person can act on, on standard error."""
    sys.stderr.write(f"{line}\n")


def refuse(json_asked: bool, error: DeskError) -> int:
    """Say an error in the form that was asked for and return its exit code."""
    if json_asked:
        told = {"code": error.code, "message": _told(error), "details": error.details}
        out(json.dumps({"error": told}, ensure_ascii=False, default=str))
    else:
        hint(_told(error))
    return error.exit_code


def _sentence(error: DeskError) -> str:
    """Return the sentence of an error, a field in it by its name on the form."""
    if not isinstance(error, ChangedMeanwhile):
        return error.message()
    from justice_desk.cli.fields import field_words

    told = {**error.details, "field": field_words(str(error.details["field"]))}
    return ChangedMeanwhile(**told).message()


def _told(error: DeskError) -> str:
    """Return the sentence, the field that it is about before it where the sentence names none."""
    path, sentence = error.details.get("path"), _sentence(error)
    named = path is None or "{path}" in error.template
    return sentence if named else _("{path}: {sentence}").format(path=path, sentence=sentence)
