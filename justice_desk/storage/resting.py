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


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector rest, and leave out what is there at the end until it is let go.

    What is no longer named is freed at once all the same; `collected_again` is for the rest.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def collected_again() -> None:
    """Let the collector look through everything again: what was made is not needed any more."""
    gc.unfreeze()
