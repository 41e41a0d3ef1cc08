"""What a hearing is like while nobody has said otherwise."""

from __future__ import annotations

import pytest

from justice_desk.rules.hearings import LONGEST, SHORTEST, behind_closed_doors, usual_kind
from justice_desk.rules.reference import usual_hearings
from justice_desk.terms.enums import MaybeCrime
from justice_desk.terms.sittings import HearingKind


@pytest.mark.parametrize(
    ("code", "crime", "kind"),
    [
        ("FON", MaybeCrime.NO, HearingKind.CIVIL),
        ("FON", MaybeCrime.TO_CHECK, HearingKind.CIVIL),
        ("FON", MaybeCrime.YES, HearingKind.PENAL),
        ("VBS", MaybeCrime.NO, HearingKind.PENAL),
        ("ECI", MaybeCrime.NO, HearingKind.CIVIL_STATUS),
        ("ECI", MaybeCrime.YES, HearingKind.PENAL),
    ],
)
def test_a_crime_is_penal_papers_are_civil_status_the_rest_is_civil(
    code: str, crime: MaybeCrime, kind: HearingKind
) -> None:
    assert usual_kind(code, crime) is kind


def test_what_the_office_keeps_closed_the_court_hears_without_public() -> None:
    assert behind_closed_doors("VBS", restricted=False)
    assert behind_closed_doors("FON", restricted=True)
    assert not behind_closed_doors("FON", restricted=False)


def test_every_category_has_a_length_that_a_slot_can_have() -> None:
    assert all(SHORTEST <= one.minutes <= LONGEST for one in usual_hearings().values())
