"""Why money of a request moved, as the open books tell it: a sentence that names nobody.

Every member reads the books and the donor gets them as a file, those of a closed case too. What
somebody wrote of a person of a case therefore stays at the request, which is hidden with the case.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.services.funds.writing import reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.models.all import TransportRequest


class Because(StrEnum):
    """What happened to a request, so that its money moved."""

    CANCELLED = "cancelled"
    REFUSED = "refused"
    ABSENT = "absent"
    CORRECTED = "corrected"
    UNCLAIMED = "unclaimed"
    LEFT = "left"
    FREED = "freed"


_SAID: Final[Mapping[Because, str]] = {
    Because.CANCELLED: N_("Request cancelled."),
    Because.REFUSED: N_("Request refused."),
    Because.ABSENT: N_("She did not come."),
    Because.CORRECTED: N_("Amount corrected."),
    Because.UNCLAIMED: N_("Never paid."),
    Because.LEFT: N_("What was left came back."),
    Because.FREED: N_("No longer needed."),
}


def said_in_books(request: TransportRequest, because: Because, why: str) -> str:
    """Return what the books say: the words of the member for staff, a fixed sentence for a case.

    Raises:
        WhyMissing: no reason was given, though only the request keeps it.
        TextTooLong, TextControl: it does not fit.
    """
    written = reason("why", why)
    return written if request.case_id is None else _(_SAID[because])
