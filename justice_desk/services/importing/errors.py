"""What can be wrong with an import, its decisions or its undoing."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class NoSuchCandidate(BadInput):
    """A decision means a candidate that the row does not have."""

    code = "no_such_candidate"
    template = N_("{sheet}, row {row}: there is no candidate {found}; there are {expected}.")


class UnknownBatch(BadInput):
    """No import bears this id."""

    code = "unknown_batch"
    template = N_("There is no import {found}. “import list” shows them.")


class AlreadyUndone(BadInput):
    """The import was undone before."""

    code = "already_undone"
    template = N_("This import was undone already, on {on}.")


class BuiltOn(BadInput):
    """Work was done on what an import brought in: it cannot be taken out any more."""

    code = "built_on"
    template = N_(
        "This import cannot be undone: work was done on it since. Cases: {candidates}. "
        "{count} in all."
    )


class UnknownMapping(BadInput):
    """No mapping bears this name."""

    code = "unknown_mapping"
    template = N_("No column mapping is called “{found}”. Kept: {candidates}.")
