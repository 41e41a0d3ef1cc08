"""Files that a command line names: read whole, or said why not."""

from __future__ import annotations

import sys
from pathlib import Path

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput
from justice_desk.terms.mishap import reason_of


class FileUnreadable(BadInput):
    """A file that is named and cannot be read."""

    code = "file_unreadable"
    template = N_("{file}: {reason}")


def bytes_of(file: Path) -> bytes:
    """Return what is in a file.

    Raises:
        FileUnreadable: it cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise FileUnreadable(file=file, reason=reason_of(error)) from error


def written(file: str) -> str:
    """Return the text of a file or of standard input.

    Raises:
        FileUnreadable: it is not there, or not text.
    """
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable(file=file, reason=_("this is not UTF-8 text")) from error
    except OSError as error:
        raise FileUnreadable(file=file, reason=reason_of(error)) from error
