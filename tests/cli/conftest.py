from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.cli.main import run
from justice_desk.storage import office
from justice_desk.storage.keys import Costs

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "un chameau lent 7"


@dataclass
class Answer:
    """What one command line said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


@dataclass
class Desk:
    """The command line, in this process, as one member of one office."""

    office: Path
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch
    member: str = "awa"
    spent: list[str] = field(default_factory=list)

    def __call__(self, *words: str, given: str | None = None) -> Answer:
        self.capture.readouterr()
        if given is not None:
            self.patch.setattr("sys.stdin", _Typed(given))
        code = run(["--office", str(self.office), "--as", self.member, *words])
        out, err = self.capture.readouterr()
        return Answer(code, out, err)

    def json(self, *words: str, given: str | None = None) -> dict[str, Any]:
        answer = self(*words, "--json", given=given)
        assert answer.code == 0, answer
        return answer.document


class _Typed:
    """Standard input with a text in it and no terminal behind it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def read(self) -> str:
        return self.text

    def isatty(self) -> bool:
        return False


@pytest.fixture
def cheap_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Real Argon2id at its lowest costs, so that a test does not wait; tries kept apart."""
    monkeypatch.setattr(office, "Costs", lambda: Costs(memory_kib=8 * 4, passes=1, lanes=4))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def no_office(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    cheap_keys: None,
) -> Desk:
    """The command line before there is an office."""
    monkeypatch.setenv("JUSTICE_DESK_PASSPHRASE", PASSPHRASE)
    return Desk(tmp_path / "bureau d’essai", capsys, monkeypatch)


INIT = (
    "--name", "Bureau d’essai", "--code", "GAO", "--region", "Gao",
    "--member", "awa", "--full-name", "Awa Cissé", "--no-sheet",
)  # fmt: skip


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office made once by the command line and copied for each test."""
    where = tmp_path_factory.mktemp("template") / "bureau"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUSTICE_DESK_PASSPHRASE", PASSPHRASE)
        patch.setattr(office, "Costs", lambda: Costs(memory_kib=8 * 4, passes=1, lanes=4))
        assert run(["init", str(where), *INIT]) == 0
    return where


@pytest.fixture
def desk(no_office: Desk, office_template: Path) -> Desk:
    """The command line on a new office, as its coordinator."""
    shutil.copytree(office_template, no_office.office)
    no_office.office.chmod(0o700)
    return no_office
