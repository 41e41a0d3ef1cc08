"""Makes the demonstration office, or says that it is there already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.services import members
from justice_desk.services.demo.advice import advise
from justice_desk.services.demo.colleagues import was_here, work
from justice_desk.services.demo.filling import fill
from justice_desk.services.offices import reach
from justice_desk.services.places import seed as seed_places
from justice_desk.storage import atomic
from justice_desk.storage.office import NewOffice, Office, create, unlock
from justice_desk.terms import demo_card
from justice_desk.terms.enums import Role, Sex
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

CASES: Final = 120
"""Cases of an office that somebody tries things on; enough to fill every list."""
MEMBER: Final = "awa"
PASSPHRASE: Final = "bureau de démonstration"  # noqa: S105 - shown on its own unlock window
ADDRESS: Final = "Quartier inventé, rue sans nom, Gao"
PHONE: Final = "66 00 00 00"
_TEAM: Final = (
    ("ibrahim", "Ibrahim Touré", Role.PARALEGAL, Sex.MALE),
    ("mariam", "Mariam Diallo", Role.PARALEGAL, Sex.FEMALE),
    ("oumou", "Oumou Sangaré", Role.VIEWER, Sex.FEMALE),
)


class NotADemo(BadInput):
    """The folder holds an office of real people."""

    code = "not_a_demo"
    template = N_("{folder} holds an office that is no demonstration. Nothing was changed.")


@dataclass(frozen=True)
class Demo:
    """A demonstration office: where it is, who opens it, whether it was just made."""

    folder: Path
    member: str
    passphrase: str
    made: bool


def make(
    folder: Path,
    *,
    cases: int,
    seed: int,
    today: date,
    told: Callable[[int, int], None] = lambda _done, _all: None,
) -> Demo:
    """Make the demonstration office in `folder`, or reuse the one that is there.

    Raises:
        NotADemo: the folder holds another office; nothing was changed.
    """
    if (folder / "office.keys").exists() or (folder / "office.db").exists():
        if not (folder / demo_card.CARD).exists():
            raise NotADemo(folder=folder)
        return Demo(folder, MEMBER, PASSPHRASE, made=False)
    new = NewOffice("Bureau de démonstration", "DEMO", "Gao", MEMBER, "Awa Cissé", True, Sex.FEMALE)
    office = create(folder, new, PASSPHRASE, sheet=False).office
    try:
        for name, full_name, role, sex in _TEAM:
            members.add(
                office, name=name, full_name=full_name, role=role, passphrase=PASSPHRASE, sex=sex
            )
        with office.writing("demo") as session:
            seed_places(session)
            reach(session, address=ADDRESS, phone=PHONE)
            fill(session, count=cases, seed=seed, today=today, told=told)
            advise(session, seed=seed, today=today)
            was_here(session)
        _colleague_works(office, today)
    finally:
        office.close()
    atomic.write(folder / demo_card.CARD, demo_card.write(MEMBER, PASSPHRASE))
    return Demo(folder, MEMBER, PASSPHRASE, made=True)


def _colleague_works(office: Office, today: date) -> None:
    """Let another member open the office and write, as her own keys say."""
    colleague = unlock(office.folder, _TEAM[0][0], PASSPHRASE)
    try:
        with colleague.writing("demo") as session:
            work(session, office.acting.member_id, today)
    finally:
        colleague.close()
