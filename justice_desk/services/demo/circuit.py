"""The circuit of the demonstration: six sittings, one held, one put off for security.

What is written down is what the verbs allow on that day: the past is told with the clock set back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Place
from justice_desk.services import actors as directory
from justice_desk.services.actors import ActorTold
from justice_desk.services.circuits.sites import SiteTold, set_site
from justice_desk.services.circuits.ways import say_distance
from justice_desk.services.demo import words
from justice_desk.services.demo.tales_circuit import (
    DIONDIORI,
    GOSSI,
    HAMZAKOMA,
    HOMBORI,
    RHAROUS,
    SIO,
    SOCOURA,
    TENENKOU,
    travelling,
)
from justice_desk.services.demo.transport import transport
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.civil import add_lines, judge
from justice_desk.services.dockets.resulting import record_result
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.summoning import mark_handed, mark_printed
from justice_desk.services.dockets.told import CivilTold, EntryTold, ResultTold
from justice_desk.services.places import find_or_keep
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.budgeting import set_budget
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.officers import set_officers
from justice_desk.services.sittings.told import OfficerTold, SittingTold, day_between
from justice_desk.terms import clock
from justice_desk.terms.enums import Sex
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult, OfficerRole, ResultCause, SiteSecurity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from datetime import date

    from sqlalchemy.orm import Session

MORNING, EVENING = 9 * 60, 16 * 60 + 30
PREFECT: Final = "Préfet d’essai"
_WEEK, _WEDNESDAY = 7, 2
_DRY: Final = (11, 12, 1, 2, 3, 4, 5, 6)
"""Months in which the ways of the Gurma can be driven: invented for the demonstration."""
_OFFICERS: Final = (
    OfficerTold(OfficerRole.JUDGE, "Juge Exemple", confirmed=True),
    OfficerTold(OfficerRole.REGISTRAR, "Greffière Exemple", confirmed=True),
    OfficerTold(OfficerRole.INTERPRETER, "Interprète Exemple", ("taq", "ses", "ff")),
    OfficerTold(OfficerRole.ESCORT, "Escorte d’essai", confirmed=True),
)


@dataclass(frozen=True)
class _Planned:
    """A sitting: stem of the tales that it hears, court, place, building, days from today."""

    stem: str
    court: str
    place: str
    building: str
    first: int
    days: int = 1


GOSSI_HELD: Final = _Planned("gossi", RHAROUS, GOSSI, "Mairie de Gossi", -45)
SOON: Final = _Planned("rharous", RHAROUS, HAMZAKOMA, "École fondamentale d’essai", 6, 2)
PUT_OFF: Final = _Planned("hombori", RHAROUS, HOMBORI, "Mairie de Hombori", 3)
DELTA: Final = _Planned("delta", TENENKOU, SIO, "Mairie de Sio", 18)
LATER: Final = _Planned("later", TENENKOU, DIONDIORI, "Maison des jeunes d’essai", 32)
LAST: Final = _Planned("last", RHAROUS, GOSSI, "Mairie de Gossi", 41)


def furnish(session: Session) -> None:
    """Add the court of the delta and the places, before the tales send cases there."""
    for path in (GOSSI, DIONDIORI):
        find_or_keep(session, path)
    for village in words.villages():
        row = session.get_one(Place, find_or_keep(session, village.path).id)
        row.latitude, row.longitude = village.latitude, village.longitude
    told = ActorTold(
        type="tribunal_instance", name=TENENKOU, place="Mopti/Ténenkou", seat="Mopti/Mopti"
    )
    directory.add(session, told)


def circuit(session: Session, numbers: Mapping[str, str], today: date) -> None:
    """Write the circuit down: sites, ways, six sittings, the docket and the results of one.

    Args:
        session: a writing one, of a coordinator.
        numbers: of the cases, by the name of their tale.
        today: the last day of the register.
    """
    told = _Circuit(session, numbers, today)
    told.ground()
    told.held(GOSSI_HELD)
    told.ready(SOON)
    told.put_off(PUT_OFF)
    delta = told.confirmed(replace(DELTA, days=_days(numbers)))
    if travelling().keys() & numbers.keys():
        transport(session, delta, today)
    told.planned(LATER, ago=4)
    told.planned(LAST, ago=2)


def _days(numbers: Mapping[str, str]) -> int:
    """Return the days of the sitting of the delta: three where many travel there."""
    return 3 if travelling().keys() & numbers.keys() else 1


class _Circuit:
    """Tells one sitting after the other, each verb on its day."""

    def __init__(self, session: Session, numbers: Mapping[str, str], today: date) -> None:
        self.session, self.numbers, self.today = session, numbers, today

    def at(self, ago: int) -> AbstractContextManager[None]:
        """Let the verbs of a block happen so many days ago."""
        return clock.as_of(self.today - timedelta(days=ago))

    def day(self, ahead: int) -> date:
        """Return the Monday, Tuesday or Wednesday at or after so many days from today."""
        day = self.today + timedelta(days=ahead)
        late = day.weekday()
        return day + timedelta(days=_WEEK - late if late > _WEDNESDAY else 0)

    def ground(self) -> None:
        """Write down where a court could sit, and the ways that somebody drove."""
        for place, security in (
            (GOSSI, SiteSecurity.OPEN),
            (HAMZAKOMA, SiteSecurity.OPEN),
            (HOMBORI, SiteSecurity.CAUTION),
            (SIO, SiteSecurity.OPEN),
            (SOCOURA, SiteSecurity.OPEN),
            (DIONDIORI, SiteSecurity.OPEN),
        ):
            told = SiteTold(place, rooms=1, cost=450_000, months=_DRY, security=security)
            set_site(self.session, told)
        for one, other, km in _WAYS:
            say_distance(self.session, one, other, km, "Distance d’essai")

    def planned(self, of: _Planned, *, ago: int) -> str:
        """Plan a sitting, and put its cases on the docket."""
        first = self.day(of.first)
        days = tuple(
            day_between(first + timedelta(days=after), MORNING, EVENING) for after in range(of.days)
        )
        told = SittingTold(of.court, days, place=of.place, building=of.building)
        with self.at(ago):
            number = add_sitting(self.session, told)
            for name, case in self.numbers.items():
                if name.startswith(f"{of.stem}_"):
                    add_entry(self.session, number, case, EntryTold())
        return number

    def confirmed(self, of: _Planned, *, ago: int = 9) -> str:
        """Plan a sitting that the court ordered, with who sits and what it costs."""
        number = self.planned(of, ago=ago + 5)
        with self.at(ago):
            moving.confirm(
                self.session, number, authorised_number="ESSAI-41", authorised_on=clock.today()
            )
            set_officers(self.session, number, _OFFICERS)
            set_budget(self.session, number, _BUDGET)
        return number

    def ready(self, of: _Planned) -> None:
        """Plan a sitting that has everything but the last summonses."""
        number = self.confirmed(of, ago=14)
        with self.at(8):
            correct_sitting(
                self.session,
                number,
                {
                    "recon_on": clock.today(),
                    "recon_note": "Piste praticable, eau à prévoir.",
                    "authorities": ["préfet", "maire"],
                    "authorities_on": clock.today(),
                },
            )
        with self.at(2):
            self._summon(number)
        with self.at(0):
            moving.say_security(self.session, number, go=True, said_by=PREFECT)

    def _summon(self, number: str) -> None:
        """Print the summonses, and hand over all but those of the last case."""
        slots = docket(self.session, number)
        mark_printed(self.session, number, [who.id for slot in slots for who in slot.called])
        for slot in slots[:-1]:
            for who in slot.called:
                mark_handed(self.session, who.id, explained_in="ses")

    def put_off(self, of: _Planned) -> None:
        """Plan a sitting, then put it off: the way is not safe."""
        number = self.confirmed(of, ago=15)
        with self.at(1):
            reason = "Route coupée par un incident : départ refusé."
            moving.say_security(self.session, number, go=False, said_by=PREFECT, reason=reason)
            moving.postpone(self.session, number, reason=reason, to_on=self.day(25))

    def held(self, of: _Planned) -> None:
        """Plan a sitting that was held: two judged, one put off, one settled, births judged."""
        number = self.confirmed(of, ago=60)
        first = self.day(of.first)
        with self.at(52):
            add_lines(self.session, number, first, _BIRTHS)
        with self.at(46):
            moving.say_security(self.session, number, go=True, said_by=PREFECT)
        with clock.as_of(first):
            moving.hold(self.session, number)
            for slot, result in zip(docket(self.session, number), _RESULTS, strict=False):
                record_result(self.session, slot.id, result)
            judge(self.session, number, result=DocketResult.JUDGED, first_number="ESSAI-101")


_WAYS: Final = (
    (GOSSI, "Tombouctou/Tombouctou", 290),
    (HAMZAKOMA, GOSSI, 95),
    (HOMBORI, GOSSI, 80),
    (SIO, "Mopti/Mopti", 15),
)
"""Invented kilometres: they show that a way corrected by hand goes before the estimate."""
_BUDGET: Final = {
    "recon": (150_000, None, ""),
    "information": (120_000, None, ""),
    "judges": (400_000, None, ""),
    "registry": (250_000, None, ""),
}
_RESULTS: Final = (
    ResultTold(
        DocketResult.JUDGED,
        decision=DecisionFor.GRANTED,
        number="ESSAI-52",
        terms="Pension fixée chaque mois.",
    ),
    ResultTold(
        DocketResult.JUDGED,
        decision=DecisionFor.PARTLY,
        number="ESSAI-53",
        terms="Le partage est ordonné, un bien est exclu.",
    ),
    ResultTold(DocketResult.ADJOURNED, cause=ResultCause.ABSENT_PARTY),
    ResultTold(DocketResult.STRUCK_OUT, cause=ResultCause.SETTLED),
)
_BIRTHS: Final = tuple(
    CivilTold(
        applicant=applicant,
        name=name,
        sex=sex,
        birth_year=year,
        born_at="Gossi",
        father=applicant,
        mother="Mère Exemple",
        witnesses=("Témoin Exemple", "Témoin Modèle"),
    )
    for applicant, name, sex, year in (
        ("Almahdi Exemple", "Aïchatou Exemple", Sex.FEMALE, 2012),
        ("Almahdi Exemple", "Ousmane Exemple", Sex.MALE, 2015),
        ("Fadimata Modèle", "Mohamed Modèle", Sex.MALE, 2010),
        ("Ibrahim Essai", "Zeinabou Essai", Sex.FEMALE, 2009),
        ("Ibrahim Essai", "Hamadoun Essai", Sex.MALE, 2017),
    )
)
