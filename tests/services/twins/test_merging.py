"""A merge moves every row of the one to the other, tells it, and can be taken apart."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import (
    Attachment,
    AttachmentContent,
    Case,
    CaseEvent,
    CaseMerge,
    Hold,
    KeepApart,
    Mediation,
    Party,
    Person,
    PersonMerge,
    Referral,
    Relation,
    SearchDocument,
)
from justice_desk.services.cases.errors import PutTogether, UnknownCase
from justice_desk.services.cases.showing import show
from justice_desk.services.twins.answers import merges
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.errors import (
    BothTravelled,
    KeepTheOther,
    MergedAgain,
    NoSuchMerge,
    NoSuchPerson,
    NotTwins,
)
from justice_desk.services.twins.moving import children_of
from justice_desk.services.twins.persons import merge_persons
from justice_desk.services.twins.undoing import undo
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import NotAllowed
from tests.services.twins.conftest import everything, fill, office, opened, told

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["office"]


def lead(bench: Bench, number: str) -> uuid.UUID:
    with bench.reading("awa") as session:
        return session.scalars(select(Case.lead_id).where(Case.number == number)).one()


def twins(bench: Bench) -> tuple[uuid.UUID, uuid.UUID]:
    """Open two cases of one person, written down twice; return the two records of her."""
    one = opened(bench, told("Fanta Inventée", phone="66001122"))
    two = opened(bench, told("Fanta Inventee", age=36))
    return lead(bench, one.number), lead(bench, two.number)


def test_every_row_that_names_a_person_follows_her(office: Bench) -> None:
    keep, gone = twins(office)
    with office.writing("awa") as session:
        rows = [
            (model, column, fill(session, model, **{column: gone}).id)
            for model, column in children_of("person")
        ]
    assert {model.__tablename__ for model, _c, _r in rows} >= {"party", "consent", "relation"}
    with office.writing("awa", "duplicates merge") as session:
        merge_persons(session, keep, gone, why="même téléphone")
    with office.reading("awa") as session:
        assert session.get(Person, gone) is None
        for model, column, key in rows:
            row = session.get(model, key)
            assert row is None or getattr(row, column) == keep, (model, column)


def test_every_row_of_a_case_follows_it(office: Bench) -> None:
    keep, gone = opened(office, told("Fanta Inventée")), opened(office, told("Fanta Inventee"))
    with office.writing("awa") as session:
        rows = [
            (model, column, fill(session, model, **{column: gone.id}).id)
            for model, column in children_of("case")
            if model.__tablename__ not in {"referral", "hold"}  # a case that travelled is kept
        ]
    with office.writing("awa", "duplicates merge") as session:
        merge_cases(session, keep.number, gone.number)
    with office.reading("awa") as session:
        assert session.get(Case, gone.id) is None
        for model, column, key in rows:
            row = session.get(model, key)
            assert row is None or getattr(row, column) == keep.id, (model, column)


@pytest.mark.parametrize("what", ["person", "case"])
def test_what_was_put_together_is_taken_apart_row_by_row(office: Bench, what: str) -> None:
    one = opened(office, told("Fanta Inventée", phone="66001122"))
    two = opened(office, told("Fanta Inventee", age=36, languages=("bam",)), facts="Des faits.")
    with office.writing("awa") as session:
        a, b = (session.get_one(Case, case.id).lead_id for case in (one, two))
        session.add(Party(case_id=two.id, person_id=a, roles=["witness"], position=1))
        session.add(Relation(person_id=a, other_id=b, tie="sister"))
        held = {"case_id": two.id, "present": [str(b)], "absent": [], "actor_id": None}
        fill(session, Mediation, **held)
        for case in (one, two):
            same = {"case_id": case.id, "sha256": "f" * 64}
            fill(session, AttachmentContent, **same)
            fill(session, Attachment, **same)
    with office.reading("awa") as session:
        before = everything(session)
    with office.writing("awa", "duplicates merge") as session:
        merged = (
            merge_persons(session, a, b, take=("birth_year",))
            if what == "person"
            else merge_cases(session, one.number, two.number)
        )
        key = merged.id
    with office.reading("awa") as session:
        assert everything(session) != before
    with office.writing("awa", "duplicates undo") as session:
        undo(session, key)
    with office.reading("awa") as session:
        after = everything(session)
        told_of = {k for k in after if k.split()[0] in {"case_merge", "person_merge"}}
        told_of |= {k for k, row in after.items() if row.get("kind") == "merged"}
        assert {k: row for k, row in after.items() if k not in told_of} == before
        assert len(session.scalars(select(SearchDocument)).all()) == 2


@pytest.mark.parametrize("what", ["person", "case"])
def test_a_merge_that_is_undone_remembers_nobody(office: Bench, what: str) -> None:
    keep, gone = twins(office)
    with office.writing("awa", "duplicates merge") as session:
        key = (
            merge_persons(session, keep, gone)
            if what == "person"
            else merge_cases(session, "GAO-2026-0001", "GAO-2026-0002")
        ).id
    with office.writing("awa", "duplicates undo") as session:
        undo(session, key)
    with office.reading("awa", "duplicates undo") as session:
        row = session.get(CaseMerge, key) or session.get_one(PersonMerge, key)
        assert (row.gone, row.moved) == ({}, [])
        (said,) = merges(session)
        names = {"person": ("Fanta Inventée", "Fanta Inventee")}
        assert (said.kept, said.gone) == names.get(what, ("GAO-2026-0001", "GAO-2026-0002"))


def test_the_one_that_stays_says_what_only_the_other_said(office: Bench) -> None:
    keep, gone = twins(office)
    with office.writing("awa") as session:
        session.get_one(Person, gone).landmark = "près du marché"
    with office.writing("awa", "duplicates merge") as session:
        merge_persons(session, keep, gone, take=("name",))
    with office.reading("awa") as session:
        person = session.get_one(Person, keep)
        assert (person.name, person.folded) == ("Fanta Inventee", "fanta inventee")
        assert (person.landmark, person.phone) == ("près du marché", "+22366001122")
        gone_born = session.scalars(select(PersonMerge)).one().gone["birth_year"]
        assert person.birth_year == gone_born + 2


def test_two_seats_in_one_case_become_one_with_both_roles(office: Bench) -> None:
    keep, gone = twins(office)
    with office.writing("awa") as session:
        case = session.scalars(select(Case).where(Case.lead_id == gone)).one()
        session.add(Party(case_id=case.id, person_id=keep, roles=["witness"], position=1))
    with office.writing("awa", "duplicates merge") as session:
        merge_persons(session, keep, gone)
    with office.reading("awa") as session:
        seats = session.scalars(select(Party).where(Party.case_id == case.id)).all()
        assert [(s.person_id, s.roles) for s in seats] == [(keep, ["witness", "claimant"])]


def test_the_cases_of_a_person_tell_that_she_stood_there_twice(office: Bench) -> None:
    keep, gone = twins(office)
    with office.writing("awa", "duplicates merge") as session:
        merge_persons(session, keep, gone, why="même téléphone")
    with office.reading("awa") as session:
        told_of = session.scalars(select(CaseEvent).where(CaseEvent.kind == EventKind.MERGED)).all()
        assert [(e.note, e.details) for e in told_of] == [("même téléphone", {"of": "person"})] * 2


def test_the_number_that_went_still_finds_the_case_that_stayed(office: Bench) -> None:
    keep, gone = opened(office, told("Fanta Inventée")), opened(office, told("Fanta Inventee"))
    with office.writing("awa", "duplicates merge") as session:
        merge_cases(session, keep.number, gone.number)
    with office.reading("awa") as session:
        words = session.scalars(select(SearchDocument.folded)).one()
        assert gone.number.lower().replace("-", " ") in words
        assert session.scalars(select(Hold.case_id)).all() == [keep.id]


def test_a_closed_case_closes_the_one_it_goes_into(office: Bench) -> None:
    keep = opened(office, told("Fanta Inventée"), who="ibrahim")
    gone = opened(office, told("Fanta Inventee"), who="ibrahim", category="VBG")
    with office.writing("awa", "duplicates merge") as session:
        merge_cases(session, keep.number, gone.number)
    with office.reading("ibrahim") as session:
        assert session.get_one(Case, keep.id).restricted  # he is named on it
    with office.reading("mariam") as session:
        assert session.get(Case, keep.id) is None


def referred(bench: Bench, case: uuid.UUID) -> None:
    with bench.writing("awa") as session:
        fill(session, Referral, case_id=case, from_actor_id=None)


def test_the_case_that_travelled_is_kept(office: Bench) -> None:
    keep, gone = opened(office, told("Fanta Inventée")), opened(office, told("Fanta Inventee"))
    referred(office, gone.id)
    with office.writing("awa", "duplicates merge") as session, pytest.raises(KeepTheOther) as no:
        merge_cases(session, keep.number, gone.number)
    assert no.value.details == {"kept": keep.number, "gone": gone.number}
    referred(office, keep.id)
    with office.writing("awa", "duplicates merge") as session, pytest.raises(BothTravelled):
        merge_cases(session, keep.number, gone.number)
    with office.reading("awa") as session:
        assert session.scalars(select(CaseMerge)).all() == []


def test_who_or_what_is_meant_must_be_there_and_two(office: Bench) -> None:
    keep, gone = twins(office)
    with office.writing("awa", "duplicates merge") as session:
        with pytest.raises(NotTwins):
            merge_persons(session, keep, keep)
        with pytest.raises(NoSuchPerson):
            merge_persons(session, keep, uuid.uuid4())
        with pytest.raises(NotTwins):
            merge_cases(session, "GAO-2026-0001", "gao-2026-0001")
        with pytest.raises(UnknownCase):
            merge_cases(session, "GAO-2026-0001", "GAO-2026-0099")
        with pytest.raises(NoSuchMerge):
            undo(session, gone)


def test_a_merge_is_undone_once_and_not_under_another(office: Bench) -> None:
    keep, gone = twins(office)
    third = lead(office, opened(office, told("Fanta Inventéé")).number)
    with office.writing("awa", "duplicates merge") as session:
        first = merge_persons(session, keep, gone).id
        second = merge_persons(session, third, keep).id
    with office.writing("awa", "duplicates undo") as session:
        with pytest.raises(MergedAgain):
            undo(session, first)
        undo(session, second)
        undo(session, first)
        with pytest.raises(NoSuchMerge):
            undo(session, first)
    with office.reading("awa") as session:
        assert all(session.get(Person, key) for key in (keep, gone, third))


@pytest.mark.parametrize("who", ["ibrahim", "oumou"])
def test_only_a_coordinator_puts_together(office: Bench, who: str) -> None:
    keep, gone = twins(office)
    with office.writing(who, "duplicates merge") as session:
        with pytest.raises(NotAllowed):
            merge_persons(session, keep, gone)
        with pytest.raises(NotAllowed):
            merge_cases(session, "GAO-2026-0001", "GAO-2026-0002")
        with pytest.raises(NotAllowed):
            undo(session, keep)


def test_the_number_of_a_merged_case_says_where_it_leads(office: Bench) -> None:
    keep, gone = opened(office, told("Fanta Inventée")), opened(office, told("Fanta Inventee"))
    with office.writing("awa", "duplicates merge") as session:
        made = merge_cases(session, keep.number, gone.number).id
    with office.reading("ibrahim") as session, pytest.raises(PutTogether) as refused:
        show(session, gone.number.lower())
    assert refused.value.details == {"number": gone.number, "kept": keep.number}
    with office.writing("awa", "duplicates undo") as session:
        undo(session, made)
    with office.reading("ibrahim") as session:
        assert show(session, gone.number).number == gone.number


def test_where_a_merged_number_leads_is_told_to_nobody_who_may_not_see_it(office: Bench) -> None:
    keep = opened(office, told("Fanta Inventée"), category="VBG")
    gone = opened(office, told("Fanta Inventee"), category="VBG")
    with office.writing("awa", "duplicates merge") as session:
        merge_cases(session, keep.number, gone.number)
    with office.reading("ibrahim") as session, pytest.raises(UnknownCase) as refused:
        show(session, gone.number)
    assert not isinstance(refused.value, PutTogether)
    assert refused.value.details == {"number": gone.number}


def test_who_was_kept_apart_from_both_is_kept_apart_once_and_nobody_from_herself(
    office: Bench,
) -> None:
    keep, gone = twins(office)
    third = lead(office, opened(office, told("Oumou Essai")).number)
    fourth = lead(office, opened(office, told("Sira Essai")).number)
    pairs = [(keep, third), (third, gone), (gone, keep), (fourth, gone)]
    with office.writing("awa") as session:
        for one, other in pairs:
            fill(session, KeepApart, one_id=one, other_id=other)
    with office.writing("awa", "duplicates merge") as session:
        key = merge_persons(session, keep, gone).id
    assert apart(office) == {(keep, third), (fourth, keep)}
    with office.writing("awa", "duplicates undo") as session:
        undo(session, key)
    assert apart(office) == set(pairs)


def apart(bench: Bench) -> set[tuple[uuid.UUID, uuid.UUID]]:
    with bench.reading("awa") as session:
        return {(pair.one_id, pair.other_id) for pair in session.scalars(select(KeepApart))}
