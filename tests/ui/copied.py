"""A stage over a copy of an office that was furnished once a run."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from justice_desk.storage.office import unlock
from justice_desk.ui.screenshots.stage import PASSPHRASE, Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.storage.office import Office


def keep(folder: Path, fill: Callable[[Office], None]) -> Path:
    """Furnish an office, fill it, and return the folder where it is kept to be copied."""
    stage = Stage()
    fill(stage.office)
    stage.office.close()  # the log is folded into the file before it is copied
    stage.backup.unlink()  # a copy makes one of its own
    shutil.copytree(stage.office.folder, folder)
    stage.close()
    return folder


class CopiedStage(Stage):
    """A stage whose office is a copy of one that was kept."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        super().__init__()

    def _furnish(self, folder: Path) -> Office:  # type: ignore[override]  # knows what it copies
        shutil.copytree(self._kept, folder)
        folder.chmod(0o700)
        return unlock(folder, "awa", PASSPHRASE)
