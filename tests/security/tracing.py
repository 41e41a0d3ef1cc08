"""Runs a program under strace and gives back all that it wrote to files, gone ones included."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pytest

from tests.security.scanner import leaks, picture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

CALLS: Final = (
    "open,openat,creat,write,pwrite64,writev,pwritev,pwritev2,rename,renameat,renameat2,link,"
    "linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,mmap,sendfile,copy_file_range,splice"
)
REFUSED: Final = "sendfile,copy_file_range,splice"
"""Copies inside the system show no content: refused, so that the program copies by hand."""
_LINE: Final = re.compile(r"^\d+ +(?:<\.\.\. )?(\w+)[( ](.*)$")
_INTO: Final = re.compile(r"^\d+<([^>]*)>")
_QUOTED: Final = re.compile(r'"([^"]*)"')
_FILE_OF_MAP: Final = re.compile(r"\d+<([^>]*)>")


@dataclass
class Traced:
    """What programs wrote: the pieces in their order by file, the names used, the files mapped."""

    pieces: dict[str, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    names: set[str] = field(default_factory=set)
    mapped: set[str] = field(default_factory=set)

    def read(self, log: Path) -> None:
        """Take in one log of strace."""
        with log.open(encoding="ascii", errors="replace") as lines:
            for line in lines:
                told = _LINE.match(line)
                if told:
                    self._take(told[1], told[2])

    def _take(self, call: str, told: str) -> None:
        if call in {"write", "pwrite64", "writev", "pwritev", "pwritev2"}:
            into = _INTO.match(told)
            path = _plain(into[1]).decode("utf-8", "replace") if into else ""
            if path.startswith("/") and not path.startswith(("/dev/", "/proc/")):
                self.pieces[path].append(b"".join(map(_plain, _QUOTED.findall(told))))
        elif call == "mmap":
            if "MAP_SHARED" in told and "PROT_WRITE" in told:
                found = _FILE_OF_MAP.search(told)
                self.mapped |= {_plain(found[1]).decode("utf-8", "replace")} if found else set()
        else:
            self.names |= {_plain(s).decode("utf-8", "replace") for s in _QUOTED.findall(told)}

    def leaks(self, named: set[str]) -> list[str]:
        """Return where a sentinel was written that the member did not name; names included."""
        found = leaks("names", "\n".join(self.names).encode())
        for path, pieces in self.pieces.items():
            if path.removesuffix(".tmp") not in named:
                found += leaks(path, b"".join(pieces))
        return found

    def pages(self) -> set[str]:
        """Return the files that were written as a page or a picture."""
        return {path for path, pieces in self.pieces.items() if picture(b"".join(pieces))}


def _plain(quoted: str) -> bytes:
    if quoted.startswith("\\x"):
        return bytes.fromhex(quoted.replace("\\x", ""))
    return quoted.encode()


def run(
    command: Sequence[str], env: Mapping[str, str], log: Path, into: Traced, given: str = ""
) -> tuple[int, str, str]:
    """Run a program under strace and return its exit code, output and error output.

    Skips the test where strace is not there or may not watch.
    """
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not on this machine")
    done = subprocess.run(
        [
            strace, "-f", "-y", "-xx", "-s", "67108864", "--seccomp-bpf", "-o", str(log),
            "-e", f"trace={CALLS}", "-e", f"inject={REFUSED}:error=ENOSYS", "-e", "signal=none",
            *command,
        ],
        input=given, capture_output=True, text=True, env=dict(env), timeout=120, check=False,
    )  # fmt: skip
    if "Operation not permitted" in done.stderr and "PTRACE" in done.stderr:
        pytest.skip("strace may not watch here")
    into.read(log)
    log.unlink()
    return done.returncode, done.stdout, done.stderr
