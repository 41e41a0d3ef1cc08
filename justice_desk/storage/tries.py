"""Wrong passphrases slow down: a count kept on the machine, never in the office's folder.

The folder stays untouched by a wrong passphrase, and the record bears neither the office's name
nor a member's. Whoever copies the folder is not slowed by this but by Argon2id.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import platformdirs

from justice_desk.storage import atomic
from justice_desk.terms.clock import utc_now
from justice_desk.terms.errors import MachineRefused

if TYPE_CHECKING:
    from pathlib import Path

MOST_SECONDS: Final = 30
_FREE: Final = 2


@dataclass(frozen=True)
class Record:
    """How many tries failed in a row, and when the last one did (seconds since 1970)."""

    failed: int = 0
    at: float = 0.0


def delay_after(failed: int) -> int:
    """Return the seconds to wait after so many failures in a row: 0, 0, 1, 2, 4, 8 … 30."""
    if failed <= _FREE:
        return 0
    return min(1 << min(failed - _FREE - 1, 5), MOST_SECONDS)


def seconds_to_wait(office_id: bytes) -> float:
    """Return how long the next try has to wait from now, in seconds; 0 when it may go ahead."""
    record = _read(office_id)
    delay = delay_after(record.failed)
    passed = utc_now().timestamp() - record.at
    # A clock set back must not open the way, nor close it for years.
    return min(max(delay - passed, 0.0), delay) if passed >= 0 else delay


def failed(office_id: bytes) -> int:
    """Count one more failure and return the seconds that the next try has to wait."""
    record = Record(_read(office_id).failed + 1, utc_now().timestamp())
    path = _path(office_id)
    content = json.dumps({"failed": record.failed, "at": record.at}).encode()
    # A machine without a place for state keeps Argon2id as its only brake.
    with contextlib.suppress(MachineRefused):
        atomic.make_folder(path.parent)
        atomic.write(path, content)
    return delay_after(record.failed)


def forget(office_id: bytes) -> None:
    """Begin anew after a passphrase was right."""
    with contextlib.suppress(OSError):
        _path(office_id).unlink(missing_ok=True)


def _path(office_id: bytes) -> Path:
    folder = platformdirs.user_state_path("justice-desk", appauthor=False)
    return folder / "tries" / f"{hashlib.sha256(office_id).hexdigest()[:32]}.json"


def _read(office_id: bytes) -> Record:
    try:
        raw = json.loads(_path(office_id).read_bytes())
        return Record(int(raw["failed"]), float(raw["at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Record()
