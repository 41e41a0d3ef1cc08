"""Bad moments: a referral cancelled meanwhile, two windows on one case, Ctrl+C at any time."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from justice_desk.models.all import Referral
from justice_desk.storage.office import unlock
from justice_desk.terms.enums import ReferralState
from tests.cli.conftest import PASSPHRASE
from tests.cli.refusals import example, refused, state
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

IBRAHIM = "une pirogue bleue 9"
STARTED = (
    "import os, sys; from justice_desk.__main__ import main; "
    "os.write(int(sys.argv.pop(1)), b'!'); sys.exit(main())"
)
"""Tells that Python itself has started: before that nothing of ours can hear Ctrl+C."""


def sent(desk: Desk) -> dict[str, str]:
    """Refer the example to a court and return what `refer` said, and the number."""
    court = desk.json("actor", "add", *COURT)["code"]
    number = opened(desk)
    desk.json("consent", "record", number, "--purpose", "referral", "--to", court, "--how", "oral")
    told = desk.json("refer", number, "--to", court, "--reason", "Constater la limite.")
    return told | {"number": number}


def cancel(desk: Desk, reference: str) -> None:
    """Cancel a referral; a verb for it comes with later work."""
    office = unlock(desk.office, "awa", PASSPHRASE)
    try:
        with office.writing("test") as session:
            row = session.query(Referral).filter(Referral.reference == reference).one()
            row.state = ReferralState.CANCELLED
    finally:
        office.close()


def test_a_cancelled_referral_has_no_letter_and_takes_no_answer(desk: Desk, tmp_path: Path) -> None:
    told = sent(desk)
    cancel(desk, told["reference"])
    before, file = state(desk), tmp_path / "lettre.pdf"
    for more in ((), ("--anonymous",), ("--copy", "person")):
        says = (told["reference"], "annulé")
        refused(desk, "letter", told["reference"], "-o", str(file), *more, says=says)
    refused(desk, "reply", told["slip_code"], "accepted")
    assert not file.exists()
    assert state(desk) == before


def process(desk: Desk, *words: str, member: str = "awa") -> subprocess.Popen[str]:
    """Start a verb in a process of its own."""
    secret = PASSPHRASE if member == "awa" else IBRAHIM
    whose = ("--office", str(desk.office), "--as", member)
    return subprocess.Popen(
        [sys.executable, "-m", "justice_desk", *whose, *words],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"JUSTICE_DESK_PASSPHRASE": secret},
    )  # fmt: skip


def test_two_windows_that_save_one_field_at_once_lose_neither_text(desk: Desk) -> None:
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", IBRAHIM)
    desk.json("member", "add", "ibrahim", "--full-name", "Ibrahim Touré")
    number = opened(desk)
    seen = str(desk.json("case", "show", number)["version"])
    texts = {"awa": "La borne a bougé.", "ibrahim": "Le champ est loué."}
    saving = {
        who: process(desk, "case", "correct", number, "--field", "facts", "--value", text,
                     "--reason", "entendu", "--if-version", seen, member=who)
        for who, text in texts.items()
    }  # fmt: skip
    told = {who: (one.communicate(timeout=120), one.returncode) for who, one in saving.items()}
    assert sorted(code for _, code in told.values()) == [0, 7], told
    winner = next(who for who, (_, code) in told.items() if code == 0)
    loser = next(who for who in texts if who != winner)
    line = told[loser][0][1]
    assert line.count("\n") == 1
    assert texts[winner] in line
    assert texts[loser] in line
    assert desk.json("case", "show", number)["facts"] == texts[winner]
    assert desk.json("office", "check")["sound"]


def test_two_windows_that_save_two_fields_both_save(desk: Desk) -> None:
    number = opened(desk)
    seen = str(desk.json("case", "show", number)["version"])
    fix = ("case", "correct", number, "--reason", "r", "--if-version", seen, "--value")
    desk.json(*fix, "La borne a bougé.", "--field", "facts")
    desk.json(*fix, "Remettre la borne.", "--field", "request")
    shown = desk.json("case", "show", number)
    assert (shown["facts"], shown["request"]) == ("La borne a bougé.", "Remettre la borne.")
    stale = desk(*fix, "La borne est partie.", "--field", "facts", "--json")
    assert stale.code == 7
    error = stale.document["error"]
    assert error["code"] == "changed_meanwhile"
    assert error["details"]["theirs"] == "La borne a bougé."
    assert error["details"]["mine"] == "La borne est partie."
    assert error["details"]["field"] == "facts", "the code is for programs"
    assert "Les faits" in error["message"]
    assert "facts" not in error["message"]


def interrupted(
    desk: Desk, words: tuple[str, ...], given: str, after: float
) -> tuple[int, str, str, float]:
    """Start a verb, press Ctrl+C so many seconds after Python started, return what was said."""
    ready, tell = os.pipe()
    running = subprocess.Popen(
        [sys.executable, "-c", STARTED, str(tell), "--office", str(desk.office), "--as", "awa",
         *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"JUSTICE_DESK_PASSPHRASE": PASSPHRASE}, pass_fds=(tell,),
    )  # fmt: skip
    os.close(tell)
    assert select.select([ready], [], [], 60)[0]
    os.close(ready)
    began = time.monotonic()
    assert running.stdin is not None
    running.stdin.write(given)
    running.stdin.close()
    running.stdin = None
    if after >= 0:
        time.sleep(after)
        running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=120)
    return running.returncode, out, err, time.monotonic() - began


def press(desk: Desk, words: tuple[str, ...], given: str, many: int) -> list[str]:
    """Press Ctrl+C `many` times at random moments of a verb; return what was acknowledged."""
    code, out, err, whole = interrupted(desk, words, given, -1)
    assert code == 0, err
    said = [out]
    chance = random.Random(20261124)  # noqa: S311 - moments, not secrets
    for _ in range(many):
        code, out, err, _took = interrupted(desk, words, given, chance.uniform(0, 1) * whole)
        assert code in {0, 130}, (code, out, err)
        assert err.count("\n") <= 1, err
        assert "Traceback" not in err
        if out.endswith("\n"):
            said.append(out)
    return said


def open_and_press(desk: Desk, many: int) -> None:
    said = press(desk, ("case", "open", "-", "--json"), example(desk), many)
    acknowledged = {json.loads(out)["number"] for out in said}
    found = desk.json("case", "list", "--limit", "1000")
    assert acknowledged <= {case["number"] for case in found["cases"]}
    assert desk.json("office", "check")["cases"] == found["total"]
    assert desk.json("audit", "verify")["sound"]
    for case in found["cases"]:
        assert len(desk.json("case", "show", case["number"])["parties"]) == 2


def test_ctrl_c_leaves_a_whole_case_or_none_and_no_traceback(desk: Desk) -> None:
    open_and_press(desk, 6)


def test_ctrl_c_leaves_a_whole_paper_or_none(desk: Desk, tmp_path: Path) -> None:
    told, file = sent(desk), tmp_path / "lettre.pdf"
    press(desk, ("letter", told["reference"], "-o", str(file)), "", 3)
    assert [path.name for path in tmp_path.glob("lettre*")] == ["lettre.pdf"]
    assert file.read_bytes().rstrip().endswith(b"%%EOF")
    assert desk.json("office", "check")["sound"]


@pytest.mark.long
def test_ctrl_c_at_sixty_moments(desk: Desk) -> None:
    open_and_press(desk, 60)


@pytest.mark.long
@pytest.mark.parametrize("words", [("backup", "create"), ("office", "rekey"), ("office", "check")])
def test_ctrl_c_leaves_the_office_whole_whatever_it_does(
    desk: Desk, words: tuple[str, ...]
) -> None:
    number = opened(desk)
    press(desk, words, "", 15)
    assert desk.json("case", "show", number)["number"] == number
    assert desk.json("office", "check")["sound"]
    for copy in (desk.office / "backups").glob("*.jdbackup"):
        assert desk.json("backup", "verify", str(copy))["sound"]
