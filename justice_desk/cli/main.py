"""Runs one command line: every error ends in one line or one JSON document, and an exit code."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import typer

from justice_desk.cli.answer import out, refuse
from justice_desk.cli.globals import Globals, split
from justice_desk.cli.tree import command
from justice_desk.cli.usage import as_wrong_usage
from justice_desk.i18n import messages
from justice_desk.terms.errors import DeskError, WrongUsage
from justice_desk.terms.mishap import as_desk_error

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing is raised, no traceback shown."""
    try:
        return _run(arguments)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        return _quiet_pipe()
    except Exception as mistake:  # noqa: BLE001 - the last line of defence: a number, no traceback
        return refuse("--json" in arguments, as_desk_error(mistake))


def _run(arguments: Sequence[str]) -> int:
    try:
        said, rest = split(arguments)
        messages.use(said.language)
        return _dispatch(said, rest)
    except DeskError as error:
        return refuse("--json" in arguments, error)


def _dispatch(said: Globals, rest: list[str]) -> int:
    try:
        answer = command().main(rest, prog_name="justice-desk", standalone_mode=False, obj=said)
    except typer.Exit as leave:
        return leave.exit_code
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            out(error.message)
            return WrongUsage.exit_code
        raise as_wrong_usage(error) from error
    return answer if isinstance(answer, int) else 0


def _quiet_pipe() -> int:
    """End quietly when the reader of a pipe left, as `| head` does."""
    with contextlib.suppress(OSError):
        sys.stdout.close()
    return 0
