"""Days on the command line, written 2026-11-24."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from justice_desk.i18n.messages import N_
from justice_desk.terms.clock import day_written
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from datetime import date


class BadDay(BadInput):
    """What stands where a day is expected is none."""

    code = "bad_day"
    template = N_("{option}: found “{found}”. Expected: a day such as 2026-11-24.")


def day_option(told: str) -> object:
    """Return the declaration of an option that takes a day."""
    return typer.Option(help=told, metavar="DATE")


def day(option: str, written: str | None) -> date | None:
    """Return the day that was written after an option, or None.

    Raises:
        BadDay: it is not one.
    """
    return None if written is None else that_day(option, written)


def that_day(option: str, written: str) -> date:
    """Return the day that was written after an option that is never left out.

    Raises:
        BadDay: it is not one.
    """
    try:
        return day_written(written)
    except ValueError as error:
        raise BadDay(option=option, found=written) from error
