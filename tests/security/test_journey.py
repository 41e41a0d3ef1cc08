"""Nothing readable touches the disk by itself: the whole work of an office, then every file."""

from __future__ import annotations

import io
import tempfile
from typing import TYPE_CHECKING

import pytest

from justice_desk.cli.main import run
from tests.cli.conftest import PASSPHRASE
from tests.security import steps
from tests.security.journey import Journey
from tests.security.scanner import leaks, picture
from tests.security.watching import watching

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.security.watching import Watch

MACHINE = ("HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
           "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")  # fmt: skip


class Walked:
    """A journey that was walked in this process, and what it left."""

    def __init__(self, journey: Journey, watch: Watch, machine: Path) -> None:
        self.journey, self.watch, self.machine = journey, watch, machine

    def unnamed(self) -> list[tuple[Path, bytes]]:
        """Return every state of every file that the member did not name.

        A file that she named is written beside itself first, and then takes its name.
        """
        left = [p for p in self.machine.rglob("*") if p.is_file()]
        seen = [*self.watch.files(), *((path, path.read_bytes()) for path in left)]
        mine = self.journey.named | {p.with_name(f"{p.name}.tmp") for p in self.journey.named}
        return [(path, content) for path, content in seen if path not in mine]


def _machine(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    for name in MACHINE:
        (folder / name.lower()).mkdir()
        patch.setenv(name, str(folder / name.lower()))
    patch.setattr(tempfile, "tempdir", None)
    (folder / "cwd").mkdir()
    patch.chdir(folder / "cwd")
    return folder


def _here(
    said: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch, given: str | None,
    act: Callable[[], int],
) -> tuple[int, str, str]:  # fmt: skip
    said.readouterr()
    patch.setattr("sys.stdin", io.StringIO(given or ""))
    code = act()
    return (code, *said.readouterr())


@pytest.fixture
def walked(
    tmp_path: Path, cheap_keys: None, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Walked:  # fmt: skip
    machine = _machine(tmp_path, monkeypatch)
    office = machine / "bureau"
    monkeypatch.setenv("JUSTICE_DESK_OFFICE", str(office))
    monkeypatch.setenv("JUSTICE_DESK_MEMBER", "awa")
    monkeypatch.setenv("JUSTICE_DESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")

    def call(*words: str, given: str | None = None) -> tuple[int, str, str]:
        return _here(capsys, monkeypatch, given, lambda: run(words))

    def aside(step: str, given: str) -> tuple[int, str, str]:
        return _here(capsys, monkeypatch, given, lambda: getattr(steps, step)(given))

    journey = Journey(office, machine / "bureau de la membre", call, aside)
    with watching() as watch:
        journey.walk()
    return Walked(journey, watch, machine)


def test_only_the_files_that_the_member_named_hold_her_words(walked: Walked) -> None:
    files = walked.unnamed()
    assert len(files) > 20
    assert [line for path, content in files for line in leaks(path.name, content)] == []
    names = "\n".join(str(path) for path, _ in files)
    assert leaks("names", names.encode()) == []
    _no_page_is_kept(walked, files)
    _what_was_named_holds_them(walked)
    _nothing_is_left_on_the_machine(walked)
    assert leaks("said", "\n".join(walked.journey.said).encode()) == []


def _no_page_is_kept(walked: Walked, files: list[tuple[Path, bytes]]) -> None:
    """No thumbnail, no preview, no temporary paper: only what stands on the member's desk."""
    pages = {path for path, content in files if picture(content)}
    assert pages
    assert {path for path in pages if path.parent != walked.journey.desk} == set()
    assert list(walked.machine.rglob("*.tmp")) == []


def _what_was_named_holds_them(walked: Walked) -> None:
    for path in walked.journey.named:
        assert leaks(path.name, path.read_bytes()), path


def _nothing_is_left_on_the_machine(walked: Walked) -> None:
    """No log, no temporary file, no memory of the last case."""
    homes = {name.lower() for name in MACHINE} | {"cwd"}
    left = [p for home in homes for p in (walked.machine / home).rglob("*") if p.is_file()]
    assert left == []
