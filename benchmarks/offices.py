"""The big office that the figures are taken on, made once and kept under `build/`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from justice_desk.services.demo.making import MEMBER, PASSPHRASE, make
from justice_desk.terms.clock import today

BUILD: Final = Path(__file__).resolve().parents[1] / "build"
CASES: Final = int(os.environ.get("BENCH_CASES", "100000"))

_COMPILE_ANEW: Final = "PYTHONDONTWRITEBYTECODE"


def big_office() -> Path:
    """Return the folder of the big office, making it the first time."""
    folder = BUILD / f"bench-{CASES}"
    folder.parent.mkdir(exist_ok=True)
    make(folder, cases=CASES, seed=1, today=today())
    return folder


def environment(folder: Path) -> dict[str, str]:
    """Return what a program needs to open the big office, without a screen.

    Python keeps what it compiled, as it does wherever the program is installed: told not to, each
    start would compile our 300 files anew.
    """
    kept = {name: value for name, value in os.environ.items() if name != _COMPILE_ANEW}
    return kept | {
        "JUSTICE_DESK_OFFICE": str(folder),
        "JUSTICE_DESK_MEMBER": MEMBER,
        "JUSTICE_DESK_PASSPHRASE": PASSPHRASE,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(BUILD / "bench-config"),
        "XDG_STATE_HOME": str(BUILD / "bench-state"),
    }
