"""An office may forbid more: one coordinator adds, two take away, nothing built in goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import AuditEntry, Member
from justice_desk.rules.reference import UnknownCode
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.restrictions.changing import RestrictionTold, add, end
from justice_desk.services.restrictions.errors import (
    ClosesTheProsecutor,
    MeansEverything,
    SecondCoordinator,
    UnknownRestriction,
)
from justice_desk.services.restrictions.reading import listed
from justice_desk.terms.enums import FindingKind, JusticeOrder, Role, Verdict
from justice_desk.terms.errors import BadInput, NotAllowed
from tests.sending import Desk

if TYPE_CHECKING:
    from justice_desk.services.restrictions.reading import RestrictionRow
    from tests.offices import Bench

WELL = RestrictionTold(FindingKind.REQUIRE, "Puits", "Conflit ouvert au village.", "EAU")


@pytest.fixture
def desk(any_bench: Bench) -> Desk:
    return Desk.of(any_bench)


def added(bench: Bench, told: RestrictionTold = WELL, **changes: Any) -> RestrictionRow:
    with bench.writing("awa", "restriction add") as session:
        return add(session, replace(told, **changes))


def ended(bench: Bench, who: str, row: RestrictionRow) -> RestrictionRow:
    with bench.writing(who, "restriction end") as session:
        return end(session, str(row.id))


def promote(bench: Bench, who: str) -> None:
    """Make a member a coordinator, in the office and on the bench."""
    with bench.writing("awa", "member add") as session:
        member = session.scalars(select(Member).where(Member.name == who)).one()
        member.role = Role.COORDINATOR
    bench.members[who] = replace(bench.members[who], role=Role.COORDINATOR)


def found(desk: Desk, number: str, to: str) -> tuple[Verdict, list[str]]:
    with desk.bench.reading("awa", "assess") as session:
        told = assess_referral(session, number, to)
    return told.verdict, [one.id for one in told.findings]


def test_a_restriction_is_found_where_it_concerns_the_case(desk: Desk) -> None:
    cofo, number = desk.actor("cofo", "COFO inventée"), desk.case()
    desk.agree(number, cofo)
    row = added(desk.bench, category="FON", receiver_order=JusticeOrder.CUSTOMARY)
    verdict, ids = found(desk, number, cofo)
    assert verdict is Verdict.REQUIRE
    assert f"office:{row.id}" in ids
    cadi = desk.actor("cadi", "Cadi inventé")
    desk.agree(number, cadi)
    assert f"office:{row.id}" not in found(desk, number, cadi)[1]


def test_alone_a_coordinator_ends_it_and_the_journal_keeps_it(bench: Bench) -> None:
    row = added(bench)
    over = ended(bench, "awa", row)
    assert not over.in_force
    assert (over.end_asked_by, over.end_confirmed_by) == ("Awa Cissé", "Awa Cissé")
    with bench.reading("awa", "audit list") as session:
        verbs = session.scalars(select(AuditEntry.verb)).all()
        assert {"restriction add", "restriction end"} <= set(verbs)
        assert not listed(session)
        assert [one.id for one in listed(session, ended=True)] == [row.id]


def test_where_there_are_two_coordinators_the_other_one_confirms(any_bench: Bench) -> None:
    promote(any_bench, "mariam")
    row = added(any_bench)
    asked = ended(any_bench, "awa", row)
    assert asked.in_force
    assert (asked.end_asked_by, asked.end_confirmed_by) == ("Awa Cissé", None)
    with pytest.raises(SecondCoordinator):
        ended(any_bench, "awa", row)
    over = ended(any_bench, "mariam", row)
    assert not over.in_force
    assert (over.end_asked_by, over.end_confirmed_by) == ("Awa Cissé", "Mariam Diallo")
    with pytest.raises(UnknownRestriction):
        ended(any_bench, "awa", row)


def test_a_coordinator_who_left_leaves_the_other_alone_to_decide(bench: Bench) -> None:
    promote(bench, "mariam")
    row = added(bench)
    ended(bench, "awa", row)
    with bench.writing("awa", "member disable") as session:
        gone = session.scalars(select(Member).where(Member.name == "mariam")).one()
        gone.disabled_at = gone.created_at
    assert not ended(bench, "awa", row).in_force


def test_a_finding_s_own_id_ends_it_too(bench: Bench) -> None:
    row = added(bench)
    with bench.writing("awa", "restriction end") as session:
        assert not end(session, f" office:{row.id} ").in_force


@pytest.mark.parametrize("named", ["sexual_offence", "office:sexual_offence", "", "0" * 32])
def test_a_built_in_safeguard_is_never_ended(bench: Bench, named: str) -> None:
    with bench.writing("awa", "restriction end") as session, pytest.raises(UnknownRestriction):
        end(session, named)


def test_a_weaker_restriction_leaves_a_built_in_block_standing(desk: Desk) -> None:
    cadi, number = desk.actor("cadi", "Cadi inventé"), desk.case(category="VBS")
    before = found(desk, number, cadi)
    row = added(desk.bench, kind=FindingKind.WARN, category="VBS")
    verdict, ids = found(desk, number, cadi)
    assert verdict is before[0] is Verdict.BLOCK
    assert set(before[1]) < set(ids)
    ended(desk.bench, "awa", row)
    assert found(desk, number, cadi) == before


def test_no_block_stands_before_the_prosecutor(bench: Bench) -> None:
    with pytest.raises(ClosesTheProsecutor):
        added(bench, kind=FindingKind.BLOCK, receiver_type="parquet")
    assert added(bench, receiver_type="parquet").in_force


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"category": "XXX"}, UnknownCode),
        ({"receiver_type": "sorcier"}, UnknownCode),
        ({"title": " "}, BadInput),
        ({"reason": ""}, BadInput),
        ({"title": "x" * 121}, BadInput),
    ],
)
def test_what_does_not_fit_is_refused(
    bench: Bench, change: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        added(bench, **change)


def test_only_the_coordination_adds_and_ends(bench: Bench) -> None:
    row = added(bench)
    with bench.writing("ibrahim", "restriction add") as session:
        with pytest.raises(NotAllowed):
            add(session, WELL)
        with pytest.raises(NotAllowed):
            end(session, str(row.id))
    with bench.reading("oumou", "restriction list") as session:
        assert [one.title for one in listed(session)] == ["Puits"]


def test_a_rule_that_would_stand_before_everything_is_not_added(desk: Desk) -> None:
    with pytest.raises(MeansEverything):
        added(desk.bench, category=None)
    with desk.bench.reading("awa") as session:
        assert not listed(session)
