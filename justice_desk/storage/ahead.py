"""The key of a passphrase, derived on a thread of its own while the rest is still imported.

Argon2id takes a tenth of a second and two cores; it needs the key file alone. The office that is
then unlocked waits, counts and refuses as ever: what is made here opens nothing by itself.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from justice_desk.storage import unlocking
from justice_desk.terms.errors import DeskError

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.storage.slots import KeyFile


class KeyAhead:
    """Derives at once; `member_kek` is what unlocking asks for, and waits for it."""

    def __init__(self, folder: Path, name: str, passphrase: str) -> None:
        self._name, self._passphrase = name, passphrase
        self._file: KeyFile | None = None
        self._key: bytes | None = None
        self._thread: threading.Thread | None = None
        with contextlib.suppress(DeskError):  # unlocking will meet it again, and say it
            self._file = unlocking.read_keys(folder)
            self._thread = threading.Thread(target=self._derive, name="key", daemon=True)
            self._thread.start()

    def member_kek(self, file: KeyFile, name: str, passphrase: str) -> bytes:
        """Return the key that wraps a member's pair, as `unlocking.member_kek` does.

        It is derived anew where the key file, the name or the passphrase is another one.
        """
        if self._thread is not None:
            self._thread.join()
        asked = (file.header.office_salt, file.header.costs, name, passphrase)
        if self._key is not None and asked == self._made_of():
            return self._key
        return unlocking.member_kek(file, name, passphrase)

    def _made_of(self) -> tuple[object, ...]:
        header = self._file.header if self._file is not None else None
        salt, costs = (header.office_salt, header.costs) if header else (None, None)
        return (salt, costs, self._name, self._passphrase)

    def _derive(self) -> None:
        if self._file is not None:
            self._key = unlocking.member_kek(self._file, self._name, self._passphrase)
