from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

DOCS = Path(__file__).parents[2] / "docs" / "contract.json"


def test_the_contract_is_the_one_in_the_documents(no_office: Desk) -> None:
    assert no_office.json("contract") == json.loads(DOCS.read_text(encoding="utf-8"))


def test_every_verb_that_works_is_listed_and_no_other(no_office: Desk) -> None:
    verbs = no_office.json("contract")["verbs"]
    for verb in verbs:
        assert no_office(*verb.split(), "--help").code == 0, verb
    assert no_office("transport", "--help").code == 2


@pytest.mark.parametrize("verb", ["", "case open", "backup restore", "consent record"])
def test_help_loads_neither_the_database_nor_the_window_nor_the_papers(verb: str) -> None:
    script = (
        "import sys; from justice_desk.cli.main import run; "
        f"run({verb.split()!r} + ['--help']); "
        "print([m for m in ('sqlalchemy', 'PySide6', 'reportlab') if m in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert told.stdout.rstrip().endswith("[]")


@pytest.mark.parametrize(
    "words",
    [
        ("juge",),
        ("case", "show"),
        ("case", "show", "X", "--bar"),
        ("--lang", "xx", "contract"),
        ("case", "list", "--limit", "mille"),
        ("case", "show", "X", "--office"),
    ],
)
def test_wrong_usage_is_one_french_line_and_exit_code_two(
    no_office: Desk, words: tuple[str, ...]
) -> None:
    answer = no_office(*words)
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err + answer.out


def test_an_error_in_json_is_one_document_on_standard_output(no_office: Desk) -> None:
    answer = no_office("case", "show", "GAO-2026-0001", "--json")
    assert answer.code == 5
    assert answer.err == ""
    assert set(answer.document["error"]) == {"code", "message", "details"}


def test_global_options_stand_before_or_after_the_verb(no_office: Desk) -> None:
    assert no_office("--json", "contract").document == no_office("contract", "--json").document
