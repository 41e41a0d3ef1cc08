"""What keeps a case off the docket of a court: consents, and what a court decided already."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from justice_desk.rules.bars import decided, withheld
from justice_desk.rules.consent import ConsentFacts
from justice_desk.rules.readiness import PROSECUTOR, Court, Heard
from justice_desk.terms.enums import ConsentPurpose, MaybeCrime
from justice_desk.terms.sittings import DocketResult
from tests.rules.test_readiness import BEFORE, COURT, HAND, KEEP, READY, TODAY, WHO

SITS = Court(id=UUID(int=8), type="tribunal_instance", name="Tribunal d’ailleurs", since=TODAY)
BRINGS = Court(id=UUID(int=7), type=PROSECUTOR, name="Parquet inventé", since=BEFORE)


def given(court: Court, **more: Any) -> ConsentFacts:
    return ConsentFacts(
        purpose=ConsentPurpose.REFERRAL,
        given_by=WHO,
        given_on=BEFORE,
        receiver_id=court.id,
        **more,
    )


def test_a_case_to_which_all_was_agreed_is_not_kept_off() -> None:
    assert withheld(READY, COURT) == ()
    both = replace(READY, consents=(KEEP, HAND, given(SITS)))
    assert withheld(both, SITS) == ()


def test_the_court_that_sits_is_asked_about_whoever_else_has_the_case() -> None:
    (told,) = withheld(READY, SITS)
    assert SITS.name in told
    (told,) = withheld(replace(READY, consents=(KEEP, given(SITS))), SITS)
    assert COURT.name in told
    (told,) = withheld(replace(READY, courts=(), consents=(KEEP,)), SITS)
    assert SITS.name in told


def test_what_is_missing_for_one_court_is_said_once() -> None:
    assert len(withheld(replace(READY, consents=()), COURT)) == 2


def test_the_prosecutor_brings_a_penal_matter_before_a_court_that_was_not_asked_about() -> None:
    penal = replace(READY, crime=MaybeCrime.YES, courts=(BRINGS,), consents=(KEEP, given(BRINGS)))
    assert withheld(penal, SITS) == ()
    (told,) = withheld(replace(penal, consents=(KEEP,)), SITS)
    assert BRINGS.name in told
    refused = replace(penal, consents=(*penal.consents, given(SITS, refused=True)))
    (told,) = withheld(refused, SITS)
    assert SITS.name in told
    (told,) = withheld(replace(penal, crime=MaybeCrime.NO), SITS)
    assert SITS.name in told


@pytest.mark.parametrize("result", [DocketResult.ADJOURNED, DocketResult.STRUCK_OUT, None])
def test_what_is_not_decided_may_be_called(result: DocketResult | None) -> None:
    heard = Heard(result=result, on=BEFORE) if result else None
    assert decided(replace(READY, heard=heard)) == ()


def test_what_was_judged_is_not_called_again_until_a_court_gets_it_anew() -> None:
    for judged in (
        {"judged_on": TODAY},
        {"heard": Heard(result=DocketResult.JUDGED, on=TODAY)},
    ):
        of = replace(READY, **judged)
        assert len(decided(of)) == 1
        anew = replace(COURT, since=TODAY + timedelta(days=1))
        assert decided(replace(of, courts=(COURT, anew))) == ()
        same_day = replace(COURT, since=TODAY)
        assert len(decided(replace(of, courts=(COURT, same_day)))) == 1
    assert len(decided(replace(READY, judged_on=TODAY, courts=()))) == 1


def test_a_reserved_judgment_is_awaited_until_its_day() -> None:
    for until, bars in ((None, 1), (TODAY, 1), (TODAY - timedelta(days=1), 0)):
        heard = Heard(result=DocketResult.RESERVED, on=BEFORE, until=until)
        assert len(decided(replace(READY, heard=heard))) == bars
        assert len(decided(replace(READY, heard=heard, judged_on=TODAY))) == 1
