"""The card of a demonstration office: who opens it, and with what, readable before unlocking.

An office of real people never has one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

CARD: Final = "demonstration.json"


def write(member: str, passphrase: str) -> bytes:
    """Return what the card says."""
    told = {"member": member, "passphrase": passphrase}
    return json.dumps(told, ensure_ascii=False).encode()


def read(folder: Path) -> tuple[str, str] | None:
    """Return member and passphrase of a demonstration office, None for any other folder."""
    try:
        told = json.loads((folder / CARD).read_text(encoding="utf-8"))
        return str(told["member"]), str(told["passphrase"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
