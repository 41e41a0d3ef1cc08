"""Writes a file where the member said: whole or not at all, replacing what she agreed to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.ui.spool import Answers, Submit


def save_aside(target: Path, content: bytes, submit: Submit, answers: Answers) -> None:
    """Begin to write a file off the window's thread: an old stick takes seconds."""
    submit(lambda: save_bytes(target, content), lambda _nothing: answers.done(), answers.refused)


def save_bytes(target: Path, content: bytes) -> None:
    """Write, flush to the disk, then give the file its name.

    Raises:
        OSError: the folder cannot be written, or the disk is full; the old file stands.
    """
    draft = target.with_name(f"{target.name}.part")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
