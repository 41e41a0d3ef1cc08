"""Makes encrypted offices for tests, with passphrases that cost next to nothing to try."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from justice_desk.services import members
from justice_desk.storage import office as offices
from justice_desk.storage.keys import Costs
from justice_desk.storage.office import NewOffice
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.storage.office import Created

CHEAP = Costs(memory_kib=64, passes=1, lanes=1)
NEW = NewOffice("Bureau de Gao", "GAO", "Gao", "awa", "Awa Cissé", demo=True)
AWA = "le fleuve est haut ce matin"
IBRAHIM = "trois pirogues au port"


def made(folder: Path) -> Created:
    """Return a new office, open as its coordinator Awa."""
    return offices.create(folder, NEW, AWA, costs=CHEAP)


def peopled(folder: Path) -> str:
    """Make an office with Awa (coordinator) and Ibrahim (paralegal); return its sheet's code."""
    created = made(folder)
    members.add(
        created.office,
        name="ibrahim",
        full_name="Ibrahim Touré",
        role=Role.PARALEGAL,
        passphrase=IBRAHIM,
    )
    created.office.close()
    assert created.recovery_code is not None
    return created.recovery_code


def digest(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file under a folder by its name there."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
