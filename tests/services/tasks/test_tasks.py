from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services import tasks
from justice_desk.services.cases.errors import CaseIsRestricted, DoesNotFit
from justice_desk.services.cases.intake import ConsentIntake
from justice_desk.services.cases.tasks import PostponedToPast
from justice_desk.services.cases.working import assign, close
from justice_desk.services.consents.recording import record_consent, withdraw
from justice_desk.services.referrals.ending import cancel
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.tasks.errors import (
    DoneAlready,
    NotDone,
    TaskOfClosedCase,
    UnknownTask,
)
from justice_desk.services.tasks.words import KINDS, kind_words
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, Outcome
from justice_desk.terms.errors import NotAllowed
from tests.services.referrals.conftest import agreed, directory, opened

if TYPE_CHECKING:
    from justice_desk.services.tasks import OpenTask
    from tests.offices import Bench

__all__ = ["directory"]

COURT = "Tribunal d’instance inventé de Bourem"
NOBODYS = "01930000-0000-7000-8000-000000000000"
"""The id of no row."""


def told(bench: Bench, who: str = "awa", **asked: bool) -> list[tuple[str, str]]:
    """Return reference and headline of the open tasks, as listed."""
    with bench.reading(who) as session:
        count, rows = tasks.listed(session, today(), **asked)
    assert count == len(rows)
    return [(row.ref, tasks.headline(row)) for row in rows]


def added(bench: Bench, number: str, title: str = "Appeler le greffe", days: int = 3) -> OpenTask:
    with bench.writing("ibrahim", "task add") as session:
        return tasks.add(session, number, title, today() + timedelta(days=days))


def test_tasks_are_listed_by_their_day_and_named_by_case_and_place(directory: Bench) -> None:
    number = opened(directory)
    added(directory, number, "Apporter le plan", 1)
    agreed(directory, number, COURT)
    with directory.writing("awa", "refer") as session:
        refer(session, number, Request(COURT, "Constater la limite."))
    assert told(directory) == [
        (f"{number}/T2", "Apporter le plan"),
        (f"{number}/T1", "Compléter l’accueil"),
        (f"{number}/T3", f"Réponse attendue\u00a0: {COURT}"),
    ]
    assert told(directory, late=True) == []


def test_a_task_is_for_whoever_is_in_charge_of_the_case(directory: Bench) -> None:
    number = opened(directory)
    assert told(directory, "awa", mine=True) == told(directory, "ibrahim")
    assert told(directory, "ibrahim", mine=True) == []
    with directory.writing("awa", "case assign") as session:
        assign(session, number, "ibrahim")
    assert len(told(directory, "ibrahim", mine=True)) == 1
    assert told(directory, "awa", mine=True) == []


def test_the_tasks_of_a_closed_case_are_nobodys_business(directory: Bench) -> None:
    number = opened(directory, category="VBS")
    task = added_by_awa(directory, number)
    assert told(directory, "ibrahim") == []
    assert told(directory, "oumou") == []
    assert f"{number}/T1" in [ref for ref, _ in told(directory, "awa")]
    for named in (task.ref, str(task.id)):
        with (
            pytest.raises((CaseIsRestricted, UnknownTask)),
            directory.writing("ibrahim") as session,
        ):
            tasks.done(session, [named])


def added_by_awa(bench: Bench, number: str) -> OpenTask:
    with bench.writing("awa", "task add") as session:
        return tasks.add(session, number, "Appeler")


def test_several_tasks_are_done_at_once_or_none_is(directory: Bench) -> None:
    number = opened(directory)
    task = added(directory, number)
    with pytest.raises(UnknownTask), directory.writing("ibrahim", "task done") as session:
        tasks.done(session, [task.ref, f"{number}/T9"])
    assert len(told(directory)) == 2
    with directory.writing("ibrahim", "task done") as session:
        rows = tasks.done(session, [task.ref.lower(), f"{number}/T1"])
    assert [row.done_on for row in rows] == [today(), today()]
    assert told(directory) == []
    with pytest.raises(DoneAlready), directory.writing("ibrahim", "task done") as session:
        tasks.done(session, [task.ref])


def test_what_was_done_by_mistake_is_open_again(directory: Bench) -> None:
    number = opened(directory)
    before = told(directory)
    with directory.writing("ibrahim", "task done") as session:
        tasks.done(session, [f"{number}/T1"])
    with directory.writing("ibrahim", "task undo") as session:
        tasks.take_back(session, f"{number}/T1")
    assert told(directory) == before
    with pytest.raises(NotDone), directory.writing("ibrahim", "task undo") as session:
        tasks.take_back(session, f"{number}/T1")


def test_a_task_is_put_off_to_a_day_that_comes(directory: Bench) -> None:
    task = added(directory, opened(directory))
    later = tasks.Later(task.ref, today() + timedelta(days=40), "Elle voyage.")
    with directory.writing("ibrahim", "task postpone") as session:
        assert tasks.put_off(session, later).due_on == later.until
    with pytest.raises(PostponedToPast), directory.writing("ibrahim", "task postpone") as session:
        tasks.put_off(session, replace(later, until=today()))


def test_a_task_cannot_be_due_in_the_past_and_a_reader_adds_none(directory: Bench) -> None:
    number = opened(directory)
    with pytest.raises(DoesNotFit), directory.writing("awa", "task add") as session:
        tasks.add(session, number, "Hier", today() - timedelta(days=1))
    with pytest.raises(NotAllowed), directory.writing("oumou", "task add") as session:
        tasks.add(session, number, "Lire")


@pytest.mark.parametrize("named", ["", "T1", "GAO-2020-0001/T1", NOBODYS, "…/T1"])
def test_what_names_no_task_is_refused(directory: Bench, named: str) -> None:
    with pytest.raises(UnknownTask), directory.writing("awa", "task done") as session:
        tasks.done(session, [named])


def test_tasks_end_with_their_case(directory: Bench) -> None:
    number = opened(directory)
    with directory.writing("awa", "case close") as session:
        close(session, number, Outcome.WITHDRAWN)
    assert told(directory) == []
    with pytest.raises(TaskOfClosedCase), directory.writing("awa", "task undo") as session:
        tasks.take_back(session, f"{number}/T1")


def test_a_consent_that_ends_is_asked_again_a_week_before(directory: Bench) -> None:
    number, until = opened(directory), today() + timedelta(days=30)
    photo = ConsentIntake(ConsentPurpose.PHOTO, until=until)
    with directory.writing("awa", "consent record") as session:
        record_consent(session, number, photo)
    with directory.reading("awa") as session:
        row = next(r for r in tasks.listed(session, today())[1] if r.kind == "consent_renew")
    assert row.due_on == until - timedelta(days=7)
    assert "le consentement prend fin le" in tasks.about(row)
    with directory.writing("awa", "consent record") as session:
        record_consent(session, number, replace(photo, until=until + timedelta(days=365)))
    with directory.reading("awa") as session:
        again = [r for r in tasks.listed(session, today())[1] if r.kind == "consent_renew"]
    assert [r.due_on for r in again] == [until + timedelta(days=358)]
    with directory.writing("awa", "consent withdraw") as session:
        withdraw(session, number, why="Elle ne veut plus.", purpose=ConsentPurpose.PHOTO)
    assert "consent_renew" not in kinds(directory)


def kinds(bench: Bench) -> list[str]:
    with bench.reading("awa") as session:
        return [row.kind for row in tasks.listed(session, today())[1]]


def test_a_refusal_and_a_consent_without_an_end_ask_for_nothing(directory: Bench) -> None:
    number = opened(directory)
    for asked in (
        ConsentIntake(ConsentPurpose.PHOTO),
        ConsentIntake(ConsentPurpose.SUMMARY, refused=True, until=today() + timedelta(days=9)),
    ):
        with directory.writing("awa", "consent record") as session:
            record_consent(session, number, asked)
    assert kinds(directory) == ["complete_intake"]


@pytest.mark.parametrize(
    ("category", "days", "asked"),
    [("VBS", 1, True), ("VBS", 4, False), ("VBS", None, True), ("FON", 1, False)],
)
def test_sexual_violence_of_the_last_72_hours_asks_for_care(
    directory: Bench, category: str, days: int | None, asked: bool
) -> None:
    facts_on = None if days is None else today() - timedelta(days=days)
    opened(directory, category=category, facts_on=facts_on)
    assert ("health_72h" in kinds(directory)) is asked


def test_a_referral_to_a_health_service_ends_the_wait_for_care(directory: Bench) -> None:
    number, health = opened(directory, category="VBS", facts_on=today()), "Centre de santé inventé"
    assert "health_72h" in kinds(directory)
    agreed(directory, number, health)
    with directory.writing("awa", "refer") as session:
        refer(session, number, Request(health, "Soins."))
    assert "health_72h" not in kinds(directory)


def test_a_consent_taken_back_asks_to_tell_whoever_has_the_letter(directory: Bench) -> None:
    number = opened(directory)
    for receiver in (COURT, "Cadi inventé de Gao"):
        agreed(directory, number, receiver)
    with directory.writing("awa", "refer") as session:
        sent = refer(session, number, Request(COURT, "Juger."))
    with directory.writing("awa", "consent withdraw") as session:
        withdraw(session, number, why="Elle a peur.", purpose=ConsentPurpose.REFERRAL)
    assert kinds(directory).count("consent_gone") == 1
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, sent.reference, "Elle a retiré son accord.")
    assert "consent_gone" not in kinds(directory)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_task_is_called_in_words(kind: str) -> None:
    assert kind_words(kind) not in {"", kind, kind_words("unheard_of")}
    assert kind_words(kind, "Appeler") == "Appeler"
