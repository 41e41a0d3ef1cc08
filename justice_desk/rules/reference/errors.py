"""What can be wrong with reference data and with a code that a person typed."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class ReferenceBroken(BadInput):
    """A row of reference data does not fit; says file, row, field, what was found and expected."""

    code = "reference_broken"
    template = N_("{file}, row {row}, “{field}”: found {found}, expected {expected}.")


class UnknownCode(BadInput):
    """A code stands in no table of reference data; `known` lists those that do."""

    code = "unknown_code"
    template = N_("“{found}” is not a known code. Known codes: {known}.")


class WeakensSafeguard(Refused):
    """An office's own change would take away a protection that the product ships."""

    code = "weakens_safeguard"
    template = N_(
        "“{code}”, “{field}”: this change would remove a protection ({shipped}). "
        "An office may add restrictions, never remove one."
    )
