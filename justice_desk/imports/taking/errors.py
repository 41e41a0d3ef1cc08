"""Why a file is no list of the kind that was asked for."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class NoSuchList(BadInput):
    """No sheet has a column for a date, a name or a category; `found` are the headings read."""

    code = "no_columns"
    template = N_(
        "{file}: no column for a date, a name or a category was found. Columns read: {found}. "
        "Say which column holds what with a mapping."
    )


class StrictlyRefused(BadInput):
    """With --strict one cell that does not fit refuses the whole file."""

    code = "import_errors"
    template = N_(
        "{file}, sheet {sheet}, row {row}, column {column}: found “{found}”, expected {expected}. "
        "{count} in all; nothing was imported."
    )


class DecisionUnread(BadInput):
    """A line of a decisions file that cannot be read."""

    code = "decision"
    template = N_("{file}, row {row}, column {column}: found “{found}”. Expected: {expected}.")


class OverItself(BadInput):
    """A list would be written over a file that is read."""

    code = "over_itself"
    template = N_("{file} is read here; the list would replace it. Give the list another name.")
