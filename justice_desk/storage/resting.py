"""Lets Python not look for cycles while millions of rows are made, of which none holds another.

Nor afterwards: to walk through the plan of 50,000 rows stops every thread, the window's too, for
half a second on an old machine, and finds nothing.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


_resting: list[None] = []
"""One entry for each stretch that runs now, in whatever thread."""


def is_resting() -> bool:
    """Return whether somebody makes millions of rows now, which nobody is to walk through."""
    return bool(_resting)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector rest, and leave out what is there at the end until it is let go.

    What is no longer named is freed at once all the same; `collected_again` is for the rest. One
    that is off stays off: the window looks for cycles itself (ui.collecting).
    """
    was_on = gc.isenabled()
    gc.disable()
    _resting.append(None)
    try:
        yield
    finally:
        _resting.pop()
        gc.freeze()
        if was_on:
            gc.enable()


def collected_again() -> None:
    """Let the collector look through everything again: what was made is not needed any more."""
    gc.unfreeze()
