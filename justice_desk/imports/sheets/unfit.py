"""Turns whatever goes wrong in a file into one sentence: what was found, what was expected."""

from __future__ import annotations

import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from python_calamine import CalamineError, PasswordError

from justice_desk.i18n.messages import _
from justice_desk.imports.problems import FileUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAMAGE = (
    ArithmeticError,
    zipfile.BadZipFile,
    zlib.error,
    ExpatError,
    CalamineError,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
)
"""What readers raise over bytes that are not what they say; the bytes are in memory by then."""


class Unfit(Exception):
    """A file that will not do; `refusing` adds its name."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected


def a_register() -> str:
    """Return what is expected of any file, in the language spoken now."""
    return _("a register saved as XLSX, XLS, ODS or CSV")


def damaged() -> Unfit:
    """Return the refusal of a file whose bytes do not hold together."""
    return Unfit(_("a damaged file"), _("a whole file: open it, save it again as XLSX"))


def locked() -> Unfit:
    """Return the refusal of a file under a password."""
    return Unfit(_("a file under a password"), _("the same file saved without its password"))


def too_large(sheet: str, at: str) -> Unfit:
    """Return the refusal of a sheet that is too wide or too long, with its farthest cell."""
    found = _("cells as far as {at} in the sheet “{sheet}”").format(at=at, sheet=sheet)
    return Unfit(found, _("a sheet of at most 4 million cells: delete what stands far away"))


@contextmanager
def refusing(file: str) -> Iterator[None]:
    """Refuse a file in one sentence, whatever a reader stumbles over inside.

    Raises:
        FileUnreadable: the file as a whole will not do.
    """
    try:
        yield
    except Unfit as unfit:
        raise _refusal(file, unfit) from None
    except PasswordError:
        raise _refusal(file, locked()) from None
    except _DAMAGE as failure:
        raise _refusal(file, damaged()) from failure
    except BaseException as failure:
        # A Rust reader that gives up raises pyo3's PanicException, which is no Exception and has
        # no name that can be imported.
        if type(failure).__name__ == "PanicException":
            raise _refusal(file, damaged()) from failure
        raise


def _refusal(file: str, unfit: Unfit) -> FileUnreadable:
    return FileUnreadable(file=file, found=unfit.found, expected=unfit.expected)
