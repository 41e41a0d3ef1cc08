"""What was typed by mistake of a judge is taken back, step by step, and stays to be read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.text import TextMissing
from justice_desk.services.outside.errors import HomologationBuiltOn, NoAgreement, NoHomologation
from justice_desk.services.outside.unhomologating import withdraw_homologation
from justice_desk.services.today.changes import changes_since
from justice_desk.services.today.words import change_title
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import CaseStatus, EventKind
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.settlements import Homologation
from tests.services.outside.test_settling import endorsed, followed, settled
from tests.services.outside.test_withdrawing import WHY, open_tasks, unhomologated
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import CADI, COURT, answer, holders, sent, states, view

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["directory"]


def asked(bench: Bench) -> str:
    """Return a case whose agreement a judge was asked to endorse."""
    number = opened(bench)
    settled(bench, number)
    agreed(bench, number, COURT)
    endorsed(bench, number, "requested")
    return number


def test_a_homologation_typed_by_mistake_is_awaited_again(directory: Bench) -> None:
    number = asked(directory)
    endorsed(directory, number, "granted", note="Ordonnance nº 12.")
    assert "homologation" not in open_tasks(directory, number)
    made = unhomologated(directory, number)
    shown = view(directory, number)
    (row,) = shown.agreements
    assert (str(row.id), row.homologation, row.homologated_on, row.homologation_note) == (
        made, Homologation.REQUESTED, None, "",
    )  # fmt: skip
    assert open_tasks(directory, number).count("homologation") == 1
    last = shown.events[-1]
    assert (last.kind, last.note, last.details["homologation"]) == (
        EventKind.UNDONE, WHY, "granted",
    )  # fmt: skip
    endorsed(directory, number, "refused")
    assert view(directory, number).agreements[0].homologation is Homologation.REFUSED


def test_step_by_step_it_was_never_asked(directory: Bench) -> None:
    number = asked(directory)
    for state in ("refused", "requested"):
        endorsed(directory, number, state)
    for state in ("refused", "requested", "none"):
        unhomologated(directory, number)
        assert view(directory, number).agreements[0].homologation is Homologation(state)
    row = view(directory, number).agreements[0]
    assert (row.homologation_by, row.homologation_asked_on) == (None, None)
    assert "homologation" not in open_tasks(directory, number)
    assert "watch_end" in open_tasks(directory, number), "the agreement itself stands"
    with pytest.raises(NoHomologation):
        unhomologated(directory, number)
    endorsed(directory, number, "requested")


def before_the_court(bench: Bench) -> str:
    """Return a case that the court had, endorsed and gave back."""
    number = opened(bench)
    settled(bench, number)
    answer(bench, sent(bench, number, COURT), "accepted")
    endorsed(bench, number, "requested")
    endorsed(bench, number, "granted")
    return number


def test_the_court_that_gave_the_case_back_has_it_again(directory: Bench) -> None:
    number = before_the_court(directory)
    assert holders(directory, number)[-1] == ("Bureau de Gao", "homologated")
    followed(directory, number, "kept")
    unhomologated(directory, number)
    assert holders(directory, number) == [("Bureau de Gao", "opened"), (COURT, "accepted")]
    assert states(directory, number) == ["accepted"]
    assert view(directory, number).status is CaseStatus.IN_COURT


def test_what_went_on_from_the_homologation_stands(directory: Bench) -> None:
    number = before_the_court(directory)
    sent(directory, number, CADI)
    with pytest.raises(HomologationBuiltOn):
        unhomologated(directory, number)
    assert view(directory, number).agreements[0].homologation is Homologation.GRANTED


def test_it_needs_an_agreement_a_reason_and_what_was_seen(directory: Bench) -> None:
    with pytest.raises(NoAgreement):
        unhomologated(directory, opened(directory))
    number = asked(directory)
    seen = view(directory, number).version
    endorsed(directory, number, "granted")
    with pytest.raises(ChangedMeanwhile):
        unhomologated(directory, number, seen=seen)
    verb = "agreement withdraw-homologation"
    with directory.writing("awa", verb) as session, pytest.raises(TextMissing):
        withdraw_homologation(session, number, None, " ")


def test_a_colleague_is_told_that_it_was_taken_back(directory: Bench) -> None:
    before = utc_now() - timedelta(hours=1)
    number = asked(directory)
    unhomologated(directory, number)
    with directory.reading("mariam") as session:
        titles = [change_title(one) for one in changes_since(session, before, 20)]
    assert f"{number}\u00a0: homologation retirée" in titles
