"""An unlocked office: its folder, its key in memory, its engines, its place among others."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from justice_desk.storage import atomic, journal, locks
from justice_desk.storage import folder as layout
from justice_desk.storage.copies import guarded
from justice_desk.storage.engine import open_sqlcipher, sqlcipher_engine
from justice_desk.storage.errors import OfficeBusy, OfficeInUse, OfficeLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from justice_desk.storage.locks import Shared
    from justice_desk.storage.slots import Opened


def enter(folder: Path) -> Shared:
    """Take a place among those who have the office open, after settling a stopped change.

    Raises:
        OfficeUnavailable: whatever is wrong with the folder, or somebody has it alone.
        MachineRefused: the folder cannot be written to.
    """
    layout.check_reachable(folder)
    if journal.pending(folder):
        with locks.alone(folder, "repair"):
            journal.settle(folder)
    layout.check_complete(folder)
    _tidy(folder)
    return locks.open_shared(folder)


def _tidy(folder: Path) -> None:
    """Delete what a stop left of a file being written; not while others may be writing one."""
    left = list(folder.glob("office.*" + atomic.TEMPORARY))
    if left:
        with contextlib.suppress(OfficeInUse, OfficeBusy), locks.alone(folder, "repair"):
            for path in left:
                path.unlink(missing_ok=True)


class Vault:
    """The databases of one office while this process has them open."""

    def __init__(self, folder: Path, opened: Opened, shared: Shared) -> None:
        self.folder = folder
        self.tag = opened.tag
        self.pair = opened.pair
        self._key: bytes | None = opened.data_key
        self._shared = shared
        self._watching = threading.Lock()
        self._watch: Any = None
        self._start()

    @property
    def data_key(self) -> bytes:
        """The key of the files.

        Raises:
            OfficeLocked: this vault was closed.
        """
        self._check_open()
        return self._key or b""

    @data_key.setter
    def data_key(self, key: bytes) -> None:
        self._key = key

    @property
    def writer(self) -> Engine:
        """The engine that may change; raises `OfficeLocked` as `data_key` does."""
        self._check_open()
        return self._writer

    @property
    def reader(self) -> Engine:
        """The engine that cannot change anything."""
        self._check_open()
        return self._reader

    @property
    def database(self) -> Path:
        """The main database."""
        return self.folder / layout.DATABASE

    def close(self) -> None:
        """Close every connection, forget the key and leave; a second call does nothing."""
        self._stop()
        self._key = None
        self._shared.close()

    @contextlib.contextmanager
    def alone(self, work: str) -> Iterator[None]:
        """Close the connections and have the folder alone; open again at the end.

        The engines work inside the block too. It may set `data_key` when it has changed the key
        of the files; they are made anew at its end.

        Raises:
            OfficeInUse: somebody else has the office open.
            OfficeBusy: somebody else works on it alone.
        """
        with locks.alone(self.folder, work, beside=self._shared):
            self._stop()
            try:
                yield
            finally:
                self._stop()
                if journal.pending(self.folder):  # decided, but a name could not be given
                    self.close()
                else:
                    self._start()

    def data_version(self) -> int:
        """Return a number that changes whenever another connection has changed the database."""
        with self._watching, guarded(self.database):
            if self._watch is None:
                self._watch = open_sqlcipher(self.database, self.data_key, read_only=True)
            return int(self._watch.execute("PRAGMA data_version").fetchone()[0])

    def _check_open(self) -> None:
        if self._key is None:
            raise OfficeLocked

    def _start(self) -> None:
        self._writer = sqlcipher_engine(self.database, self.data_key)
        self._reader = sqlcipher_engine(self.database, self.data_key, read_only=True)

    def _stop(self) -> None:
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        # The reader first: the last connection to close is one that may fold the log back.
        self._reader.dispose()
        self._writer.dispose()
