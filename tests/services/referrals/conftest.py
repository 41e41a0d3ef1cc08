from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from justice_desk.formats.intake_json import example, parse
from justice_desk.services import actors
from justice_desk.services.cases.intake import ConsentIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.consents.recording import record_consent
from justice_desk.services.places import seed
from justice_desk.terms.enums import ConsentPurpose, MaybeCrime

if TYPE_CHECKING:
    from tests.offices import Bench

ACTORS = (
    ("cofo", "COFO inventée de Gounzoureye", "Gao"),
    ("cadi", "Cadi inventé de Gao", "Gao"),
    ("tribunal_instance", "Tribunal d’instance inventé de Bourem", "Bourem"),
    ("centre_sante", "Centre de santé inventé", "Gao"),
)


@pytest.fixture
def directory(any_bench: Bench) -> Bench:
    """An office with places and four invented actors."""
    with any_bench.writing("awa", "init") as session:
        seed(session)
        for kind, name, place in ACTORS:
            actors.add(session, actors.ActorTold(kind, name, place))
    return any_bench


def opened(bench: Bench, **changes: object) -> str:
    """Open the example case, no crime, with changes, and return its number."""
    told = replace(parse(json.dumps(example()), "example"), maybe_crime=MaybeCrime.NO)
    with bench.writing("awa", "case open") as session:
        return open_case(session, replace(told, **changes)).number  # type: ignore[arg-type]  # fields by name


def agreed(bench: Bench, number: str, receiver: str, *, refused: bool = False) -> None:
    """Record the person's answer for one receiver."""
    with bench.writing("awa", "consent record") as session:
        record_consent(
            session,
            number,
            ConsentIntake(ConsentPurpose.REFERRAL, refused=refused),
            receiver=receiver,
        )
