"""The papers of a sitting, drawn from an office: all in one go, each to its reader's rights."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.exports.sittings import (
    NothingToPrint,
    SittingPapers,
    note_sitting_papers,
    render_sitting_papers,
)
from justice_desk.models.all import AuditEntry, SittingPrint, Summons
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.finding import entry_on
from justice_desk.services.dockets.hearing_errors import UnknownSummons
from justice_desk.services.dockets.moving import move_entry
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.summoning import mark_handed
from justice_desk.services.dockets.told import EntryTold
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.budgeting import set_budget
from justice_desk.services.sittings.errors import UnknownSitting
from justice_desk.services.sittings.showing import show
from justice_desk.services.sittings.told import DayTold, OfficerTold, SittingTold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import OfficerRole, SittingKind, SittingPaper
from tests.exports.papers.reading import pages_text, text

if TYPE_CHECKING:
    from collections.abc import Collection

    from tests.sending import Desk

P = SittingPaper
LATER = timedelta(days=20)


def planned(desk: Desk, **more: Any) -> str:
    told = {
        "court": desk.court(),
        "place": "Gao/Bourem",
        "days": (DayTold(today() + LATER),),
        "officers": (OfficerTold(OfficerRole.JUDGE, "Juge Inventée", confirmed=True),),
        "building": "Mairie inventée",
    }
    with desk.bench.writing("awa", "sitting add") as session:
        return add_sitting(session, SittingTold(**(told | more)))


def put(desk: Desk, number: str, case: str) -> None:
    desk.agree(case, "Tribunal d’instance de Bourem")
    with desk.bench.writing("awa", "docket add") as session:
        add_entry(session, number, case, EntryTold())


def drawn(
    desk: Desk, number: str, who: str = "awa", papers: Collection[P] | None = None, **more: Any
) -> SittingPapers:
    with desk.bench.reading(who) as session:
        return render_sitting_papers(session, number, papers, **more)


def of(made: SittingPapers, paper: P) -> str:
    (file,) = (one for one in made.files if one.paper is paper)
    return text(file.rendered.pdf)


def test_all_papers_come_in_the_order_in_which_they_are_used(desk: Desk) -> None:
    number = planned(desk)
    put(desk, number, desk.case())
    with desk.bench.writing("awa", "sitting correct") as session:
        set_budget(session, number, {"judges": (120_000, None, "")})
    made = drawn(desk, number)
    assert [one.paper for one in made.files] == [one for one in P if one is not P.SEALED_DOCKET]
    assert [one.paper for one in made.left_out] == [P.SEALED_DOCKET]
    names = [one.name for one in made.files]
    assert names == sorted(names)
    assert names[0] == f"01-programme-{number}.pdf"
    assert all(one.rendered.pages for one in made.files)
    assert "Exemple" not in " ".join(names)


def test_each_paper_holds_what_it_is_for(desk: Desk) -> None:
    number = planned(desk)
    case = desk.case(lead={"name": "Fatoumata Exemple"})
    put(desk, number, case)
    made = drawn(desk, number)
    assert "Exemple Fatoumata" in of(made, P.COURT_DOCKET)
    assert "Fatoumata Exemple" in of(made, P.ATTENDANCE)
    assert "Fatoumata Exemple" in of(made, P.SUMMONSES)
    for paper in (P.PROGRAMME, P.INFORMATION, P.DOOR_DOCKET, P.MINUTES):
        assert "Fatoumata" not in of(made, paper)
        assert "Foncier" not in of(made, paper)
    assert case.partition("-")[2] in of(made, P.DOOR_DOCKET)
    assert "F. E." in of(made, P.DOOR_DOCKET)
    plain = drawn(desk, number, papers=[P.DOOR_DOCKET], initials=False)
    assert "F. E." not in of(plain, P.DOOR_DOCKET)


def test_what_is_closed_to_who_prints_names_nobody(desk: Desk) -> None:
    number = planned(desk)
    open_one = desk.case(lead={"name": "Fatoumata Exemple"})
    kept = desk.case(category="VBS", lead={"name": "Nana Cachée"})
    for case in (open_one, kept):
        put(desk, number, case)
    with desk.bench.writing("awa", "sitting correct") as session:
        set_budget(session, number, {"judges": (120_000, None, "")})
    hers, his = drawn(desk, number), drawn(desk, number, "ibrahim")
    for file in his.files:
        told = text(file.rendered.pdf)
        assert "Nana" not in told
        assert "N. C." not in told
        assert "Violences" not in told
    assert "Nana Cachée" in of(hers, P.SUMMONSES)
    for paper in (P.COURT_DOCKET, P.DOOR_DOCKET, P.PROGRAMME):
        assert of(hers, paper) == of(his, paper)
        assert "huis clos" in of(hers, paper).lower()
        assert "Nana" not in of(hers, paper)
    (fold,) = (pages_text(one.rendered.pdf) for one in hers.files if one.paper is P.SEALED_DOCKET)
    assert ["Nana Cachée" in page for page in fold] == [True]
    assert "Fatoumata" not in fold[0]
    assert P.SEALED_DOCKET in {one.paper for one in his.left_out}


def test_a_paper_without_matter_is_told_and_not_failed(desk: Desk) -> None:
    number = planned(desk, kind=SittingKind.SEAT, officers=())
    made = drawn(desk, number)
    assert [one.paper for one in made.files] == [P.PROGRAMME, P.MINUTES]
    why = {one.paper: one.why for one in made.left_out}
    assert why[P.SUMMONSES] == "Personne n’est convoqué."
    assert "siège" in why[P.INFORMATION]
    with pytest.raises(NothingToPrint) as refused:
        drawn(desk, number, papers=[P.SUMMONSES, P.BUDGET])
    assert "Personne n’est convoqué." in refused.value.message()


def test_nobody_is_called_to_what_is_put_off_or_called_off(desk: Desk) -> None:
    number = planned(desk)
    put(desk, number, desk.case())
    with desk.bench.writing("awa", "sitting postpone") as session:
        moving.postpone(session, number, reason="Crue.", to_on=None)
    assert [one.paper for one in drawn(desk, number).files] == [P.MINUTES]
    with desk.bench.writing("awa", "sitting postpone") as session:
        moving.postpone(session, number, reason="Décrue.", to_on=today() + 2 * LATER)
    assert P.SUMMONSES in {one.paper for one in drawn(desk, number).files}
    with desk.bench.writing("awa", "sitting cancel") as session:
        moving.cancel(session, number, reason="Plus d’argent.")
    made = drawn(desk, number)
    assert [one.paper for one in made.files] == [P.MINUTES]
    assert {one.why for one in made.left_out if one.paper is not P.BUDGET} == {
        "L’audience est annulée."
    }


def test_a_name_that_cannot_be_drawn_stops_its_papers_alone(desk: Desk) -> None:
    number = planned(desk)
    put(desk, number, desk.case(lead={"name": "ߝߊ߬ߕߎߡߊ Exemple"}))
    made = drawn(desk, number)
    assert {one.paper for one in made.left_out if one.code == "cannot_draw"} >= {P.SUMMONSES}
    assert P.PROGRAMME in {one.paper for one in made.files}


def test_what_was_printed_is_known_and_told_when_it_must_be_printed_again(desk: Desk) -> None:
    number = planned(desk)
    case = desk.case()
    put(desk, number, case)
    made = drawn(desk, number)
    with desk.bench.writing("awa", "sitting papers") as session:
        note_sitting_papers(session, made)
    with desk.bench.reading("awa") as session:
        (slot,) = docket(session, number)
        assert {one.printed_on for one in slot.called} == {today()}
        assert not slot.outdated
        view = show(session, number)
        assert (set(view.printed), view.to_reprint) == ({one.paper for one in made.files}, ())
        digests = set(session.scalars(select(SittingPrint.digest)))
        assert digests == {one.rendered.sha256 for one in made.files}
        reads = session.scalars(
            select(AuditEntry).where(AuditEntry.table_name == "sitting", AuditEntry.rows == 1)
        ).all()
        assert ["court_docket"] in [list(one.fields) for one in reads]
    _move(desk, number, case)
    with desk.bench.reading("awa") as session:
        (slot,) = docket(session, number)
        assert slot.outdated
        assert P.SUMMONSES in show(session, number).to_reprint
    again = drawn(desk, number, papers=[P.SUMMONSES], summonses=[slot.called[0].id])
    assert again.files[0].rendered.pages == 1


def _move(desk: Desk, number: str, case: str) -> None:
    with desk.bench.writing("awa", "docket summon") as session:
        mark_handed(session, docket(session, number)[0].called[0].id)
    with desk.bench.writing("awa", "docket move") as session:
        move_entry(session, entry_on(session, number, case), starts=700)


def test_a_summons_that_says_another_hour_was_not_handed_over(desk: Desk) -> None:
    number, case = planned(desk), desk.case()
    put(desk, number, case)
    for moved in (False, True):
        if moved:
            _move(desk, number, case)
        with desk.bench.writing("awa", "sitting papers") as session:
            note_sitting_papers(session, render_sitting_papers(session, number))
    with desk.bench.reading("awa") as session:
        assert session.scalars(select(Summons.handed_on).distinct()).all() == [None]
        (slot,) = docket(session, number)
        assert not slot.outdated
        assert all("11:40" in (told or "") for told in session.scalars(select(Summons.printed_as)))


def test_who_only_reads_prints_nothing_and_no_sitting_is_none(desk: Desk) -> None:
    number = planned(desk)
    with pytest.raises(NotAllowed):
        drawn(desk, number, "oumou")
    with pytest.raises(UnknownSitting):
        drawn(desk, "GAO-S-1999-001")
    put(desk, number, desk.case())
    made = drawn(desk, number, papers=[P.SUMMONSES])
    other = planned(desk)
    with desk.bench.writing("awa", "sitting papers") as session, pytest.raises(UnknownSummons):
        note_sitting_papers(session, SittingPapers(other, made.files, ()))


def test_each_summons_is_a_page_of_its_own(desk: Desk) -> None:
    number = planned(desk)
    put(desk, number, desk.case(lead={"name": "Fatoumata Exemple"}))
    (file,) = drawn(desk, number, papers=[P.SUMMONSES]).files
    pages = pages_text(file.rendered.pdf)
    assert len(pages) == len(file.summonses) == 2
    assert "Fatoumata Exemple" in pages[0]
    assert "Fatoumata" not in pages[1]
