"""Starts Justice Desk: without a word the window, with a verb the command line."""

from __future__ import annotations

import _thread
import contextlib
import logging
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

INTERRUPTED = 130


def main() -> int:
    """Run what the command line asks for and return the exit code."""
    keep_no_core()
    if len(sys.argv) > 1:
        return _verb()
    from justice_desk.ui.start import start

    return start()


def keep_no_core() -> None:
    """Tell the system to write no memory image if the program breaks: names would stand in it."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows keeps none by itself
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _verb() -> int:
    """Run one verb; Ctrl+C at any moment, while it loads included, ends it without a traceback."""
    sys.unraisablehook = _unraisable
    logging.getLogger().addHandler(logging.NullHandler())  # no library writes its own lines
    try:
        from justice_desk.cli.main import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the answer is given: only leaving is left


def _unraisable(told: UnraisableHookArgs) -> None:
    """Keep a Ctrl+C that fell where nothing can be raised, in a finalizer, until it can be."""
    if issubclass(told.exc_type, KeyboardInterrupt):
        _thread.interrupt_main()
    else:
        sys.__unraisablehook__(told)


if __name__ == "__main__":
    sys.exit(main())
