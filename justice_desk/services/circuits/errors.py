"""What can be wrong with what a circuit is planned from."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class CircuitDays(BadInput):
    """The days between which a circuit is looked for are none."""

    code = "circuit_days"
    template = N_(
        "From {first} to {last}: expected a first day, then a last one, "
        "between {now} and {horizon}."
    )


class PlanIsStale(BadInput):
    """The docket is no longer what a plan was made from."""

    code = "plan_stale"
    template = N_("Something of this plan changed since it was made: {why} Plan again.")
