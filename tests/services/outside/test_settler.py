"""Who mediates, or before whom the parties agree, is held to the rules on a receiver."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services import actors
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.referrals.errors import Blocked, OverrideNeeded, OverrideNotYours
from justice_desk.services.restrictions.changing import RestrictionTold, add
from justice_desk.terms.clock import today
from justice_desk.terms.enums import FindingKind
from justice_desk.terms.settlements import AgreementKind, MediationResult
from tests.services.referrals.conftest import directory, opened
from tests.services.referrals.walking import CADI, COFO, view

if TYPE_CHECKING:
    from datetime import date

    from tests.offices import Bench

__all__ = ["directory"]

DAY = timedelta(days=1)


def settled(bench: Bench, number: str, how: str, by: str = CADI, **more: Any) -> None:
    who = more.pop("who", "awa")
    with bench.writing(who, f"{how} add") as session:
        if how == "mediation":
            add_mediation(session, number, MediationTold(MediationResult.FAILED, by=by, **more))
        else:
            told = AgreementTold(AgreementKind.FULL, "La borne revient.", before=by, **more)
            add_agreement(session, number, told)


def seated(bench: Bench, holder: str, since: date | None = None) -> None:
    with bench.writing("awa", "actor correct") as session:
        actors.seat_holder(session, CADI, holder, since=since)


BOTH = pytest.mark.parametrize("how", ["mediation", "agreement"])


@BOTH
def test_nobody_settles_a_case_in_which_she_is_a_party(directory: Bench, how: str) -> None:
    number = opened(directory)
    seated(directory, view(directory, number).parties[1].name)
    with pytest.raises(Blocked):
        settled(directory, number, how, override="Les parties le veulent.")
    shown = view(directory, number)
    assert (shown.mediations, shown.agreements) == ((), ())


@BOTH
def test_nobody_settles_without_a_mandate_on_that_day(directory: Bench, how: str) -> None:
    number = opened(directory)
    seated(directory, "Abdoulaye Inventé", today() - 90 * DAY)
    with directory.writing("awa", "actor correct") as session:
        actors.end_mandate(session, CADI, on=today() - 2 * DAY)
    with pytest.raises(Blocked):
        settled(directory, number, how, on=today() - DAY)
    settled(directory, number, how, on=today() - 2 * DAY)


@BOTH
def test_a_complaint_about_who_settles_asks_for_the_coordinator(directory: Bench, how: str) -> None:
    number = opened(directory)
    with directory.writing("awa", "complaint add") as session:
        actors.add_complaint(session, CADI, "Il a demandé de l’argent.")
    with pytest.raises(OverrideNeeded):
        settled(directory, number, how)
    with pytest.raises(OverrideNotYours):
        settled(directory, number, how, who="ibrahim", override="Nous étions là.")
    settled(directory, number, how, override="Nous étions là.")


@BOTH
def test_what_the_office_bars_a_receiver_from_it_does_not_settle(
    directory: Bench, how: str
) -> None:
    number = opened(directory)
    told = RestrictionTold(FindingKind.BLOCK, "Pas de cadi", "Décision.", receiver_type="cadi")
    with directory.writing("awa", "restriction add") as session:
        add(session, told)
    with pytest.raises(Blocked):
        settled(directory, number, how)
    settled(directory, number, how, by=COFO)
