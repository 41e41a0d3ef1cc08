from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select

from justice_desk.models.all import Case, Hold, Party, Referral
from justice_desk.rules.reference import categories
from justice_desk.services import soundness
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.travel import hops
from justice_desk.services.demo.filling import fill
from justice_desk.services.places import seed
from justice_desk.services.register import RegisterQuery, page
from justice_desk.terms.enums import CaseStatus, ReferralState

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)


def filled(bench: Bench, count: int = 60, with_seed: int = 1) -> Bench:
    with bench.writing("awa", "demo") as session:
        seed(session)
        fill(session, count=count, seed=with_seed, today=TODAY)
    return bench


def told(bench: Bench) -> list[Any]:
    with bench.reading("awa") as session:
        rows = page(session, RegisterQuery(today=TODAY), limit=1000)
        slips = session.scalars(select(Referral.slip_code).order_by(Referral.reference)).all()
    return [(r.number, r.claimant, r.category, r.status, r.holder) for r in rows] + list(slips)


def test_sixty_cases_show_every_category_and_nearly_every_state(any_bench: Bench) -> None:
    filled(any_bench)
    with any_bench.reading("awa") as session:
        found = set(session.scalars(select(Case.category)))
        states = set(session.scalars(select(Case.status)))
        answers = set(session.scalars(select(Referral.state)))
        years = set(session.scalars(select(Case.year)))
    assert found == set(categories())
    assert states >= {
        CaseStatus.INTAKE, CaseStatus.ADVICE, CaseStatus.REFERRED, CaseStatus.IN_COURT,
        CaseStatus.FOLLOW_UP, CaseStatus.WATCH, CaseStatus.CLOSED, CaseStatus.REOPENED,
    }  # fmt: skip
    assert answers == set(ReferralState) - {ReferralState.RETURNED}
    assert len(years) >= 4


def test_the_demonstration_is_a_sound_office_whose_every_case_can_be_shown(bench: Bench) -> None:
    filled(bench)
    with bench.reading("awa") as session:
        assert soundness.check(session).sound
        for number in session.scalars(select(Case.number)):
            view = show(session, number)
            assert len(view.parties) == 2
            assert hops(view, TODAY)
            days = [hold.from_on for hold in view.journey]
            assert days == sorted(days)


def test_every_case_that_waits_for_an_answer_says_what_is_next(bench: Bench) -> None:
    filled(bench)
    with bench.reading("awa") as session:
        rows = page(session, RegisterQuery(today=TODAY), limit=1000)
        waiting = set(
            session.scalars(
                select(Case.number)
                .join(Referral, Referral.case_id == Case.id)
                .where(Referral.state == ReferralState.SENT)
            )
        )
    assert waiting
    named = {row.number: row for row in rows}
    for number in waiting:
        task = named[number].next_task
        assert task is not None, number
    kinds = [task.kind for number in waiting if (task := named[number].next_task)]
    assert kinds.count("reply_slip") >= len(kinds) - 2  # a tale may have more pressing work


def test_the_same_seed_and_day_give_the_same_office(bench: Bench, any_bench: Bench) -> None:
    first = told(filled(bench, 30))
    if any_bench.engine is not bench.engine:
        assert told(filled(any_bench, 30)) == first


def test_another_seed_gives_other_people(tmp_path: Any, bench: Bench) -> None:
    filled(bench, 20, with_seed=2)
    with bench.reading("awa") as session:
        claimant = page(session, RegisterQuery(today=TODAY))[0].claimant
    assert claimant


@pytest.mark.parametrize("count", [1, 7, 2001])
def test_any_size_is_whole(bench: Bench, count: int) -> None:
    filled(bench, count)
    with bench.reading("awa") as session:
        assert session.scalar(select(func.count(Case.id))) == count
        assert session.scalar(select(func.count(Party.id))) == 2 * count
        open_holds = select(func.count(Hold.id)).where(Hold.until_on.is_(None))
        still = select(func.count(Case.id)).where(Case.status != CaseStatus.CLOSED)
        assert session.scalar(open_holds) == session.scalar(still)


def test_a_search_by_any_spelling_finds_the_people_of_the_demonstration(bench: Bench) -> None:
    filled(bench, 200)
    with bench.reading("awa") as session:
        rows = page(session, RegisterQuery(today=TODAY, search="kulibali"))
    assert rows
    assert all("Coulibaly" in (row.claimant or "") or row.claimant for row in rows)


def test_some_cases_were_mediated_agreed_or_judged(bench: Bench) -> None:
    filled(bench)
    with bench.reading("awa") as session:
        shown = [show(session, number) for number in session.scalars(select(Case.number))]
    agreed = [view for view in shown if view.agreements]
    assert agreed
    assert [view for view in shown if view.judgments]
    for view in agreed:
        (one,) = view.agreements
        assert not view.restricted
        assert view.opened_on <= one.on <= (view.closed_on or TODAY)
        assert [session.result for session in view.mediations]
