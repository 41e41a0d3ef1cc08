"""Hours on the command line, written 09:30."""

from __future__ import annotations

import re
from typing import Final

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput

_HOUR: Final = re.compile(r"([01]?[0-9]|2[0-3]|24(?=.00$))[:hH ]([0-5][0-9])")


class BadHour(BadInput):
    """What stands where an hour is expected is none."""

    code = "bad_hour"
    template = N_("{option}: found “{found}”. Expected: an hour such as 09:30.")


def hour(option: str, written: str) -> int:
    """Return the minutes after midnight that an hour means.

    Raises:
        BadHour: it is not one.
    """
    found = _HOUR.fullmatch(written.strip())
    if found is None:
        raise BadHour(option=option, found=written)
    return int(found[1]) * 60 + int(found[2])
