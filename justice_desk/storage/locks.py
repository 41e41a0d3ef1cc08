"""Who has the office open, and who has it alone.

`office.lock` is the gate: passed for a moment to open the office, held for as long as a work that
needs the office alone lasts. Whoever has the office open holds a file of her own in `open/`. The
locks are those of the system (`filelock`), so that they vanish with the process that held them: a
file in `open/` that nobody holds is stale and is swept. `ReadWriteLock` of the same package is
bound to the thread that took it, and the window unlocks in one thread and closes in another;
`SoftReadWriteLock` takes a suspended laptop for a dead one.

Notes say the computer and the process, never a member's name. They begin at the second byte: on
Windows the first one is what the lock covers, and no other process can read it.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, Self

from filelock import lock_descriptor

from justice_desk.i18n.formats import clock_time, short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.storage import atomic
from justice_desk.storage.errors import OfficeBusy, OfficeInUse
from justice_desk.terms.clock import today, utc_now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GATE: Final = "office.lock"
OPEN_FOLDER: Final = "open"
PATIENCE: float = 2.0
_STEP: Final = 0.02
_NOTE_SIZE: Final = 1000
WORKS: Final = {
    "rekey": N_("its keys are being changed"),
    "migrate": N_("it is being brought to a new version"),
    "restore": N_("a backup is being restored"),
    "erase": N_("data are being erased"),
    "repair": N_("it is being repaired"),
    "init": N_("it is being made"),
    "open": N_("it is being opened"),
}


@dataclass(frozen=True)
class Note:
    """Who holds a lock: never a person."""

    computer: str
    process: int
    since: str
    work: str

    @classmethod
    def mine(cls, work: str) -> Self:
        """Return the note of this process, now."""
        return cls(socket.gethostname(), os.getpid(), utc_now().isoformat(), work)

    def words(self) -> dict[str, object]:
        """Return the fields of the sentences that refuse."""
        return {
            "computer": self.computer,
            "process": self.process,
            "since": _since(datetime.fromisoformat(self.since)),
            "work": _(WORKS[self.work]),
        }


def _since(moment: datetime) -> str:
    """Return the time, with its day when that is not today."""
    time_of_day = clock_time(moment)
    same_day = moment.date() == today()
    return time_of_day if same_day else f"{short_date(moment.date())} {time_of_day}"


class _Held:
    """One lock file of this process, open and locked."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path) -> _Held | None:
        """Return the lock on `path`, or None while another holds it."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags, atomic.PRIVATE_FILE)
        if lock_descriptor(descriptor, blocking=False):
            return cls(path, descriptor)
        os.close(descriptor)
        return None

    def say(self, note: Note | None) -> None:
        """Leave `note` in the file, or nothing."""
        text = b"\n" + (json.dumps(vars(note)).encode() if note else b"")
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, text)
        os.ftruncate(self._descriptor, len(text))

    def close(self) -> None:
        """Let the lock go; the file stays."""
        os.close(self._descriptor)

    def remove(self) -> None:
        """Let the lock go and delete its file."""
        if os.name == "nt":  # pragma: no cover - an open file cannot be deleted there
            self.close()
            with contextlib.suppress(OSError):  # somebody is looking whether it is stale
                self.path.unlink(missing_ok=True)
            return
        self.path.unlink(missing_ok=True)
        self.close()


class Shared:
    """The office is open in this process until `close`; safe from any thread."""

    def __init__(self, held: _Held) -> None:
        self._held: _Held | None = held

    def close(self) -> None:
        """Say that this process has closed the office; a second call does nothing."""
        held, self._held = self._held, None
        if held:
            held.remove()

    @property
    def path(self) -> Path | None:
        """The file that this process holds, or None once closed."""
        return self._held.path if self._held else None


def open_shared(folder: Path) -> Shared:
    """Take part in the office at `folder` beside others.

    Raises:
        OfficeBusy: somebody works on it alone.
        MachineRefused: the folder cannot be written to.
    """
    with atomic.disk(folder), _gate(folder):
        return _share(folder)


@contextlib.contextmanager
def alone(folder: Path, work: str, beside: Shared | None = None) -> Iterator[None]:
    """Have the office at `folder` alone for the length of the block.

    Args:
        folder: the office.
        work: a key of `WORKS`, told to whoever is refused meanwhile.
        beside: what this process itself holds and closes over the work.

    Raises:
        OfficeInUse: somebody has it open.
        OfficeBusy: somebody works on it alone.
        MachineRefused: the folder cannot be written to.
    """
    with contextlib.ExitStack() as stack:
        with atomic.disk(folder):
            gate = stack.enter_context(_gate(folder))
            _refuse_if_open(folder, beside.path if beside else None)
            gate.say(Note.mine(work))
            stack.callback(gate.say, None)
        yield


@contextlib.contextmanager
def _gate(folder: Path) -> Iterator[_Held]:
    """Hold the gate; waits a little, since passing it takes a moment only."""
    path, end = folder / GATE, time.monotonic() + PATIENCE
    while (held := _Held.take(path)) is None:
        if time.monotonic() > end:
            raise OfficeBusy(**(_read(path) or Note.mine("open")).words())
        time.sleep(_STEP)
    try:
        held.say(None)  # a note that a dead process left behind
        yield held
    finally:
        held.close()


def _share(folder: Path) -> Shared:
    inside = folder / OPEN_FOLDER
    inside.mkdir(atomic.PRIVATE_FOLDER, exist_ok=True)
    held = _Held.take(inside / f"{os.getpid()}-{secrets.token_hex(4)}")
    assert held, "a fresh random name is nobody else's"  # noqa: S101 - for the type checker
    held.say(Note.mine("open"))
    return Shared(held)


def _refuse_if_open(folder: Path, own: Path | None) -> None:
    """Sweep stale files; raise for the first live one that is not `own`."""
    inside = folder / OPEN_FOLDER
    for path in sorted(inside.iterdir()) if inside.is_dir() else ():
        if path == own:
            continue
        held = _Held.take(path)
        if held is None:
            raise OfficeInUse(**(_read(path) or Note.mine("open")).words())
        held.remove()


def _read(path: Path) -> Note | None:
    """Return the note in a lock file that another process holds, or None while it says none."""
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(1)
            return Note(**json.loads(file.read(_NOTE_SIZE)))
    except (OSError, ValueError, TypeError):
        return None
