"""On dockets two that are one are called once, and each again when they are taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, CivilStatusLine, DocketEntry, Hearing, Party, Summons
from justice_desk.services.sittings import moving
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.persons import merge_persons
from justice_desk.services.twins.undoing import undo
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.sittings import DocketResult
from tests.services.dockets.civil_told import added, child
from tests.services.dockets.civil_told import rows as lines
from tests.services.dockets.conftest import put, slots
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import COURT
from tests.services.sittings.conftest import later, planned, seen
from tests.services.twins.conftest import everything, told

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench

__all__ = ["directory"]


def two(bench: Bench, *sittings: str) -> tuple[str, str]:
    """Open two cases of two people, put each on a docket of its own, and return their numbers."""
    one = opened(bench, persons=(told("Fanta Inventée"),), relations=())
    other = opened(bench, persons=(told("Fanta Inventee", age=36),), relations=())
    for number in (one, other):
        agreed(bench, number, COURT)
    for number, sitting in zip((one, other), sittings, strict=False):
        put(bench, sitting, number)
    return one, other


def lead(bench: Bench, number: str) -> uuid.UUID:
    with bench.reading("awa") as session:
        return session.scalars(select(Case.lead_id).where(Case.number == number)).one()


def both_called(bench: Bench) -> tuple[uuid.UUID, uuid.UUID]:
    """Call one person, written down twice, twice to one hearing."""
    case, other = two(bench)
    keep, gone = lead(bench, case), lead(bench, other)
    with bench.writing("awa", "case party add") as session:
        found = session.scalars(select(Case).where(Case.number == case)).one()
        witness = [PartyRole.WITNESS.value]
        session.add(Party(case_id=found.id, person_id=gone, roles=witness, position=1))
    put(bench, planned(bench), case)
    return keep, gone


def summonses(bench: Bench) -> list[Summons]:
    with bench.reading("awa") as session:
        return list(session.scalars(select(Summons).order_by(Summons.id)))


def rows(bench: Bench) -> dict[str, dict[str, Any]]:
    """Return every row but what tells of the merge, and how often a sitting was changed."""
    with bench.reading("awa") as session:
        found = everything(session)
    return {
        key: {name: value for name, value in row.items() if name != "sequence"}
        for key, row in found.items()
        if key.split()[0] not in {"case_merge", "person_merge"} and row.get("kind") != "merged"
    }


def taken_apart(bench: Bench, merge: uuid.UUID) -> None:
    with bench.writing("awa", "duplicates undo") as session:
        undo(session, merge)


@pytest.mark.parametrize("came", [True, False])
def test_a_person_who_was_called_twice_is_called_once(directory: Bench, *, came: bool) -> None:
    keep, gone = both_called(directory)
    with directory.writing("awa", "docket summon") as session:
        row = session.scalars(select(Summons).where(Summons.person_id == gone)).one()
        row.handed_on, row.explained_in, row.came = today(), "ses", came
        row.printed_on, row.printed_as = today(), "Inventé."
        mine = session.scalars(select(Summons).where(Summons.person_id == keep)).one()
        mine.printed_on, mine.printed_as, mine.came = today(), "À elle.", False
    before = rows(directory)
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_persons(session, keep, gone).id
    (row,) = summonses(directory)
    assert row.person_id == keep
    assert set(row.roles) == {"claimant", "witness"}
    assert (row.handed_on, row.explained_in, row.came) == (today(), "ses", came)
    assert row.printed_as == "À elle."
    taken_apart(directory, key)
    assert rows(directory) == before


def test_who_is_called_to_two_hearings_keeps_both(directory: Bench) -> None:
    one, other = two(directory, planned(directory), planned(directory))
    keep, gone = lead(directory, one), lead(directory, other)
    before = rows(directory)
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_persons(session, keep, gone).id
    assert [row.person_id for row in summonses(directory)] == [keep, keep]
    taken_apart(directory, key)
    assert rows(directory) == before


def test_a_case_that_stands_twice_on_one_docket_keeps_one_slot(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory, sitting, sitting)
    before, sequence = rows(directory), seen(directory, sitting).row.sequence
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_cases(session, one, other).id
    (slot,) = slots(directory, sitting)
    assert slot.number == one
    assert [called.name for called in slot.called] == ["Fanta Inventée", "Fanta Inventee"]
    assert seen(directory, sitting).row.sequence > sequence
    merged = seen(directory, sitting).row.sequence
    taken_apart(directory, key)
    assert rows(directory) == before
    assert [(slot.number, len(slot.called)) for slot in slots(directory, sitting)] == [
        (one, 1),
        (other, 1),
    ]
    assert seen(directory, sitting).row.sequence > merged


def test_who_is_called_to_both_slots_stays_called_once(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    with directory.writing("awa", "case party add") as session:
        case = session.scalars(select(Case).where(Case.number == other)).one()
        person = lead(directory, one)
        session.add(Party(case_id=case.id, person_id=person, roles=["witness"], position=1))
    for number in (one, other):
        put(directory, sitting, number)
    before = rows(directory)
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_cases(session, one, other).id
    assert [len(slot.called) for slot in slots(directory, sitting)] == [2]
    taken_apart(directory, key)
    assert rows(directory) == before


def test_what_waits_on_two_dockets_waits_on_one(directory: Bench) -> None:
    first, second = planned(directory), planned(directory)
    one, other = two(directory, first, second)
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_cases(session, one, other).id
    assert [len(slots(directory, sitting)) for sitting in (first, second)] == [1, 0]
    taken_apart(directory, key)
    assert [len(slots(directory, sitting)) for sitting in (first, second)] == [1, 1]


def test_a_slot_of_the_case_that_goes_is_taken_over_where_the_other_has_none(
    directory: Bench,
) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    put(directory, sitting, other)
    before = rows(directory)
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_cases(session, one, other).id
    assert [slot.number for slot in slots(directory, sitting)] == [one]
    taken_apart(directory, key)
    assert rows(directory) == before


@pytest.mark.parametrize("over", ["heard", "cancelled"])
def test_a_hearing_that_is_over_leaves_the_slot_to_come(directory: Bench, over: str) -> None:
    past, coming = planned(directory), planned(directory)
    one, other = two(directory, coming, past)
    if over == "cancelled":
        with directory.writing("awa", "sitting cancel") as session:
            moving.cancel(session, past, reason="Crue.")
    else:
        with directory.writing("awa", "docket result") as session:
            asked = select(Hearing).join(DocketEntry, DocketEntry.id == Hearing.entry_id)
            case = select(Case.id).where(Case.number == other).scalar_subquery()
            row = session.scalars(asked.where(DocketEntry.case_id == case)).one()
            row.result, row.resulted_on = DocketResult.ADJOURNED, today()
    with directory.writing("awa", "duplicates merge") as session:
        merge_cases(session, one, other)
    assert [len(slots(directory, sitting)) for sitting in (past, coming)] == [1, 1]


def test_a_line_of_a_civil_status_list_follows_its_case(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    with directory.writing("awa", "docket civil add") as session:
        case = session.scalars(select(Case).where(Case.number == other)).one()
        day = seen(directory, sitting).days[0].id
        session.add(
            CivilStatusLine(
                sitting_id=seen(directory, sitting).row.id,
                day_id=day,
                position=1,
                case_id=case.id,
                applicant="Alassane Exemple",
                name="Aïchatou Exemple",
                folded="aichatou exemple",
            )
        )
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_cases(session, one, other).id
    with directory.reading("awa") as session:
        kept = session.scalars(select(Case).where(Case.number == one)).one()
        assert session.scalars(select(CivilStatusLine.case_id)).all() == [kept.id]
    taken_apart(directory, key)
    with directory.reading("awa") as session:
        gone = session.scalars(select(Case).where(Case.number == other)).one()
        assert session.scalars(select(CivilStatusLine.case_id)).all() == [gone.id]


@pytest.mark.parametrize("same", [True, False])
@pytest.mark.parametrize("keeps", ["slot", "line"])
def test_what_waits_on_a_docket_and_on_a_list_waits_on_the_list(
    directory: Bench, keeps: str, *, same: bool
) -> None:
    sitting = planned(directory)
    listing = sitting if same else planned(directory)
    called, written = two(directory)
    put(directory, sitting, called)
    added(directory, listing, child(1, case=written), child(2, case=written), day=later())
    before, sequence = rows(directory), seen(directory, sitting).row.sequence
    keep, gone = (called, written) if keeps == "slot" else (written, called)
    with directory.writing("awa", "duplicates merge") as session:
        key = merge_cases(session, keep, gone).id
    assert slots(directory, sitting) == ()
    assert [row.number for row in lines(directory, listing)] == [keep, keep]
    assert seen(directory, sitting).row.sequence > sequence
    merged = seen(directory, sitting).row.sequence
    taken_apart(directory, key)
    assert rows(directory) == before
    assert [slot.number for slot in slots(directory, sitting)] == [called]
    assert [row.number for row in lines(directory, listing)] == [written, written]
    assert seen(directory, sitting).row.sequence > merged


def test_a_line_that_was_judged_leaves_the_slot_to_come(directory: Bench) -> None:
    sitting = planned(directory)
    called, written = two(directory)
    put(directory, sitting, called)
    added(directory, sitting, child(1, case=written), day=later())
    with directory.writing("awa", "docket civil judge") as session:
        row = session.scalars(select(CivilStatusLine)).one()
        row.result, row.judged_on = DocketResult.ADJOURNED, today()
    with directory.writing("awa", "duplicates merge") as session:
        merge_cases(session, called, written)
    assert [slot.number for slot in slots(directory, sitting)] == [called]
