"""The same promise seen from the system: every byte that any part of the program wrote to a file.

Unlike Python's own watch this sees the database's files, those that it took away included.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import PASSPHRASE
from tests.security.journey import Journey
from tests.security.marked_words import NAME, VILLAGE
from tests.security.scanner import leaks
from tests.security.tracing import Traced, run

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [pytest.mark.external, pytest.mark.timeout(900)]

ROOT = Path(__file__).parents[2]
WAYS = {
    "deleted": "p.write_text(NAME); p.unlink()",
    "renamed": "p.write_text(NAME); p.replace(p.with_name('x')); p.with_name('x').unlink()",
    "decomposed": "p.write_text(unicodedata.normalize('NFD', NAME))",
    "UTF-16": "p.write_bytes(NAME.encode('utf-16-be'))",
    "folded": "p.write_text(VILLAGE.upper().replace('Ɔ', 'O').replace('Ɲ', 'N'))",
    "in pieces": "f = p.open('wb', 0); [f.write(NAME.encode()[n:n+1]) for n in range(23)]",
    "nameless": "f = tempfile.TemporaryFile(dir=p.parent); f.write(NAME.encode()); f.flush()",
    "drawn": "c = Canvas(str(p)); c.drawString(9, 9, 'Vraiinvrai'); c.save(); p.unlink()",
    "copied": "p.write_text(NAME); shutil.copy(p, p.with_name('y'))",
    "as a name": "p.with_name(NAME + '.txt').touch()",
    "as a folder": "p.with_name(VILLAGE).mkdir()",
    "by a child": "subprocess.run([sys.executable, '-c', "
    "f'open({str(p)!r}, \"w\").write({NAME!r})'])",
}
HEAD = (
    "import shutil, subprocess, sys, tempfile, unicodedata\n"
    "from pathlib import Path\n"
    "from reportlab.pdfgen.canvas import Canvas\n"
    "p, NAME, VILLAGE = Path(sys.argv[1]) / 'f', *sys.argv[2:]\n"
)


@pytest.mark.parametrize("way", WAYS)
def test_a_leak_planted_in_any_way_is_caught(tmp_path: Path, way: str) -> None:
    (tmp_path / "here").mkdir()
    command = [sys.executable, "-c", HEAD + WAYS[way], str(tmp_path / "here"), NAME, VILLAGE]
    traced = Traced()
    code, _out, err = run(command, os.environ, tmp_path / "log", traced)
    assert code == 0, err
    assert traced.leaks(set())


def test_a_file_written_through_memory_is_noticed(tmp_path: Path) -> None:
    script = (
        "import mmap, sys; f = open(sys.argv[1], 'w+b'); f.truncate(9); mmap.mmap(f.fileno(), 9)"
    )
    traced = Traced()
    run([sys.executable, "-c", script, str(tmp_path / "f")], os.environ, tmp_path / "log", traced)
    assert traced.mapped == {str(tmp_path / "f")}


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """An environment whose every folder is a fresh one."""
    told = dict(os.environ)
    for name in ("HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                 "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):  # fmt: skip
        (tmp_path / name.lower()).mkdir()
        told[name] = str(tmp_path / name.lower())
    return told | {
        "JUSTICE_DESK_OFFICE": str(tmp_path / "bureau"),
        "JUSTICE_DESK_MEMBER": "awa",
        "JUSTICE_DESK_PASSPHRASE": PASSPHRASE,
        "JUSTICE_DESK_NEW_PASSPHRASE": "une pirogue bleue 9",
        "PYTHONPATH": str(ROOT),
    }


def _calls(
    machine: dict[str, str], log: Path, traced: Traced
) -> Callable[..., tuple[int, str, str]]:
    def call(module: str, *words: str, given: str | None) -> tuple[int, str, str]:
        return run([sys.executable, "-m", module, *words], machine, log, traced, given or "")

    return call


def test_no_byte_of_a_person_reaches_a_file_that_was_not_named(
    tmp_path: Path, machine: dict[str, str]
) -> None:
    traced = Traced()
    call = _calls(machine, tmp_path / "log", traced)

    def verb(*words: str, given: str | None = None) -> tuple[int, str, str]:
        return call("justice_desk", *words, given=given)

    def aside(step: str, given: str) -> tuple[int, str, str]:
        return call("tests.security.steps", step, given=given)

    journey = Journey(tmp_path / "bureau", tmp_path / "bureau de la membre", verb, aside)
    journey.walk()
    assert len(traced.pieces) > 20
    assert any(path.endswith("office.db-wal") for path in traced.pieces)
    assert traced.leaks(set(map(str, journey.named))) == []
    assert {path for path in traced.mapped if not path.endswith("-shm")} == set()
    assert {Path(path).parent for path in traced.pages()} == {journey.desk}
    assert leaks("said", "\n".join(journey.said).encode()) == []
    for path in journey.named:
        assert leaks(path.name, path.read_bytes()), path


def test_no_byte_typed_or_seen_in_the_window_reaches_a_file(
    tmp_path: Path, machine: dict[str, str]
) -> None:
    traced = Traced()
    journey = ROOT / "tests" / "security" / "test_window.py"
    code, out, err = run(
        [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly",
         "--basetemp", str(tmp_path / "base"), str(journey)],
        machine | {"QT_QPA_PLATFORM": "offscreen"}, tmp_path / "log", traced,
    )  # fmt: skip
    assert code == 0, out + err
    assert any(path.endswith("drafts.db-wal") for path in traced.pieces)
    assert traced.leaks(set()) == []
    assert {path for path in traced.mapped if not path.endswith("-shm")} == set()
    assert traced.pages() == set()
