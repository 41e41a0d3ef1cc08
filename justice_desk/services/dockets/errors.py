"""What can be wrong with a docket or with what was said of it."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class UnknownEntry(BadInput):
    """No slot of a docket bears this id or this number of a case."""

    code = "unknown_entry"
    template = N_("{found} stands on no docket that is still to come.")
