"""The invented people of the demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from justice_desk.services.demo import words

if TYPE_CHECKING:
    import uuid
    from random import Random

    from justice_desk.terms.enums import Sex


@dataclass(frozen=True)
class PlannedPerson:
    """One invented person; places and languages by position in the lists of the demonstration."""

    name: str
    sex: Sex
    birth_year: int
    place: int
    phone: str | None
    phone_safe: tuple[str, ...]
    phone_when: str | None
    through: str | None
    language: str
    can_read: bool


_PHONES: Final = (
    (("call",), None, None), (("call",), "après 16 h", None), (("call", "message"), None, None),
    (("never",), None, "passer par la tante, au marché d’essai"), ((), None, None),
)  # fmt: skip
"""How a person of the demonstration may be reached: safe uses, when, through whom."""


def invent(chance: Random, sex: Sex) -> PlannedPerson:
    """Return an invented person."""
    safe, when, through = chance.choice(_PHONES)
    return PlannedPerson(
        name=words.name(chance, sex),
        sex=sex,
        birth_year=2026 - chance.randrange(19, 75),
        place=chance.randrange(len(words.places())),
        phone=f"+223660{chance.randrange(10**5):05}" if chance.random() < 0.7 else None,  # noqa: PLR2004 - seven of ten
        phone_safe=safe,
        phone_when=when,
        through=through,
        language=chance.choice(("ses", "bm", "ff", "taq", "fr")),
        can_read=chance.random() < 0.4,  # noqa: PLR2004 - four of ten
    )


def row_of(told: PlannedPerson, place: uuid.UUID) -> dict[str, Any]:
    """Return the row of a person, but for its key and the forms of the name."""
    return {
        "name": told.name,
        "sex": told.sex,
        "birth_year": told.birth_year,
        "birth_estimated": True,
        "place_id": place,
        "phone": told.phone,
        "phone_safe": list(told.phone_safe) if told.phone else [],
        "phone_when": told.phone_when if told.phone else None,
        "through": told.through,
        "languages": [told.language],
        "disability": [],
        "identity_paper": [],
        "can_read": told.can_read,
    }
