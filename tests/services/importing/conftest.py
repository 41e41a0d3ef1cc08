from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services import actors
from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.importing.applying import apply
from justice_desk.services.importing.planning import plan
from justice_desk.services.importing.told import At, CaseTold, Reading, Step
from justice_desk.services.places import find_or_keep, seed
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from justice_desk.services.importing.rows import Applied, Plan
    from justice_desk.services.importing.told import RowTold
    from tests.offices import Bench

ACTORS = (
    ("chef_village", "Chef inventé de Boya", "Gao"),
    ("cadi", "Cadi inventé de Gao", "Gao"),
    ("tribunal_instance", "Tribunal d’instance inventé de Bourem", "Bourem"),
)

READING = Reading({"N°": "case.old_number", "Nom": "person.name", "Objet": "case.summary"})


@pytest.fixture
def register(any_bench: Bench) -> Bench:
    """An office with places and three invented actors, on each database."""
    return furnished(any_bench)


@pytest.fixture
def desk(bench: Bench) -> Bench:
    """The same on SQLCipher alone."""
    return furnished(bench)


def furnished(bench: Bench) -> Bench:
    with bench.writing("awa", "init") as session:
        seed(session)
        find_or_keep(session, "Gao/Gao/Gounzoureye/Boya")
        for kind, name, place in ACTORS:
            actors.add(session, actors.ActorTold(kind, name, place))
    return bench


def person(name: str = "Fatoumata Exemple", **changes: Any) -> PersonIntake:
    told = PersonIntake(
        ref="p1",
        name=name,
        roles=(PartyRole.CLAIMANT,),
        sex=Sex.FEMALE,
        age=41,
        age_estimated=True,
        place="Boya",
        phone="66 12 38 04",
    )
    return replace(told, **changes)


def against(name: str = "Moussa Essai") -> PersonIntake:
    return PersonIntake(ref="p2", name=name, roles=(PartyRole.RESPONDENT,))


def line(  # noqa: PLR0913 - what a line may say, each by its name
    row: int = 2,
    *,
    number: str | None = "12/2021",
    lead: PersonIntake | None = None,
    on: date | None = date(2021, 3, 9),
    category: str = "FON",
    summary: str = "Un champ à Boya est occupé.",
    within: str | None = "Gao/Gounzoureye",
    steps: tuple[Step, ...] = (),
    intake: dict[str, Any] | None = None,
    **changes: Any,
) -> CaseTold:
    """Return an invented line of a register."""
    told = Intake(
        persons=(lead or person(), against()),
        category=category,
        summary=summary,
        opened_on=on,
        old_number=number,
    )
    written = {"N°": number or "", "Nom": told.persons[0].name, "Objet": summary}
    return CaseTold(
        at=At("Registre", row, written),
        intake=replace(told, **(intake or {})),
        within=within,
        steps=steps,
        **changes,
    )


def planned(bench: Bench, *rows: RowTold, who: str = "awa", **words: Any) -> Plan:
    kind = words.pop("kind", ImportKind.CASES)
    words.setdefault("reading", READING)
    with bench.reading(who, "import") as session:
        return plan(session, rows, kind, file_name="registre.xlsx", sha256="0" * 64, **words)


def taken(
    bench: Bench,
    *rows: RowTold,
    who: str = "awa",
    decisions: Any = None,
    actors: Any = None,
    **words: Any,
) -> Applied:
    made = planned(bench, *rows, who=who, **words)
    with bench.writing(who, "import") as session:
        return apply(session, made, decisions, actors)
