"""Hands a paper to the printer without a file of ours in between."""

from __future__ import annotations

import shutil
import subprocess
from typing import ClassVar

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import MachineRefused

PATIENCE = 60
"""Seconds until a spooler that does not answer is given up."""


class NoPrinter(MachineRefused):
    """No printing system is installed here."""

    code: ClassVar[str] = "no_printer"
    template: ClassVar[str] = N_("No printer answers here. Save the paper as a file instead.")


class PrinterRefused(MachineRefused):
    """The printing system did not take the paper."""

    code: ClassVar[str] = "printer_refused"
    template: ClassVar[str] = N_("The printer did not take the paper: {reason}")


def print_pdf(pdf: bytes) -> None:
    """Pipe a PDF to `lp`; the spool of the system holds it until it is on paper.

    Raises:
        NoPrinter, PrinterRefused: nothing was printed.
    """
    spooler = shutil.which("lp")
    if spooler is None:
        raise NoPrinter
    try:
        told = subprocess.run(  # noqa: S603 - the system's own spooler, no shell, no arguments
            [spooler, "-s"], input=pdf, capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterRefused(reason=type(error).__name__) from error
    if told.returncode != 0:
        raise PrinterRefused(reason=told.stderr.decode(errors="replace").strip())
