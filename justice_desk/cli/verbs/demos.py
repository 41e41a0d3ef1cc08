"""`demo`: an invented office to try everything on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from justice_desk.cli.answer import hint, say
from justice_desk.cli.days import day, day_option
from justice_desk.i18n.messages import N_, _

STEP = 10_000
"""How many cases are made between two words of progress."""


def demo(
    context: typer.Context,
    cases: Annotated[int, typer.Option(help=N_("how many cases"), min=1)] = 120,
    seed: Annotated[int, typer.Option(help=N_("the same seed gives the same people"))] = 1,
    today: Annotated[str | None, day_option(N_("the last day of the register"))] = None,
    no_window: Annotated[
        bool, typer.Option("--no-window", help=N_("do not open the window"))
    ] = False,
) -> None:
    """Make an office of invented people and cases, or reuse it, and open the window on it."""
    from justice_desk.services.demo.making import make
    from justice_desk.terms.clock import today as this_day

    folder = context.obj.office or _home()
    made = make(
        folder, cases=cases, seed=seed, today=day("--today", today) or this_day(), told=_progress
    )
    document = {"office": made.folder, "member": made.member, "passphrase": made.passphrase}
    told = _("Demonstration office: {folder}. Member: {member}. Passphrase: {passphrase}.")
    line = told.format(folder=made.folder, member=made.member, passphrase=made.passphrase)
    say(context.obj, document, [line])
    if not no_window:
        _open_window(made.folder)


def _home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("justice-desk", appauthor=False) / "demonstration"


def _progress(done: int, all_: int) -> None:
    if all_ > STEP and done % STEP == 0:
        hint(_("{done} of {all} cases…").format(done=done, all=all_))


def _open_window(folder: Path) -> None:
    """Start the window as a program of its own: the command line never loads Qt."""
    import os
    import subprocess
    import sys

    subprocess.run(
        [sys.executable, "-m", "justice_desk"],
        env=os.environ | {"JUSTICE_DESK_OFFICE": str(folder)},
        check=False,
    )


VERBS = {"demo": demo}
