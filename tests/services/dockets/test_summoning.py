"""Who is called, in which paper, and how it reached her."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import CaseEvent, Summons
from justice_desk.services.cases.errors import CaseIsRestricted, DoesNotFit, UnknownPerson
from justice_desk.services.dockets import summoning
from justice_desk.services.dockets.errors import AlreadyHeard
from justice_desk.services.dockets.hearing_errors import UnknownSummons
from justice_desk.services.dockets.resulting import record_result
from justice_desk.services.dockets.told import ResultTold
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.errors import SittingOver
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import DocketResult, ResultCause, StepKind, StepState
from tests.services.dockets.conftest import heard, persons, put, shift, slots
from tests.services.dockets.counted import counted
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    import uuid

    from justice_desk.services.dockets.rows import CalledRow
    from tests.offices import Bench


def did(bench: Bench, verb: str, *words: Any, who: str = "awa", **more: Any) -> Any:
    with bench.writing(who, "docket summon") as session:
        return getattr(summoning, verb)(session, *words, **more)


def called(bench: Bench, number: str) -> tuple[CalledRow, ...]:
    (row,) = slots(bench, number)
    return row.called


def test_a_printed_summons_is_outdated_by_another_hour_and_not_handed_over(
    directory: Bench,
) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory))
    her, him = called(directory, number)
    did(directory, "mark_printed", number, [her.id])
    did(directory, "mark_handed", her.id, explained_in="ses")
    assert [one.printed_on for one in called(directory, number)] == [today(), None]
    did(directory, "mark_printed", number, [her.id])
    assert called(directory, number)[0].handed_on == today()
    shift(directory, entry, starts=600)
    assert slots(directory, number)[0].outdated
    did(directory, "mark_printed", number, [her.id, him.id])
    row = slots(directory, number)[0]
    assert not row.outdated
    assert [(one.handed_on, one.explained_in) for one in row.called] == [(None, None)] * 2
    with directory.reading("awa") as session:
        kinds = session.scalars(
            select(CaseEvent.details).where(CaseEvent.kind == EventKind.PRINTED)
        ).all()
    assert [one["paper"] for one in kinds] == ["summons"] * 3


def test_handing_over_has_a_day_and_a_language_that_can_be(directory: Bench) -> None:
    number = planned(directory)
    put(directory, number, heard(directory))
    her = called(directory, number)[0].id
    for wrong in ({"on": later(1)}, {"explained_in": "elfique"}):
        with pytest.raises(DoesNotFit):
            did(directory, "mark_handed", her, **wrong)
    yesterday = today() - timedelta(days=1)
    did(directory, "mark_handed", her, on=yesterday, explained_in="ses", who="ibrahim")
    assert called(directory, number)[0].handed_on == yesterday
    did(directory, "mark_handed", her)
    row = called(directory, number)[0]
    assert (row.handed_on, row.explained_in) == (today(), "ses")


def test_somebody_comes_at_an_hour_of_her_own_while_her_case_lasts(directory: Bench) -> None:
    number = planned(directory)
    put(directory, number, heard(directory))
    her = called(directory, number)[0].id
    before = seen(directory, number).row.sequence
    for wrong in (-1, 540 + 40):
        with pytest.raises(DoesNotFit):
            did(directory, "set_hour", her, wrong)
    did(directory, "set_hour", her, 480)
    did(directory, "set_hour", her, 480)
    assert seen(directory, number).row.sequence == before + 1
    did(directory, "set_transport", her, True)
    row = called(directory, number)[0]
    assert (row.comes_at, row.transport) == (480, True)
    did(directory, "set_hour", her, None)
    assert called(directory, number)[0].comes_at is None


def test_who_is_called_may_change_until_the_hearing(directory: Bench) -> None:
    number = planned(directory, later(0))
    case = heard(directory)
    entry = put(directory, number, case)
    her, him = persons(directory, case)
    did(directory, "set_call", entry, [her])
    (only,) = called(directory, number)
    did(directory, "mark_printed", number, [only.id])
    did(directory, "set_call", entry, [her, him])
    assert [one.printed_on for one in called(directory, number)] == [today(), None]
    did(directory, "call_only", entry, ["Moussa"])
    assert [one.name for one in called(directory, number)] == ["Moussa Exemple"]
    with pytest.raises(UnknownPerson):
        did(directory, "set_call", entry, persons(directory, heard(directory)))
    with directory.writing("awa", "sitting hold") as session:
        moving.confirm(session, number)
        moving.hold(session, number)
    with pytest.raises(SittingOver):
        did(directory, "set_call", entry, [her])


def test_names_find_the_summonses_of_a_hearing(directory: Bench) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory))
    her, him = called(directory, number)
    assert did(directory, "summons_of", entry, ["Fatoumata Exemple"]) == (her.id,)
    assert did(directory, "summons_of", entry, [str(him.person_id), "Fatoumata"]) == (
        him.id,
        her.id,
    )
    assert did(directory, "summons_of", entry) == (her.id, him.id)
    for wrong in ("Exemple", "Inconnue", ""):
        with pytest.raises(UnknownSummons) as refused:
            did(directory, "summons_of", entry, [wrong])
        assert "Moussa Exemple" in refused.value.message()


def test_what_is_closed_to_a_member_calls_nobody_she_may_know(directory: Bench) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory, category="VBS"))
    her = called(directory, number)[0].id
    with pytest.raises(UnknownSummons) as unknown:
        did(directory, "mark_handed", her, who="ibrahim")
    assert "Exemple" not in unknown.value.message()
    for verb, words in (("summons_of", (entry,)), ("set_call", (entry, []))):
        with pytest.raises(CaseIsRestricted):
            did(directory, verb, *words, who="ibrahim")
    with pytest.raises(NotAllowed):
        did(directory, "mark_printed", number, [her], who="oumou")
    with pytest.raises(UnknownSummons):
        did(directory, "mark_printed", number, [her], who="ibrahim")
    with directory.reading("awa") as session:
        assert session.scalars(select(Summons.printed_on).distinct()).all() == [None]


def test_after_the_result_nobody_is_called_to_another_hour(directory: Bench) -> None:
    number = planned(directory, later(0))
    entry = put(directory, number, heard(directory))
    her: uuid.UUID = called(directory, number)[0].id
    with directory.writing("awa", "docket result") as session:
        moving.confirm(session, number)
        moving.hold(session, number)
        told = ResultTold(DocketResult.STRUCK_OUT, ResultCause.SETTLED)
        record_result(session, entry, told)
    with pytest.raises((AlreadyHeard, SittingOver)):
        did(directory, "set_hour", her, 480)
    did(directory, "mark_handed", her)
    assert called(directory, number)[0].handed_on == later(0)


def test_who_holds_a_summons_of_another_day_is_to_be_summoned_again(directory: Bench) -> None:
    sitting = planned(directory)
    put(directory, sitting, heard(directory))
    people = [who.id for slot in slots(directory, sitting) for who in slot.called]
    with directory.writing("awa", "docket summon") as session:
        summoning.mark_printed(session, sitting, people)
        for one in people:
            summoning.mark_handed(session, one)
    assert summoned(directory, sitting) is StepState.DONE
    with directory.writing("awa", "sitting postpone") as session:
        moving.postpone(session, sitting, reason="Crue.", to_on=later(60))
    assert summoned(directory, sitting) is not StepState.DONE


def summoned(bench: Bench, sitting: str) -> StepState:
    """Return how far the summonses are on the list of what is done before leaving."""
    steps = {step.kind: step.state for step in seen(bench, sitting).steps}
    return steps[StepKind.SUMMONSES]


def test_many_summonses_are_marked_in_as_many_statements_as_few(directory: Bench) -> None:
    found = []
    for count in (1, 5):
        number = planned(directory)
        for _at in range(count):
            put(directory, number, heard(directory))
        ids = [one.id for row in slots(directory, number) for one in row.called]
        with directory.writing("awa", "docket summon") as session, counted(session) as statements:
            summoning.mark_printed(session, number, ids)
        found.append(len(statements))
        assert {one.printed_on for row in slots(directory, number) for one in row.called} == {
            today()
        }
    assert found[0] == found[1]
