"""A change of several files that a stop cannot leave half done.

New files are written beside the old ones under the name `….new` while the journal says
`preparing`; then the journal says `committed`, the one moment that decides; then the new files
take their names. The next start deletes the new files before that moment and finishes the
renames after it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.storage import atomic
from justice_desk.storage.errors import JournalDamaged
from justice_desk.storage.folder import JOURNAL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NEW: Final = ".new"
# What SQLite leaves beside a database that was not closed, and `atomic` beside a file half written.
_COMPANIONS: Final = ("-wal", "-shm", "-journal", atomic.TEMPORARY)


@dataclass(frozen=True)
class Journal:
    """What is under way in a folder: names of files, and whether it was decided."""

    work: str
    names: tuple[str, ...]
    committed: bool = False


def staged(folder: Path, name: str) -> Path:
    """Return where the new content of the file `name` is prepared."""
    return folder / (name + NEW)


def begin(folder: Path, work: str, names: Sequence[str]) -> None:
    """Say that `names` are about to be prepared; `work` is a key of `locks.WORKS`."""
    _write(folder, Journal(work, tuple(names)))


def commit(folder: Path) -> None:
    """Decide for the new files and give them their names."""
    journal = _read(folder)
    for name in journal.names:
        path = staged(folder, name)
        if path.exists():
            with atomic.disk(path):
                atomic.sync_file(path)
    with atomic.disk(folder):
        atomic.sync_folder(folder)
    _write(folder, Journal(journal.work, journal.names, committed=True))
    settle(folder)


def pending(folder: Path) -> bool:
    """Tell whether a change was stopped on its way, or is under way elsewhere."""
    return (folder / JOURNAL).is_file()


def settle(folder: Path) -> None:
    """Finish or undo what the journal tells of; without a journal do nothing.

    Raises:
        JournalDamaged: it cannot be read; nothing is changed.
        MachineRefused: the disk will not; the journal stays for the next start.
    """
    if not pending(folder):
        return
    journal = _read(folder)
    with atomic.disk(folder):
        for name in journal.names:
            if journal.committed:
                _take(folder, name)
            else:
                remove_database(staged(folder, name))
        (folder / JOURNAL).unlink()
        atomic.sync_folder(folder)


def remove_database(path: Path) -> None:
    """Delete a file and what SQLite may have left beside it; absent ones are no matter."""
    for name in (path.name, *(path.name + companion for companion in _COMPANIONS)):
        path.with_name(name).unlink(missing_ok=True)


def _take(folder: Path, name: str) -> None:
    source, target = staged(folder, name), folder / name
    if source.exists():  # else a stop came after this rename
        for companion in _COMPANIONS:  # they belong to the old file
            target.with_name(target.name + companion).unlink(missing_ok=True)
        atomic.move(source, target)


def _write(folder: Path, journal: Journal) -> None:
    content = {"work": journal.work, "names": journal.names, "committed": journal.committed}
    atomic.write(folder / JOURNAL, json.dumps(content).encode())


def _read(folder: Path) -> Journal:
    try:
        raw = json.loads((folder / JOURNAL).read_bytes())
        names = tuple(str(name) for name in raw["names"])
        return Journal(str(raw["work"]), names, raw["committed"] is True)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise JournalDamaged from error
