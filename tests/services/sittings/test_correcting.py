"""What is completed later: order, reconnaissance, people, days, budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.sittings import correcting
from justice_desk.services.sittings.budgeting import set_budget
from justice_desk.services.sittings.officers import set_officers
from justice_desk.services.sittings.told import DayTold, OfficerTold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import ChangedMeanwhile, NotAllowed
from justice_desk.terms.sittings import OfficerRole, StepKind, StepState
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


def corrected(bench: Bench, number: str, *, who: str = "awa", **more: Any) -> None:
    version = more.pop("seen", None)
    with bench.writing(who, "sitting correct") as session:
        correcting.correct_sitting(session, number, more, seen=version)


def test_what_is_there_is_told_step_by_step(directory: Bench) -> None:
    number = planned(directory)
    corrected(
        directory,
        number,
        recon_on=today(),
        authorities=["maire", "préfet"],
        authorised_number="41",
        information_on=later(19),
    )
    steps = {step.kind: step for step in seen(directory, number).steps}
    done = {kind for kind, step in steps.items() if step.state is StepState.DONE}
    assert done == {
        StepKind.ORDER,
        StepKind.RECON,
        StepKind.AUTHORITIES,
        StepKind.INFORMATION,
        StepKind.INTERPRETERS,
    }
    assert steps[StepKind.AUTHORITIES].told == "maire, préfet"


def test_only_what_stands_on_handed_out_papers_outdates_them(directory: Bench) -> None:
    number = planned(directory)
    corrected(directory, number, note="Prévoir l’eau.", recon_on=today())
    assert seen(directory, number).row.sequence == 0
    corrected(directory, number, building="Grande salle de la mairie")
    corrected(directory, number, place="Ansongo")
    assert seen(directory, number).row.sequence == 2
    version = seen(directory, number).row.version
    corrected(directory, number, building="Grande salle de la mairie")
    assert seen(directory, number).row.version == version


def test_a_field_that_does_not_exist_or_a_day_that_cannot_be_is_refused(directory: Bench) -> None:
    number = planned(directory)
    with pytest.raises(DoesNotFit):
        corrected(directory, number, state="held")
    with pytest.raises(DoesNotFit):
        corrected(directory, number, recon_on=later())
    with pytest.raises(NotAllowed):
        corrected(directory, number, who="ibrahim", note="Non.")


def test_two_who_write_the_same_field_are_told(directory: Bench) -> None:
    number = planned(directory)
    version = seen(directory, number).row.version
    corrected(directory, number, building="Mairie")
    with pytest.raises(ChangedMeanwhile) as refused:
        corrected(directory, number, seen=version, building="École")
    assert (refused.value.details["theirs"], refused.value.details["mine"]) == ("Mairie", "École")
    corrected(directory, number, seen=version, building="Mairie")


def test_the_people_are_written_all_at_once(directory: Bench) -> None:
    number = planned(directory, officers=(OfficerTold(OfficerRole.JUDGE, "Juge Un"),))
    new = (OfficerTold(OfficerRole.REGISTRAR, "Greffier Un", phone="66 12 38 45"),)
    with directory.writing("awa", "sitting correct") as session:
        set_officers(session, number, new)
    (row,) = seen(directory, number).officers
    assert (row.name, row.phone) == ("Greffier Un", "+22366123845")


def test_a_day_that_stays_keeps_its_row(directory: Bench) -> None:
    number = planned(directory, later(20), later(21))
    kept = seen(directory, number).days[1]
    with directory.writing("awa", "sitting correct") as session:
        correcting.set_days(session, number, [DayTold(later(21), starts=480), DayTold(later(25))])
    days = seen(directory, number).days
    assert [day.held_on for day in days] == [later(21), later(25)]
    assert (days[0].id, days[0].starts) == (kept.id, 480)
    assert seen(directory, number).row.last_on == later(25)


def test_the_budget_is_whole_francs_and_known_lines(directory: Bench) -> None:
    number = planned(directory)
    with directory.writing("awa", "sitting correct") as session:
        set_budget(session, number, {"escort": (150_000, None, "deux jours")})
        set_budget(session, number, {"escort": (150_000, 165_000, "trois jours")})
    rows = {row.code: row for row in seen(directory, number).budget}
    assert (rows["escort"].planned, rows["escort"].spent) == (150_000, 165_000)
    assert (rows["recon"].planned, rows["recon"].spent) == (0, None)
    for lines in ({"champagne": (1, None, "")}, {"escort": (-1, None, "")}):
        with directory.writing("awa", "sitting correct") as session, pytest.raises(DoesNotFit):
            set_budget(session, number, lines)


def seated(bench: Bench, number: str, *names: str, **more: Any) -> None:
    told = [OfficerTold(OfficerRole.JUDGE, name) for name in names]
    with bench.writing("awa", "sitting correct") as session:
        set_officers(session, number, told, **more)


def test_two_who_write_who_sits_are_told(directory: Bench) -> None:
    number = planned(directory)
    before = seen(directory, number)
    seated(directory, number, "Juge Un", seen=before.row.version, shown=before.officers)
    with pytest.raises(ChangedMeanwhile) as refused:
        seated(directory, number, "Juge Deux", seen=before.row.version, shown=before.officers)
    told = refused.value.details
    assert ("Juge Un" in str(told["theirs"]), "Juge Deux" in str(told["mine"])) == (True, True)
    assert [row.name for row in seen(directory, number).officers] == ["Juge Un"]
    seated(directory, number, "Juge Un", seen=before.row.version)
    with pytest.raises(ChangedMeanwhile):
        seated(directory, number, seen=before.row.version)


def test_another_change_of_the_sitting_does_not_stop_who_writes_who_sits(directory: Bench) -> None:
    number = planned(directory)
    before = seen(directory, number)
    corrected(directory, number, note="Prévoir l’eau.")
    seated(directory, number, "Juge Un", seen=before.row.version, shown=before.officers)
    assert [row.name for row in seen(directory, number).officers] == ["Juge Un"]


def test_two_who_write_one_line_of_the_budget_are_told(directory: Bench) -> None:
    number = planned(directory)
    version = seen(directory, number).row.version

    def write(code: str, planned: int, **more: Any) -> None:
        with directory.writing("awa", "sitting correct") as session:
            set_budget(session, number, {code: (planned, None, "")}, seen=version, **more)

    write("escort", 150_000)
    write("recon", 20_000)
    with pytest.raises(ChangedMeanwhile) as refused:
        write("escort", 175_000)
    told = {key: str(refused.value.details[key]) for key in ("theirs", "mine")}
    assert ("150" in told["theirs"], "175" in told["mine"]) == (True, True)
    write("escort", 175_000, shown={"escort": (150_000, None, "")})
    rows = {row.code: row.planned for row in seen(directory, number).budget}
    assert (rows["escort"], rows["recon"]) == (175_000, 20_000)
