from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import time_machine

from justice_desk.terms.clock import today, utc_now
from tests.cli.conftest import PASSPHRASE
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import CADI, COURT, court, referred

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

__all__ = ["court"]


def test_a_task_is_added_listed_put_off_done_and_taken_back(desk: Desk) -> None:
    number, due = opened(desk), today() + timedelta(days=2)
    task = desk.json("task", "add", number, "--title", "Appeler le greffe", "--due", f"{due}")
    assert (task["id"], task["due_on"]) == (f"{number}/T2", due.isoformat())
    listed = desk.json("task", "list", "--mine")
    assert listed["total"] == 2
    assert listed["tasks"][0]["words"] == "Appeler le greffe"
    until = (due + timedelta(days=9)).isoformat()
    moved = desk.json("task", "postpone", task["id"], "--until", until)
    assert moved["tasks"][0]["due_on"] == until
    done = desk.json("task", "done", task["id"], f"{number}/T1")
    assert [row["done_on"] for row in done["tasks"]] == [today().isoformat()] * 2
    assert desk.json("task", "list")["total"] == 0
    assert desk("task", "done", task["id"]).code == 4
    desk.json("task", "undo", task["id"])
    assert desk.json("task", "list")["total"] == 1
    assert "Appeler le greffe" in desk("task", "list").out


def test_none_of_several_tasks_is_done_when_one_is_unknown(desk: Desk) -> None:
    number = opened(desk)
    answer = desk("task", "done", f"{number}/T1", f"{number}/T7", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (4, "unknown_task")
    assert desk.json("task", "list")["total"] == 1


def test_the_day_tells_an_answer_that_is_owed(desk: Desk, court: str) -> None:
    number, _code = referred(desk, court)
    kinds = [row["kind"] for row in desk.json("task", "list")["tasks"]]
    assert kinds == ["complete_intake", "reply_slip"]
    day = desk.json("today")
    assert day["day"] == today().isoformat()
    assert (day["late"]["total"], day["calls"], day["changes"]) == (0, [], [])
    assert f"{number}/T1" not in desk("today").out


def test_the_day_says_what_it_leaves_out(desk: Desk) -> None:
    number = opened(desk)
    for title in ("Un", "Deux", "Trois", "Quatre"):
        due = f"{today() + timedelta(days=1)}"
        desk.json("task", "add", number, "--title", f"Appel {title}", "--due", due)
    lines = desk("today").out.splitlines()
    head = lines.index("Cette semaine · 4")
    assert sum("Appel" in line for line in lines[head + 1 : head + 4]) == 3
    assert lines[head + 4] == "  et 1 autre\u00a0: voir task list"


def test_the_day_tells_whom_to_call_and_what_others_wrote_since(desk: Desk) -> None:
    number = opened(desk)
    desk.json("task", "add", number, "--title", "Donner le jour", "--due", f"{today()}")
    first = desk("today").out
    assert "À appeler · 1" in first
    assert "C’est votre première visite." in first
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", PASSPHRASE)
    desk.json("member", "add", "ibrahim", "--full-name", "Ibrahim Touré")
    with time_machine.travel(utc_now() + timedelta(hours=2), tick=True):
        desk.member = "ibrahim"
        desk.json("case", "note", number, "Le voisin est passé.")
        desk.member = "awa"
        assert [c["number"] for c in desk.json("today")["changes"]] == [number]
        assert f"{number}\u00a0: note" in desk("today").out
        assert "Rien n’a changé." not in desk("today").out, "still the same visit"
    with time_machine.travel(utc_now() + timedelta(hours=4), tick=True):
        assert "Rien n’a changé." in desk("today").out


def test_a_closure_that_is_asked_for_is_for_the_coordinator_today(desk: Desk) -> None:
    number = opened(desk)
    desk.json("case", "ask-close", number, "--outcome", "withdrawn")
    kinds = [row["kind"] for row in desk.json("today")["today"]["tasks"]]
    assert kinds == ["approve_closure"]


def test_the_day_sheet_is_a_pdf_that_names_a_file(desk: Desk, tmp_path: Path) -> None:
    opened(desk)
    file = tmp_path / "feuille.pdf"
    assert desk.json("task", "sheet", "-o", str(file))["pages"] == 1
    assert file.read_bytes().startswith(b"%PDF")


def test_an_actor_is_corrected_trained_and_complained_of(desk: Desk) -> None:
    code = desk.json("actor", "add", *CADI)["code"]
    row = desk.json("actor", "correct", code, "--phone", "66 12 38 04", "--holder", "Ali Exemple")
    assert (row["phone"], row["mandates"][0]["holder"]) == ("+22366123804", "Ali Exemple")
    assert desk("actor", "correct", code, "--phone", "66 12 38 04").code == 4
    stale = desk("actor", "correct", code, "--phone", "76 44 10 02", "--if-version", "1", "--json")
    assert stale.code == 7
    told = desk.json("training", "add", code, "--title", "Normes", "--norms", "--hours", "8")
    assert told["training"]["norms"] is True
    complaint = desk.json("complaint", "add", code, "--subject", "Demande de l’argent.")
    assert complaint["ref"] == f"{code}/P1"
    shown = desk.json("actor", "show", code)
    assert (shown["code"], len(shown["complaints"]), shown["received"]) == (code, 1, 0)
    assert desk.json("complaint", "close", code, "--result", "Entendu.")["state"] == "closed"
    assert desk.json("complaint", "list", "--open")["total"] == 0
    assert desk("complaint", "close", code, "--result", "Encore.").code == 4


def test_what_an_actor_refused_is_told_with_its_reason(desk: Desk, court: str) -> None:
    _number, slip = referred(desk, court)
    desk.json("reply", slip, "declined", "--note", "Hors compétence.")
    shown = desk.json("actor", "show", court)
    assert (shown["answered"], shown["median_days"]) == (1, 0.0)
    assert shown["declines"][0]["reason"] == "Hors compétence."
    assert COURT[3] in desk("actor", "show", court).out
