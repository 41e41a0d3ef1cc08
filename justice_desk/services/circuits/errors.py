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


class NothingReady(BadInput):
    """No case could be heard, so there is no circuit to look for."""

    code = "nothing_ready"
    template = N_(
        "No case is ready to be heard. Expected: at least one; the list of the cases ready says "
        "what the others lack."
    )


class PlanIsStale(BadInput):
    """The docket is no longer what a plan was made from."""

    code = "plan_stale"
    template = N_("Something of this plan changed since it was made: {why} Plan again.")
