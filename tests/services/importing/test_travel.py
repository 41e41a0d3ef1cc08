from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import (
    Agreement,
    Case,
    CaseEvent,
    Hold,
    Judgment,
    JusticeActor,
    Mediation,
    Referral,
    Task,
)
from justice_desk.services.actors import ActorTold
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.working import close, reopen
from justice_desk.services.court.judging import execute
from justice_desk.services.importing.rows import Decision
from justice_desk.services.importing.told import Step
from justice_desk.services.referrals.ending import take_back
from justice_desk.services.referrals.errors import AnswerBuiltOn
from justice_desk.services.referrals.replying import reply
from justice_desk.services.referrals.undoing import undo as undo_answer
from justice_desk.services.soundness import check
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HolderKind,
    Outcome,
    ReferralState,
)
from justice_desk.terms.importing import RowOutcome, StepKind, Verdict
from justice_desk.terms.settlements import DecisionFor
from tests.services.importing.conftest import line, person, planned, taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.offices import Bench

CHIEF, COURT = "Chef inventé de Boya", "Tribunal d’instance inventé de Bourem"
PAST = (
    Step(StepKind.WENT, date(2021, 3, 12), CHIEF),
    Step(StepKind.MEDIATION, date(2021, 4, 2), result=Outcome.MEDIATION_FAILED),
    Step(StepKind.WENT, date(2021, 6, 1), COURT, exact=False),
    Step(StepKind.JUDGMENT, date(2021, 9, 5), COURT, result=Outcome.JUDGMENT_FOR),
    Step(StepKind.RETURNED, date(2021, 9, 20), COURT),
    Step(StepKind.AGREEMENT, date(2021, 10, 1), note="Chacun garde son côté."),
    Step(StepKind.WENT, date(2021, 11, 1), "imam", type="imam"),
)


def holds(bench: Bench) -> Sequence[Hold]:
    with bench.reading("awa") as session:
        return session.scalars(select(Hold).order_by(Hold.position)).all()


def check_journey(found: Sequence[Hold], *, is_open: bool) -> None:
    """No gap, no overlap, nothing before the opening, one holder at any time."""
    assert [hold.position for hold in found] == list(range(len(found)))
    assert found[0].kind is HolderKind.OFFICE
    for one, following in pairwise(found):
        assert one.until_on == following.from_on
        assert one.ended is following.began
    assert (found[-1].until_on is None) is is_open
    for hold in found:
        assert hold.until_on is None or hold.from_on <= hold.until_on
        assert (hold.kind is HolderKind.ACTOR) is (hold.referral_id is not None)


def test_the_past_is_told_step_by_step(register: Bench) -> None:
    taken(register, line(steps=PAST))
    found = holds(register)
    check_journey(found, is_open=True)
    assert [hold.from_on for hold in found] == [
        date(2021, 3, 9), date(2021, 3, 12), date(2021, 6, 1), date(2021, 9, 20),
    ]  # fmt: skip
    with register.reading("awa") as session:
        letters = session.scalars(select(Referral).order_by(Referral.position)).all()
        assert [row.state for row in letters] == [ReferralState.COMPLETED] * 2
        assert letters[1].from_actor_id == letters[0].actor_id
        assert session.scalars(select(Mediation)).one().actor_id == letters[0].actor_id
        judgment = session.scalars(select(Judgment)).one()
        assert (judgment.decision, judgment.referral_id) == (DecisionFor.GRANTED, letters[1].id)
        agreement = session.scalars(select(Agreement)).one()
        assert agreement.terms == "Chacun garde son côté."
        view = show(session, "GAO-2021-0001")
        assert view.holder is not None
        assert view.holder.kind is HolderKind.OFFICE
        assert [task.kind for task in view.tasks] == ["complete_intake"], "nothing years overdue"


def test_who_is_unknown_is_listed_once_and_kept_in_words(desk: Bench) -> None:
    rows = [line(2, steps=PAST), line(3, number="13", on=date(2022, 5, 1), steps=PAST)]
    found = planned(desk, *rows)
    (unknown,) = found.unknown_actors
    assert (unknown.key, unknown.written, unknown.type, unknown.count) == (
        "imam:imam", "imam", "imam", 2,
    )  # fmt: skip
    assert unknown.rows == (("Registre", 2), ("Registre", 3))
    taken(desk, rows[0])
    with desk.reading("awa") as session:
        notes = select(CaseEvent.note).where(CaseEvent.kind == EventKind.NOTE)
        assert session.scalars(notes).all() == ["S’est adressé à : imam".replace(" :", "\u00a0:")]


def test_who_is_unknown_is_created_or_matched(register: Bench) -> None:
    made = ActorTold("imam", "Imam inventé de Boya", "Gao")
    taken(register, line(2, steps=PAST), actors={"imam:imam": made})
    check_journey(holds(register), is_open=True)
    with register.reading("awa") as session:
        imam = session.scalars(select(JusticeActor).where(JusticeActor.type == "imam")).one()
        last = session.scalars(select(Hold).where(Hold.until_on.is_(None))).one()
        assert last.actor_id == imam.id
        letter = session.get_one(Referral, last.referral_id)
        assert letter.state is ReferralState.ACCEPTED


def test_a_case_that_an_actor_has_goes_on_by_its_slip(register: Bench) -> None:
    taken(register, line(steps=PAST[:1]))
    with register.writing("awa", "reply") as session:
        code = session.scalars(select(Referral.slip_code)).one()
        reply(session, code, ReferralState.COMPLETED, note="Entendu.")
    with register.writing("awa", "case close") as session:
        close(session, "GAO-2021-0001", Outcome.WITHDRAWN)
    check_journey(holds(register), is_open=False)
    with register.writing("awa", "case reopen") as session:
        reopen(session, "GAO-2021-0001", "Elle est revenue.")


def test_a_case_that_an_actor_has_is_taken_back(desk: Bench) -> None:
    taken(desk, line(steps=PAST[:4]))
    with desk.writing("awa", "judgment execute") as session:
        execute(session, "GAO-2021-0001", on=date(2022, 1, 1))
    with desk.writing("awa", "referral return") as session:
        take_back(session, "GAO-2021-0001/R2", "La personne le demande.")
    check_journey(holds(desk), is_open=True)


def test_a_closed_case_with_a_past_ends_with_the_office(register: Bench) -> None:
    told = line(
        steps=PAST[:1], status=CaseStatus.CLOSED, closed_on=date(2021, 5, 1),
        outcome=Outcome.DEED_ISSUED,
    )  # fmt: skip
    taken(register, told)
    found = holds(register)
    check_journey(found, is_open=False)
    assert found[-1].kind is HolderKind.OFFICE
    with register.writing("awa", "case reopen") as session:
        reopen(session, "GAO-2021-0001", "Elle est revenue.")


@pytest.mark.parametrize("on", [date(2020, 1, 5), today() + timedelta(days=9), None])
def test_a_day_that_cannot_be_is_moved_and_kept_in_the_note(desk: Bench, on: date | None) -> None:
    taken(desk, line(steps=(Step(StepKind.WENT, on, CHIEF), PAST[2])))
    check_journey(holds(desk), is_open=True)
    with desk.reading("awa") as session:
        sent = session.scalars(
            select(CaseEvent).where(CaseEvent.kind.in_([EventKind.REFERRED, EventKind.FORWARDED]))
        ).all()
        assert len(sent) == 2
        assert all(date(2021, 3, 9) <= event.happened_on <= today() for event in sent)
        noted = [event.note for event in sent if "Au registre" in event.note]
        assert len(noted) == (0 if on is None else 1)


def test_an_agreement_that_is_watched_still_is_asked_about_on_its_day(desk: Bench) -> None:
    day = today() - timedelta(days=20)
    taken(desk, line(on=day, steps=(Step(StepKind.AGREEMENT, day, note="Accord."),)))
    with desk.reading("awa") as session:
        case = session.scalars(select(Case)).one()
        assert (case.status, case.outcome) == (CaseStatus.WATCH, Outcome.AGREEMENT_FULL)
        kinds = session.scalars(select(Task.kind).where(Task.due_on > today())).all()
        assert sorted(kinds) == ["complete_intake", "watch_end"]


def test_what_is_never_settled_outside_court_stands_as_words_alone(desk: Bench) -> None:
    taken(desk, line(category="VBS", steps=(PAST[0], PAST[1])))
    with desk.reading("awa") as session:
        assert session.scalars(select(Mediation)).all() == []
        kinds = session.scalars(select(Task.kind)).all()
        assert "receiver_barred" in kinds, "a chief has it, and must not"


def test_an_answer_that_only_the_register_tells_is_not_taken_back(desk: Bench) -> None:
    taken(desk, line(steps=PAST[:1]))
    with desk.writing("awa", "referral undo") as session, pytest.raises(AnswerBuiltOn):
        undo_answer(session, "GAO-2021-0001/R1")


def test_whatever_steps_a_register_tells_every_journey_holds(register: Bench) -> None:
    chance = Random("steps")  # noqa: S311 - the same steps at every run, no secret
    rows = [
        line(
            n,
            number=f"{n}/2021",
            lead=person(f"Personne {chr(65 + n % 26)}{chr(97 + n // 26)}a"),
            steps=tuple(any_step(chance) for _ in range(chance.randrange(7))),
            closed_on=chance.choice([None, date(2021, 7, 1)]),
        )
        for n in range(80)
    ]
    all_are_new = dict.fromkeys(range(80), Decision(Verdict.DIFFERENT))
    done = taken(register, *rows, decisions=all_are_new)
    assert done.outcomes[RowOutcome.NEW] == len(rows)
    with register.reading("awa") as session:
        for case in session.scalars(select(Case)).all():
            of = select(Hold).where(Hold.case_id == case.id).order_by(Hold.position)
            found = session.scalars(of).all()
            check_journey(found, is_open=case.status is not CaseStatus.CLOSED)
            states = select(Referral.state).where(Referral.case_id == case.id)
            accepted = list(session.scalars(states)).count(ReferralState.ACCEPTED)
            assert accepted == (found[-1].kind is HolderKind.ACTOR)
        assert check(session).sound


def any_step(chance: Random) -> Step:
    return Step(
        kind=chance.choice(list(StepKind)),
        on=chance.choice([None, date(2021, 1, 1) + timedelta(days=chance.randrange(400))]),
        who=chance.choice(["", CHIEF, COURT, "quelqu’un"]),
        exact=chance.random() < 0.5,
        result=chance.choice([None, *Outcome]),
        note=chance.choice(["", "Une note."]),
    )


def test_a_case_that_a_court_has_is_in_court_whatever_the_column_of_states_says(
    desk: Bench,
) -> None:
    went = Step(StepKind.WENT, date(2021, 6, 1), "Tribunal d’instance inventé de Bourem")
    taken(desk, line(steps=(went,), status=CaseStatus.REFERRED))
    with desk.reading("awa") as session:
        assert session.scalars(select(Case.status)).all() == [CaseStatus.IN_COURT]
