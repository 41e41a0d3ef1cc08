"""Keeps what a Rust reader says when it gives up off the screen: the refusal says it better."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_ERRORS: Final = 2


@contextmanager
def hushed() -> Iterator[None]:
    """Send what is written to the error stream of the process nowhere, for as long as it lasts.

    A panic in Rust prints its place in the source before it becomes an exception, past Python.
    """
    try:
        kept = os.dup(_ERRORS)
    except OSError:  # a window without a console has no such stream
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _ERRORS)
        yield
    finally:
        os.dup2(kept, _ERRORS)
        os.close(kept)
        os.close(nowhere)
