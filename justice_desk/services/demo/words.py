"""The invented words of the demonstration, read once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from justice_desk import resources
from justice_desk.services.actors import ActorTold
from justice_desk.terms.enums import Sex

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random


@dataclass(frozen=True)
class Story:
    """What a case of one category may be about."""

    summary: str
    facts: str
    request: str


@dataclass(frozen=True)
class Village:
    """An invented village with its coordinates; `boat` where nothing but a boat goes."""

    path: str
    latitude: float
    longitude: float
    boat: bool = False


@cache
def stories() -> Mapping[str, Story]:
    """Return a story for each category."""
    return {code: Story(**told) for code, told in _read("stories").items()}


@cache
def places() -> tuple[str, ...]:
    """Return the paths where the people of the demonstration live."""
    return tuple(_read("places")["paths"])


@cache
def homes() -> tuple[str, ...]:
    """Return those paths, and after them where people wait for the circuit of a mobile court."""
    paths = (*places(), *_read("places")["circuit"], *(village.path for village in villages()))
    return tuple(dict.fromkeys(paths))


@cache
def villages() -> tuple[Village, ...]:
    """Return the places around one sitting of the inner delta, towns first, with coordinates."""
    return tuple(Village(**told) for told in _read("places")["delta"])


@cache
def actors() -> tuple[ActorTold, ...]:
    """Return the actors of the demonstration, as they are told."""
    return tuple(ActorTold(**told) for told in _read("actors")["actor"])


def name(chance: Random, sex: Sex) -> str:
    """Return a made-up name of the kind that people bear in the four regions."""
    names = _read("names")
    given = chance.choice(names["women" if sex is Sex.FEMALE else "men"])
    if chance.random() < NOMAD_SHARE:
        kind = "nomad_women" if sex is Sex.FEMALE else "nomad_families"
        return f"{given} {chance.choice(names[kind])}"
    return f"{given} {chance.choice(names['families'])}"


NOMAD_SHARE = 0.12
"""How many of the invented names are of the north's nomad families."""


@cache
def _read(table: str) -> dict[str, Any]:
    return tomllib.loads(resources.text("demo", f"{table}.toml"))
