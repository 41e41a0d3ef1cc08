"""Cases that wait for a mobile court in the Gurma and in the inner delta: each with its court."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final

from justice_desk.services.demo import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.demo.teller import Teller

RHAROUS: Final = "Tribunal d’instance de Gourma-Rharous"
TENENKOU: Final = "Tribunal d’instance de Ténenkou"
GOSSI: Final = "Tombouctou/Gourma-Rharous/Gossi"
HAMZAKOMA: Final = "Tombouctou/Gourma-Rharous/Hamzakoma"
HOMBORI: Final = "Mopti/Douentza/Hombori"
SIO: Final = "Mopti/Mopti/Sio"
SOCOURA: Final = "Mopti/Mopti/Socoura"
DIONDIORI: Final = "Mopti/Ténenkou/Diondiori"
_HEARD: Final = 20
"""Cases of people who travel to the sitting of the delta."""
_SENT: Final = 9
_TOOK: Final = 4
"""Days after its opening at which a case is sent to its court, and days until the court has it."""


@dataclass(frozen=True)
class Waiting:
    """A case for the circuit: category, days since it was opened, where its people live, court."""

    category: str
    days_ago: int
    home: str
    court: str


WAITING: Final[dict[str, Waiting]] = {
    "gossi_1": Waiting("GAR", 118, GOSSI, RHAROUS),
    "gossi_2": Waiting("SUC", 111, GOSSI, RHAROUS),
    "gossi_3": Waiting("DET", 104, HAMZAKOMA, RHAROUS),
    "gossi_4": Waiting("DIV", 97, GOSSI, RHAROUS),
    "rharous_1": Waiting("SUC", 93, HAMZAKOMA, RHAROUS),
    "rharous_2": Waiting("GAR", 89, HAMZAKOMA, RHAROUS),
    "rharous_3": Waiting("ECI", 84, GOSSI, RHAROUS),
    "rharous_4": Waiting("DET", 79, HAMZAKOMA, RHAROUS),
    "hombori_1": Waiting("FON", 76, HOMBORI, RHAROUS),
    "hombori_2": Waiting("PAT", 71, HOMBORI, RHAROUS),
    "hombori_3": Waiting("DIV", 67, HOMBORI, RHAROUS),
    "delta_1": Waiting("EAU", 64, SIO, TENENKOU),
    "delta_2": Waiting("SUC", 56, SOCOURA, TENENKOU),
    "delta_3": Waiting("GAR", 51, DIONDIORI, TENENKOU),
    "delta_4": Waiting("ECI", 47, SOCOURA, TENENKOU),
    "free_1": Waiting("FON", 43, GOSSI, RHAROUS),
    "free_2": Waiting("GAR", 38, SIO, TENENKOU),
    "free_3": Waiting("ECI", 33, DIONDIORI, TENENKOU),
}
"""By the name of its tale; the first part says at which sitting it is heard, `free` at none yet."""

_TOWNS: Final = (SIO, SOCOURA, DIONDIORI)
_CIVIL: Final = ("SUC", "GAR", "DET", "FON", "PAT", "DIV", "EAU", "ECI")
_YOUNGEST: Final = 30
"""Days since the last of these cases was opened."""


def travelling() -> dict[str, Waiting]:
    """Return one case for each village of the delta and more for the first ones, by its tale.

    They are heard at the sitting of the delta, beside those of `WAITING`: twenty cases, forty
    people, fifteen villages.
    """
    homes = [village.path for village in words.villages() if village.path not in _TOWNS]
    homes += homes[: _HEARD - len(homes)]
    return {
        f"delta_{number}": Waiting(
            _CIVIL[number % len(_CIVIL)], _YOUNGEST + _HEARD - at, home, TENENKOU
        )
        for at, (number, home) in enumerate(zip(count(5), homes, strict=False))
    }


def tell_of(waiting: Waiting) -> Callable[[Teller], None]:
    """Return what tells one of these cases: sent to its court, which has it."""
    return partial(_taken, waiting)


def _taken(waiting: Waiting, told: Teller) -> None:
    sent = waiting.days_ago - _SENT
    told.taken(sent, sent - _TOOK, waiting.court)
