"""`drafts.db`: what is being typed, one row a form, under the office's key.

Written every two seconds of change and offered again to the same member only. A file that this
key does not open (left by a restore of an older key) can never be read again: it is put aside.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from justice_desk.storage import atomic, copies, journal
from justice_desk.storage.engine import open_sqlcipher
from justice_desk.storage.errors import DatabaseDamaged
from justice_desk.storage.folder import DRAFTS
from justice_desk.terms.clock import utc_now

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_TABLE: Final = """
    CREATE TABLE IF NOT EXISTS draft (
        member_id TEXT NOT NULL, form TEXT NOT NULL, key TEXT NOT NULL,
        payload TEXT NOT NULL, saved_at TEXT NOT NULL,
        PRIMARY KEY (member_id, form, key)
    ) WITHOUT ROWID
"""
_SAVE: Final = "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)"
_MINE: Final = """
    SELECT form, key, payload, saved_at FROM draft WHERE member_id = ? ORDER BY saved_at DESC
"""
_DROP: Final = "DELETE FROM draft WHERE member_id = ? AND form = ? AND key = ?"
UNREADABLE: Final = ".unreadable"


@dataclass(frozen=True)
class Draft:
    """What was typed into one form: its kind, which one of that kind, the fields, when."""

    form: str
    key: str
    payload: dict[str, Any]
    saved_at: datetime


@dataclass(frozen=True, repr=False)
class Drafts:
    """The drafts of one member of one office."""

    folder: Path
    data_key: bytes
    member_id: uuid.UUID

    def save(self, form: str, key: str, payload: Mapping[str, Any]) -> None:
        """Keep what was typed, in place of what the same form held.

        Args:
            form: the kind of form, such as `case open`.
            key: which one of that kind; empty where there is only one.
            payload: what JSON can hold.

        Raises:
            MachineRefused: the disk will not.
        """
        now = utc_now().isoformat()
        with self._open() as raw:
            raw.execute(_SAVE, (str(self.member_id), form, key, json.dumps(payload), now))

    def mine(self) -> tuple[Draft, ...]:
        """Return the member's drafts, the newest first."""
        if not self._path.exists():
            return ()
        with self._open() as raw:
            rows = raw.execute(_MINE, (str(self.member_id),)).fetchall()
        return tuple(
            Draft(form, key, json.loads(payload), datetime.fromisoformat(at))
            for form, key, payload, at in rows
        )

    def drop(self, form: str, key: str) -> None:
        """Forget a draft that was saved for good or given up; an absent one is no matter."""
        if self._path.exists():
            with self._open() as raw:
                raw.execute(_DROP, (str(self.member_id), form, key))

    @property
    def _path(self) -> Path:
        return self.folder / DRAFTS

    @contextlib.contextmanager
    def _open(self) -> Iterator[Any]:
        with copies.guarded(self._path), contextlib.closing(self._connect()) as raw:
            yield raw

    def _connect(self) -> Any:
        try:
            return self._connect_once()
        except DatabaseDamaged:
            with atomic.disk(self._path):
                self._path.replace(self._path.with_name(DRAFTS + UNREADABLE))
                journal.remove_database(self._path)
            return self._connect_once()

    def _connect_once(self) -> Any:
        with atomic.disk(self._path):
            self._path.touch(atomic.PRIVATE_FILE)
        with copies.guarded(self._path):
            raw = open_sqlcipher(self._path, self.data_key)
            raw.execute(_TABLE)
        return raw
