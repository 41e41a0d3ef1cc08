"""Makes encrypted offices for tests, with passphrases that cost next to nothing to try."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from justice_desk.services import members
from justice_desk.storage import office as offices
from justice_desk.storage.keys import Costs
from justice_desk.storage.office import NewOffice
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    from justice_desk.storage.office import Created, Office

CHEAP = Costs(memory_kib=64, passes=1, lanes=1)
NEW = NewOffice("Bureau de Gao", "GAO", "Gao", "awa", "Awa Cissé", demo=True)
AWA = "le fleuve est haut ce matin"
IBRAHIM = "trois pirogues au port"


def made(folder: Path) -> Created:
    """Return a new office, open as its coordinator Awa."""
    return offices.create(folder, NEW, AWA, costs=CHEAP)


def opened(folder: Path) -> Office:
    """Return a copy of an office made once a run, open as its coordinator Awa."""
    shutil.copytree(_template("made")[0], folder)
    return offices.unlock(folder, "awa", AWA)


def closed(folder: Path) -> None:
    """Put a copy of that office into `folder`."""
    shutil.copytree(_template("made")[0], folder)


def peopled(folder: Path) -> str:
    """Put an office with Awa (coordinator) and Ibrahim (paralegal) there; return its sheet's code.

    It too is made once a run, and copied.
    """
    pristine, code = _template("peopled")
    shutil.copytree(pristine, folder)
    return code


@cache
def _template(kind: str) -> tuple[Path, str]:
    kept = Path(tempfile.mkdtemp(prefix="jd-office-"))
    atexit.register(shutil.rmtree, kept, ignore_errors=True)
    created = made(kept / "Bureau")
    if kind == "peopled":
        members.add(
            created.office,
            name="ibrahim",
            full_name="Ibrahim Touré",
            role=Role.PARALEGAL,
            passphrase=IBRAHIM,
        )
    created.office.close()
    assert created.recovery_code is not None
    return kept / "Bureau", created.recovery_code


def digest(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file under a folder by its name there."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
