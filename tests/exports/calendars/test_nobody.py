"""Nothing of a party is in a calendar file, wherever somebody wrote it down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.cases.opening import open_case
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.told import OfficerTold
from justice_desk.services.tasks import add
from justice_desk.terms.settlements import MediationResult
from justice_desk.terms.sittings import OfficerRole
from tests.exports.calendars.reading import events, written
from tests.security.marked_words import NAME, PHONE, VILLAGE, hits
from tests.services.calendar.conftest import docketed, later, planned
from tests.services.referrals.walking import COURT, sent

if TYPE_CHECKING:
    from tests.offices import Bench

WORDS = st.lists(st.sampled_from([NAME, PHONE, VILLAGE]), min_size=1, max_size=4).map(" ".join)


def told_in(bench: Bench, words: str) -> str:
    """Open a case whose people and places are the sentinels, and follow it as far as a court."""
    said = example()
    said["persons"][0] |= {"name": NAME, "phone": PHONE, "place": f"Gao/Gao/{VILLAGE}"}
    said["persons"][1] |= {"name": NAME[::-1].title()}
    said["case"] |= {"summary": words, "facts": words, "request": words}
    with bench.writing("awa", "case open") as session:
        number = open_case(session, parse(json.dumps(said), "example")).number
    sent(bench, number, COURT, reply_by=later(9))
    with bench.writing("awa", "task add") as session:
        add(session, number, words, later(3))
        add_mediation(
            session,
            number,
            MediationTold(MediationResult.CONTINUES, place=VILLAGE, next_on=later(12), note=words),
        )
    return number


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(WORDS)
def test_no_name_no_phone_and_no_village_is_in_any_file(directory: Bench, words: str) -> None:
    case = told_in(directory, words)
    interpreter = OfficerTold(OfficerRole.INTERPRETER, NAME, ("taq",), phone=PHONE)
    sitting = planned(directory, officers=(interpreter,), building=VILLAGE, note=words)
    docketed(directory, sitting, case)
    with directory.writing("awa", "sitting correct") as session:
        told = {"information_on": later(5), "information_place": words, "recon_note": words}
        correct_sitting(session, sitting, told)
    for data in (
        written(directory),
        written(directory, member="awa"),
        written(directory, sitting=sitting),
    ):
        assert len(events(data)) >= 2
        assert hits(data) == []
        assert hits(data.replace(b"\r\n ", b"")) == []
    assert case.encode() in written(directory, member="awa")
