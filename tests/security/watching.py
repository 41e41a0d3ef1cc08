"""Keeps a copy of every file that Python opens for writing, those that are gone since included.

The database opens its files by itself: what it leaves is read on the disk, and what it wrote and
took away again is seen by the test that runs under strace.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Watch:
    """What was opened for writing while this was the watch, by path, in every state seen."""

    def __init__(self) -> None:
        self.opened: set[Path] = set()
        self.states: dict[Path, dict[str, bytes]] = {}

    def note(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Keep what a file holds before it is emptied, renamed or removed."""
        if event == "open":
            path, mode, flags = arguments
            written = isinstance(mode, str) and set(mode) & set("wax+")
            if not isinstance(path, int) and (written or (flags or 0) & _WRITES):
                self.keep(_path(path))
        elif event == "os.rename":
            source, target = _path(arguments[0], arguments[2]), _path(arguments[1], arguments[3])
            self.keep(source)
            self.keep(target)
        elif event == "os.remove":
            self.keep(_path(arguments[0], arguments[1]))
        elif event == "os.truncate" and not isinstance(arguments[0], int):
            self.keep(_path(arguments[0]))

    def keep(self, path: Path) -> None:
        """Keep one file as it is now."""
        self.opened.add(path)
        with contextlib.suppress(OSError):
            if path.is_file():
                content = path.read_bytes()
                digest = hashlib.sha256(content).hexdigest()
                self.states.setdefault(path, {})[digest] = content

    def files(self) -> Iterator[tuple[Path, bytes]]:
        """Yield every state of every file."""
        for path in sorted(self.opened):
            self.keep(path)
            for content in self.states.get(path, {}).values():
                yield path, content


def _path(named: Any, folder: int = -1) -> Path:
    path = Path(os.fsdecode(named))
    if folder != -1 and not path.is_absolute():
        with contextlib.suppress(OSError):
            return Path(f"/proc/self/fd/{folder}").readlink() / path
    return Path(os.path.abspath(path))  # noqa: PTH100 - without following links


class _Hook:
    """The one audit hook of this process: it cannot be taken off again, only be idle."""

    def __init__(self) -> None:
        self.watch: Watch | None = None
        self._busy = False
        self._set = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.watch is None or self._busy:
            return
        self._busy = True
        try:
            self.watch.note(event, arguments)
        finally:
            self._busy = False

    def put(self) -> None:
        if not self._set:
            sys.addaudithook(self)
            self._set = True


_HOOK = _Hook()


@contextlib.contextmanager
def watching() -> Iterator[Watch]:
    """Watch what this process opens for writing, for the time of a `with`."""
    _HOOK.put()
    _HOOK.watch = watch = Watch()
    try:
        yield watch
    finally:
        _HOOK.watch = None
