"""Sends a PDF to the printer without a file of ours on the disk.

On Linux the bytes are piped to `lp`, since Qt would write the job to a temporary file in clear;
elsewhere the pages are drawn on a printer of Qt, and the system's spool holds them until printed.
Either may take seconds, so it is done off the window's thread; the system's own dialog comes first.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import MachineRefused
from justice_desk.ui.rendering import page_count, page_image

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.spool import Answers, Submit

PATIENCE: Final = 60
"""Seconds until a spooler that does not answer is given up."""
DPI: Final = 300
_A4_INCHES: Final = 297 / 25.4


class PrinterRefused(MachineRefused):
    """There is no printer, or it would not take the paper."""

    code = "printer"
    template = N_("The printer did not take the paper: {reason} Save it as PDF instead.")


class NoPrinter(MachineRefused):
    """Nothing on this machine prints."""

    code = "printer_missing"
    template = N_("No printer is set up on this computer. Save the paper as PDF instead.")


def print_pdf(pdf: bytes, title: str, parent: QWidget, submit: Submit, answers: Answers) -> bool:
    """Begin to print; returns False when the member left the dialog of the system.

    Args:
        pdf: the paper.
        title: the reference of the paper, never a person's name; the spool shows it.
        parent: the window that asks.
        submit: where it is done.
        answers: told once the spooler took the paper, or `PrinterRefused`, `NoPrinter`.
    """
    work = _work(pdf, title, parent)
    if work is None:
        return False
    submit(work, lambda _nothing: answers.done(), answers.refused)
    return True


def _work(pdf: bytes, title: str, parent: QWidget) -> Callable[[], None] | None:
    if platform.system() == "Linux":
        return lambda: _pipe(pdf, title)
    printer = _chosen(title, parent)
    return None if printer is None else lambda: _draw(pdf, printer)


def _pipe(pdf: bytes, title: str) -> None:
    program = shutil.which("lp")
    if program is None:
        raise NoPrinter
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, no shell, the paper on its input
            [program, "-t", title, "-"],
            input=pdf,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise PrinterRefused(reason=_("it does not answer.")) from error
    if done.returncode:
        raise PrinterRefused(reason=done.stderr.decode(errors="replace").strip())


def _chosen(title: str, parent: QWidget) -> QPrinter | None:
    """Return the printer that the member chooses in the system's dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    taken = QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted
    return printer if taken else None


def _draw(pdf: bytes, printer: QPrinter) -> None:
    """Draw the pages; Qt lets any thread paint on a printer."""
    painter = QPainter()
    if not painter.begin(printer):
        raise NoPrinter
    for page in range(page_count(pdf)):
        if page:
            printer.newPage()
        whole = printer.pageLayout().fullRectPixels(printer.resolution())
        image = page_image(pdf, page, round(_A4_INCHES * DPI))
        painter.drawImage(QRect(0, 0, whole.width(), whole.height()), image)
    painter.end()
