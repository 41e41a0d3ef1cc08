"""Steps of the journey that are no verb: a form half typed, and a fault of ours in the middle."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from justice_desk.cli.main import run
from justice_desk.services.cases import opening
from justice_desk.storage.office import unlock

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case


def draft(typed: str) -> int:
    """Keep a form half typed, as the window does, and read it back."""
    folder = Path(os.environ["JUSTICE_DESK_OFFICE"])
    office = unlock(folder, "awa", os.environ["JUSTICE_DESK_PASSPHRASE"])
    try:
        office.drafts.save("case open", "", {"persons": [{"name": typed}]})
        assert office.drafts.mine()[0].payload["persons"][0]["name"] == typed
    finally:
        office.close()
    return 0


def crash(intake: str) -> int:
    """Open a case with a program that fails after everything was written, the name in its words."""

    def fail(_session: Session, case: Case) -> None:
        raise RuntimeError(intake)

    kept = vars(opening)["reindex"]
    vars(opening)["reindex"] = fail
    try:
        return run(["case", "open", "-"])
    finally:
        vars(opening)["reindex"] = kept


if __name__ == "__main__":
    given = sys.stdin.read()
    if sys.argv[1] == "crash":
        sys.stdin = io.StringIO(given)
        sys.exit(crash(given))
    sys.exit(draft(given))
