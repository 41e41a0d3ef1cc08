"""The recovery sheet at a real terminal: written, read, confirmed by four of its groups, used."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from tests.cli.conftest import INIT, PASSPHRASE

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

GROUP = re.compile(r"\b[2-9ACEFHJKMNPRTWXY]{5}\b")


def code_on(sheet: Path) -> list[str]:
    """Return the eight groups that a person reads on the sheet."""
    text = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded()
    groups: list[str] = GROUP.findall(text)
    return groups[:8]


def at_a_terminal(words: list[str], answers: Path, *, gives_up: str = "") -> tuple[int, str]:
    """Run one command line at a terminal; each group asked for is read from the sheet.

    `gives_up` leaves at the first question: interrupted, or the terminal closed (ended).
    """
    # whoever starts the suite in the background hands an ignored interruption down to all of it
    signal.signal(signal.SIGINT, signal.default_int_handler)
    ours, theirs = pty.openpty()
    known = os.environ | {"JUSTICE_DESK_PASSPHRASE": PASSPHRASE}
    process = subprocess.Popen(
        [sys.executable, "-m", "justice_desk", *words],
        stdin=theirs, stdout=theirs, stderr=theirs, env=known, close_fds=True,
    )  # fmt: skip
    os.close(theirs)
    said, answered = "", 0
    while True:
        try:
            said += os.read(ours, 4096).decode(errors="replace")
        except OSError:  # the terminal is closed: the program ended
            break
        asked = re.findall(r"Groupe (\d) de la feuille", said)
        if len(asked) > answered and gives_up:
            if gives_up == "ended":
                os.write(ours, b"\x04")
            else:
                process.send_signal(signal.SIGINT)
            answered = len(asked)
        elif len(asked) > answered:
            group = code_on(answers)[int(asked[answered]) - 1]
            mistaken = answered == 0  # the first time somebody types what is not there
            os.write(ours, b"AAAAA\n" if mistaken else f"{group}\n".encode())
            answered += 1
    os.close(ours)
    return process.wait(timeout=60), said


def test_a_sheet_is_confirmed_by_four_groups_and_opens_the_office(no_office: Desk) -> None:
    sheet = no_office.office.parent / "feuille.pdf"
    words = [w for w in INIT if w != "--no-sheet"]
    code, said = at_a_terminal(
        ["init", str(no_office.office), *words, "--sheet", str(sheet)], sheet
    )
    assert code == 0, said
    groups = code_on(sheet)
    assert len(groups) == 8
    no_office.patch.setenv("JUSTICE_DESK_RECOVERY_CODE", "-".join(groups).lower())
    no_office.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une autre phrase 12")
    assert no_office("recover").code == 0
    assert no_office("case", "list").code == 5
    no_office.patch.setenv("JUSTICE_DESK_PASSPHRASE", "une autre phrase 12")
    assert no_office.json("case", "list")["total"] == 0
    assert no_office.json("audit", "verify")["sound"]


def test_without_a_terminal_nothing_is_made_and_no_sheet_is_asked_for(no_office: Desk) -> None:
    words = [w for w in INIT if w != "--no-sheet"]
    answer = no_office("init", str(no_office.office), *words, given="")
    assert answer.code == 2
    assert "--no-sheet" in answer.err
    assert not Path(no_office.office).exists()


@pytest.mark.parametrize("how", ["interrupted", "ended"])
def test_a_sheet_that_nobody_confirms_is_told_with_the_way_to_another(
    no_office: Desk, how: str
) -> None:
    sheet = no_office.office.parent / "feuille.pdf"
    words = [w for w in INIT if w != "--no-sheet"]
    asked = ["init", str(no_office.office), *words, "--sheet", str(sheet)]
    code, said = at_a_terminal(asked, sheet, gives_up=how)
    assert code == 130
    assert "sans feuille de secours confirmée" in said
    assert "office sheet" in said
    assert "Traceback" not in said
    again = ["--office", str(no_office.office), "--as", "awa", "office", "sheet", "-o", str(sheet)]
    code, said = at_a_terminal(again, sheet)
    assert code == 0, said


def test_a_sheet_that_cannot_be_written_is_told_with_the_way_to_another(no_office: Desk) -> None:
    nowhere = no_office.office.parent / "nulle part" / "feuille.pdf"
    words = [w for w in INIT if w != "--no-sheet"]
    asked = ["init", str(no_office.office), *words, "--sheet", str(nowhere)]
    code, said = at_a_terminal(asked, nowhere)
    assert code == 6, said
    assert "sans feuille de secours confirmée" in said
    assert no_office.json("case", "list")["total"] == 0
