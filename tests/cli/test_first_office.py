"""The first office as README tells it: its words are run, not only read."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

ROOT = Path(__file__).parents[2]
VILLAGES = ROOT / "tests" / "data" / "places" / "settlements_4regions.csv"
HEADINGS = {
    "README.md": "## First office from the command line",
    "README.fr.md": "## Premier bureau en ligne de commande",
}


def told(file: str) -> list[list[str]]:
    """Return the verbs of the section, each as its words."""
    section = (ROOT / file).read_text(encoding="utf-8").split(HEADINGS[file])[1].split("\n## ")[0]
    block = re.search(r"```sh\n(.*?)```", section, re.DOTALL)
    assert block is not None
    lines = block[1].replace("\\\n", "").splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("jd ")]


@pytest.mark.parametrize("file", list(HEADINGS))
def test_the_first_office_of_the_readme_is_made_as_it_stands_there(
    no_office: Desk, tmp_path: Path, file: str
) -> None:
    desk = no_office
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")
    for words in told(file):
        given = []
        for word in words:
            if word.startswith("~/"):
                given.append(str(desk.office))
            elif word.endswith(".csv"):
                given.append(str(VILLAGES))
            else:
                given.append(str(tmp_path / word) if word.endswith(".json") else word)
        if "--sheet" in given:  # nobody is there to confirm a sheet
            at = given.index("--sheet")
            given[at : at + 2] = ["--no-sheet"]
        to = given.index(">") if ">" in given else len(given)
        answer = desk(*given[:to])
        assert answer.code == 0, (words, answer)
        if to < len(given):
            Path(given[to + 1]).write_text(answer.out, encoding="utf-8")
    assert desk.json("case", "list")["total"] == 1
    assert len(desk.json("member", "list")["members"]) == 2


def test_the_help_names_the_variables_of_the_passphrases(no_office: Desk) -> None:
    assert "JUSTICE_DESK_PASSPHRASE" in no_office("init", "--help").out
    added = no_office("member", "add", "--help").out
    assert "JUSTICE_DESK_PASSPHRASE" in added
    assert "JUSTICE_DESK_NEW_PASSPHRASE" in added
