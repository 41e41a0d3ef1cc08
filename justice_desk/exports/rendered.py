"""A finished paper in memory: shown, printed or saved, and known by its hash."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

_COUNT: Final = re.compile(rb"/Count (\d+)")


@dataclass(frozen=True, slots=True)
class RenderedPaper:
    """A PDF and what it is.

    Attributes:
        pdf: the whole file.
        reference: of the referral, or the number of the case; empty for a blank form.
        anonymous: the version without names.
        copy: for whom a letter is: receiver, person or office; empty for other papers.
        mail: the number of the outgoing mail that stands on a letter.
    """

    pdf: bytes
    reference: str = ""
    anonymous: bool = False
    copy: str = ""
    mail: str = ""

    @property
    def pages(self) -> int:
        """Return the number of pages, as the file itself counts them."""
        found = _COUNT.search(self.pdf)
        return int(found[1]) if found else 0

    @property
    def sha256(self) -> str:
        """Return the hash of the file, 64 hexadecimal characters."""
        return hashlib.sha256(self.pdf).hexdigest()
