"""The tales of the demonstration: one case each for what a visitor should see; all invented."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Referral
from justice_desk.services.demo import tales_court, tales_outside, tales_waiting, words
from justice_desk.services.demo.circuit import circuit, furnish
from justice_desk.services.demo.colour import colour
from justice_desk.services.demo.plan import Slot
from justice_desk.services.demo.tales_circuit import WAITING, tell_of, travelling
from justice_desk.services.demo.teller import Teller

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

ENOUGH: Final = 50
"""Cases from which an office has its tales; a smaller one would hold nothing else."""
WITH_CIRCUIT: Final = 75
"""Cases from which it has those of the circuit of a mobile court as well."""
WITH_TRANSPORT: Final = 110
"""Cases from which forty people travel to one of its sittings."""
_TALES: Final[Mapping[str, tuple[str, int, Callable[[Teller], None]]]] = {
    "again": ("AUT", 330, tales_court.again),
    "appealed": ("FOU", 260, tales_court.appealed),
    "six_hops": ("FON", 240, tales_court.six_hops),
    "executed": ("GAR", 200, tales_court.executed),
    "endorsed": ("SUC", 190, tales_outside.endorsed),
    "decided": ("TRA", 152, tales_court.decided),
    "broken": ("EAU", 150, tales_outside.broken),
    "kept": ("DIV", 130, tales_outside.kept),
    "to_endorse": ("PAT", 100, tales_outside.to_endorse),
    "silent": ("VOL", 58, tales_waiting.silent),
    "talks": ("DET", 45, tales_outside.talks),
    "renewed": ("FON", 36, tales_waiting.renewed),
    "overridden": ("DET", 21, tales_waiting.overridden),
    "unsent": ("ECI", 12, tales_waiting.unsent),
    "cared_for": ("VBG", 9, tales_waiting.cared_for),
    "left_open": ("NAT", 5, tales_waiting.left_open),
    "urgent": ("VBS", 2, tales_waiting.urgent),
}


def slots(count: int) -> tuple[Slot, ...]:
    """Return the places of the tales in a register of so many cases."""
    if count < ENOUGH:
        return ()
    tales = [Slot(name, code, ago) for name, (code, ago, _tell) in _TALES.items()]
    return (*tales, *(_waiting(count)))


def _waiting(count: int) -> list[Slot]:
    if count < WITH_CIRCUIT:
        return []
    homes = {path: place for place, path in enumerate(words.homes())}
    told = WAITING | (travelling() if count >= WITH_TRANSPORT else {})
    return [Slot(name, one.category, one.days_ago, homes[one.home]) for name, one in told.items()]


def tell(session: Session, numbers: Mapping[str, str], *, seed: int, today: date) -> set[str]:
    """Tell the tales of the cases that bear these numbers, and return their slip codes.

    The cases are only opened yet.

    Args:
        session: a writing one, of a coordinator.
        numbers: of the cases, by the name of their tale.
        seed: of the slip codes.
        today: the last day of the register.
    """
    if numbers:
        colour(session, today)
    chance = Random(f"tales/{seed}")  # noqa: S311 - the same for the same seed, no secret
    with_circuit = bool(numbers.keys() & WAITING.keys())
    if with_circuit:
        furnish(session)
    waiting = WAITING | travelling()
    for name, number in numbers.items():
        teller = Teller(session, number, today, chance)
        (tell_of(waiting[name]) if name in waiting else _TALES[name][2])(teller)
    if with_circuit:
        circuit(session, numbers, today)
    return set(session.scalars(select(Referral.slip_code)))
