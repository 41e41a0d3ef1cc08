"""What can be wrong with a calendar."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class NobodyNamed(BadInput):
    """Whose hours a calendar tells was not said."""

    code = "nobody_named"
    template = N_("Whose calendar is it? Give the name of the judge or of the room.")
