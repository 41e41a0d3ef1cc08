"""What may be answered, taken back, called off; and what it does to who holds the case."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import FieldChange, Task
from justice_desk.rules.status import AnswerRefused
from justice_desk.services.cases.noting import add_note
from justice_desk.services.letters.errors import LetterOfDraft
from justice_desk.services.letters.letters import letter_view
from justice_desk.services.referrals.drafting import send
from justice_desk.services.referrals.ending import cancel, give_up, take_back
from justice_desk.services.referrals.errors import (
    AlreadyReferred,
    AnswerBuiltOn,
    AnswerOutOfTime,
    Blocked,
    HeldElsewhere,
    NotADraft,
    NotAService,
    NothingToUndo,
    OutcomeTooEarly,
)
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.undoing import undo
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, Outcome, ReferralKind, StatusChip
from tests.services.referrals.conftest import agreed, opened
from tests.services.referrals.walking import (
    CADI,
    COFO,
    COURT,
    HEALTH,
    answer,
    holders,
    row_of,
    sent,
    states,
    view,
)

if TYPE_CHECKING:
    from tests.offices import Bench

OFFICE = ("Bureau de Gao", "opened")
BACK = ("Bureau de Gao", "returned")


def test_a_letter_that_arrived_is_still_awaited(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "acknowledged")
    shown = view(directory, number)
    assert shown.chip is StatusChip.WAITING
    assert [t.kind for t in shown.tasks if t.done_on is None and t.referral] == ["reply_slip"]
    assert holders(directory, number) == [OFFICE]
    answer(directory, made, "accepted")
    assert holders(directory, number) == [OFFICE, (CADI, "accepted")]
    assert row_of(directory, made.reference).acknowledged_on == today()


def test_a_result_may_be_told_as_a_code_and_only_with_the_end(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    with pytest.raises(OutcomeTooEarly):
        answer(directory, made, "accepted", outcome=Outcome.AGREEMENT_FULL)
    answer(directory, made, "completed", outcome=Outcome.AGREEMENT_FULL)
    assert row_of(directory, made.reference).outcome is Outcome.AGREEMENT_FULL
    assert holders(directory, number) == [OFFICE, (CADI, "accepted"), BACK]


def test_only_one_actor_has_the_case_at_a_time(directory: Bench) -> None:
    number = opened(directory)
    one, other = sent(directory, number, CADI), sent(directory, number, COFO)
    answer(directory, one, "accepted")
    with pytest.raises(HeldElsewhere) as caught:
        answer(directory, other, "accepted")
    assert caught.value.details == {"actor": CADI, "reference": one.reference}
    assert holders(directory, number) == [OFFICE, (CADI, "accepted")]
    answer(directory, other, "completed", note="Entendu sans dossier.")
    assert holders(directory, number) == [OFFICE, (CADI, "accepted")]
    assert states(directory, number) == ["accepted", "completed"]


def test_a_draft_waits_for_nobody_and_is_sent_with_every_safeguard(directory: Bench) -> None:
    number = opened(directory)
    with directory.writing("awa", "refer") as session:
        made = refer(session, number, Request(CADI, "Entendre.", draft=True))
    shown = view(directory, number)
    assert (states(directory, number), shown.status) == (["draft"], CaseStatus.INTAKE)
    assert made.findings, "without consent the safeguards speak already"
    assert [t.kind for t in shown.tasks if t.referral == made.reference] == ["draft_referral"]
    with directory.writing("awa", "referral send") as session, pytest.raises(Blocked):
        send(session, made.reference)
    with directory.reading("awa") as session, pytest.raises(LetterOfDraft):
        letter_view(session, made.reference)
    agreed(directory, number, CADI)
    with directory.writing("awa", "referral send") as session:
        gone = send(session, made.reference)
    assert gone.reply_by == today() + timedelta(days=14)
    shown = view(directory, number)
    assert (states(directory, number), shown.status) == (["sent"], CaseStatus.REFERRED)
    assert [t.kind for t in shown.tasks if t.done_on is None and t.referral] == ["reply_slip"]
    with directory.writing("awa", "referral send") as session, pytest.raises(NotADraft):
        send(session, made.reference)


def test_a_draft_can_be_called_off(directory: Bench) -> None:
    number = opened(directory)
    with directory.writing("awa", "refer") as session:
        made = refer(session, number, Request(CADI, "Entendre.", draft=True))
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, made.reference, "Elle renonce.")
    assert states(directory, number) == ["cancelled"]
    assert view(directory, number).unsent == {made.reference}
    assert not [t for t in view(directory, number).tasks if t.referral and t.done_on is None]


def test_services_help_side_by_side_and_take_no_case(directory: Bench) -> None:
    number = opened(directory)
    main = sent(directory, number, CADI)
    before = view(directory, number).status
    health = sent(directory, number, HEALTH, kind=ReferralKind.SERVICE)
    for said in ("acknowledged", "accepted", "completed"):
        answer(directory, health, said)
        assert view(directory, number).status is before
        assert holders(directory, number) == [OFFICE]
    answer(directory, main, "accepted")
    assert states(directory, number) == ["accepted", "completed"]


def test_a_service_alone_leaves_the_status_as_it_was(directory: Bench) -> None:
    number = opened(directory)
    sent(directory, number, HEALTH, kind=ReferralKind.SERVICE)
    assert view(directory, number).status is CaseStatus.INTAKE


def test_a_service_needs_consent_like_any_receiver(directory: Bench) -> None:
    number = opened(directory)
    asked = Request(HEALTH, "Soins.", kind=ReferralKind.SERVICE)
    with directory.writing("awa", "refer") as session, pytest.raises(Blocked):
        refer(session, number, asked)


def test_an_authority_is_no_service(directory: Bench) -> None:
    number = opened(directory)
    with pytest.raises(NotAService):
        sent(directory, number, COURT, kind=ReferralKind.SERVICE)


def test_a_letter_without_an_answer_is_called_off_or_given_up(directory: Bench) -> None:
    number = opened(directory)
    one, other = sent(directory, number, CADI), sent(directory, number, COFO)
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, one.reference, "Envoyé par erreur.")
    assert view(directory, number).status is CaseStatus.REFERRED
    with directory.writing("awa", "referral no-answer") as session:
        give_up(session, other.reference)
    shown = view(directory, number)
    assert states(directory, number) == ["cancelled", "no_answer"]
    assert shown.status is CaseStatus.FOLLOW_UP
    assert not [t for t in shown.tasks if t.kind == "reply_slip" and t.done_on is None]


def test_a_slip_after_giving_up_still_counts(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    with directory.writing("awa", "referral no-answer") as session:
        give_up(session, made.reference, "Trois visites sans réponse.")
    answer(directory, made, "accepted")
    assert holders(directory, number) == [OFFICE, (CADI, "accepted")]


def test_the_office_takes_back_what_an_actor_has(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    with directory.writing("awa", "referral return") as session, pytest.raises(AnswerRefused):
        take_back(session, made.reference, "Trop long.")
    answer(directory, made, "accepted")
    with directory.writing("awa", "referral cancel") as session, pytest.raises(AnswerRefused):
        cancel(session, made.reference, "Trop long.")
    with directory.writing("awa", "referral return") as session, pytest.raises(AnswerOutOfTime):
        take_back(session, made.reference, "Trop long.", on=today() - timedelta(days=1))
    with directory.writing("awa", "referral return") as session:
        take_back(session, made.reference, "Trop long.")
    assert holders(directory, number) == [OFFICE, (CADI, "accepted"), BACK]
    assert states(directory, number) == ["returned"]
    assert view(directory, number).status is CaseStatus.FOLLOW_UP
    sent(directory, number, CADI)


def test_an_actor_that_has_the_case_is_not_sent_it_again(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "acknowledged")
    with pytest.raises(AlreadyReferred):
        sent(directory, number, CADI)


@pytest.mark.parametrize("said", ["acknowledged", "accepted", "declined", "completed"])
def test_the_last_answer_can_be_taken_back_and_all_is_as_before(
    directory: Bench, said: str
) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    before = view(directory, number)
    answer(directory, made, said, note="Faux.")
    with directory.writing("awa", "reply") as session:
        add_note(session, number, "Une note entre les deux.")
    with directory.writing("awa", "referral undo") as session:
        undone = undo(session, made.reference)
    after = view(directory, number)
    assert undone.state.value == "sent"
    # What a refusal asked for meanwhile is over; it stays as something that was done.
    tasks = tuple(task for task in after.tasks if task.kind != "choose_next")
    assert all(task.done_on for task in after.tasks if task not in tasks)
    assert (after.journey, after.referrals, tasks, after.status) == (
        before.journey,
        before.referrals,
        before.tasks,
        before.status,
    )
    assert [e.kind.value for e in after.events][-3:] == ["replied", "note", "undone"]
    with directory.writing("awa", "referral undo") as session, pytest.raises(NothingToUndo):
        undo(session, made.reference)
    answer(directory, made, "accepted")
    assert holders(directory, number)[-1] == (CADI, "accepted")


def test_answers_are_taken_back_one_after_the_other(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "accepted")
    answer(directory, made, "completed")
    for left in ([OFFICE, (CADI, "accepted")], [OFFICE]):
        with directory.writing("awa", "referral undo") as session:
            undo(session, made.reference)
        assert holders(directory, number) == left
    with directory.reading("awa") as session:
        gone = session.scalars(
            select(FieldChange).where(
                FieldChange.table_name == "hold",
                FieldChange.field == "position",
                FieldChange.after.is_(None),
            )
        ).all()
    assert len(gone) == 2, "what was taken back stays in the history of the case"


def test_an_answer_on_which_something_rests_stays(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "declined")
    sent(directory, number, COFO)
    with directory.writing("awa", "referral undo") as session, pytest.raises(AnswerBuiltOn):
        undo(session, made.reference)


def test_the_wait_begins_anew_when_an_answer_is_taken_back(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "declined")
    with directory.writing("awa", "referral undo") as session:
        undo(session, made.reference)
        waits = session.scalars(
            select(Task).where(Task.kind == "reply_slip", Task.done_on.is_(None))
        ).all()
    assert len(waits) == 1


def test_a_letter_that_goes_out_while_a_court_has_the_case_leaves_it_in_court(
    directory: Bench,
) -> None:
    number = opened(directory)
    answer(directory, sent(directory, number, COURT), "accepted")
    other = sent(directory, number, COFO)
    assert view(directory, number).status is CaseStatus.IN_COURT
    answer(directory, other, "declined")
    assert view(directory, number).status is CaseStatus.IN_COURT
