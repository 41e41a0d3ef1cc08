"""Starts Justice Desk: without a word the window, with a verb the command line."""

from __future__ import annotations

import _thread
import contextlib
import logging
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

INTERRUPTED = 130
MACHINE_WILL_NOT = 6
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these names the screen on Linux; without any, Qt would break off with an English line."""


def main() -> int:
    """Run what the command line asks for and return the exit code."""
    keep_no_core()
    if len(sys.argv) > 1:
        return _verb()
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS):
        return _no_screen()
    from justice_desk.ui.start import start

    return start()


def _no_screen() -> int:
    """Say that the window needs a screen, and what works without one."""
    from justice_desk import settings
    from justice_desk.i18n import messages

    messages.use(os.environ.get("JUSTICE_DESK_LANG") or settings.load().language)
    words = messages._("There is no screen for the window here. The verbs need none: {command}")
    sys.stderr.write(words.format(command="justice-desk --help") + "\n")
    return MACHINE_WILL_NOT


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
