"""Why a restriction is not added, or not ended."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class UnknownRestriction(BadInput):
    """No restriction of this id is in force."""

    code = "unknown_restriction"
    template = N_("No restriction in force is “{found}”. Look it up: restriction list.")


class SecondCoordinator(Refused):
    """Whoever asked to end a restriction does not confirm it herself."""

    code = "second_coordinator"
    template = N_("You asked to end “{title}” yourself: another coordinator confirms it.")


class ClosesTheProsecutor(Refused):
    """A block that would stand before the prosecutor."""

    code = "closes_the_prosecutor"
    template = N_("No block may stand before the prosecutor. Choose require or warn.")


class MeansEverything(BadInput):
    """A rule about no kind of case and no kind of receiver: it would stand before all of them."""

    code = "restriction_means_everything"
    template = N_(
        "This rule would hold for every case and every receiver, care included. Say a category, a "
        "kind of receiver or an order."
    )
