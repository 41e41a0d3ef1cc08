from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.formats.intake_json import example, parse
from justice_desk.models.all import Task, Visit
from justice_desk.services import tasks
from justice_desk.services import today as day
from justice_desk.services.cases.noting import add_note
from justice_desk.services.cases.working import assign
from justice_desk.services.consents.recording import withdraw
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.today import Band, Safe
from justice_desk.services.today.sheet import _told, _without
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import ConsentPurpose, EventKind
from tests.services.referrals.conftest import agreed, directory, opened

if TYPE_CHECKING:
    from justice_desk.services.cases.intake import PersonIntake
    from tests.offices import Bench

__all__ = ["directory"]

COURT = "Tribunal d’instance inventé de Bourem"
WHOLE = frozenset(Band)


def looked(bench: Bench, who: str = "awa", **asked: object) -> day.Today:
    with bench.reading(who, "today") as session:
        return day.look(session, today(), **asked)  # type: ignore[arg-type]  # named in the tests


def task(bench: Bench, number: str, title: str, days: int) -> None:
    with bench.writing("awa", "task add") as session:
        row = tasks.add(session, number, title)
    with bench.writing("awa") as session:
        session.get_one(Task, row.id).due_on = today() + timedelta(days=days)


def titles(view: day.Today, band: Band) -> list[str]:
    return [row.title for row in view.group(band).tasks]


def test_the_day_parts_what_is_late_due_today_and_due_this_week(directory: Bench) -> None:
    number = opened(directory)
    for title, days in (("tard", -3), ("plus tard encore", -9), ("jour", 0), ("six", 6), ("x", 8)):
        task(directory, number, title, days)
    view = looked(directory)
    assert titles(view, Band.LATE) == ["plus tard encore", "tard"]
    assert titles(view, Band.TODAY) == ["jour"]
    assert titles(view, Band.WEEK) == ["six"]
    assert view.waiting == 3


def test_a_band_shows_its_first_tasks_until_all_are_asked_for(directory: Bench) -> None:
    number = opened(directory)
    for n in range(8):
        task(directory, number, f"t{n}", -n - 1)
    assert (
        looked(directory).group(Band.LATE).total,
        len(titles(looked(directory), Band.LATE)),
    ) == (
        8,
        5,
    )
    assert len(titles(looked(directory, whole=WHOLE), Band.LATE)) == 8


@pytest.mark.parametrize("who", ["ibrahim", "oumou"])
def test_nothing_of_a_closed_case_reaches_the_day(directory: Bench, who: str) -> None:
    number = opened(directory, category="VBS")
    task(directory, number, "secret", 0)
    with directory.writing("awa", "case note") as session:
        add_note(session, number, "Une note.")
    view = looked(directory, who, changed_since=datetime(2020, 1, 1, tzinfo=UTC))
    assert (view.waiting, view.calls, view.changes) == (0, (), ())
    with directory.writing("awa", "case assign") as session:
        assign(session, number, "ibrahim")
    assert looked(directory, "ibrahim").waiting == 1
    assert looked(directory, "ibrahim", mine=True).waiting == 1


def person(directory: Bench, **told: object) -> day.Call:
    """Open a case whose person says this of her phone, and return whom to call about it."""
    persons = parse(json.dumps(example()), "example").persons
    lead: PersonIntake = replace(persons[0], **told)  # type: ignore[arg-type]  # fields by name
    number = opened(directory, persons=(lead, *persons[1:]))
    task(directory, number, "Prendre des nouvelles", 0)
    return next(call for call in looked(directory).calls if call.number == number)


@pytest.mark.parametrize(
    ("safe", "phone", "expected"),
    [
        (("call",), "66 12 38 04", Safe.YES),
        (("message",), "66 12 38 04", Safe.NO),
        (("never",), "66 12 38 04", Safe.NO),
        ((), "66 12 38 04", Safe.UNKNOWN),
        (("call",), None, Safe.NO),
    ],
)
def test_a_number_that_is_not_safe_to_call_never_leaves(
    directory: Bench, safe: tuple[str, ...], phone: str | None, expected: Safe
) -> None:
    call = person(directory, phone=phone, phone_safe=safe, through="sa tante", phone_when="lundi")
    assert call.safe is expected
    assert bool(call.phone) is (expected is Safe.YES)
    assert (call.through, call.when) == ("sa tante", "lundi")


def test_the_safe_ones_come_first_and_nobody_twice(directory: Bench) -> None:
    unsafe = person(directory, phone="66 12 38 04", phone_safe=("never",))
    safe = person(directory, phone="76 44 10 02", phone_safe=("call",))
    task(directory, safe.number, "Encore", 0)
    assert [call.number for call in looked(directory).calls] == [safe.number, unsafe.number]


def test_about_an_answer_the_actor_is_called(directory: Bench) -> None:
    number = opened(directory)
    agreed(directory, number, COURT)
    with directory.writing("awa", "refer") as session:
        refer(session, number, Request(COURT, "Constater.", reply_by=today()))
    assert [call.name for call in looked(directory).calls if call.is_actor] == [COURT]


def test_who_is_to_stop_since_a_consent_was_taken_back_is_the_actor(directory: Bench) -> None:
    number = opened(directory)
    agreed(directory, number, COURT)
    with directory.writing("awa", "refer") as session:
        refer(session, number, Request(COURT, "Constater.", reply_by=today() + timedelta(days=60)))
    with directory.writing("awa", "consent withdraw") as session:
        withdraw(session, number, why="Elle a peur.", purpose=ConsentPurpose.REFERRAL)
    calls = [call for call in looked(directory).calls if call.number == number]
    assert [(call.task.kind, call.name) for call in calls] == [("consent_gone", COURT)]


def test_what_others_wrote_since_the_last_visit_is_new_and_what_i_wrote_is_not(
    directory: Bench,
) -> None:
    number = opened(directory)
    assert looked(directory, "ibrahim").changes == ()
    visit(directory, "ibrahim", hours=2)
    for who in ("awa", "ibrahim"):
        with directory.writing(who, "case note") as session:
            add_note(session, number, "Une note.")
    view = looked(directory, "ibrahim")
    assert [(c.number, c.kind, c.by) for c in view.changes] == [
        (number, EventKind.NOTE, "Awa Cissé"),
        (number, EventKind.OPENED, "Awa Cissé"),
    ]


def test_what_was_written_before_the_last_visit_is_not_new(directory: Bench) -> None:
    opened(directory)
    later = utc_now() + timedelta(hours=1)  # keys hold the time, so what comes later is after them
    assert looked(directory, "ibrahim", changed_since=later).changes == ()
    an_hour_ago = utc_now() - timedelta(hours=1)
    assert looked(directory, "ibrahim", changed_since=an_hour_ago).changes != ()


def visit(bench: Bench, who: str, hours: float) -> None:
    """Let a member have been here so many hours ago."""
    moment = utc_now() - timedelta(hours=hours)
    with bench.writing(who, "today") as session:
        session.add(Visit(member_id=bench.members[who].member_id, seen_at=moment))


def test_a_visit_counts_from_the_one_before_for_half_an_hour(directory: Bench) -> None:
    visit(directory, "ibrahim", hours=5)
    before = looked(directory, "ibrahim").since
    for _look in range(2):
        with directory.writing("ibrahim", "today") as session:
            day.note_visit(session)
        assert looked(directory, "ibrahim").since == before
    assert looked(directory, "mariam").since is None


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Appeler Awa Ba", "Appeler Awa …"),
        ("ne va ba pas", "ne va ba pas"),
        ("Voir (Exemple) et l’Exemple", "Voir (…) et l’…"),
        ("Dire à N’Diaye, demain", "Dire à …, demain"),
    ],
)
def test_no_family_name_stays_in_a_title_on_the_sheet(title: str, told: str) -> None:
    families = set(_told(["Ba", "Exemple", "N’Diaye"]))
    assert _without(title, families) == told
