"""The sentences of letters, kept as reference data: an office may change them, dated, whole.

They stand in `resources/reference/letters.toml`; those that touch law or procedure are listed
there under `to_agree`, to be agreed with the partner before the first real use.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from justice_desk import resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TO_AGREE = "to_agree"


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences by dotted key, such as `consent.given`; `**` marks bold, `{…}` a value."""

    texts: Mapping[str, str]

    def text(self, key: str) -> str:
        """Return one sentence.

        Raises:
            KeyError: there is no such sentence; the code and the file disagree.
        """
        return self.texts[key]

    def changed(self, texts: Mapping[str, str]) -> Wording:
        """Return the wording with an office's own sentences in place of the shipped ones.

        Raises:
            KeyError: a key that the shipped wording does not have.
        """
        for key in texts:
            self.texts[key]
        return Wording({**self.texts, **texts})


@cache
def shipped() -> Wording:
    """Return the wording that ships with the program."""
    return Wording(dict(_flat(_read())))


@cache
def to_agree() -> tuple[str, ...]:
    """Return the keys whose sentences touch law or procedure."""
    keys = _read()[TO_AGREE]
    return tuple(str(key) for key in keys) if isinstance(keys, list) else ()


def _read() -> dict[str, object]:
    return tomllib.loads(resources.text("reference", "letters.toml"))


def _flat(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            yield prefix + key, value.strip()
