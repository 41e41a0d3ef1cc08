"""Why a file is no civil-status list, or is not taken in."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class NoCivilList(BadInput):
    """No sheet has a column for the name of the person; `found` are the headings read."""

    code = "no_civil_list"
    template = N_(
        "{file}: no column for the name of the person was found. Columns read: {found}. "
        "Write “Enfant” or “Nom et prénom” above the names."
    )


class CivilListRefused(BadInput):
    """A cell that cannot be read refuses the whole list, unless it was said otherwise."""

    code = "civil_list_errors"
    template = N_(
        "{file}, sheet {sheet}, row {row}, column {column}: found “{found}”. Expected: {expected}. "
        "{count} in all; no line was added."
    )
