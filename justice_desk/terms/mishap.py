"""Turns any exception into an error for a person: the machine's refusal, or our own mistake."""

from __future__ import annotations

import errno
import hashlib
import traceback
from pathlib import Path
from typing import Final

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import DeskError, MachineRefused, OfficeUnavailable

_FULL: Final = {errno.ENOSPC, errno.EDQUOT}
_REASONS: Final = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("a part of this path is no folder"),
    errno.EISDIR: N_("this is a folder"),
    errno.EEXIST: N_("something of this name is there already"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.EACCES: N_("access is refused"),
    errno.EPERM: N_("access is refused"),
    errno.EIO: N_("the disk does not answer"),
    errno.EINVAL: N_("this name cannot be one of a file"),
}
_CLOSED: Final = {errno.EROFS, errno.EACCES, errno.EPERM}


class OurMistake(DeskError):
    """A fault of the program: told by a number and a place in the code, nothing of the case."""

    code = "our_mistake"
    exit_code = 1
    template = N_("Something went wrong on our side (report {report}, {where}). Nothing was saved.")


class DiskFull(MachineRefused):
    """No room is left."""

    code = "disk_full"
    template = N_("The disk is full. Free some room, then try again; nothing was lost.")


class ReadOnly(MachineRefused):
    """The place cannot be written."""

    code = "read_only"
    template = N_("This place cannot be written: {path}")


class DiskFailed(MachineRefused):
    """The disk does not answer as it should."""

    code = "disk_failed"
    template = N_("The disk does not answer: {reason}")


class Busy(OfficeUnavailable):
    """Another window or command holds the register for too long."""

    code = "busy"
    template = N_("The register is busy in another window. Wait a moment, then try again.")


def as_desk_error(error: Exception) -> DeskError:
    """Return the error that a person should see for any exception."""
    if isinstance(error, DeskError):
        return error
    if isinstance(error, OSError) and error.errno is not None:
        return _of_system(error)
    words = str(getattr(error, "orig", ""))
    if "disk is full" in words:
        return DiskFull()
    if "readonly database" in words:
        return ReadOnly(path="office.db")
    if "database is locked" in words:
        return Busy()
    return OurMistake(report=report_number(error), where=_where(error))


def report_number(error: Exception) -> str:
    """Return six characters that name the place of a fault in the code, never a value."""
    told = [type(error).__name__, *(f"{f.filename}:{f.lineno}" for f in _frames(error))]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:6].upper()


def reason_of(error: OSError) -> str:
    """Return what the system said about a file, in the language spoken now."""
    words = _REASONS.get(error.errno or 0)
    return _(words) if words else error.strerror or type(error).__name__


def _of_system(error: OSError) -> DeskError:
    if error.errno in _FULL:
        return DiskFull()
    if error.errno in _CLOSED:
        return ReadOnly(path=str(error.filename or ""))
    said = reason_of(error)
    return DiskFailed(reason=f"{said} ({error.filename})" if error.filename else said)


def _frames(error: Exception) -> list[traceback.FrameSummary]:
    return [f for f in traceback.extract_tb(error.__traceback__) if "justice_desk" in f.filename]


def _where(error: Exception) -> str:
    frames = _frames(error)
    if not frames:
        return type(error).__name__
    return f"{type(error).__name__}, {Path(frames[-1].filename).stem}:{frames[-1].lineno}"
