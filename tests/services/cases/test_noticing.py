from __future__ import annotations

import json
import uuid
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.cases.errors import UnknownPerson
from justice_desk.services.cases.intake import PersonIntake
from justice_desk.services.cases.noticing import known_person, notice
from justice_desk.services.cases.opening import open_case
from justice_desk.services.places import seed
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.errors import NotAllowed

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)
FATOUMATA = PersonIntake("p1", "Fatoumata Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE)
MOUSSA = PersonIntake("p2", "Moussa Exemple", (PartyRole.CLAIMANT,))


@pytest.fixture
def gao(bench: Bench) -> Bench:
    with bench.writing("awa", "init") as session:
        seed(session)
    return bench


def opened_by(gao: Bench, who: str, category: str = "FON") -> None:
    told = replace(parse(json.dumps(example()), "example"), category=category)
    with gao.writing(who, "case open") as session:
        open_case(session, told)


def test_a_person_the_office_knows_is_noticed_and_her_record_is_there(gao: Bench) -> None:
    opened_by(gao, "awa")
    with gao.reading("ibrahim") as session:
        place = replace(FATOUMATA, place="Gounzoureye")
        (likely,) = notice(session, [place], TODAY).likely_same
        known = known_person(session, likely.person_id)
    assert (known.name, known.sex, known.birth_estimated) == ("Fatoumata Exemple", Sex.FEMALE, True)
    assert known.place is not None
    assert known.place.path == "Gao/Gao/Gounzoureye"
    assert known.languages == ("ses", "fr")


def test_the_other_side_of_an_open_case_is_noticed_once(gao: Bench) -> None:
    opened_by(gao, "awa")
    with gao.reading("ibrahim") as session:
        found = notice(session, [MOUSSA, MOUSSA], TODAY).conflicts
    assert [(one.number, one.role) for one in found] == [("GAO-2026-0001", PartyRole.RESPONDENT)]


def test_nothing_of_a_closed_restricted_case_is_noticed(gao: Bench) -> None:
    opened_by(gao, "awa", "VBS")
    with gao.reading("awa") as session:
        place = replace(FATOUMATA, place="Gounzoureye")
        (likely,) = notice(session, [place], TODAY).likely_same
    with gao.reading("ibrahim") as session:
        noticed = notice(session, [place, MOUSSA], TODAY)
        assert (noticed.likely_same, noticed.conflicts) == ((), ())
        with pytest.raises(UnknownPerson):
            known_person(session, likely.person_id)


def test_nobody_is_known_by_an_id_of_nobody(gao: Bench) -> None:
    with gao.reading("awa") as session, pytest.raises(UnknownPerson):
        known_person(session, uuid.UUID(int=7))


def test_a_viewer_is_told_nothing(gao: Bench) -> None:
    with gao.reading("oumou") as session, pytest.raises(NotAllowed):
        notice(session, [FATOUMATA], TODAY)


def test_no_person_no_hint(gao: Bench) -> None:
    with gao.reading("awa") as session:
        noticed = notice(session, [], TODAY)
    assert (noticed.likely_same, noticed.conflicts) == ((), ())
