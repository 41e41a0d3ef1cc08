"""Starts Justice Desk: without a word the window, with a verb the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for and return the exit code."""
    if len(sys.argv) > 1:
        from justice_desk.cli.main import run

        return run(sys.argv[1:])
    from justice_desk.ui.start import start

    return start()


if __name__ == "__main__":
    sys.exit(main())
