"""A caseload changes hands whole, and its list tells no more than a desk may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.exports.handover_lists import render_handover_list_of
from justice_desk.models.all import AuditEntry, Handover, Task
from justice_desk.services.cases.errors import CaseIsRestricted
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.working import assign, close
from justice_desk.services.handover.handing import (
    HandedOver,
    NothingToHandOver,
    NotInCharge,
    SameMember,
    TakesNoCases,
    hand_over,
)
from justice_desk.services.handover.listing import (
    UnknownHandover,
    handover_view,
    note_handover_list,
)
from justice_desk.terms.enums import Outcome
from justice_desk.terms.errors import NotAllowed
from tests.exports.papers.reading import pages_text
from tests.services.referrals.conftest import directory, opened
from tests.services.referrals.walking import CADI, sent, view

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["directory"]


def entrusted(bench: Bench, who: str, **changes: object) -> str:
    number = opened(bench, **changes)
    with bench.writing("awa", "case assign") as session:
        assign(session, number, who)
    return number


def handed(bench: Bench, leaving: str, to: str, *numbers: str) -> HandedOver:
    with bench.writing("awa", "handover") as session:
        return hand_over(session, leaving, to, why="Elle part à Mopti.", numbers=numbers)


def test_all_open_cases_and_tasks_go_over_and_the_closed_stay(directory: Bench) -> None:
    ours, done = entrusted(directory, "ibrahim"), entrusted(directory, "ibrahim")
    with directory.writing("awa", "case close") as session:
        close(session, done, Outcome.WITHDRAWN)
    other = opened(directory)
    sent(directory, ours, CADI)
    made = handed(directory, "ibrahim", "mariam")
    assert made.cases == (ours,)
    assert view(directory, ours).responsible == "Mariam Diallo"
    assert view(directory, other).responsible == "Awa Cissé"
    assert view(directory, done).responsible == "Ibrahim Touré"
    with directory.reading("awa") as session:
        left = session.scalars(select(Task).where(Task.done_on.is_(None))).all()
        mariam, ibrahim = (directory.members[who].member_id for who in ("mariam", "ibrahim"))
        assert not [task for task in left if task.member_id == ibrahim]
        assert [task for task in left if task.member_id == mariam and task.kind == "reply_slip"]
        assert session.scalars(select(Handover)).one().why == "Elle part à Mopti."
    events = view(directory, ours).events
    assert [e.details["member"] for e in events if e.kind.value == "handed_over"] == ["mariam"]


def test_who_receives_sees_the_restricted_cases_too(directory: Bench) -> None:
    number = entrusted(directory, "ibrahim", category="VBS")
    handed(directory, "ibrahim", "mariam")
    with directory.reading("mariam") as session:
        assert case_for(session, "case show", number).number == number


def test_named_cases_alone_go_over(directory: Bench) -> None:
    one, other = entrusted(directory, "ibrahim"), entrusted(directory, "ibrahim")
    assert handed(directory, "ibrahim", "mariam", one).cases == (one,)
    assert view(directory, other).responsible == "Ibrahim Touré"


def test_what_cannot_be_handed_over_is_said(directory: Bench) -> None:
    mine = opened(directory)
    with pytest.raises(NothingToHandOver):
        handed(directory, "ibrahim", "mariam")
    with pytest.raises(NotInCharge):
        handed(directory, "ibrahim", "mariam", mine)
    with pytest.raises(SameMember):
        handed(directory, "awa", "awa")
    with pytest.raises(TakesNoCases):
        handed(directory, "awa", "oumou")
    with directory.writing("ibrahim", "handover") as session, pytest.raises(NotAllowed):
        hand_over(session, "awa", "ibrahim")


def test_the_list_holds_first_names_and_of_a_restricted_case_its_number(directory: Bench) -> None:
    plain = entrusted(directory, "ibrahim")
    closed = entrusted(directory, "ibrahim", category="VBS")
    names = [party.name for number in (plain, closed) for party in view(directory, number).parties]
    made = handed(directory, "ibrahim", "mariam")
    with directory.reading("awa") as session:
        paper = render_handover_list_of(session, made.id)
        lines = handover_view(session, made.id).lines
    printed = " ".join(" ".join(pages_text(paper.pdf)).split())
    assert plain in printed
    assert closed in printed
    assert "Accès restreint" in printed
    assert [bool(line.first_name) for line in lines] == [True, False]
    assert lines[0].first_name in printed
    assert not [name for name in names if " " in name and name in printed]
    with directory.writing("awa", "handover") as session:
        note_handover_list(session, made.id, paper.sha256)
        told = session.scalars(select(AuditEntry).where(AuditEntry.table_name == "handover")).all()
    assert told


def test_a_hand_over_that_is_none_has_no_list(directory: Bench) -> None:
    made = directory.members["awa"].member_id
    with directory.reading("awa") as session, pytest.raises(UnknownHandover):
        handover_view(session, made)


@pytest.mark.parametrize("how", ["assign", "handover"])
def test_who_gives_a_restricted_case_up_is_named_on_it_no_more(directory: Bench, how: str) -> None:
    number = entrusted(directory, "ibrahim", category="VBS")
    ours = entrusted(directory, "ibrahim")
    with directory.reading("awa") as session:
        case_id = case_for(session, "case show", number).id
    if how == "handover":
        handed(directory, "ibrahim", "mariam", number)
    else:
        with directory.writing("awa", "case assign") as session:
            assign(session, number, "mariam")
    with directory.reading("ibrahim") as session:
        assert case_for(session, "case show", ours).number == ours
        with pytest.raises(CaseIsRestricted):
            case_for(session, "case show", number)
    ibrahim = directory.members["ibrahim"].member_id
    with directory.reading("awa") as session:
        open_tasks = select(Task).where(Task.case_id == case_id, Task.done_on.is_(None))
        tasks = session.scalars(open_tasks).all()
        assert tasks, "care within 72 hours"
        assert ibrahim not in {task.member_id for task in tasks}
        told = session.scalars(select(AuditEntry).where(AuditEntry.case_id == case_id)).all()
        assert "case_access" in {one.table_name for one in told if one.action == "delete"}


def test_who_gives_a_restricted_case_up_may_be_kept_on_it(directory: Bench) -> None:
    number = entrusted(directory, "ibrahim", category="VBS")
    with directory.writing("awa", "case assign") as session:
        assign(session, number, "mariam", keep=True)
    for who in ("ibrahim", "mariam"):
        with directory.reading(who) as session:
            assert case_for(session, "case show", number).number == number


def test_a_restricted_case_that_is_assigned_to_its_own_member_stays_hers(
    directory: Bench,
) -> None:
    number = entrusted(directory, "ibrahim", category="VBS")
    with directory.writing("awa", "case assign") as session:
        assign(session, number, "ibrahim")
    with directory.reading("ibrahim") as session:
        assert case_for(session, "case show", number).number == number
